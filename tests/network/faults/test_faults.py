"""Every invariant under every fault: see faults.py for the faults, and invariants.py for the invariants.

`make faults` measures how promptly a request ends, and how much memory it takes.
"""

from __future__ import annotations

import json
import math
import multiprocessing
import subprocess
import sys
from collections.abc import Callable, Iterator
from multiprocessing.pool import Pool

import probe
import pytest
import trustme
from circumstances import CIRCUMSTANCES, SERVICES, breaches, meet
from faults import FAULTS, Fault, Service
from invariants import INVARIANTS, Outcome, differences, forms, outcomes
from measures import leaks, memory
from probe import NUMBERS, TOKEN, fail, give, look_up, names, undisturbed
from raw_server import Connection

from hoiio import Call, HoiioError

pytestmark = pytest.mark.slow
Met = tuple[Fault, bool]
CASES = [
    pytest.param((fault, tls), id=f"{fault.name} - {'https' if tls else 'http'}")
    for fault in FAULTS
    for tls in (False, True)
    if tls or fault.shows is None
]


def cases(wanted: Callable[[Fault], bool]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", [case for case in CASES if wanted(case.values[0][0])])


@pytest.fixture(scope="module", params=CASES)
def met(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[list[Outcome]]:
    """The outcomes of the requests under a fault."""
    fault, tls = request.param
    with undisturbed():
        yield list(outcomes(fault, authority, tls=tls))


@pytest.fixture(scope="module")
def another_process() -> Iterator[Pool]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        yield pool


@pytest.mark.parametrize("invariant", list(INVARIANTS))
def test_the_invariant_holds(met: list[Outcome], invariant: str) -> None:
    assert [breach for outcome in met for breach in INVARIANTS[invariant](outcome)] == []


def test_its_error_survives_another_process(met: list[Outcome], another_process: Pool) -> None:
    for outcome in met:
        there_and_back = another_process.apply(give, (outcome.result,))
        assert list(differences(outcome.result, there_and_back)) == []
        with pytest.raises(HoiioError) as raised:
            another_process.apply(fail, (outcome.result,))
        assert list(differences(outcome.result, raised.value)) == []
        shown = str(raised.value.__cause__)  # the traceback in the other process
        assert not any(form in shown for secret in (TOKEN, *NUMBERS) for form in forms(secret))


@cases(lambda fault: fault.again and fault.does is not None)
def test_a_call_that_is_safe_to_repeat_outlives_it_if_it_happens_twice(case: Met, authority: trustme.CA) -> None:
    fault, tls = case
    with Service(fault, authority, tls=tls) as service, names(service.target):
        service.fault_count = 2
        with service.target.client(30.0) as client:
            record = look_up(client)
    assert isinstance(record, Call)
    assert record.meta.attempts == 3


@cases(lambda fault: " MB: " in fault.name or "flood" in fault.name or "bomb" in fault.name)
def test_it_takes_little_memory(case: Met, authority: trustme.CA) -> None:
    fault, tls = case
    assert memory(fault, authority, tls=tls) <= fault.memory


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "unsafe"])
@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
@pytest.mark.parametrize("name", CIRCUMSTANCES)
def test_no_circumstance_makes_it_do_what_none_may_do(
    name: str, service: Callable[[Connection], None], safe: bool
) -> None:
    assert list(breaches(meet(CIRCUMSTANCES[name], service, safe=safe), name)) == []


def test_nothing_is_left_behind(authority: trustme.CA) -> None:
    assert leaks(authority, clients=len(CASES), calls=4 * len(CASES)) == []


@cases(lambda fault: fault.name in ("refused", "TLS 1.1", "silence", "HTTP/0.9", "500 with HTML", "status: unknown"))
def test_a_program_that_it_ends_shows_no_secret_and_leaves_nothing_open(case: Met, authority: trustme.CA) -> None:
    fault, tls = case
    with Service(fault, authority, tls=tls) as service:
        service.fault_count = math.inf
        target = service.target._replace(found=service.bad_addresses)
        ended = subprocess.run(
            [sys.executable, "-X", "dev", probe.__file__],
            input=json.dumps(["crash", target, 0.5]),
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert f"hoiio.errors.{fault.error.__name__}: " in ended.stderr
    assert "Warning" not in ended.stderr
    assert not any(form in ended.stdout + ended.stderr for secret in (TOKEN, *NUMBERS) for form in forms(secret))
