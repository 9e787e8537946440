"""The receivers in the reference, exactly as printed there, each run as a server that gets real requests."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from asgi_server import serve
from werkzeug.serving import make_server

from hoiio import Client, notifications
from hoiio.sandbox import Sandbox

REFERENCE = (Path(__file__).parents[2] / "generated" / "reference.md").read_text("utf-8")
SNIPPETS = {
    name: next(code for code in re.findall(r"```python\n(.*?)```", REFERENCE, re.DOTALL) if word in code)
    for name, word in (("http.server", "http.server"), ("Flask", "flask"), ("FastAPI", "fastapi"))
}
TOKEN = "canary_token_7f3a9c"
BODY = (
    b"to=%2B16501234567&debit=0.013&from=%2B16201234567&date=2012-10-30+12%3A20%3A50"
    b"&msg=hoiio+world&txn_ref=AA-SI-85&currency=SGD"
)


def names_of(name: str) -> dict[str, Any]:
    """Returns the names that the code of the reference defines."""
    namespace: dict[str, Any] = {"__name__": "receiver"}
    exec(compile(SNIPPETS[name], f"reference.md, {name}", "exec", dont_inherit=True), namespace)  # noqa: S102
    return namespace


@contextmanager
def standard() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), names_of("http.server")["Receiver"]) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@contextmanager
def flask() -> Iterator[int]:
    server = make_server("127.0.0.1", 0, names_of("Flask")["app"], threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def fastapi() -> AbstractContextManager[int]:
    return serve(names_of("FastAPI")["app"])


RECEIVERS: dict[str, Callable[[], AbstractContextManager[int]]] = {
    "http.server": standard,
    "Flask": flask,
    "FastAPI": fastapi,
}
each_receiver = pytest.mark.parametrize("name", list(RECEIVERS))


def post(port: int, body: bytes, signature: str | None, query: str = "") -> int:
    """Posts as the service does, and returns the HTTP status."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    if signature is not None:
        headers["X-Hoiio-Signature"] = signature
    try:
        connection.request("POST", f"/notifications{query}", body, headers)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


@each_receiver
def test_a_receiver_takes_what_the_service_signed_and_nothing_else(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOIIO_ACCESS_TOKEN", TOKEN)
    right = notifications.sign(BODY, TOKEN)
    with RECEIVERS[name]() as port:
        assert post(port, BODY, right) == 200
        assert post(port, BODY, right.upper(), "?from=%2B1&msg=forged") == 200
        for event in SIGNED:
            assert post(port, event, notifications.sign(event, TOKEN), "?own=1") == 200
        assert post(port, BODY, None) == 403
        assert post(port, BODY, "0" * 64) == 403
        assert post(port, BODY + b"&x=1", right) == 403
        assert post(port, b"", notifications.sign(b"", TOKEN), f"?{BODY.decode()}") == 403
        assert post(port, b"a=%", notifications.sign(b"a=%", TOKEN)) == 403
    said = capsys.readouterr().out
    expected = notifications.parse(BODY, {"X-Hoiio-Signature": right}, None, TOKEN)
    assert said.count(f"{expected!r}\n") == 2 + SIGNED.count(BODY)
    assert said.count("\n") == 2 + len(SIGNED)
    for secret in (TOKEN, "16201234567", "hoiio world", "forged"):
        assert secret not in said


SIGNED = [
    re.search(r"^    (\S+=\S+&\S+)$", part, re.MULTILINE)[1].encode()  # type: ignore[index]
    for part in REFERENCE.split("\n### notifications/")[1:]
]


def test_every_event_has_an_example_to_send() -> None:
    assert len(SIGNED) == len(notifications.EVENTS) == 9
    for body, event in zip(SIGNED, notifications.EVENTS, strict=True):
        record = notifications.parse(body, {"X-Hoiio-Signature": notifications.sign(body, TOKEN)}, None, TOKEN)
        assert type(record).__name__.lower() == event.replace("_", "")


@each_receiver
def test_a_receiver_has_ten_lines_besides_its_imports(name: str) -> None:
    code = SNIPPETS[name].partition("\nif __name__")[0]
    lines = [line for line in code.splitlines() if line and not line.startswith(("from ", "import "))]
    assert len(lines) <= 10


@each_receiver
def test_a_receiver_gets_the_webhooks_of_the_sandbox_for_calls_sms_and_faxes(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Sandbox(step_seconds=3600) as sandbox, Client(**sandbox.credentials, base_url=sandbox.base_url) as client:
        monkeypatch.setenv("HOIIO_ACCESS_TOKEN", sandbox.credentials["access_token"])
        with RECEIVERS[name]() as port:
            url = f"http://127.0.0.1:{port}/notifications?order=17"
            client.voice.call("+6522222222", notify_url=url)
            client.sms.send("+6522222222", "hello", notify_url=url)
            client.fax.send("+6522222222", b"%PDF-1.4", notify_url=url)
            sandbox.run_until_idle()
            sent = [(posted.event, posted.outcome) for posted in sandbox.notifications]
    said = capsys.readouterr().out
    assert sorted(sent) == [("call_ended", "HTTP 200"), ("fax_sent", "HTTP 200"), ("sms_delivery", "HTTP 200")]
    assert sorted(re.findall(r"^(\w+)\(", said, re.MULTILINE)) == ["CallEnded", "FaxSent", "SmsDelivery"]
    assert "22222222" not in said
