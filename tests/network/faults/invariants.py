"""The invariants of a client under every fault: one function for each, which reports every breach."""

from __future__ import annotations

import base64
import contextlib
import faulthandler
import http.client
import io
import json
import logging
import math
import pickle
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from urllib.parse import quote, quote_plus

import trustme
from faults import Fault, Service
from probe import HOST, NUMBERS, TOKEN, look_up, names, ring

import hoiio
from hoiio import Client, DeadlineExceededError, HoiioError
from hoiio._core.base_error import LEFT_OUT
from hoiio._core.records import Record

DEADLINE = 30.0
SHORT = 0.3
"""Seconds until the deadline, for a fault that only the deadline ends."""
SOON = 5.0
"""Seconds after its deadline by which any request has ended, however busy the machine is."""
MAX_MESSAGE = 300
"""Characters."""


@dataclass
class Outcome:
    """The outcome of a request, and everything that can be observed of it."""

    fault: Fault
    safe: bool
    result: object
    """A record, or the exception."""
    timeout: float
    elapsed: float
    seen: list[bytes]
    """The bytes that the service read from each connection."""
    names: list[str]
    """The names that were looked up."""
    client: Client
    later: object
    """The outcome of the next request, when the service behaves again."""
    said: list[str] = field(default_factory=list)
    """Log records, warnings, the output, and the dump of all threads."""

    @property
    def requests(self) -> int:
        """The number of requests that arrived, at least in part."""
        return sum(seen.count(b"POST /") for seen in self.seen)


def outcomes(fault: Fault, authority: trustme.CA, *, tls: bool) -> Iterator[Outcome]:
    """Sends a safe request, and an unsafe one."""
    for safe in (True, False):
        for timeout in (SHORT, 10 * SHORT, DEADLINE) if fault.error is DeadlineExceededError else (DEADLINE,):
            outcome = _run_attempts(fault, authority, tls, safe, timeout)
            # On a machine that is very busy, the deadline may have passed before the fault was met.
            if not isinstance(outcome.result, HoiioError) or outcome.result.sent == fault.sent:
                break
        yield outcome


def _run_attempts(fault: Fault, authority: trustme.CA, tls: bool, safe: bool, timeout: float) -> Outcome:
    with (
        Service(fault, authority, tls=tls) as service,
        names(service.target),
        service.target.client(DEADLINE) as client,
        _overheard() as said,
        tempfile.TemporaryFile() as dump,
    ):
        service.on_fault = lambda: faulthandler.dump_traceback(dump)
        if fault.used:
            assert client.request("voice/query_status", {"txn_ref": "BEFORE"}).status == "success_ok"
        before = [len(seen) for seen in service.seen]
        service.fault_count = math.inf
        with names(service.target._replace(found=service.bad_addresses)) as looked_up:
            began = time.monotonic()
            result = _result(look_up if safe else ring, client, timeout)
            elapsed = time.monotonic() - began
        seen = [seen[before[index] if index < len(before) else 0 :] for index, seen in enumerate(service.seen)]
        service.fault_count = 0
        later = _result(lambda client, **options: client.voice.query_status("AFTER", **options), client, DEADLINE)
        dump.seek(0)
        said.append(dump.read().decode())
    return Outcome(fault, safe, result, timeout, elapsed, seen, looked_up, client, later, said)


def _result(call: Callable[..., object], client: Client, timeout: float) -> object:
    try:
        return call(client, timeout=timeout)
    except BaseException as error:
        return error


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """Records everything that is logged, printed or warned of."""
    said: list[str] = []

    class LogCapture(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.extend([record.getMessage(), repr(vars(record)), self.format(record)])

    capture = LogCapture(1)
    loggers = [logging.getLogger(name) for name in ("", *logging.root.manager.loggerDict)]
    levels = [logger.level for logger in loggers]
    printed = io.StringIO()
    with (
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
        warnings.catch_warnings(record=True) as warned,
    ):
        warnings.simplefilter("always")
        http.client.HTTPConnection.debuglevel = 1  # which prints all requests that are not protected
        logging.root.addHandler(capture)
        for logger in loggers:
            logger.setLevel(1)
        try:
            yield said
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)
            logging.root.removeHandler(capture)
            http.client.HTTPConnection.debuglevel = 0
            said += [printed.getvalue(), *(str(warning) for warning in warned)]


