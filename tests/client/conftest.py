"""What the tests over real sockets share."""

from __future__ import annotations

import pytest
import trustme


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call is made again at once. How long it pauses is a property of the generated tests."""
    monkeypatch.setattr("hoiio._transport.RETRY_PAUSE", 0.0)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """A certificate authority that no system knows."""
    return trustme.CA()
