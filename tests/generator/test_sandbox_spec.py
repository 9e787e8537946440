"""The sandbox works for any service: here for the bakery of the golden cases, whose spec is mostly sandbox
behaviour."""

from __future__ import annotations

import dataclasses
import json
import sys
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import ModuleType
from typing import Any

import pytest
from cases import HERE

from generator import generate
from generator.spec import sandbox as described
from generator.write import format_python, write
from hoiio.sandbox._model import entities


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The bakery's sandbox."""
    folder = tmp_path_factory.mktemp("bakery")
    write(format_python(generate(HERE / "golden" / "bakery" / "spec")), folder)
    sys.path.insert(0, str(folder))
    try:
        import bakery.sandbox  # type: ignore[import-not-found]

        yield bakery.sandbox
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.split(".")[0] == "bakery"]:
            del sys.modules[name]


@pytest.mark.parametrize(
    "name",
    [
        "Account",
        "DateFilter",
        "EntityType",
        "FieldFilter",
        "InProgress",
        "InboundEvent",
        "Operation",
        "RejectRule",
        "Transition",
        "WebhookRule",
    ],
)
def test_the_spec_and_the_sandbox_have_the_same_fields_and_defaults(name: str) -> None:
    """The generator leaves out each field with its default, which must therefore be the same in the sandbox."""
    fields = {field.name: field for field in dataclasses.fields(getattr(described, name))}
    fields.pop("entries", None)  # printed with the endpoint, not with the operation
    defaults = {
        name: field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
        for name, field in fields.items()
        if (field.default, field.default_factory) != (dataclasses.MISSING, dataclasses.MISSING)
    }
    cls = getattr(entities, name)
    assert set(cls._fields) == set(fields)
    assert cls._field_defaults == defaults


@pytest.fixture
def sandbox(bakery: ModuleType) -> Iterator[Any]:
    with bakery.Sandbox(step_seconds=3600) as sandbox:
        yield sandbox


def ask(sandbox: Any, path: str, shop: dict[str, str] | None = None, **params: str) -> dict[str, Any]:
    form = urllib.parse.urlencode({**(shop or sandbox.credentials), **params}).encode()
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{sandbox.base_url}/{path}", form) as reply:
        fields: dict[str, Any] = json.load(reply)
    return fields


def test_an_entity_is_created_for_each_element_under_a_parent(sandbox: Any) -> None:
    shop = sandbox.create_application(purse="11.00")
    assert ask(sandbox, "orders/place", shop, kinds="rye,bun") == {
        "status": "yes",
        "basket": "B-1",
        "orders": "O-2,O-3",
    }
    assert ask(sandbox, "orders/show", shop, order="O-2")["state"] == "dough"
    sandbox.run_until_idle()
    shown = {"status": "yes", "order": "O-3", "kind": "bun", "state": "baked", "price": "7.00"}
    assert ask(sandbox, "orders/show", shop, order="O-3") == shown
    assert ask(sandbox, "orders/purse", shop) == {"status": "yes", "purse": "0.00"}
    assert ask(sandbox, "orders/place", shop, kinds="rye") == {"status": "no-money"}


def test_params_are_checked(sandbox: Any) -> None:
    assert ask(sandbox, "orders/place", kinds="a,b,c,d") == {"status": "too-many"}
    assert ask(sandbox, "orders/place", kinds="x" * 21) == {"status": "bad-kinds"}
    assert ask(sandbox, "orders/place") == {"status": "no-kinds"}


def test_an_id_of_an_example_returns_the_example(sandbox: Any) -> None:
    assert ask(sandbox, "orders/show", order="O-99")["state"] == "baked"
    assert ask(sandbox, "orders/show", order="O-98") == {"status": "no-such-order"}


