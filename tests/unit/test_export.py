"""Records as data: the standard library's functions, tables, JSON, FastAPI, notebooks and test doubles."""

from __future__ import annotations

import copy
import csv
import dataclasses
import inspect
import io
import json
import pickle
import typing
import urllib.request
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from unittest.mock import create_autospec

import pandas
import pydantic
import pytest
from asgi_server import serve
from fastapi import FastAPI

import hoiio
from hoiio.types import CallStatus

from fakes import client_returning, success

CALL = {
    "txn_ref": "AA-S-141147",
    "tag": "a <b>'tag'</b>\nof two lines",
    "dest1": "+6511111111",
    "dest2": "+6522222222",
    "call_status_dest1": "answered",
    "call_status_dest2": "redirected",
    "date": "2010-01-01 10:10:00",
    "duration": "7",
    "currency": "SGD",
    "rate": "0.020",
    "debit": "0.140",
    "new": {"amount": 1.50, "name": "\u5c3c"},
}
ROW = {name: CALL[name] for name in ("txn_ref", "dest1", "call_status_dest1", "date", "duration", "debit")}
JSON = {
    "status": "success_ok",
    **{name: value for name, value in CALL.items() if name != "new"},
    "number": None,
    "date": "2010-01-01T10:10:00+08:00",
    "duration": 420,
    "extra": {"new": {"amount": 1.5, "name": "\u5c3c"}},
    "unread": [],
}
WITHOUT_NEW = JSON | {"extra": {"new": None}}


def call(**changes: Any) -> hoiio.Call:
    client, _ = client_returning(success(CALL | changes))
    return client.voice.query_status("AA-S-141147")


def known(values: dict[str, Any]) -> dict[str, Any]:
    """Returns the attributes that are known here. The spec may have more by now."""
    return {name: values[name] for name in JSON}


def history(*rows: dict[str, Any]) -> Any:
    client, network = client_returning(success({"entries": list(rows), "total_entries_count": str(len(rows))}))
    return client.voice.get_history(), network


# --- The standard library


def test_a_record_is_a_dataclass() -> None:
    record = call()
    assert dataclasses.is_dataclass(hoiio.Call)
    assert [field.name for field in dataclasses.fields(record)] == list(inspect.signature(hoiio.Call).parameters)
    assert [field.name for field in dataclasses.fields(record) if not field.compare] == ["meta"]
    assert [field.name for field in dataclasses.fields(record) if not field.repr] == ["extra", "unread", "meta"]
    assert {field.kw_only for field in dataclasses.fields(record)} == {True}
    assert {field.name for field in dataclasses.fields(hoiio.Call) if field.default is None} >= {
        *("tag", "dest2", "number", "call_status_dest2", "duration", "debit")
    }
    as_dict = dataclasses.asdict(record)
    assert as_dict["debit"] == Decimal("0.140")
    assert as_dict["meta"]["attempts"] == 1
    assert dataclasses.replace(record, debit=None).debit is None
    assert dataclasses.replace(record) == record
    assert dataclasses.astuple(record)[0] == "success_ok"


def test_a_class_that_inherits_has_all_attributes() -> None:
    class Billed(hoiio.Call):
        invoice: str

    assert "invoice" not in {field.name for field in dataclasses.fields(hoiio.Call)}
    assert "invoice" in {field.name for field in dataclasses.fields(Billed)}
    assert inspect.signature(Billed).parameters["invoice"].annotation == "str"


def test_a_dataclass_may_inherit_from_a_record() -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Billed(hoiio.Call):
        invoice: str = ""

    values = {field.name: getattr(call(), field.name) for field in dataclasses.fields(hoiio.Call)}
    assert Billed(**values, invoice="7").debit == Decimal("0.140")


def test_copies_with_other_values_and_patterns() -> None:
    record = call()
    replace = getattr(copy, "replace", lambda value, **changes: value.__replace__(**changes))  # from Python 3.13
    assert replace(record, debit=None) == dataclasses.replace(record, debit=None)
    assert record.debit == Decimal("0.140")
    with pytest.raises(TypeError, match="has no debt"):
        replace(record, debt=None)
    assert hoiio.Call.__match_args__ == ()
    match record:
        case hoiio.Call(debit=Decimal() as debit):
            assert debit == record.debit
        case _:
            pytest.fail("not matched")
    assert pickle.loads(pickle.dumps(record)) == copy.deepcopy(record) == record
    assert pickle.loads(pickle.dumps(record.meta)) == copy.copy(record.meta) == record.meta
    assert "raw" not in vars(record.meta)
    assert record.meta.raw == pickle.loads(pickle.dumps(record.meta)).raw != b""