# --- The invariants

Breaches = Iterable[str]


def ends_by_its_deadline(outcome: Outcome) -> Breaches:
    if outcome.elapsed > outcome.timeout + SOON:
        yield f"it took {outcome.elapsed:.1f} s, with a deadline of {outcome.timeout:.1f} s"
    if outcome.fault.error is DeadlineExceededError and outcome.elapsed < outcome.timeout - 0.01:
        yield f"it gave up after {outcome.elapsed:.2f} s, long before its deadline of {outcome.timeout:.1f} s"


def is_its_error(outcome: Outcome) -> Breaches:
    error = outcome.result
    if type(error) is not outcome.fault.error:
        yield f"it ended in {error!r}, and not in {outcome.fault.error.__name__}"
    if isinstance(error, HoiioError):
        if error.__cause__ is not None or error.__context__ is not None:
            yield f"it carries {error.__cause__ or error.__context__!r} along"
        if error.endpoint != ("voice/query_status" if outcome.safe else "voice/call"):
            yield f"its endpoint is {error.endpoint}"


def tells_what_was_sent(outcome: Outcome) -> Breaches:
    error = outcome.result
    assert isinstance(error, HoiioError)
    if error.sent != outcome.fault.sent:
        yield f"it says that sent is {error.sent}, and not {outcome.fault.sent}"
    if error.sent == "no" and any(outcome.seen):
        yield "it says that nothing was sent, and the service has received something"
    if error.sent == "yes" and not any(outcome.seen):
        yield "it says that the service has answered, which has received nothing"


def is_repeated_as_it_may(outcome: Outcome) -> Breaches:
    error = outcome.result
    assert isinstance(error, HoiioError)
    again = outcome.fault.again and (outcome.safe or outcome.fault.sent == "no")
    if error.attempts != (3 if again else 1):
        yield f"it says that there were {error.attempts} attempts"
    if outcome.requests > (3 if outcome.safe else 1):
        yield f"{outcome.requests} requests have arrived"
    # A request that arrived in part may not have been read at all, where the connection was reset.
    if outcome.requests > error.attempts:
        yield f"{outcome.requests} requests have arrived, and it says that there were {error.attempts}"


def leaves_a_client_that_works(outcome: Outcome) -> Breaches:
    if not isinstance(outcome.later, hoiio.Call) or outcome.later.txn_ref != "AFTER":
        yield f"the next call ended in {outcome.later!r}"
    elif outcome.later.meta.attempts != 1:
        yield f"the next call took {outcome.later.meta.attempts} attempts"


def can_be_pickled(outcome: Outcome) -> Breaches:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        yield from differences(outcome.result, pickle.loads(pickle.dumps(outcome.result, protocol)))


def differences(one: object, other: object) -> Breaches:
    """Yields the differences between an error and its copy or its pickle."""
    assert isinstance(one, HoiioError)
    assert isinstance(other, HoiioError)
    noted = {"__notes__": [LEFT_OUT]} if one.raw else {}
    if (type(other), str(other), vars(other), other.args) != (type(one), str(one), vars(one) | noted, one.args):
        yield f"{one!r} became {other!r}, {vars(one)} became {vars(other)}"
    if other.raw:
        yield "the pickle holds the reply"


def says_what_to_do(outcome: Outcome) -> Breaches:
    message = str(outcome.result)
    if not message.isprintable():
        yield f"it is not one line: {message!r}"
    if len(message) > MAX_MESSAGE:
        yield f"it has {len(message)} characters: {message}"
    if not any(message.endswith(advice) for advice in ADVICE):
        yield f"it does not say what to do: {message}"


