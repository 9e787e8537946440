"""Code that the caller wrote, or a library of others: its exceptions, its dates, its classes, its patches."""

from __future__ import annotations

import pickle
import signal
import ssl
import subprocess
import sys
import traceback
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import pytest
from raw_server import DEADLINE, Peer, client_to

import hoiio
from hoiio import Client, ConfigError, ParameterError
from hoiio._core.models import Limit
from hoiio._http.tls import describe_failure
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.process import ProcessLimiter
from hoiio._wire.constraints import AllDifferent, RequiredIf

from fakes import FakeNetwork, VirtualClock, client_returning, client_with, error_status, frame_locals, success

SECRET = "+6598761234"


# --- Exceptions of others


class Buggy(ProcessLimiter):
    """A limiter with a mistake in it."""

    def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
        number = SECRET
        try:
            return {}[number[:0] or "gone"]  # type: ignore[no-any-return]
        except KeyError as error:
            raise RuntimeError("the table has no slot") from error


def test_a_mistake_in_the_callers_own_limiter_is_shown_with_its_lines_and_its_cause_and_without_its_variables() -> None:
    network = FakeNetwork(VirtualClock(), lambda: error_status("x"))
    client = client_with(network, limiter=Buggy(network.clock))
    with pytest.raises(RuntimeError) as caught:
        client.voice.call(SECRET)
    assert isinstance(caught.value.__cause__, KeyError)
    text = "".join(traceback.format_exception(caught.value))
    assert 'return {}[number[:0] or "gone"]' in text
    assert 'raise RuntimeError("the table has no slot") from error' in text
    shown = [frame_locals(each) for each in (caught.value, caught.value.__cause__)]
    assert SECRET not in f"{text} {shown}"
    assert SECRET[1:] not in f"{text} {shown}"
    assert network.sent == []


def test_what_the_caller_is_handling_keeps_its_variables() -> None:
    def numbers() -> Any:
        yield 1
        try:
            yield 2
        finally:
            pass

    going_on = numbers()
    next(going_on)
    network = FakeNetwork(VirtualClock(), lambda: error_status("x"))
    client = client_with(network, limiter=Buggy(network.clock))

    def fail() -> None:
        order = 42
        raise ValueError(order, going_on)

    try:
        fail()
    except ValueError as outer:
        with pytest.raises(RuntimeError):
            client.voice.query_status("A-1")
        with pytest.raises(ConfigError):
            Client("a", "t", base_url="nowhere")
        frames = [frame.f_locals for frame, _ in traceback.walk_tb(outer.__traceback__)]
        assert frames[-1]["order"] == 42
    assert list(going_on) == [2]


def test_a_mistake_in_a_callable_token_is_shown_with_its_lines() -> None:
    def token() -> str:
        secret = SECRET
        raise LookupError("no vault", len(secret))

    client = Client("a", token)
    with pytest.raises(ConfigError, match="the callable raised LookupError") as caught:
        client.user.get_balance()
    assert isinstance(caught.value.__cause__, LookupError)
    assert 'raise LookupError("no vault"' in "".join(traceback.format_exception(caught.value))
    assert SECRET not in f"{frame_locals(caught.value)} {frame_locals(caught.value.__cause__)}"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers here")
def test_an_interrupt_keeps_its_lines() -> None:
    def interrupt(*_: object) -> None:
        raise SystemExit("the worker is too slow")

    def talk(connection: Any) -> None:
        connection.receive()
        connection.receive_nothing_more()

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with Peer(talk) as peer, client_to(peer) as client:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            with pytest.raises(SystemExit) as caught:
                client.voice.call(SECRET)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert "interrupt" in [frame.name for frame in traceback.extract_tb(caught.value.__traceback__)]
    assert SECRET not in str(frame_locals(caught.value))


@pytest.mark.parametrize("where", ["before", "asked"])
def test_an_exception_before_anything_was_sent_gives_the_slot_back_at_once(where: str) -> None:
    class Broken(FakeNetwork):
        def send(self, *_: Any, may_send: Any, **options: Any) -> Any:
            if where == "asked":
                may_send()
            raise RuntimeError("can't start new thread")

    network = Broken(VirtualClock(), lambda: error_status("x"))
    limiter = ProcessLimiter(network.clock)
    client = client_with(network, limiter=limiter)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            client.voice.query_status("A-1")
    [(slots, _)] = limiter._slots.values()
    assert len(slots.in_flight) == (0 if where == "before" else 3)


# --- Values of others


class NaT(datetime):
    """A moment that is none, as that of pandas."""

    def utcoffset(self) -> Any:
        return self

    def astimezone(self, tz: tzinfo | None = None) -> Any:
        return self

    @property
    def year(self) -> Any:
        return float("nan")

    def __format__(self, spec: str) -> str:
        return "NaT"


