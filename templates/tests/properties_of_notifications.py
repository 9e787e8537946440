"""Checks that hold for every event. Each test of an event calls one, with the data of the event."""

from __future__ import annotations

import hashlib
import hmac
import json
import pickle
import traceback
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import strategies as st

from fakes import frame_locals
from strategies import fields
from strategies.fields import Fields
from target import (
    CREDENTIALS,
    SIGNATURE_HEADER,
    SIGNATURE_KEY,
    InvalidNotificationError,
    Notification,
    RootError,
    notifications,
)

TOKEN: str = CREDENTIALS[SIGNATURE_KEY]


class Condition(NamedTuple):
    """A condition by which an event is identified: all of it must hold."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    equals: dict[str, tuple[str, ...]] = {}  # noqa: RUF012  never changed
    not_equals: dict[str, tuple[str, ...]] = {}  # noqa: RUF012  never changed

    @property
    def names(self) -> set[str]:
        """Every field of the condition."""
        return {*self.present, *self.absent, *self.equals, *self.not_equals}

    def matches(self, body: dict[str, str]) -> bool:
        """True if a body fulfils the condition."""
        return (
            all(name in body for name in self.present)
            and not any(name in body for name in self.absent)
            and all(body.get(name) in values for name, values in self.equals.items())
            and not any(body.get(name) in values for name, values in self.not_equals.items())
        )


@dataclass(frozen=True)
class Event:
    """An event of the spec."""

    name: str
    record: type[Notification]
    conditions: tuple[Condition, ...]
    """The event is identified by any of these."""
    fields: Fields
    examples: dict[str, str]
    """The examples of the spec, each a body in form encoding."""
    empty_is_absent: tuple[str, ...] = ()
    """The fields of which an empty value counts as absent."""
    personal: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return self.name

    @property
    def example(self) -> dict[str, str]:
        """The fields of the first example."""
        return fields_of(next(iter(self.examples.values())))

    def bodies(self) -> st.SearchStrategy[dict[str, str]]:
        """The fields of notifications of this event, in any order, by any of its conditions."""
        return _bodies(self)

    def invalid(self, names: list[str]) -> list[Any]:
        """Some fields with each of their invalid values, as cases of a test."""
        chosen = {name: field for name, field in self.fields.items() if name in names}
        return [case for case in fields.invalid(chosen) if isinstance(case.values[1], str) and case.values[1]]


@st.composite
def _bodies(draw: st.DrawFn, event: Event) -> dict[str, str]:
    condition = draw(st.sampled_from(event.conditions))
    body = {
        name: str(draw(field.values.valid.filter(lambda value: not isinstance(value, list))))
        for name, field in event.fields.items()
        if field.required or name in condition.present or draw(st.booleans())
    }
    body |= {name: draw(st.sampled_from(values)) for name, values in condition.equals.items()}
    body = {name: value for name, value in body.items() if name not in condition.absent}
    for name, values in condition.not_equals.items():
        if body.get(name) in values:
            body[name] += "_"
    return dict(draw(st.permutations(list(body.items()))))


def fields_of(body: str) -> dict[str, str]:
    """Returns the fields of a form, as the standard library reads them."""
    return dict(parse_qsl(body, keep_blank_values=True, strict_parsing=True))


def signature(body: bytes, token: str = TOKEN) -> str:
    """The signature of a body, as the spec documents it."""
    return hmac.new(token.encode(), body, hashlib.sha256).hexdigest()


def receive(body: bytes | dict[str, str], query: Any = None) -> notifications.AnyNotification:
    """Parses a notification that the service signed."""
    written = body if isinstance(body, bytes) else urlencode(body).encode()
    return notifications.parse(written, {SIGNATURE_HEADER: signature(written)}, query, TOKEN)


def check_event(event: Event, body: dict[str, str]) -> None:
    """Each field of an event is read as it was written."""
    record = receive(body)
    assert type(record) is event.record
    fields.assert_read(record, body, event.fields)
    assert record.extra == {}
    assert record.unread == ()
    assert type(record).from_dict(record.to_dict()) == record
    assert type(record).from_dict(json.loads(record.to_json())) == record
    assert record.unsigned == {}


def check_event_example(event: Event, name: str) -> None:
    """An example of the spec is read as the standard library reads its form, and in JSON too."""
    body = event.examples[name]
    written = fields_of(body)
    record = receive(body.encode())
    assert type(record) is event.record
    assert record == receive(written) == receive(json.dumps(written).encode())
    fields.assert_read(record, written, event.fields)
    assert record.extra == {}
    assert notifications.EVENTS[event.name].fields == tuple(event.fields)
    assert notifications.EVENTS[event.name].empty_is_absent == {*event.empty_is_absent}


def check_empty_field(event: Event, name: str) -> None:
    """An empty field counts as absent, unless it is a text."""
    field = event.fields[name]
    body = {**event.example, name: ""}
    if name not in event.empty_is_absent:
        fields.assert_read(receive(body), body, {name: field})
        del body[name]
    if field.required:
        with pytest.raises(InvalidNotificationError) as caught:
            receive(body)
        assert caught.value.field == name
        assert f"{event.name}: {name} is not " in str(caught.value)
    else:
        assert field.of(receive(body), name) is None


def check_invalid_event(event: Event, name: str, value: str) -> None:
    """A value that is not documented is rejected in a required field: the error has the name of the field. An optional
    field is then None, and the record says so."""
    if not event.fields[name].required:
        record = receive({**event.example, name: value})
        assert event.fields[name].of(record, name) is None
        assert (record.unread, record.extra) == ((name,), {name: value})
        return
    with pytest.raises(InvalidNotificationError) as caught:
        receive({**event.example, name: value})
    assert caught.value.field == name
    assert type(caught.value) is InvalidNotificationError


CANARY = "canary 4711 of a person"
each_defect = pytest.mark.parametrize(
    "defect", ["none", "signature", "field", "twice", "escape", "headers", "query", "empty", "token"]
)


def check_event_secrets(event: Event, defect: str, caplog: pytest.LogCaptureFixture) -> None:
    """No secret and no personal data is in an error, a record, a log line or a traceback."""
    known = {**event.example, **dict.fromkeys(event.personal, CANARY)}
    written = known | {"own": CANARY}
    if defect == "field":
        written |= {name: CANARY for name in known if event.fields[name].values.invalid}
    body = urlencode(written).encode()
    if defect == "twice":
        body += b"&own=" + CANARY.encode().replace(b" ", b"+") + b"x"
    body += b"%" if defect == "escape" else b""
    headers: Any = {SIGNATURE_HEADER: signature(b"x" if defect == "signature" else body)}
    if defect == "headers":
        headers = [CANARY]
    query: Any = {"own": CANARY, "other": None if defect == "query" else CANARY}
    shown: list[object] = []
    with caplog.at_level(1):
        try:
            record = notifications.parse(
                b"" if defect == "empty" else body,
                headers,
                query,
                [TOKEN, f"{CANARY}\n"] if defect == "token" else TOKEN,
            )
        except RootError as error:
            shown += [error, str(error), vars(error), pickle.dumps(error), error.args, error.raw]
            shown += [*traceback.format_exception(error), frame_locals(error)]
            assert error.__context__ is None
        else:
            shown.append(record)
    shown.append(caplog.text)
    text = " ".join(part if isinstance(part, str) else repr(part) for part in shown)
    for secret in (TOKEN, CANARY, CANARY.replace(" ", "+"), "canary", "4711"):
        assert secret not in text