ADVICE = (
    "Nothing was sent, so the request can be sent again.",
    "The request can be sent again: it changes nothing.",
    "The service may have acted on the request: check before you send it again.",
    "Wait some time before you send the request again.",
    "Sending the same request again will not help.",
    "The service did not act on the request, so it can be sent again.",
)


def shows_no_secret(outcome: Outcome) -> Breaches:
    for place, text in _visible(outcome):
        for secret in (TOKEN, *NUMBERS):
            for form in forms(secret):
                if form in text:
                    at = text.index(form)
                    yield f"{place} shows {secret} as {form}: ...{text[max(0, at - 80) : at + 80]}..."
    if TOKEN.encode() in pickle.dumps(outcome.later):
        yield "the pickle of the record holds the token"
    if set(outcome.names) - {HOST}:
        yield f"{set(outcome.names) - {HOST}} was looked up"


def forms(secret: str) -> set[str]:
    """Returns a secret in every form in which it is likely to be written."""
    raw = secret.encode()
    return {
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        repr(secret)[1:-1],
        json.dumps(secret)[1:-1],
        raw.hex(),
        # By the number of letters of Base64 before it, without those that depend on its neighbours.
        *(base64.b64encode(bytes(shift) + raw).decode()[2 * bool(shift) + shift : -4] for shift in range(3)),
        base64.urlsafe_b64encode(raw).decode()[:-4],
    }


def _visible(outcome: Outcome) -> Iterator[tuple[str, str]]:
    for seen in outcome.seen:
        for request in seen.split(b"POST /")[1:]:
            yield "the head of the request", request.partition(b"\r\n\r\n")[0].decode("latin-1")
    for line in outcome.said:
        yield "what was logged or printed", line
    yield "the client", all_of(outcome.client)
    for error in _chain(outcome.result):
        yield type(error).__name__, " ".join([str(error), all_of(error), pickle.dumps(error).decode("latin-1")])
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        for frame in filter(_is_of_the_package, frames):
            yield f"a variable of {frame.f_code.co_qualname}", all_of(frame.f_locals)
        yield "the traceback", _traceback(error)
    if isinstance(outcome.later, Record):  # whose numbers were requested, and are in its pickle
        yield "the record", " ".join([str(outcome.later), all_of(outcome.later), all_of(outcome.later.meta)])


def _chain(error: object) -> Iterator[BaseException]:
    while isinstance(error, BaseException):
        yield error
        error = error.__cause__ or error.__context__


def _is_of_the_package(frame: FrameType) -> bool:
    return frame.f_globals["__name__"].partition(".")[0] in ("hoiio", "urllib3", "http", "socket", "ssl")


def _traceback(error: BaseException) -> str:
    """Returns a traceback with the variables of the package's own frames, as some tools print it."""
    trace = error.__traceback__
    while trace is not None and not _is_of_the_package(trace.tb_frame):
        trace = trace.tb_next
    shown = traceback.TracebackException(type(error), error, trace, capture_locals=True)
    return "".join(shown.format())


def all_of(thing: object, depth: int = 6) -> str:
    """Returns the repr of an object, and of all that vars() and the like show of it."""
    parts = [repr(thing)]
    inner: list[object] = []
    if depth and not isinstance(thing, type):
        if isinstance(thing, dict):
            inner = [*thing.keys(), *thing.values()]
        elif isinstance(thing, (list, tuple, set, frozenset)):
            inner = list(thing)
        elif type(thing).__module__.startswith("hoiio") and not isinstance(thing, str) and hasattr(thing, "__dict__"):
            inner = [vars(thing)]
    return " ".join([*parts, *(all_of(part, depth - 1) for part in inner)])


INVARIANTS: dict[str, Callable[[Outcome], Breaches]] = {
    "ends": ends_by_its_deadline,
    "error": is_its_error,
    "sent": tells_what_was_sent,
    "attempts": is_repeated_as_it_may,
    "next call": leaves_a_client_that_works,
    "pickle": can_be_pickled,
    "message": says_what_to_do,
    "secrets": shows_no_secret,
}
