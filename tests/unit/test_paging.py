"""Lists that are read page by page, from a service whose entries change during the reading."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import hoiio
from hoiio import CallEntry, CallHistory, Client, Pages
from hoiio._config import transport
from hoiio._core.base_error import BaseError
from hoiio._core.models import Response
from hoiio._limits.process import ProcessLimiter

from fakes import VirtualClock
from target import BASE_URL, CREDENTIALS

SIZE = 3


class Service:
    """A service with a list of phone calls, which changes between two pages."""

    def __init__(
        self, references: list[str], *, count: bool = True, after_last: str = "", size: int = SIZE, key: str = "txn_ref"
    ) -> None:
        self.references = references
        self.size = size
        self.key = key
        self.count = count
        self.after_last = after_last
        self.pages: list[int] = []
        self.requests: list[dict[str, str]] = []
        self.events: list[Any] = []
        self.answers: list[Response | BaseError] = []

    def send(
        self, target: str, body: bytes, content_type: str, deadline_at: float, **options: object
    ) -> Response | BaseError:
        assert target.endswith("/voice/get_history")
        params = dict(parse_qsl(body.decode()))
        self.requests.append({name: value for name, value in params.items() if name not in CREDENTIALS})
        if self.answers:
            return self.answers.pop(0)
        page = int(params.get("page", "1"))
        if self.pages and self.events:
            self.events.pop(0)(self.references)
        self.pages.append(page)
        entries = self.references[(page - 1) * self.size : page * self.size]
        if not entries and self.after_last:
            return Response(200, False, json.dumps({"status": self.after_last}).encode())
        fields: dict[str, Any] = {
            "status": "success_ok",
            "entries_count": str(len(entries)),
            "entries": [{self.key: reference, "date": "2010-01-01 10:10:00"} for reference in entries],
        }
        if self.count:
            fields["total_entries_count"] = str(len(self.references))
        return Response(200, False, json.dumps(fields).encode())

    def close(self) -> None:
        """Does nothing: no connection is open."""


def client_of(service: Service) -> Client:
    client = Client(*CREDENTIALS.values())
    clock = VirtualClock()
    client._transport = transport(
        CREDENTIALS, BASE_URL, 30.0, network=service, clock=clock, limiter=ProcessLimiter(clock)
    )
    return client


def history(service: Service, **options: Any) -> Pages[CallEntry, CallHistory]:
    return client_of(service).voice.get_history(**options)


def names(pages: Pages[CallEntry, CallHistory]) -> list[str | None]:
    return [entry.txn_ref for entry in pages]


def references(count: int) -> list[str]:
    return [f"AA-C-{number}" for number in range(count)]


def test_nothing_is_sent_before_an_entry_is_asked_for() -> None:
    service = Service(references(7))
    pages = history(service)
    assert service.pages == []
    next(pages)
    assert service.pages == [1]
    assert names(pages) == references(7)[1:]
    assert service.pages == [1, 2, 3, 4]  # the fourth is empty, so the list has ended
    with pytest.raises(StopIteration):
        next(pages)
    assert service.pages == [1, 2, 3, 4]


def test_a_second_loop_reads_the_list_again() -> None:
    service = Service(references(7))
    pages = history(service, page=2)
    assert names(pages) == names(pages) == references(7)[SIZE:]
    assert service.pages == [2, 3, 4, 2, 3, 4]
    for entry in pages:
        if entry.txn_ref == "AA-C-4":
            break
    assert names(pages) == references(7)[5:]  # after a break it goes on


def test_the_total_is_known_from_the_first_page_on() -> None:
    service = Service(references(7))
    pages = history(service)
    assert pages.total == 7
    assert service.pages == [1]
    assert names(pages) == references(7)
    assert history(Service(references(1), count=False)).total is None
    assert history(Service([])).total == 0


@pytest.mark.parametrize("count", [1, SIZE - 1, SIZE, SIZE + 1, 4 * SIZE])
@pytest.mark.parametrize("after_last", ["", "error_page_invalid"])
def test_every_entry_comes_once_and_in_order(count: int, after_last: str) -> None:
    assert names(history(Service([]))) == []
    assert names(history(Service(references(count), after_last=after_last))) == references(count)


def test_another_status_behind_the_last_page_is_an_error() -> None:
    pages = history(Service(references(4), after_last="error_internal_server_error"))
    with pytest.raises(hoiio.InternalServerError):
        names(pages)
    with pytest.raises(hoiio.InvalidParameterError):
        names(history(Service([], after_last="error_page_invalid")))


def test_it_goes_on_from_a_page() -> None:
    service = Service(references(10))
    pages = history(service)
    for number in range(4):
        assert pages.page == number // SIZE + 1
        next(pages)
    assert pages.page == 2  # the page of the fifth
    assert names(history(service, page=pages.page)) == references(10)[3:]
    assert service.requests[-1]["page"] == "5"
    next(pages)
    assert pages.page == 2
    next(pages)
    assert pages.page == 3


def test_an_error_leaves_it_where_it_is() -> None:
    service = Service(references(7))
    pages = history(service)
    seen = [next(pages).txn_ref for _ in range(SIZE)]
    service.answers = [Response(200, False, b'{"status": "error_internal_server_error"}')] * 3
    with pytest.raises(hoiio.InternalServerError):
        next(pages)
    assert [*seen, *names(pages)] == references(7)


def test_one_page_can_be_read_by_its_number() -> None:
    service = Service(references(7))
    pages = history(service)
    record = pages.read(2)
    assert isinstance(record, CallHistory)
    assert record.entries_count == SIZE
    assert record.meta.attempts == 1
    assert names(pages) == references(7)


def test_the_limit_holds_for_pages() -> None:
    service = Service(references(70 * SIZE))
    client = client_of(service)
    before = client._transport._clock.now()
    pages = client.voice.get_history(timeout=1)
    assert len(names(pages)) == 70 * SIZE
    assert 60 <= client._transport._clock.now() - before < 70
    made = len(service.requests)
    with pytest.raises(hoiio.RateLimitTimeoutError):
        [pages.read(1) for _ in range(61)]
    assert len(service.requests) < made + 61


def test_the_range_is_sent_in_the_zone_of_the_service() -> None:
    service = Service(references(1))
    names(history(service, from_=datetime(2010, 1, 1, 2, 10, tzinfo=UTC), to=datetime(2010, 1, 1, 18, 0, 0, 999, UTC)))
    assert service.requests[0] == {"from": "2010-01-01 10:10:00", "to": "2010-01-02 02:00:00"}
    with pytest.raises(hoiio.ParameterError, match="time zone") as caught:
        history(service, from_=datetime(2010, 1, 1))  # at once, and not when the first entry is requested
    assert caught.value.param == "from"
    assert len(service.requests) == 2


# The changes between two requests: entries are added anywhere, or removed anywhere.
ADDED = st.tuples(st.just("add"), st.lists(st.integers(0, 40), min_size=1, max_size=7))
GONE = st.tuples(st.just("remove"), st.lists(st.integers(0, 40), min_size=1, max_size=7))


@given(
    count=st.integers(1, 20),
    events=st.lists(st.none() | ADDED | GONE, max_size=12),
    after_last=st.sampled_from(["", "error_page_invalid"]),
    size=st.integers(1, 4),
)
@example(count=7, events=[None, ("remove", [0])], after_last="error_page_invalid", size=3)
@example(count=7, events=[None, ("add", [0] * 5), ("add", [0] * 7)], after_last="", size=3)
@example(count=7, events=[("add", [0] * 3), ("add", [0] * 3)], after_last="", size=3)  # the same page three times
@example(count=6, events=[None, None, ("remove", [0, 0])], after_last="", size=1)
@example(
    count=11,
    events=[None, ("remove", [0]), None, None, ("remove", [0, 0, 0, 0])],
    after_last="error_page_invalid",
    size=3,
)
def test_no_entry_comes_twice_and_none_that_was_there_throughout_is_lost(
    count: int, events: list[Any], after_last: str, size: int
) -> None:
    if after_last:  # such an answer counts nothing, so changes beside it cannot be distinguished
        events = [event for event in events if event is None or event[0] == "remove"]
    service = Service(references(count), after_last=after_last, size=size)
    ever, always = set(service.references), set(service.references)
    fresh = iter(range(1_000, 100_000))

    def happening(event: Any) -> Any:
        def happen(calls: list[str]) -> None:
            for position in event[1] if event else ():
                if event[0] == "add":
                    calls.insert(position % (len(calls) + 1), f"AA-C-{next(fresh)}")
                    ever.update(calls)
                elif calls:
                    always.discard(calls.pop(position % len(calls)))

        return happen

    service.events = [happening(event) for event in events]
    came = names(history(service))
    assert len(came) == len(set(came))
    assert always <= set(came) <= ever


def test_a_list_that_never_rests_comes_to_an_end() -> None:
    service = Service(references(12))

    def shrink_and_grow(calls: list[str]) -> None:
        if len(calls) == 12:
            calls.pop(0)
        else:
            calls.insert(0, "AA-C-new")

    service.events = [shrink_and_grow] * 5_000
    came = names(history(service))
    assert len(came) == len(set(came))
    assert len(service.requests) < 500


@pytest.mark.parametrize("count", [True, False])
@pytest.mark.parametrize("keys", [True, False])
def test_a_service_that_repeats_its_last_page_comes_to_an_end(count: bool, keys: bool) -> None:
    service = Service(references(4), count=count)
    entries = [{"txn_ref": reference} if keys else {"tag": reference} for reference in references(4)]

    def send(target: str, body: bytes, content_type: str, deadline_at: float, **options: object) -> Response:
        page = min(int(dict(parse_qsl(body.decode())).get("page", "1")), 2)
        service.pages.append(page)
        fields: dict[str, Any] = {"status": "success_ok", "entries": entries[(page - 1) * SIZE : page * SIZE]}
        return Response(200, False, json.dumps(fields | ({"total_entries_count": "4"} if count else {})).encode())

    service.send = send  # type: ignore[method-assign]
    assert len(list(history(service))) == 4
    assert len(service.pages) == 4  # the last page three times


def test_a_page_that_says_the_same_as_the_one_before_is_not_the_end() -> None:
    service = Service(references(0))
    pages = [["a", "b"], ["a", "b"], ["c", "d"], ["c", "d"], ["e"], []]
    service.answers = [
        Response(200, False, json.dumps({"status": "success_ok", "entries": [{"tag": tag} for tag in page]}).encode())
        for page in pages
    ]
    assert [entry.tag for entry in history(service)] == ["a", "b", "c", "d", "e"]


def test_only_the_pages_that_entries_may_have_moved_to_are_read_again() -> None:
    service = Service(references(12))
    service.events = [lambda calls: None, lambda calls: calls.pop(0)]
    assert set(names(history(service))) == set(references(12))
    assert service.pages == [1, 2, 3, 2, 3, 4, 5]


def test_behind_the_end_only_the_last_page_is_read_again() -> None:
    service = Service(references(12), after_last="error_page_invalid")
    assert names(history(service)) == references(12)
    assert service.pages == [1, 2, 3, 4, 5, 4, 5]


def test_entries_without_a_reference_are_returned_as_often_as_they_are_listed() -> None:
    service = Service(references(7), key="tag")
    service.events = [lambda calls: calls.pop()] * 2
    assert [entry.tag for entry in history(service)] == references(6)


def test_entries_without_a_reference_all_come() -> None:
    service = Service(references(0))
    entry = {"date": "2010-01-01 10:10:00", "dest1": "+6511111111"}
    page = {"status": "success_ok", "entries_count": "2", "entries": [entry, entry]}
    service.answers = [Response(200, False, json.dumps(page).encode())]
    assert len(list(history(service))) == 2


def answer(entries: list[Any], total: int | None = None) -> Response:
    fields: dict[str, Any] = {"status": "success_ok", "entries": entries}
    return Response(200, False, json.dumps(fields | ({} if total is None else {"total_entries_count": total})).encode())


def entry(number: int, **fields: Any) -> dict[str, Any]:
    return {"txn_ref": f"AA-C-{number}", **fields}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(lambda count: answer([entry(1), entry(2, duration=str(count))]), id="an ongoing call"),
        pytest.param(lambda count: answer([entry(1), entry(2)][:: 1 if count % 2 else -1]), id="another order"),
        pytest.param(lambda count: answer([entry(count % 2 * 2), entry(count % 2 * 2 + 1)]), id="A, B, A, B"),
        pytest.param(lambda count: answer([entry(1), entry(2)], 2 + count), id="the total grows by one"),
        pytest.param(lambda count: answer([entry(1), entry(2)], 2 + count % 3), id="the total moves"),
    ],
)
def test_a_service_that_ignores_the_page_comes_to_an_end(page: Any) -> None:
    service = Service([])
    service.answers = [page(count) for count in range(1_000)]
    found = names(history(service))
    assert len(found) == len(set(found))
    assert 1_000 - len(service.answers) < 60


def test_a_list_that_grows_by_a_page_with_each_page_is_an_error_in_the_end() -> None:
    service = Service([])
    service.answers = [answer([entry(1), entry(2)], 2 * count) for count in range(1, 1_000)]
    pages = history(service)
    assert [next(pages).txn_ref, next(pages).txn_ref] == ["AA-C-1", "AA-C-2"]
    with pytest.raises(hoiio.InvalidResponseError, match="becomes longer"):
        next(pages)
    assert 1_000 - len(service.answers) < 120


def test_many_entries_that_are_added_at_once_hide_none() -> None:
    service = Service(references(60))
    service.events = [None, None, None]

    def add(calls: list[str]) -> None:
        calls[:0] = [f"AA-C-new-{number}" for number in range(40)]

    service.events = [lambda calls: None] * 15 + [add]
    assert [name for name in names(history(service)) if name and "new" not in name] == references(60)


def test_the_memory_of_a_long_list_is_bounded() -> None:
    service = Service(references(1_000), size=2)
    pages = history(service)
    assert names(pages) == references(1_000)
    assert len(pages._seen_keys) <= 100 * 2


def test_an_entry_that_cannot_be_read_hides_no_other() -> None:
    whole = {"txn_ref": "AA-C-1", "debit": "-0.03", "date": "2010-01-01 10:10:00", "duration": ""}
    strange = {"txn_ref": "AA-C-2", "debit": "free", "tag": "see you \ud83d"}
    service = Service([])

    def serve() -> None:
        service.answers = [answer([whole, strange]), answer([7, {"txn_ref": "AA-C-3"}]), answer([])]

    serve()
    pages = history(service)
    first, second, third = next(pages), next(pages), next(pages)
    assert (first.debit, first.duration, first.unread) == (Decimal("-0.03"), None, ())
    assert (second.debit, second.unread, second.extra) == (None, ("debit",), {"debit": "free"})
    assert second.tag == "see you \ufffd"
    assert third.txn_ref == "AA-C-3"
    with pytest.raises(hoiio.InvalidResponseError, match=r"the first at page 2: entries\[0\]") as caught:
        next(pages)
    assert caught.value.field == "entries"
    assert caught.value.raw == answer([7, {"txn_ref": "AA-C-3"}]).body
    assert caught.value.sent == "yes"
    with pytest.raises(StopIteration):
        next(pages)
    serve()
    pages = history(service).skip_unread()
    assert names(pages) == ["AA-C-1", "AA-C-2", "AA-C-3"]
    assert pages.unread == ("page 2: entries[0]",)


def test_a_page_whose_list_cannot_be_read_is_not_the_end() -> None:
    service = Service(references(7))
    pages = history(service)
    assert next(pages).txn_ref == "AA-C-0"
    service.answers = [Response(200, False, b'{"status": "success_ok", "entries": "?"}')]
    with pytest.raises(hoiio.InvalidResponseError, match="the page cannot be read: entries"):
        list(pages)
    assert names(pages) == references(7)[SIZE:]


def test_vars_of_a_record_is_a_copy() -> None:
    record = next(history(Service(references(1))))
    vars(record)["txn_ref"] = "another"
    vars(record).pop("date")
    assert record.txn_ref == "AA-C-0"
    assert vars(record)["date"] == record.date
    assert copy.copy(record) == pickle.loads(pickle.dumps(record)) == copy.deepcopy(record) == record


def test_a_page_on_which_nothing_can_be_read_is_not_the_end() -> None:
    def serve(service: Service) -> Service:
        service.answers = [answer([entry(1), entry(2)]), answer([7, 7]), answer([7, 7]), answer([entry(3)]), answer([])]
        return service

    assert names(history(serve(Service([]))).skip_unread()) == ["AA-C-1", "AA-C-2", "AA-C-3"]
    pages = history(serve(Service([])))
    found: list[str | None] = []
    for _ in range(2):  # as those write it who go on after every error
        try:
            found += [found_entry.txn_ref for found_entry in pages]
            break
        except hoiio.InvalidResponseError as error:
            assert "4 entries could not be read" in str(error)
            found += ["an error"]
    assert found == ["an error"]


def test_a_page_whose_total_cannot_be_read_hides_no_removal() -> None:
    service = Service(references(12))
    pages = history(service)
    seen = [next(pages).txn_ref for _ in range(SIZE)]
    damaged = json.loads(answer([entry(number) for number in (3, 4, 5)], 12).body) | {"total_entries_count": "n/a"}
    service.answers = [Response(200, False, json.dumps(damaged).encode())]
    seen += [next(pages).txn_ref for _ in range(SIZE)]
    del service.references[:3]
    assert set(references(12)) == {*seen, *names(pages)}


def test_an_empty_list_with_an_odd_total_is_empty() -> None:
    service = Service([])
    service.answers = [Response(200, False, b'{"status": "success_ok", "total_entries_count": "none"}')]
    assert names(history(service)) == []
