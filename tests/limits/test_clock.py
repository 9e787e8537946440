"""Clocks that stand still, go back, or go on while the machine sleeps; slots that grow old; keys that nobody uses."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import freezegun
import pytest
import time_machine
from raw_server import Connection, Peer, client_to, echo

import hoiio.resources.voice
from hoiio import Client, FileLimiter
from hoiio._config import transport
from hoiio._core.models import Limit, Unsent
from hoiio._core.monotonic import monotonic
from hoiio._http.pool import ConnectionPool
from hoiio._limits.base import Limiter, LimitKey
from hoiio._limits.process import ProcessLimiter
from hoiio._limits.slots import Slots, SlotUnavailableError

from fakes import FakeNetwork, VirtualClock, client_with, success
from target import BASE_URL, CREDENTIALS

KEY = LimitKey("service", "application", "endpoint")
FEW = Limit(2, 0.5)

FREEZERS: dict[str, Callable[[], AbstractContextManager[Any]]] = {
    "freezegun, later": lambda: freezegun.freeze_time("2030-01-01"),
    "freezegun, earlier": lambda: freezegun.freeze_time("1999-01-01"),
    "freezegun, ticking": lambda: freezegun.freeze_time("2030-01-01", tick=True),
    "time-machine, later": lambda: time_machine.travel("2030-01-01T00:00:00+00:00", tick=False),
    "time-machine, earlier": lambda: time_machine.travel("1999-01-01T00:00:00+00:00", tick=True),
}


@pytest.fixture
def few_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the limit of one endpoint small and its period short."""
    endpoint = hoiio.resources.voice._QUERY_STATUS._replace(limit=FEW)
    monkeypatch.setattr(hoiio.resources.voice, "_QUERY_STATUS", endpoint)


@pytest.fixture(params=["process", "file"])
def limiter(request: pytest.FixtureRequest, tmp_path: Path) -> Limiter:
    return ProcessLimiter() if request.param == "process" else FileLimiter(tmp_path / "limits")


@pytest.mark.parametrize("freeze", FREEZERS.values(), ids=FREEZERS)
def test_requests_under_a_frozen_clock_leave_the_limit_right(
    freeze: Callable[[], AbstractContextManager[Any]], limiter: Limiter, few_slots: None
) -> None:
    def look_up(client: Client) -> float:
        return client.voice.query_status("A-1", timeout=5).meta.waited

    with Peer(echo) as peer, Client("a", "t", base_url=peer.base_url, limiter=limiter) as client:
        began = monotonic()
        with freeze():
            waits = [look_up(client) for _ in range(3)]
        assert monotonic() - began >= FEW.seconds  # the limit is kept on a clock that passes
        assert max(waits) < 2 * FEW.seconds
        with freeze():
            look_up(client)
        assert look_up(client) < 2 * FEW.seconds  # and no slot comes back in another year


def test_a_request_under_a_frozen_clock_still_has_a_deadline() -> None:
    def silent(connection: Connection) -> None:
        connection.receive()
        connection.receive_nothing_more()

    with Peer(silent) as peer, client_to(peer) as client:
        freezing, failing = freezegun.freeze_time("2030-01-01"), pytest.raises(hoiio.DeadlineExceededError)
        with freezing, failing:
            client.voice.call("+6522222222", timeout=0.3)


class SetClock(VirtualClock):
    """A clock that can be set."""

    offset = 0.0

    def now(self) -> float:
        return super().now() + self.offset


@pytest.mark.parametrize("back", [1.0, 1e9])
def test_a_clock_that_goes_back_shifts_what_is_stored(back: float) -> None:
    clock = SetClock()
    clock.offset = 2e9
    limiter, limit = ProcessLimiter(clock), Limit(3, 60.0)
    slots = [limiter.acquire(KEY, limit, clock.now() + 10) for _ in range(3)]
    for slot in slots:
        limiter.complete(slot, clock.now() + 10)
    clock.offset -= back
    with pytest.raises(SlotUnavailableError) as caught:
        limiter.acquire(KEY, limit, clock.now() + 10)
    assert 59 < caught.value.wait <= 60
    assert 59 < limiter.acquire(KEY, limit, clock.now() + 100).waited <= 61


