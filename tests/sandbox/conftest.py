"""A sandbox in which nothing happens unless the test runs it, and its client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from webhook_receiver import client_of

import hoiio
from hoiio.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(step_seconds=3600) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[hoiio.Client]:
    with client_of(sandbox) as client:
        yield client