PUBLIC = {name: getattr(hoiio, name) for name in hoiio.__all__ if not inspect.ismodule(getattr(hoiio, name))}
FUNCTIONS = {
    f"{name}.{function}": getattr(member, "fget", member)
    for name, cls in PUBLIC.items()
    for function, member in (vars(cls).items() if isinstance(cls, type) else ())
    if inspect.isfunction(getattr(member, "fget", member))
}


@pytest.mark.parametrize("name", [*PUBLIC, *FUNCTIONS])
def test_hints_and_signatures_can_be_asked(name: str) -> None:
    public = (PUBLIC | FUNCTIONS)[name]
    assert isinstance(typing.get_type_hints(public), dict)
    assert inspect.signature(public)


def test_a_double_of_the_client_has_the_methods_and_their_signatures() -> None:
    for client in (create_autospec(hoiio.Client).return_value, create_autospec(hoiio.Client, instance=True)):
        client.voice.query_status.return_value = call()
        assert client.voice.query_status("AA-S-141147").debit == Decimal("0.140")
        with pytest.raises(TypeError, match="txn_ref"):
            client.voice.query_status()
        with pytest.raises(AttributeError):
            client.voice.query_state("AA-S-141147")


# --- Plain values and JSON


def test_a_dict_has_plain_values_and_nothing_masked() -> None:
    values = call().to_dict()
    assert {type(value) for value in values.values()} == {str, type(None), Decimal, datetime, timedelta, dict, list}
    assert values["dest1"] == "+6511111111"
    assert "+6511111111" in repr(values)
    assert (values["call_status_dest1"], values["call_status_dest2"]) == ("answered", "redirected")
    assert (values["duration"], values["debit"]) == (timedelta(minutes=7), Decimal("0.140"))
    assert "meta" not in values


def test_json_has_every_digit_every_offset_and_seconds() -> None:
    text = call().to_json()
    assert known(json.loads(text)) == JSON
    assert '"amount": 1.5' in text
    precise = call(new=None, more=json.loads("[0.1000000000000000055511151231257827]", parse_float=str))
    assert json.loads(precise.to_json())["extra"]["more"] == ["0.1000000000000000055511151231257827"]


def test_a_number_that_the_spec_does_not_know_keeps_its_digits() -> None:
    raw = success(CALL).body.replace(b"1.5", b"1.50000000000000000001")
    client, _ = client_returning(success(raw))
    text = client.voice.query_status("A").to_json()
    assert '"amount": 1.50000000000000000001' in text
    assert hoiio.Call.from_dict(json.loads(text, parse_float=Decimal)).extra["new"]["amount"] == Decimal(
        "1.50000000000000000001"
    )


def test_what_is_exported_does_not_change_the_record() -> None:
    record = call()
    values = record.to_dict()
    values["extra"]["new"]["amount"] = 2
    assert record.extra["new"]["amount"] == Decimal("1.5")
    read_back = hoiio.Call.from_dict(values)
    values["extra"]["new"]["amount"] = 3
    assert read_back.extra["new"]["amount"] == 2


def test_a_record_is_read_back_with_its_types() -> None:
    record = hoiio.Call.from_dict(JSON)
    assert record == call()
    assert type(record.dest1) is hoiio.PhoneNumber
    assert record.call_status_dest1 is CallStatus.ANSWERED
    assert record.call_status_dest2 is not None
    assert not record.call_status_dest2.is_known
    assert record.date.utcoffset() == timedelta(hours=8)
    assert (record.meta.attempts, record.meta.raw) == (0, b"")


def test_entries_are_read_back_with_their_record() -> None:
    client, _ = client_returning(success({"entries": [ROW, {"date": "2010-01-01"}], "entries_count": "2"}))
    record = client.request("voice/get_history")
    assert record.status == "success_ok"
    page = history(ROW, {**ROW, "date": "2010"})[0].read(1)
    assert page.unread == ()
    assert page.entries[1].unread == ("date",)
    assert hoiio.CallHistory.from_dict(json.loads(page.to_json(), parse_float=Decimal)) == page
    assert hoiio.CallHistory.from_dict(page.to_dict()).entries == page.entries