def test_idle_keys_are_forgotten_and_busy_ones_are_not() -> None:
    clock = VirtualClock()
    limiter, limit = ProcessLimiter(clock), Limit(1, 60.0)
    busy = KEY._replace(endpoint="busy")
    limiter.acquire(busy, limit, clock.now() + 100_000)  # is not reported
    for number in range(1_000):
        slot = limiter.acquire(KEY._replace(application=str(number)), limit, clock.now() + 10)
        limiter.complete(slot, clock.now() + 10)
        clock.ticks += 7 * clock.TICKS
    assert len(limiter._slots) < 30
    assert limiter._waiting == {}
    with pytest.raises(SlotUnavailableError):
        limiter.acquire(busy, limit, clock.now() + 1)


def test_a_key_that_was_forgotten_has_its_whole_limit() -> None:
    clock = VirtualClock()
    limiter, limit = ProcessLimiter(clock), Limit(2, 60.0)
    limiter.throttled(limiter.acquire(KEY, limit, clock.now() + 1), clock.now() + 1)
    clock.ticks += 10_000 * clock.TICKS
    for number in range(3):
        slot = limiter.acquire(KEY._replace(application=str(number)), limit, clock.now() + 10)
        limiter.complete(slot, clock.now() + 10)
    assert KEY not in limiter._slots
    assert [limiter.acquire(KEY, limit, clock.now() + 1).waited for _ in range(2)] == [0, 0]


# --- Between a slot and its request


class SlowToConnect(FakeNetwork):
    """A network in which it takes long to connect, the first time."""

    connecting = 40.0

    def send(self, *args: Any, may_send: Callable[[], bool], **options: Any) -> Any:
        self.clock.sleep(self.connecting)
        self.connecting = 0.0
        return super().send(*args, may_send=may_send, **options) if may_send() else Unsent()


def test_a_slot_that_grew_old_while_connecting_is_taken_again() -> None:
    network = SlowToConnect(VirtualClock(), lambda: success({"currency": "SGD"} | dict.fromkeys(BALANCES, "1")))
    limiter = Counting(network.clock)
    found = client_with(network, 300.0, limiter).user.get_balance()
    assert (found.meta.attempts, len(network.sent)) == (1, 1)
    assert limiter.reports == ["acquire", "cancel", "acquire", "complete"]


def test_a_slot_that_is_young_enough_is_used() -> None:
    network = SlowToConnect(VirtualClock(), lambda: success({"currency": "SGD"} | dict.fromkeys(BALANCES, "1")))
    network.connecting = 25.0
    limiter = Counting(network.clock)
    client_with(network, 300.0, limiter).user.get_balance()
    assert limiter.reports == ["acquire", "complete"]


BALANCES = ("balance", "points", "bonus")


class Counting(ProcessLimiter):
    """A limiter that notes what it is asked."""

    def __init__(self, clock: VirtualClock) -> None:
        super().__init__(clock)
        self.reports: list[str] = []

    def acquire(self, *args: Any, **options: Any) -> Any:
        self.reports.append("acquire")
        return super().acquire(*args, **options)

    def complete(self, *args: Any) -> None:
        self.reports.append("complete")
        super().complete(*args)

    def cancel(self, *args: Any) -> None:
        self.reports.append("cancel")
        super().cancel(*args)


