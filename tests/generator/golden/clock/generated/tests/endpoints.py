# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint, by its path: what holds for all of them is tested for each."""

from __future__ import annotations

import pytest

import test_time
from endpoint import Endpoint

MODULES = (test_time,)
ENDPOINTS = {each.path: each for module in MODULES for each in vars(module).values() if isinstance(each, Endpoint)}

each_endpoint = pytest.mark.parametrize("endpoint", ENDPOINTS.values(), ids=ENDPOINTS)
each_limited = pytest.mark.parametrize(
    "endpoint", [pytest.param(endpoint, id=path) for path, endpoint in ENDPOINTS.items() if endpoint.has_short_limit]
)