def test_what_may_be_absent_may_be_absent() -> None:
    required = ("status", "txn_ref", "dest1", "call_status_dest1", "date", "currency", "rate")
    record = hoiio.Call.from_dict({name: JSON[name] for name in required})
    assert (record.debit, record.extra, record.unread) == (None, {}, ())


@pytest.mark.parametrize("name", [name for name in hoiio.__all__ if name in vars(hoiio.notifications)])
def test_a_notification_that_is_read_back_is_complete(name: str) -> None:
    cls = getattr(hoiio, name)
    if not (isinstance(cls, type) and issubclass(cls, hoiio.Notification)):
        return
    try:
        read = cls.from_dict({"extra": {"own": "1"}})
    except ValueError as error:
        assert "is missing" in str(error)
        return
    assert read.unsigned == {}
    assert dataclasses.asdict(read)["extra"] == {"own": "1"}


def test_a_key_that_may_be_a_number_is_not_shown() -> None:
    with pytest.raises(ValueError, match=r"^Call: a key is not an attribute") as caught:
        hoiio.Call.from_dict(JSON | {"+6591234567": 1})
    assert "6591234567" not in str(caught.value)


def test_every_problem_is_told_at_once_without_a_value() -> None:
    wrong = {
        **JSON,
        "rate": 0.02,
        "debit": "12,50",
        "date": "2010-01-01T10:10:00",
        "duration": "seven",
        "dest1": 6511111111,
        "call_status_dest1": True,
        "extra": ["secret"],
        "unread": "secret",
        "price": "99.99",
    }
    del wrong["currency"]
    with pytest.raises(ValueError, match=r"^Call: price is not an attribute; ") as caught:
        hoiio.Call.from_dict(wrong)
    for said in (
        "rate must be a decimal number as a text or a Decimal; the float that was given is not",
        "debit must be a decimal number as a text or a Decimal; the str that was given is not",
        "date must be a date and time with an offset, in ISO 8601; the str that was given is not",
        "duration must be a number of seconds; the str that was given is not",
        "dest1 must be a text; the int that was given is not",
        "call_status_dest1 must be a text; the bool that was given is not",
        "currency is missing",
        "extra must be a dict, not list",
        "unread must be a list, not str",
    ):
        assert said in str(caught.value)
    for value in ("0.02", "12,50", "seven", "6511111111", "secret", "99.99"):
        assert value not in str(caught.value)
    with pytest.raises(
        ValueError, match=r"^CallHistory: entries\[1\]\.debit must be .*; entries\[2\] must be a mapping"
    ):
        hoiio.CallHistory.from_dict({"status": "success_ok", "entries": [{}, {"debit": "x"}, None]})
    with pytest.raises(ValueError, match=r"^Call: values must be a mapping, not list"):
        hoiio.Call.from_dict([JSON])  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999999999999999999999", "", "x", float("nan"), None, True])
def test_an_amount_that_is_none_is_not_read_back(value: object) -> None:
    with pytest.raises(ValueError, match="rate must be"):
        hoiio.Call.from_dict(JSON | {"rate": value})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**30, True, "7", Decimal("NaN"), None])
def test_a_duration_that_is_none_is_not_read_back(value: object) -> None:
    if value is None:
        assert hoiio.Call.from_dict(JSON | {"duration": None}).duration is None
        return
    with pytest.raises(ValueError, match="duration must be"):
        hoiio.Call.from_dict(JSON | {"duration": value})


# --- Tables, notebooks, web frameworks


def test_pandas_makes_a_table_of_records() -> None:
    table = pandas.DataFrame(map(hoiio.Call.to_dict, [call(), call(debit="12.345")]))
    assert list(table.columns) == list(call().to_dict())
    assert list(table["debit"]) == [Decimal("0.140"), Decimal("12.345")]
    assert list(table["dest1"]) == ["+6511111111"] * 2
    assert table["duration"].sum() == pandas.Timedelta(minutes=14)