def test_a_list_has_pages_and_a_filter(sandbox: Any) -> None:
    ask(sandbox, "orders/place", kinds="rye,bun,bun")
    assert [len(ask(sandbox, "orders/list", page=page)["orders"]) for page in ("1", "2", "3")] == [2, 1, 0]
    assert ask(sandbox, "orders/list", page="x") == ask(sandbox, "orders/list")  # the spec has no status for it
    assert ask(sandbox, "orders/list", kind="rye")["all"] == "1"
    assert ask(sandbox, "orders/list", kind="any")["all"] == "3"
    assert ask(sandbox, "orders/list", sandbox.create_application()) == {"status": "yes", "all": "0", "orders": []}


def test_as_many_orders_are_in_progress_as_the_spec_allows(sandbox: Any) -> None:
    ask(sandbox, "orders/place", kinds="rye,bun,bun")
    assert ask(sandbox, "orders/place", kinds="rye,bun,bun") == {"status": "oven-full"}
    assert ask(sandbox, "orders/place", kinds="rye,bun")["status"] == "yes"
    sandbox.run_until_idle()
    assert ask(sandbox, "orders/place", kinds="rye,bun,bun")["status"] == "yes"


def test_a_history_of_orders_can_be_made(sandbox: Any) -> None:
    assert sandbox.seed("orders/list", 7, kind="bun") == [f"O-{number}" for number in range(1, 8)]
    assert ask(sandbox, "orders/list", page="4")["all"] == "7"
    assert ask(sandbox, "orders/show", order="O-7")["state"] == "baked"
    assert ask(sandbox, "orders/purse")["purse"] == "1000.00"


def test_finish_makes_the_remaining_transitions_at_once(sandbox: Any) -> None:
    order = ask(sandbox, "orders/place", kinds="rye")["orders"]
    ask(sandbox, "orders/cancel", order=order)
    ask(sandbox, "orders/cancel", order=order)
    assert ask(sandbox, "orders/purse")["purse"] == "996.00"


def test_states_allow_and_reject_transitions(sandbox: Any) -> None:
    oven = ask(sandbox, "ovens/light")["oven"]
    assert ask(sandbox, "ovens/bake", oven=oven) == {"status": "yes"}
    assert ask(sandbox, "ovens/bake", oven=oven) == {"status": "oven-is-full"}
    assert ask(sandbox, "ovens/bake", oven=oven, now="please") == {"status": "yes"}
    sandbox.set_outcome("ovens/bake", luck="bad")
    ask(sandbox, "ovens/bake", oven=oven)
    sandbox.run_until_idle()
    assert ask(sandbox, "ovens/bake", oven=oven, now="please") == {"status": "oven-is-cold"}
    assert ask(sandbox, "ovens/bake", sandbox.create_application(), oven=oven) == {"status": "not-your-oven"}
    assert ask(sandbox, "ovens/bake", oven="V0") == {"status": "no-such-oven"}


def test_an_id_from_the_request_is_in_conflict_or_created_again(sandbox: Any) -> None:
    for _ in range(2):
        assert ask(sandbox, "shelves/rent", shelf="right") == {"status": "yes", "rent": "1.00"}
    assert ask(sandbox, "orders/purse")["purse"] == "998.00"
    assert ask(sandbox, "shelves/rent", sandbox.create_application(), shelf="right") == {"status": "shelf-taken"}


def test_an_inbound_event_sends_a_signed_webhook(sandbox: Any) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.path, body, self.headers["X-Bakery-Seal"]))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """Does nothing."""

    got: list[tuple[str, bytes, str]] = []
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        ask(sandbox, "shelves/rent", shelf="right")
        ask(sandbox, "shelves/set", shelf="right", address=f"http://localhost:{server.server_port}/?x=1")
        order = sandbox.simulate_incoming("bell", shelf="right")["order"]
        sandbox.run_until_idle()
        server.shutdown()
        thread.join()
    ((path, body, seal),) = got
    assert (path, body) == ("/?x=1", f"shelf=right&order={order}".encode())
    assert len(seal) == 64
    assert [notification.outcome for notification in sandbox.notifications] == ["HTTP 204"]
