"""Waiting until a call has ended: what ends it, what does not, and what it leaves for others."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

import hoiio
from hoiio._core.models import Limit
from hoiio._flows.waiting import Finality, Share
from hoiio.sandbox import Sandbox

from fakes import FakeNetwork, Outcome, VirtualClock, client_with, error_status, frame_locals, success

ONGOING = {
    "txn_ref": "AA-S-1",
    "dest1": "+6511111111",
    "call_status_dest1": "ongoing",
    "date": "2010-01-01 10:10:00",
    "currency": "SGD",
    "rate": "0.020",
}
ANSWERED = {**ONGOING, "call_status_dest1": "answered"}
BILLED = {**ANSWERED, "duration": "7", "debit": "0.140"}


def showing(*shown: dict[str, Any] | Outcome, timeout: float = 30.0) -> tuple[hoiio.Client, FakeNetwork]:
    """Returns a client of a service that shows one after the other, and then the last for ever."""
    answers = [success(each) if isinstance(each, dict) else each for each in shown]
    network = FakeNetwork(VirtualClock(), lambda: answers.pop(0) if len(answers) > 1 else answers[0])
    return client_with(network, timeout), network


# --- What is final


@pytest.mark.parametrize(
    ("changes", "is_final"),
    [
        ({}, False),
        ({"call_status_dest1": "answered"}, False),
        ({"call_status_dest1": "answered", "debit": "0.140"}, True),
        ({"call_status_dest1": "answered", "debit": "0"}, True),
        ({"call_status_dest1": "answered", "debit": ""}, False),  # an empty amount counts as absent
        ({"call_status_dest1": "answered", "debit": "twelve"}, True),  # it is there, and cannot be read
        ({"call_status_dest1": "busy"}, True),
        ({"call_status_dest1": "failed", "call_status_dest2": "unanswered"}, True),
        ({"call_status_dest1": "failed", "call_status_dest2": "ongoing"}, False),
        ({"call_status_dest1": "failed", "call_status_dest2": "answered"}, False),
        ({"call_status_dest1": "diverted"}, False),  # this version does not know it
        ({"call_status_dest1": "failed", "call_status_dest2": "diverted"}, False),
        ({"call_status_dest1": "failed", "call_status_dest2": 7}, False),
        ({"call_status_dest1": "failed", "call_status_dest2": None}, True),
    ],
)
def test_a_call_has_ended(changes: dict[str, Any], is_final: bool) -> None:
    client, network = showing({**ONGOING, **changes}, BILLED)
    client.voice.wait("AA-S-1")
    assert (len(network.sent) == 1) is is_final


def test_nothing_that_is_given_is_final_for_ever() -> None:
    client, _ = showing({**ONGOING, "call_status_dest1": "busy"})
    record = client.voice.query_status("AA-S-1")
    assert not Finality(values=(("call_status_dest2", "call_status_dest2", ("busy",)),)).is_final(record)
    assert not Finality(given=(("debit", "debit"),)).is_final(record)


# --- Updates


def test_each_change_is_returned_once_and_the_final_one_last() -> None:
    client, network = showing(ONGOING, ONGOING, ANSWERED, ANSWERED, ANSWERED, BILLED)
    updates = client.voice.watch("AA-S-1")
    assert network.sent == []
    assert updates.last is None
    assert repr(updates) == "<Updates of voice/query_status>"
    assert [str(call.call_status_dest1) for call in updates] == ["ongoing", "answered", "answered"]
    assert updates.last is not None
    assert updates.last.debit is not None
    assert list(updates) == []
    assert len(network.sent) == 6


def test_every_update_of_a_wait_is_told() -> None:
    client, _ = showing(ONGOING, ONGOING, ANSWERED, BILLED)
    seen: list[hoiio.Call] = []
    call = client.voice.wait("AA-S-1", on_update=seen.append)
    assert [each.debit for each in seen] == [None, None, call.debit]
    assert seen[-1] is call


def test_an_error_of_the_callback_ends_the_wait_and_is_the_callers_own() -> None:
    client, network = showing(ONGOING, BILLED)
    with pytest.raises(ZeroDivisionError):
        client.voice.wait("AA-S-1", on_update=lambda _: 1 / 0)
    assert len(network.sent) == 1


def test_sms_and_faxes_can_be_waited_for() -> None:
    sms = {
        "txn_ref": "A",
        "sms_status": "queued",
        "dest": "+6511111111",
        "date": "2010-01-01 10:10:00",
        "currency": "SGD",
    }
    client, _ = showing(sms, {**sms, "sms_status": "delivered"})
    assert client.sms.wait("A").sms_status is hoiio.SmsStatus.DELIVERED
    client, _ = showing({"fax_status": "ongoing"}, {"fax_status": "busy"})
    assert client.fax.wait("A").fax_status is hoiio.FaxStatus.BUSY


# --- What ends it, and what does not


def test_a_lost_reply_and_a_full_limit_do_not_end_it() -> None:
    lost = hoiio.ConnectionLostError("x.", sent="maybe")
    over = error_status("error_rate_limit_exceeded")
    client, _ = showing(
        ONGOING, lost, lost, lost, lost, over, over, over, error_status("error_internal_server_error"), BILLED
    )
    assert client.voice.wait("AA-S-1", timeout=3600).debit is not None


def test_an_error_that_will_not_go_away_ends_it_at_once() -> None:
    for answer, error in (
        (error_status("error_invalid_txn_ref"), hoiio.InvalidTxnRefError),
        (success(b"<html>"), hoiio.InvalidResponseError),
        (hoiio.TLSError("x.", sent="no"), hoiio.TLSError),
    ):
        client, network = showing(ONGOING, answer)
        updates = client.voice.watch("AA-S-1")
        assert next(updates).debit is None
        with pytest.raises(error):
            next(updates)
        assert list(updates) == []
        assert len(network.sent) == 2


def test_the_limit_of_others_is_waited_for() -> None:
    client, network = showing(ONGOING, BILLED)
    for _ in range(60):
        client.voice.query_status("AA-S-2")
    network.answer = lambda: success(BILLED)
    assert client.voice.wait("AA-S-1", timeout=600).debit is not None
    assert network.times[-1] - network.times[0] >= 60


def test_it_fails_at_once_where_no_request_fits_before_the_end() -> None:
    client, network = showing(ONGOING)
    for _ in range(60):
        client.voice.query_status("AA-S-2")
    began = network.clock.now()
    with pytest.raises(hoiio.WaitTimeoutError, match="RateLimitTimeoutError") as caught:
        client.voice.wait("AA-S-1", timeout=5)
    assert network.clock.now() - began < 0.5
    assert caught.value.last is None
    assert isinstance(caught.value, TimeoutError)


def test_the_last_request_is_sent_shortly_before_the_end() -> None:
    client, network = showing(ONGOING)
    began = network.clock.now()
    with pytest.raises(
        hoiio.WaitTimeoutError, match=r"^voice/query_status: it was not seen to be final within 100 s\."
    ) as caught:
        client.voice.wait("AA-S-1", timeout=100)
    assert 98 <= network.times[-1] - began <= 99.5
    assert caught.value.last is not None
    assert caught.value.last.extra == {}
    assert caught.value.attempts == len(network.sent)
    assert "+6511111111" not in repr(caught.value) + str(vars(caught.value))


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), True, "300", None, 86_401])
def test_a_timeout_that_makes_no_sense_is_refused_before_anything_is_sent(timeout: Any) -> None:
    client, network = showing(BILLED)
    methods: list[Callable[..., object]] = [client.voice.wait, client.voice.watch]
    for method in methods:
        with pytest.raises(hoiio.ParameterError, match="timeout must be a number of seconds") as caught:
            method("AA-S-1", timeout=timeout)
        assert caught.value.param == "timeout"
    assert network.sent == []


def test_a_wrong_argument_is_refused_before_anything_is_sent() -> None:
    client, network = showing(BILLED)

    async def later(_: object) -> None: ...

    with pytest.raises(hoiio.ParameterError, match="txn_ref"):
        client.voice.watch("")

    class Later:
        async def __call__(self, _: object) -> None: ...

    for on_update, kind in (
        (later, "a coroutine function"),
        (partial(later), "a coroutine function"),
        (Later(), "a coroutine function"),
        ("print", "str"),
    ):
        with pytest.raises(hoiio.ParameterError, match=f"on_update must be a function that takes a record, not {kind}"):
            client.voice.wait("AA-S-1", on_update=on_update)  # type: ignore[arg-type]
    assert network.sent == []


def test_no_traceback_of_a_wait_shows_the_arguments() -> None:
    client, _ = showing(error_status("error_invalid_txn_ref"))
    too_long = "AA-S-141147" * 20
    attempts: list[Callable[[], object]] = [
        lambda: client.voice.wait("AA-S-141147"),
        lambda: next(client.voice.watch("AA-S-141147")),
        lambda: client.voice.wait(too_long),
        lambda: client.voice.watch(too_long),
    ]
    for attempt in attempts:
        with pytest.raises(hoiio.HoiioError) as caught:
            attempt()
        assert "AA-S-141147" not in frame_locals(caught.value)


def test_what_is_sent_and_what_failed_is_told() -> None:
    lost = hoiio.ConnectionLostError("x.", sent="maybe")
    client, network = showing(lost)
    with pytest.raises(hoiio.WaitTimeoutError, match=r"final within 100 s\. The last request failed: Conn") as caught:
        client.voice.wait("AA-S-1", timeout=100)
    assert (caught.value.sent, caught.value.attempts) == ("maybe", len(network.sent))
    client, network = showing(ONGOING, lost)
    with pytest.raises(
        hoiio.WaitTimeoutError, match=r"The last record is in \.last\. The last request failed"
    ) as caught:
        client.voice.wait("AA-S-1", timeout=100)
    assert (caught.value.sent, caught.value.attempts) == ("yes", len(network.sent))


def test_waits_whose_replies_are_lost_keep_to_their_half_too() -> None:
    client, network = showing(hoiio.ConnectionLostError("x.", sent="maybe"))
    for number in range(8):
        with pytest.raises(hoiio.WaitTimeoutError):
            client.voice.wait(f"AA-{number}", timeout=300)
    assert len(network.times) > 60
    assert all(later - before >= 60 for before, later in zip(network.times, network.times[30:], strict=False))


# --- What it leaves for others


def test_all_waits_of_a_client_use_half_of_the_limit() -> None:
    client, network = showing(ONGOING)
    waits = [client.voice.watch(f"AA-{number}", timeout=300) for number in range(8)]
    for updates in waits:
        with pytest.raises(hoiio.WaitTimeoutError):
            list(updates)
    assert len(network.times) > 60
    assert all(later - before >= 60 for before, later in zip(network.times, network.times[30:], strict=False))


def test_a_share_is_taken_by_threads_without_a_lock() -> None:
    share = Share(Limit(40, 60.0))
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: share.take(1000.0), range(400)))
    assert taken.count(0.0) == 20
    assert share.take(1059.0) == 1.0
    assert share.take(1060.0) == 0.0
    assert Share(Limit(1, 60.0)).take(0.0) == 0.0


# --- Over sockets


@pytest.mark.slow
def test_a_call_of_the_sandbox_is_waited_for() -> None:
    with Sandbox(step_seconds=0.3) as sandbox, hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        started = client.voice.call("+6522222222", dest1="+6511111111")
        statuses: list[str] = []
        call = client.voice.wait(started.txn_ref, on_update=lambda call: statuses.append(str(call.call_status_dest2)))
        assert call.debit is not None
        assert statuses == ["ongoing", "answered"]
        assert client.voice.wait(started.txn_ref) == call


@pytest.mark.slow
def test_closing_the_client_and_ctrl_c_end_a_wait_at_once() -> None:
    with Sandbox(step_seconds=3600) as sandbox:
        client = hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url)
        started = client.voice.call("+6522222222")
        threading.Timer(1.5, client.close).start()
        began = time.monotonic()
        with pytest.raises(hoiio.ConfigError, match="closed"):
            client.voice.wait(started.txn_ref)
        assert time.monotonic() - began < 20
        client = hoiio.Client(**sandbox.credentials, base_url=sandbox.base_url)
        threading.Timer(1.5, signal.raise_signal, (signal.SIGINT,)).start()
        with pytest.raises(KeyboardInterrupt):
            client.voice.wait(started.txn_ref)
        assert time.monotonic() - began < 20
        client.close()