def test_a_slot_that_grew_old_while_the_token_was_fetched_is_taken_again() -> None:
    network = FakeNetwork(VirtualClock(), lambda: success({"currency": "SGD"} | dict.fromkeys(BALANCES, "1")))
    limiter = Counting(network.clock)
    seconds = iter([40.0, 0.0])

    def token() -> str:
        network.clock.sleep(next(seconds))
        return "t"

    given = {**CREDENTIALS, "access_token": token}
    client = Client(*CREDENTIALS.values())
    client._transport = transport(given, BASE_URL, 300.0, network=network, clock=network.clock, limiter=limiter)
    client.user.get_balance()
    assert limiter.reports == ["acquire", "cancel", "acquire", "complete"]
    assert len(network.sent) == 1


def test_a_machine_that_was_suspended_while_connecting_does_not_use_its_old_slot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The monotonic clock stands still meanwhile, and that of the service goes on."""
    limiter = Counting(VirtualClock())
    asleep = 0.0
    monkeypatch.setattr("hoiio._limits.clock.uptime", lambda: time.monotonic() + asleep)
    connect = ConnectionPool._send_over

    def wake_up_later(self: ConnectionPool, *args: Any) -> Any:
        nonlocal asleep
        asleep += 3_600.0 if not asleep else 0.0
        return connect(self, *args)

    monkeypatch.setattr(ConnectionPool, "_send_over", wake_up_later)
    with Peer(echo) as peer, Client("a", "t", base_url=peer.base_url, limiter=limiter) as client:
        assert client.voice.query_status("A-1").txn_ref == "A-1"
        assert (len(peer.received), peer.connections) == (1, 1)  # the connection was kept for the second try
    assert limiter.reports == ["acquire", "cancel", "acquire", "complete"]


def test_a_request_that_is_connecting_when_the_client_closes_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    connects, goes_on = threading.Event(), threading.Event()
    connect = ConnectionPool._send_over

    def pause(self: ConnectionPool, *args: Any) -> Any:
        connects.set()
        goes_on.wait(10)
        return connect(self, *args)

    monkeypatch.setattr(ConnectionPool, "_send_over", pause)
    errors: list[BaseException] = []

    def ring() -> None:
        try:
            client.voice.call("+6522222222")
        except hoiio.HoiioError as error:
            errors.append(error)

    with Peer(echo) as peer, client_to(peer) as client:
        thread = threading.Thread(target=ring)
        thread.start()
        assert connects.wait(10)
        client.close()
        goes_on.set()
        thread.join(10)
        assert peer.received == []
    [error] = errors
    assert isinstance(error, hoiio.ConfigError)
    assert (error.sent, error.attempts) == ("no", 0)


# --- A service that hangs


def test_after_several_requests_in_a_row_without_a_response_slots_are_held_longer() -> None:
    """A service that hangs for 1.3 periods, and then counts all that it has received, gets no more than the limit."""
    limit, slots, sent = Limit(60, 60.0), Slots(), []
    now = 0.0
    while now < 400:
        request_id = f"{now}"
        try:
            wait = slots.acquire(request_id, limit, now, now + 1_000, now + 1_000)
        except SlotUnavailableError:
            break
        if wait:
            slots.cancel(request_id)
            now += min(wait, 1.0)
            continue
        sent.append(now)
        if now < 78:
            slots.abandon(request_id, limit, now + 0.01)
        else:
            slots.complete(request_id, limit, now + 0.01)
        now += 0.02
    counted = sorted(max(at, 78.0) for at in sent)  # those of the hanging service are counted when it goes on
    assert len(sent) > 60
    assert max(sum(start <= at < start + 60 for at in counted) for start in counted) <= 60


def test_a_response_ends_the_row() -> None:
    slots, limit = Slots(), Limit(10, 60.0)
    for number in range(3):
        slots.acquire(f"lost {number}", limit, 0.0, 1.0, 1.0)
        slots.acquire(f"fine {number}", limit, 0.0, 1.0, 1.0)
        slots.abandon(f"lost {number}", limit, 1.0)
        slots.complete(f"fine {number}", limit, 1.0)
    assert [*slots.in_flight.values()] == [90.0] * 3
