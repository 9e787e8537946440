"""An access token that changes while the client is in use."""

from __future__ import annotations

import logging
import pickle
import traceback
from itertools import count
from typing import Any

import pytest
from raw_server import Connection, Peer, reply

from hoiio import Client, ConfigError, InternalServerError, InvalidAccessTokenError, InvalidResponseError
from hoiio._core.models import Limit
from hoiio._limits.base import LimitKey, Slot
from hoiio._limits.process import ProcessLimiter
from hoiio.sandbox import Sandbox

from fakes import frame_locals

CANARY = "canary_token_5d1e"


def test_a_token_is_asked_for_before_each_request() -> None:
    with Sandbox() as sandbox:
        tokens = ["revoked", sandbox.credentials["access_token"]]
        asked = count()
        with Client(
            sandbox.credentials["app_id"], lambda: tokens[min(next(asked), 1)], base_url=sandbox.base_url
        ) as client:
            assert next(asked) == 0  # not when the client is created
            asked = count()
            with pytest.raises(InvalidAccessTokenError):
                client.voice.query_status("AA-S-141147")
            assert client.voice.query_status("AA-S-141147").meta.attempts == 1
        assert [request.params["access_token"] for request in sandbox.received] == tokens


def test_a_request_that_is_repeated_has_the_token_of_its_time() -> None:
    with Sandbox() as sandbox:
        asked = count(1)
        with Client(sandbox.credentials["app_id"], lambda: f"token-{next(asked)}", base_url=sandbox.base_url) as client:
            sandbox.stub_status("error_internal_server_error", times=3)
            with pytest.raises(InternalServerError):
                client.voice.query_status("AA-S-141147")
        assert [request.params["access_token"] for request in sandbox.received] == ["token-1", "token-2", "token-3"]


@pytest.mark.parametrize("returned", ["", None, 1, b"bytes", "two\nlines", CANARY + "\x00", "\ud800"], ids=ascii)
def test_an_invalid_token_is_not_sent_and_not_shown(returned: Any) -> None:
    with Sandbox() as sandbox:
        with Client(sandbox.credentials["app_id"], lambda: returned, base_url=sandbox.base_url) as client:
            with pytest.raises(
                ConfigError, match=r"access_token, as the callable returned it, .*Nothing was sent"
            ) as caught:
                client.voice.query_status("AA-S-141147")
            assert (caught.value.endpoint, caught.value.attempts, caught.value.sent) == ("voice/query_status", 0, "no")
            assert CANARY not in f"{caught.value} {vars(caught.value)} {caught.value.__context__!r}"
            assert CANARY not in frame_locals(caught.value)
        assert sandbox.received == []


def test_a_token_that_is_not_available_says_why() -> None:
    def provide() -> str:
        raise LookupError("the vault is closed")

    with Sandbox() as sandbox:
        with Client(sandbox.credentials["app_id"], provide, base_url=sandbox.base_url) as client:
            with pytest.raises(ConfigError, match="the callable raised LookupError") as caught:
                client.voice.query_status("AA-S-141147")
            assert isinstance(caught.value.__cause__, LookupError)
            again = pickle.loads(pickle.dumps(caught.value))
            assert str(again) == str(caught.value)
        assert sandbox.received == []


def test_a_token_that_a_callable_returns_is_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    with Sandbox() as sandbox, caplog.at_level(1):
        logging.getLogger().setLevel(1)
        with Client(sandbox.credentials["app_id"], lambda: CANARY, base_url=sandbox.base_url) as client:
            with pytest.raises(InvalidAccessTokenError) as caught:
                client.voice.query_status("AA-S-141147")
            sandbox.stub_status(f"error_{CANARY}")  # the service has no reason for this answer
            with pytest.raises(Exception, match="cannot be read") as echoed:
                client.voice.query_status("AA-S-141147")
            for error in (caught.value, echoed.value):
                shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
                for text in (shown, repr(error), repr(vars(error)), repr(client), caplog.text):
                    assert CANARY not in text
                assert CANARY.encode() not in pickle.dumps(error)


def test_only_a_secret_may_be_a_callable() -> None:
    provider: Any = lambda: "application"  # noqa: E731
    with pytest.raises(ConfigError, match="app_id must be"):
        Client(provider, "token")


def test_an_earlier_token_is_not_shown_after_a_new_one_was_returned() -> None:
    tokens = iter(["tok_first", "tok_second"])

    def talk(connection: Connection) -> None:
        connection.receive()
        client._transport._credentials.resolve()  # as a request of another thread does
        connection.send(reply(b'{"status":"error_tok_first_expired"}'))

    with Peer(talk) as peer, Client("a", lambda: next(tokens), base_url=peer.base_url) as client:
        with pytest.raises(InvalidResponseError) as caught:
            client.voice.query_status("A-1")
        assert "tok_first" not in str(caught.value)


def test_a_token_is_requested_when_the_request_has_its_slot() -> None:
    asked: list[str] = []

    class Watched(ProcessLimiter):
        def acquire(self, key: LimitKey, limit: Limit, deadline_at: float, *args: Any) -> Slot:
            asked.append("slot")
            return super().acquire(key, limit, deadline_at, *args)

    with Sandbox() as sandbox:
        credentials = sandbox.credentials

        def provide() -> str:
            asked.append("token")
            return str(credentials["access_token"])

        with Client(credentials["app_id"], provide, base_url=sandbox.base_url, limiter=Watched()) as client:
            client.voice.query_status("AA-S-141147")
    assert asked == ["slot", "token"]


def test_a_token_that_is_not_available_costs_no_slot() -> None:
    with Sandbox() as sandbox:
        token: str | None = None
        provide: Any = lambda: token  # noqa: E731
        limiter = ProcessLimiter()
        with Client(sandbox.credentials["app_id"], provide, base_url=sandbox.base_url, limiter=limiter) as client:
            for _ in range(100):
                with pytest.raises(ConfigError):
                    client.voice.query_status("AA-S-141147", timeout=1)
            token = sandbox.credentials["access_token"]
            assert client.voice.query_status("AA-S-141147", timeout=1).meta.waited == 0
