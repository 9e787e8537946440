"""Every promise under every fault: see faults.py for the faults, and promises.py for the promises.

How promptly a call ends, and what memory it takes, `make faults` measures.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import trustme
from faults import FAULTS, Fault
from promises import PROMISES, Outcome, outcomes

CASES = [
    pytest.param((fault, tls), id=f"{fault.name} - {'https' if tls else 'http'}")
    for fault in FAULTS
    for tls in (False, True)
    if tls or fault.shows is None
]


@pytest.fixture(scope="module", params=CASES)
def met(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[list[Outcome]]:
    """What became of the calls that met a fault."""
    fault: Fault
    fault, tls = request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hoiio._transport.RETRY_PAUSE", 0.0)
        yield list(outcomes(fault, authority, tls=tls))


@pytest.mark.parametrize("promise", list(PROMISES))
def test_the_promise_is_kept(met: list[Outcome], promise: str) -> None:
    assert [breach for outcome in met for breach in PROMISES[promise](outcome)] == []
