"""The types of the service, retries, and the limit under any order of events."""

from __future__ import annotations

import contextlib
import random
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from endpoint import Endpoint
from endpoints import each_limited
from fakes import FakeNetwork, VirtualClock, client_returning, client_with, success
from properties import FAULTS
from target import (
    ENUMS,
    IGNORED_WARNINGS,
    MAX_PAUSE,
    NEVER_CLOSED,
    PARTS,
    PAUSE,
    RETRY_CODES,
    SETTLE_PERIODS,
    Closing,
    ConnectError,
    FileLimiter,
    Limit,
    Limiter,
    LimitKey,
    ParameterError,
    ProcessLimiter,
    RootError,
    Slot,
    SlotUnavailableError,
    retries,
    types,
)

pytestmark = pytest.mark.filterwarnings(*IGNORED_WARNINGS)


@pytest.mark.parametrize("name", ENUMS)
def test_enum(name: str) -> None:
    """An enum has the members and values of the spec."""
    members = getattr(types, name).__members__
    assert {member: value.value for member, value in members.items()} == ENUMS[name]


@pytest.mark.parametrize("name", PARTS)
def test_parts(name: str) -> None:
    """The parts of a message are counted as the spec says."""
    count, rule = getattr(types, name), PARTS[name]
    for letter in rule.alphabet:
        units = 2 if letter in rule.double else 1
        for parts, most in enumerate(rule.plain, 1):
            in_each = most // parts // units  # no character is split between two parts
            assert count(letter * (in_each * parts)) == parts, letter
        with pytest.raises(ParameterError):
            count(letter * (rule.plain[-1] // units + 1))
    for parts, most in enumerate(rule.other, 1):
        assert count("\ufffd" * most) == parts
    with pytest.raises(ParameterError):
        count("\ufffd" * (rule.other[-1] + 1))


# --- Retries and the limit


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_pauses(share: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest pause doubles with each attempt, up to a maximum; the pause is drawn from none to the longest."""
    monkeypatch.setattr(random, "uniform", lambda low, high: low + share * (high - low))
    monkeypatch.setattr(retries, "RETRY_ATTEMPTS", 9)
    client, network = client_returning(ConnectError("cannot connect.", sent="no"))
    with pytest.raises(ConnectError) as caught:
        client.request("some/new_thing", safe=True, timeout=3_600)
    assert caught.value.attempts == len(network.times) == 9
    pauses = [later - earlier - network.latency for earlier, later in pairwise(network.times)]
    longest = [min(MAX_PAUSE, PAUSE * 2**number) for number in range(8)]
    assert pauses == pytest.approx([share * pause for pause in longest], abs=2 / VirtualClock.TICKS)


@each_limited
@given(
    script=st.lists(st.sampled_from(["connection lost", *RETRY_CODES, "fine", "fine"]), max_size=40),
    latency=st.sampled_from([0.0, 0.125, 1.0, 20.0]),
)
@settings(max_examples=30)
def test_attempts_count(endpoint: Endpoint, script: list[str], latency: float) -> None:
    """Every attempt counts against the limit."""
    assert endpoint.limit
    requests, seconds = endpoint.limit
    answers = iter([success(endpoint.reply) if name == "fine" else FAULTS[name][0] for name in script])
    network = FakeNetwork(VirtualClock(), lambda: next(answers, success(endpoint.reply)), latency)
    client = client_with(network)
    for _ in range(2 * requests):
        with contextlib.suppress(RootError):
            endpoint.call(client, timeout=4 * seconds)
    for earlier, later in zip(network.times, network.times[requests:], strict=False):
        assert later - earlier >= seconds + min(latency, 4 * seconds)


class LimitMachine(RuleBasedStateMachine):
    """Requests begin, are answered late or lost, in any order. The service counts each at any moment in between."""

    SECONDS = 60.0
    KEY = LimitKey("service", "application", "endpoint")

    @initialize(requests=st.integers(1, 4))
    def begin(self, requests: int) -> None:
        self.clock = VirtualClock()
        self.limit = Limit(requests, self.SECONDS)
        self.limiter = self.new_limiter()
        self.out: list[tuple[Slot, float, float]] = []  # not answered yet: the slot, when it began, its deadline
        self.held: list[float] = []  # until when the slot of each finished request is held
        self.lost_count = 0
        self.counted: list[float] = []

    def new_limiter(self) -> Limiter:
        return ProcessLimiter(self.clock)

    @rule(ticks=st.integers(0, 90 * VirtualClock.TICKS))
    def time_passes(self, ticks: int) -> None:
        self.clock.ticks += ticks

    @rule(timeout=st.sampled_from([0.5, 30.0, 60.0, 200.0]))
    def request_begins(self, timeout: float) -> None:
        now = self.clock.now()
        try:
            slot = self.limiter.acquire(self.KEY, self.limit, now + timeout)
        except SlotUnavailableError as full:
            # It gave up for a reason, and at once if that was certain.
            assert self.free_at(now + timeout) <= 0
            assert self.clock.now() == now or (timeout >= self.SECONDS and (self.out or self.lost_count))
            assert full.wait > 0
        else:
            assert slot.waited == self.clock.now() - now <= timeout
            assert not slot.waited or self.free_at(self.clock.now() - 1 / self.clock.TICKS) <= 0  # no wait without need
            self.out.append((slot, self.clock.now(), now + timeout))

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3), counted_after=st.sampled_from([0.0, 0.5, 1.0]))
    def request_is_answered(self, index: int, counted_after: float) -> None:
        now = self.clock.now()
        slot, began, deadline_at = self.out.pop(index % len(self.out))
        if now <= deadline_at:
            self.counted.append(began + counted_after * (now - began))
            self.held.append(now + self.SECONDS)
            self.limiter.complete(slot, deadline_at)
        else:  # its caller gave up
            self.lost_count += 1
            self.held.append(self.latest(began, deadline_at) + self.SECONDS)

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3), counted_after=st.sampled_from([0.0, 0.5, 1.0]))
    def request_is_lost(self, index: int, counted_after: float) -> None:
        _, began, deadline_at = self.out.pop(index % len(self.out))
        self.lost_count += 1
        latest = self.latest(began, deadline_at)
        self.counted.append(began + counted_after * (latest - began))
        self.held.append(latest + self.SECONDS)

    @precondition(lambda self: self.out)
    @rule(index=st.integers(0, 3))
    def request_is_never_sent(self, index: int) -> None:
        slot, _, deadline_at = self.out.pop(index % len(self.out))
        self.limiter.cancel(slot, deadline_at)

    def latest(self, began: float, deadline_at: float) -> float:
        """Returns until when the service may count a request that began then, if no answer comes."""
        return max(deadline_at, began + SETTLE_PERIODS * self.SECONDS)

    def free_at(self, moment: float) -> int:
        """Returns how many slots are free by then, if nothing more is answered."""
        held = [*self.held, *(self.latest(began, deadline_at) + self.SECONDS for _, began, deadline_at in self.out)]
        return self.limit.requests - sum(until > moment for until in held)

    @invariant()
    def no_window_holds_too_many(self) -> None:
        counted = sorted(self.counted)
        for earlier, later in zip(counted, counted[self.limit.requests :], strict=False):
            assert later - earlier >= self.SECONDS


class FileLimitMachine(LimitMachine):
    """The same, where every request is of another process."""

    def new_limiter(self) -> Limiter:
        self.folder = tempfile.TemporaryDirectory()
        return NewProcessEachTime(Path(self.folder.name) / "limits", self.clock)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()


class NewProcessEachTime(FileLimiter):
    """Behaves as if each request came from a process of its own, which knows no other."""

    def __init__(self, path: Path, clock: VirtualClock) -> None:
        super().__init__(path)
        self._clock = clock
        self._local = ProcessLimiter(clock)

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, closing: Closing = NEVER_CLOSED) -> Slot:
        self._local = ProcessLimiter(self._clock)
        return super().acquire(key, limit, deadline_at, closing)


TestLimit = LimitMachine.TestCase
TestLimitInAFile = FileLimitMachine.TestCase
TestLimitInAFile.settings = settings(max_examples=20, stateful_step_count=30)