class Raising(datetime):
    def astimezone(self, tz: tzinfo | None = None) -> Any:
        raise ZeroDivisionError(SECRET)


class OddZone(tzinfo):
    def utcoffset(self, moment: datetime | None) -> timedelta:
        raise LookupError(SECRET)


@pytest.mark.parametrize(
    "moment",
    [NaT(2026, 1, 1, tzinfo=UTC), Raising(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=OddZone())],
    ids=lambda moment: type(moment).__name__,
)
def test_a_moment_that_is_none_is_a_wrong_argument(moment: datetime) -> None:
    client, network = client_returning(success({}))
    with pytest.raises(ParameterError, match="from is not a moment") as caught:
        client.voice.get_history(from_=moment)
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    assert network.sent == []


class Awkward(str):
    """A text whose methods raise."""

    def __str__(self) -> str:
        raise ZeroDivisionError

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    __hash__ = str.__hash__


class Unwritable:
    def __str__(self) -> str:
        raise ZeroDivisionError

    __eq__ = __ne__ = None  # type: ignore[assignment]


def test_constraints_run_no_code_of_a_value() -> None:
    differ = AllDifferent(names=("a", "b"))
    assert differ.validate({"a": Awkward("x"), "b": Awkward("x")})
    assert differ.validate({"a": Awkward("x"), "b": "y"}) is None
    assert differ.validate({"a": Unwritable(), "b": Unwritable()}) is None
    needed = RequiredIf(name="a", when="b", value="x")
    assert needed.validate({"b": Awkward("x")})
    assert needed.validate({"b": Unwritable()}) is None


def test_a_list_runs_no_code_of_its_elements() -> None:
    client, network = client_returning(success({"bulk_txn_ref": "AA-B-1"}))
    client.sms.bulk_send("hello", dest=[Awkward("+6511111111"), "+6522222222"])
    assert network.params()["dest"] == "+6511111111,+6522222222"


# --- Errors that travel


def test_credentials_cannot_be_pickled() -> None:
    client = Client("a", "t")
    given = client._transport._credentials
    for secret in (given, given.resolve()):
        with pytest.raises(TypeError, match="credentials"):
            pickle.dumps(secret)


def test_the_error_of_a_wrong_redis_url_holds_no_password() -> None:
    pytest.importorskip("redis")
    password = "hunter" + "2"  # so that the line itself does not hold it
    with pytest.raises(ConfigError) as caught:
        hoiio.RedisLimiter(f"redis://user:{password}@host:port/0")
    assert caught.value.__context__ is None
    assert "hunter2" not in f"{frame_locals(caught.value)} {traceback.format_exception(caught.value)}"


def test_no_frame_of_a_method_holds_the_address_of_a_webhook() -> None:
    client, _ = client_returning(error_status("error_invalid_session"))
    with pytest.raises(hoiio.InvalidSessionError) as caught:
        client.ivr.unhold("S-1", notify_url="https://example.com/secret-hook")
    assert "secret-hook" not in str(frame_locals(caught.value))


# --- TLS of others


@pytest.mark.parametrize(
    "script",
    [
        "import truststore; truststore.inject_into_ssl(); import hoiio; hoiio.Client('a', 't').close()",
        "import hoiio, truststore; truststore.inject_into_ssl(); hoiio.Client('a', 't').close()",
        "import ssl, hoiio, truststore; context = ssl.create_default_context(); truststore.inject_into_ssl();"
        "hoiio.Client('a', 't', ssl_context=context).close()",
        "import ssl, hoiio, truststore; truststore.inject_into_ssl(); context = ssl.create_default_context();"
        "hoiio.Client('a', 't', ssl_context=context).close()",
        "import ssl, hoiio, truststore; context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT);"
        "hoiio.Client('a', 't', ssl_context=context).close()",
    ],
    ids=["before the import", "after the import", "an older context", "a newer context", "a context of its own"],
)
def test_truststore_can_take_the_place_of_ssl(script: str) -> None:
    command = [sys.executable, "-W", "error", "-c", script]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("given", ["context", 5, object(), ssl])
def test_what_is_no_context_is_refused(given: Any) -> None:
    with pytest.raises(ConfigError, match=r"must be an ssl\.SSLContext"):
        Client("a", "t", ssl_context=given)


def test_an_authority_that_only_newer_pythons_reject_is_explained() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = 85, "Missing Authority Key Identifier"
    text = describe_failure(error)
    assert "Missing Authority Key Identifier" in text
    assert "VERIFY_X509_STRICT" in text
    error.verify_code, error.verify_message = 20, "unable to get local issuer certificate"
    assert "VERIFY_X509_STRICT" not in describe_failure(error)
