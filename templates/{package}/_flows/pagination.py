"""Lists that are read page by page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Generic, Self, TypeVar

from .._core.records import Entry, FrozenModel, Meta, Record
from .._transport import Transport
from .._wire.fields import Fields
from .._wire.request import Endpoint, encode_form
from ..errors import APIError, InvalidResponseError, ParameterError, RateLimitTimeoutError

E = TypeVar("E", bound=Entry)
R = TypeVar("R", bound=Record)

MAX_REREADS = 20
"""The maximum number of times that one page is read, however often the list changes."""

MAX_REPEATS = 2
"""The number of pages that may repeat the one before, in a list that does not change, until the list counts as ended.
Some services repeat the last page for every page after it."""

MAX_STALE = 5
"""The number of pages in a row that may have no new entry, and more than added entries explain, until the list counts as
ended. Some services ignore the number of the page."""

MAX_EXPLAINED = 100
"""The number of pages in a row that may have no new entry because entries are added all the time."""

KEPT_PAGES = 100
"""The number of pages whose entries are remembered, so that none is returned twice."""


class Pagination(FrozenModel):
    """The names by which an endpoint numbers its pages."""

    page: str
    """The parameter with the number of the page."""
    field: str
    """The field of a page with its entries, on the wire."""
    entries: str
    """The attribute of a page with its entries."""
    total: str
    """The attribute of a page with the number of all entries; empty if there is none."""
    key: str
    """The attribute that identifies an entry; empty if there is none."""
    after_last: str
    """The status code of a page after the last; empty if there is none."""


class Pages(Iterator[E], Generic[E, R]):
    """The entries of a list, read page by page as they are needed. Each page is a request of its own.

    Nothing is sent before the first entry, or `total`, is needed. The list ends at an empty page, or after a few pages
    without a new entry. The iteration waits for the limit of the endpoint as long as necessary. After an error or a
    `break` it can go on: the next loop begins where the last one stopped. After the end, a new loop begins at the first
    page again, and sends the requests again.

    Entries move to other pages when entries are added or removed meanwhile. No entry is returned twice, unless more
    than a hundred pages are added or removed between two requests. No entry that was in the list all the time is left out, if
    between two pages entries are only added or only removed: when the list has become shorter, the pages before are
    read again. If the service does not identify entries, this cannot be promised: each entry is returned as often as it
    is on a page.

    An entry that cannot be read is left out. At the end, InvalidResponseError says so, unless `skip_unread` was called.
    """

    def __init__(
        self,
        transport: Transport,
        endpoint: Endpoint,
        params: Mapping[str, object],
        read: Callable[[Fields, Meta], R],
        timeout: float | None,
        pagination: Pagination,
    ) -> None:
        request = encode_form(endpoint, params)  # so that a wrong argument is reported now, and not with the first page
        if isinstance(request, ParameterError):
            raise request
        self._transport = transport
        self._endpoint = endpoint
        self._params = dict(params)
        self._read = read
        self._timeout = timeout
        self._pagination = pagination
        first = params[pagination.page]
        self._first: int = first if isinstance(first, int) else 1
        self._skips_unread = False
        self._begin()

    def _begin(self) -> None:
        self._page: int = self._first
        self._buffer: deque[tuple[int, E]] = deque()  # each with its page
        self._last: tuple[E, ...] = ()
        self._repeats = 0
        self._stale = 0
        self._unexplained = 0
        self._grown = 0
        self._has_keys = True
        self._is_past_end = False
        self._end_is_certain = False
        self._seen_keys: dict[str, None] = {}
        self._read_counts: dict[int, int] = {}
        self._total: int | None = None
        self._known_total: int | None = None
        self._size = 1  # of the largest page so far
        self._ended = False
        self._exhausted = False
        self._unread: dict[str, R] = {}

    @property
    def page(self) -> int:
        """The page of the next entry. Give it as `page` to the method to go on from there later; the entries of this
        page that have been returned are then returned again."""
        return self._buffer[0][0] if self._buffer else self._page

    @property
    def total(self) -> int | None:
        """The number of entries on all pages, as the last page that was read says; None if it does not.

        Reads the first page if none has been read."""
        if not self._read_counts:
            self._advance()
        return self._total

    @property
    def unread(self) -> tuple[str, ...]:
        """The places of the entries that could not be read so far, such as "page 2: entries[3].date"."""
        return tuple(self._unread)

    def skip_unread(self) -> Self:
        """Leaves out entries that cannot be read, without an error at the end. Returns these same pages."""
        self._skips_unread = True
        return self

    def read(self, page: int) -> R:
        """Reads one page. This does not affect the iteration.

        Args:
            page: The number of the page; the first is 1.

        Raises:
            RateLimitTimeoutError: The limit has no slot left before the deadline, where the iteration would wait.
        """
        first = page == 1 and self._params[self._pagination.page] is None
        params: dict[str, object] = self._params | {self._pagination.page: None if first else page}
        return self._transport.call(self._endpoint, params, self._read, self._timeout)

    def __iter__(self) -> Self:
        if self._exhausted:
            self._begin()
        return self

    def __next__(self) -> E:
        while not self._buffer and not self._ended:
            self._advance()
        if self._buffer:
            return self._buffer.popleft()[1]
        if self._unread and not self._skips_unread:
            places, record = self.unread, next(iter(self._unread.values()))
            self._unread = {}  # the next request for an entry is not an error again
            raise self._invalid(
                record,
                f"{len(places)} entries could not be read, the first at {places[0]}. All others were returned. Call "
                "skip_unread() to get them without this error.",
            )
        self._exhausted = True
        raise StopIteration

    def _repr_html_(self) -> str:
        """Shows the entries of the current page in a notebook. Reads the first page if none has been read."""
        from .._core.display import to_html

        if not self._read_counts:
            self._advance()
        return to_html(entry for _, entry in self._buffer)

    def __repr__(self) -> str:
        return f"<Pages of {self._endpoint.path}, at page {self._page}>"

    def _advance(self) -> None:
        """Reads the next page."""
        page = self._page
        try:
            record = self._read_when_allowed(page)
        except APIError as error:
            if error.code != self._pagination.after_last or not self._read_counts:
                raise
            # The list may have become shorter, with the entries of this page on a page before. The end is certain only
            # when such a page has been read again and has no new entry.
            self._ended = self._end_is_certain or page == self._first
            self._is_past_end, self._end_is_certain = True, False
            self._page = max(self._first, page - 1)
            return
        self._read_counts[page] = self._read_counts.get(page, 0) + 1
        entries, listed = self._entries(record, page)
        total_before, self._total = self._known_total, self._count(record)
        self._known_total = total_before if self._total is None else self._total
        self._size = max(self._size, listed)
        repeated = entries == self._last and len(entries) == listed
        new = [] if repeated else [(page, entry) for entry in entries if self._is_new(entry)]
        self._buffer += new
        self._last = entries
        self._end_is_certain = self._is_past_end and not new
        unchanged = self._read_counts[page] == 1 and self._total == total_before
        self._repeats = self._repeats + 1 if entries and repeated and unchanged else 0
        self._count_stale(page, total_before, is_stale=self._has_keys and bool(listed) and not new)
        back = self._pages_to_reread(total_before)
        if back:
            self._page = max(self._first, page - back)
        elif listed and self._repeats < MAX_REPEATS and self._unexplained < MAX_STALE:
            self._page = page + 1
            if self._stale >= MAX_EXPLAINED:
                self._stale = 0
                raise self._invalid(
                    record,
                    f"the last {MAX_EXPLAINED} pages have no entry that is new, although the list becomes longer with "
                    "each. Go on, or read it when it is at rest.",
                )
        else:
            self._ended = True

    def _entries(self, record: R, page: int) -> tuple[tuple[E, ...], int]:
        """Returns the entries of a page, and their number with those that could not be read, which it notes."""
        field = self._pagination.field
        if field in record.unread:
            raise self._invalid(record, f"the page cannot be read: {field}.")
        entries: tuple[E, ...] = getattr(record, self._pagination.entries) or ()
        unread = [name for name in record.unread if name.startswith(f"{field}[")]
        self._unread |= {f"page {page}: {name}": record for name in unread}
        return entries, len(entries) + len(unread)

    def _invalid(self, record: R, problem: str) -> InvalidResponseError:
        return InvalidResponseError(
            f"{self._endpoint.path}: {problem}",
            raw=record.meta.raw,
            http_status=record.meta.http_status,
            field=self._pagination.field,
            endpoint=self._endpoint.path,
            attempts=record.meta.attempts,
            sent="yes",
        )

    def _read_when_allowed(self, page: int) -> R:
        """Reads a page as soon as the limit allows it."""
        while True:
            try:
                return self.read(page)
            except RateLimitTimeoutError as error:
                wait = (error.retry_at - datetime.now(UTC)).total_seconds()
            self._transport.pause(self._endpoint, wait)

    def _count(self, record: R) -> int | None:
        total: int | None = getattr(record, self._pagination.total) if self._pagination.total else None
        return total

    def _is_new(self, entry: E) -> bool:
        """Returns True if an entry has not been returned. An entry without a key counts as new."""
        key: str | None = getattr(entry, self._pagination.key) if self._pagination.key else None
        if key is None:
            self._has_keys = False
            return True
        known = key in self._seen_keys
        self._seen_keys.pop(key, None)  # so that those which came last are the last
        self._seen_keys[key] = None
        if len(self._seen_keys) > KEPT_PAGES * self._size:
            del self._seen_keys[next(iter(self._seen_keys))]
        return not known

    def _count_stale(self, page: int, total_before: int | None, *, is_stale: bool) -> None:
        """Counts the pages in a row without a new entry. Entries that were added have moved others to later pages."""
        if total_before is not None and self._total is not None:
            self._grown = max(0, self._grown + self._total - total_before)
        if not is_stale:
            self._stale = self._unexplained = 0
        elif self._read_counts[page] == 1:
            self._stale += 1
            if self._grown >= self._size:
                self._grown -= self._size
            else:
                self._unexplained += 1

    def _pages_to_reread(self, total_before: int | None) -> int:
        """Returns by how many pages entries may have moved since the list had `total_before` entries."""
        removed = 0 if total_before is None or self._total is None else max(0, total_before - self._total)
        if not self._has_keys or self._page == self._first or self._read_counts[self._page] >= MAX_REREADS:
            return 0
        return -(-removed // self._size)
