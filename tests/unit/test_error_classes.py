"""Every class of errors: its base classes, its attributes, its pickle, and its text."""

from __future__ import annotations

import copy
import gc
import inspect
import pickle
import traceback
import weakref
from datetime import UTC, datetime, timedelta

import pytest

import hoiio
from hoiio import (
    APIError,
    DeadlineExceededError,
    HoiioError,
    RateLimitError,
    RateLimitExceededError,
    RateLimitTimeoutError,
    WaitTimeoutError,
    errors,
)
from hoiio._core.base_error import LEFT_OUT, BaseError, detach

from fakes import client_returning, error_status, frame_locals

RAW = b'{"status":"error_x","dest":"canary_5f01"}'
CLASSES = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, BaseError)]
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def error_of(cls: type[BaseError]) -> BaseError:
    return cls("voice/call: something happened.", raw=RAW, endpoint="voice/call", attempts=2, sent="maybe", own="fact")


def test_every_class_of_the_package_is_here() -> None:
    assert len(CLASSES) > 30
    assert {cls.__name__ for cls in CLASSES} >= {name for name in hoiio.__all__ if name.endswith("Error")}


@each_class
def test_an_error_has_its_message_and_facts(cls: type[BaseError]) -> None:
    error = error_of(cls)
    assert str(error) == "voice/call: something happened."
    assert error.args == ("voice/call: something happened.",)
    assert repr(error) == f"{cls.__name__}('voice/call: something happened.')"
    assert vars(error) == {"endpoint": "voice/call", "attempts": 2, "sent": "maybe", "own": "fact"}
    assert error.raw == RAW
    assert issubclass(cls, (HoiioError, BaseError))
    plain = cls("nothing more is known")
    assert (plain.endpoint, plain.attempts, plain.sent, plain.raw, vars(plain)) == (None, 0, "no", b"", {})


@each_class
def test_an_error_survives_pickle_and_copy_without_the_response(cls: type[BaseError]) -> None:
    error = error_of(cls)
    error.args = ("voice/call: another message.",)  # as the transport completes it
    pickles = [pickle.dumps(error, protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for again in (copy.copy(error), copy.deepcopy(error), *map(pickle.loads, pickles)):
        assert type(again) is cls
        notes = {"__notes__": [LEFT_OUT]} if error.raw else {}
        assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error) | notes)
        assert again.raw == b""
    assert not any(b"canary" in data for data in pickles)


@each_class
def test_an_error_shows_nothing_of_the_response(cls: type[BaseError]) -> None:
    with pytest.raises(cls) as caught:
        raise error_of(cls) from LookupError("the cause")
    error = caught.value
    assert isinstance(error.__cause__, LookupError)
    shown = traceback.TracebackException(type(error), error, error.__traceback__, capture_locals=True)
    for text in (str(error), repr(error), repr(vars(error)), "".join(shown.format())):
        assert "canary" not in text


def test_a_deadline_or_a_limit_that_comes_too_late_is_a_timeout() -> None:
    timeouts = {DeadlineExceededError, RateLimitTimeoutError, WaitTimeoutError}
    assert {cls for cls in CLASSES if issubclass(cls, TimeoutError)} == timeouts
    error = DeadlineExceededError("the deadline passed", sent="maybe")
    assert (error.errno, error.strerror, error.filename) == (None, None, None)
    with pytest.raises(TimeoutError, match=r"^the deadline passed$"):
        raise error


def test_both_errors_of_a_limit_say_when_the_next_request_may_be_sent() -> None:
    assert {cls for cls in CLASSES if issubclass(cls, RateLimitError)} == {
        RateLimitError,
        RateLimitExceededError,
        RateLimitTimeoutError,
    }
    assert issubclass(RateLimitExceededError, APIError)
    client, _ = client_returning(error_status("error_rate_limit_exceeded"))
    with pytest.raises(RateLimitError) as caught:
        client.voice.query_status("A-1")
    assert isinstance(caught.value, RateLimitExceededError)
    assert caught.value.retry_at is not None
    assert timedelta(0) < caught.value.retry_at - datetime.now(UTC) < timedelta(seconds=60)
    at = datetime(2030, 1, 2, tzinfo=UTC)
    assert pickle.loads(pickle.dumps(RateLimitTimeoutError("no slot", retry_at=at))).retry_at == at


def test_the_response_goes_with_its_error() -> None:
    error = error_of(APIError)
    gone = weakref.ref(error)
    del error
    gc.collect()
    assert gone() is None


def test_a_detached_error_brings_no_frame_and_no_context() -> None:
    def fail(secret: str) -> None:
        try:
            raise LookupError(secret)
        except LookupError:
            raise HoiioError("failed")  # noqa: B904  the context is what is tested

    try:
        fail("canary_secret")
    except HoiioError as error:
        failure = detach(error)
    assert failure.__traceback__ is None
    assert failure.__context__ is None
    with pytest.raises(HoiioError) as caught:
        raise failure
    assert "canary" not in frame_locals(caught.value)
    assert caught.value.__context__ is None


def test_a_cause_stays_with_a_detached_error() -> None:
    try:
        raise HoiioError("failed") from LookupError("the cause")
    except HoiioError as error:
        assert isinstance(detach(error).__cause__, LookupError)


def test_an_error_without_a_request_has_no_endpoint_no_attempt_and_was_not_sent() -> None:
    error = hoiio.HoiioError("the message")
    assert (error.endpoint, error.attempts, error.sent, error.raw) == (None, 0, "no", b"")


def test_a_pickled_error_says_that_its_reply_was_left_out() -> None:
    client, _ = client_returning(error_status("error_invalid_txn_ref"))
    with pytest.raises(APIError) as caught:
        client.voice.query_status("A-1")
    assert caught.value.raw
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert again.raw == b""
        assert any("left out" in note for note in again.__notes__)
        assert "left out" in "".join(traceback.format_exception(again))
    assert not hasattr(caught.value, "__notes__")
    without = pickle.loads(pickle.dumps(RateLimitError("x")))
    assert not hasattr(without, "__notes__")