def test_csv_writes_records_as_they_stand() -> None:
    pages, _ = history(ROW, {**ROW, "txn_ref": "B", "debit": "12.345", "unknown": "x"})
    rows = list(pages)
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0].to_dict())
    writer.writeheader()
    writer.writerows(map(hoiio.CallEntry.to_dict, rows))
    read = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert [(row["debit"], row["dest1"], row["call_status_dest1"]) for row in read] == [
        ("0.140", "+6511111111", "answered"),
        ("12.345", "+6511111111", "answered"),
    ]


def test_fastapi_returns_records() -> None:
    app = FastAPI()
    record, entries = call(new=None), list(history(ROW, {**ROW, "txn_ref": "B"})[0])

    # Without postponed annotations, which FastAPI would look up outside of this function.
    app.get("/record", response_model=hoiio.Call)(lambda: record)
    app.get("/entries", response_model=list[hoiio.CallEntry])(lambda: entries)
    app.get("/any")(lambda: [record])
    app.post("/record")(_echo)
    with serve(app) as port:

        def ask(path: str, body: bytes | None = None) -> Any:
            headers = {"Content-Type": "application/json"}
            request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, headers)
            with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310  on loopback
                return json.load(response)

        assert known(ask("/record")) == WITHOUT_NEW
        assert [entry["debit"] for entry in ask("/entries")] == ["0.140", "0.140"]
        assert ask("/any")[0]["txn_ref"] == "AA-S-141147"
        assert ask("/openapi.json")["paths"].keys() == {"/record", "/entries", "/any"}
        assert known(ask("/record", json.dumps(WITHOUT_NEW).encode())) == WITHOUT_NEW


def _echo(record: hoiio.Call) -> hoiio.Call:
    return record


def test_pydantic_reads_and_writes_records() -> None:
    adapter = pydantic.TypeAdapter(list[hoiio.Call])
    assert adapter.validate_python([call(), JSON]) == [call(), call()]
    assert adapter.dump_python([call()]) == [call().to_dict()]
    assert [known(each) for each in json.loads(adapter.dump_json([call(new=None)]))] == [WITHOUT_NEW]
    assert b'"amount":"1.5"' in adapter.dump_json([call()])  # pydantic writes a Decimal as a string
    with pytest.raises(pydantic.ValidationError, match="rate must be"):
        adapter.validate_python([JSON | {"rate": 0.02}])


def test_a_printed_record_has_a_line_for_each_attribute_and_is_masked() -> None:
    lines = str(call()).splitlines()
    assert lines[0] == "Call"
    assert [line.split()[0] for line in lines[1:]] == [
        name for name in call().to_dict() if name not in ("extra", "unread")
    ]
    assert r"  tag                a <b>'tag'</b>\nof two lines" in lines
    assert "  dest1              *********11" in lines
    assert lines[-1] == "  debit              0.140"
    assert "+6511111111" not in str(call())
    assert "\n" not in repr(call())


def test_a_record_in_ipython_is_printed() -> None:
    class Printer:
        shown = ""

        def text(self, shown: str) -> None:
            self.shown = shown

    printer = Printer()
    call()._repr_pretty_(printer, False)
    assert printer.shown == str(call())
    call()._repr_pretty_(printer, True)
    assert printer.shown == repr(call())


def test_a_notebook_shows_a_table_that_is_masked_and_escaped() -> None:
    shown = call()._repr_html_()
    assert shown.startswith("<table>")
    assert "<b>" not in shown
    assert r"a &lt;b&gt;&#x27;tag&#x27;&lt;/b&gt;\nof two lines" in shown
    assert "+6511111111" not in shown
    assert "<th>number</th>" not in shown
    assert "<td>0.140</td>" in shown


def test_a_notebook_shows_the_page_that_is_read_and_loses_no_entry() -> None:
    pages, network = history(ROW, {**ROW, "txn_ref": "B", "tag": "second"})
    shown = pages._repr_html_()
    assert (shown.count("<tr>"), len(network.sent)) == (3, 1)
    assert "<td></td>" in shown  # the first has no tag
    assert pages._repr_html_() == shown
    assert len(network.sent) == 1
    assert next(pages).txn_ref == "AA-S-141147"
    assert pages._repr_html_().count("<tr>") == 2
    empty, _ = history()
    assert empty._repr_html_().startswith("<table>")
