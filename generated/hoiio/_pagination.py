"""Reading a list page after page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Generic, Self, TypeVar

from ._core.records import FrozenModel, Meta, Record
from ._transport import Transport
from ._wire.fields import Fields
from ._wire.request import Endpoint, encode_form
from .errors import APIError, RateLimitTimeoutError

E = TypeVar("E")
R = TypeVar("R", bound=Record)

MAX_REREADS = 20
"""How often one page is read at most, however often the list changes meanwhile."""

MAX_REPEATS = 2
"""How often a page may say the same as the one before, while the list does not change, until it is taken for the last
one, which some services answer for every page behind it."""


class Pagination(FrozenModel):
    """How an endpoint counts its pages: the name of a parameter, the attributes of a reply and of an entry, and the
    status that a page behind the last may answer. Empty where there is none."""

    page: str
    entries: str
    total: str
    key: str
    after_last: str


class Pages(Iterator[E], Generic[E, R]):
    """The entries of a list, read page after page as they are asked for; each page is a request of its own.

    Nothing is sent before the first entry, or `total`, is asked for. It ends at an empty page, or where
    every page says the same. It waits for the
    endpoint's limit as long as that takes. An error leaves it where it is: ask for the next entry, and the page is read
    again.

    Entries move from page to page while others come and go. No entry comes twice; and none that was there throughout is
    left out, as long as between two pages that are read entries only come or only go: when the list got shorter, the
    pages before are looked through again. Where the service does not say what names an entry, neither can be promised: each comes as
    often as it stands on a page.
    """

    def __init__(
        self,
        transport: Transport,
        endpoint: Endpoint,
        params: Mapping[str, object],
        read: Callable[[Fields, Meta], R],
        timeout: float | None,
        paging: Pagination,
    ) -> None:
        encode_form(
            endpoint, params
        )  # whatever is wrong with them is said now, and not when the first page is asked for
        self._transport = transport
        self._endpoint = endpoint
        self._params = dict(params)
        self._read = read
        self._timeout = timeout
        self._paging = paging
        first = params[paging.page]
        self._first: int = first if isinstance(first, int) else 1
        self._page: int = self._first
        self._buffer: deque[tuple[int, E]] = deque()  # each with the page that it stood on
        self._last: tuple[E, ...] = ()
        self._repeats = 0
        self._has_keys = True
        self._is_past_end = False
        self._end_is_sure = False
        self._seen_keys: set[str] = set()
        self._readings: dict[int, int] = {}
        self._total: int | None = None
        self._size = 1  # of the largest page so far
        self._ended = False

    @property
    def page(self) -> int:
        """The page of the next entry. Give it as `page` to another call to go on from there later; what came of that page
        already comes again."""
        return self._buffer[0][0] if self._buffer else self._page

    @property
    def total(self) -> int | None:
        """How many entries there are on all pages, by the page that was read last; None if the service does not say.

        Reads the first page if none was read yet."""
        if not self._readings:
            self._advance()
        return self._total

    def read(self, page: int) -> R:
        """One page, as the service answers it. It has no effect on the entries that come.

        Raises RateLimitTimeoutError, where the iteration would wait."""
        first = page == 1 and self._params[self._paging.page] is None
        params: dict[str, object] = self._params | {self._paging.page: None if first else page}
        return self._transport.call(self._endpoint, params, self._read, self._timeout)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        while not self._buffer and not self._ended:
            self._advance()
        if self._buffer:
            return self._buffer.popleft()[1]
        raise StopIteration

    def __repr__(self) -> str:
        return f"<Pages of {self._endpoint.path}, at page {self._page}>"

    def _advance(self) -> None:
        """Read the next page."""
        page = self._page
        try:
            reply = self._read_in_turn(page)
        except APIError as error:
            if error.code != self._paging.after_last or not self._readings:
                raise
            # Perhaps the list got shorter, and what stood here stands on a page before by now: until one was read again
            # that brings nothing new, the end is not sure.
            self._ended = self._end_is_sure or page == self._first
            self._is_past_end, self._end_is_sure = True, False
            self._page = max(self._first, page - 1)
            return
        self._readings[page] = self._readings.get(page, 0) + 1
        entries: tuple[E, ...] = getattr(reply, self._paging.entries) or ()
        before, self._total = self._total, self._count(reply)
        repeated = entries == self._last
        new = [] if repeated else [(page, entry) for entry in entries if self._is_new(entry)]
        self._buffer += new
        self._last = entries
        self._end_is_sure = self._is_past_end and not new
        unchanged = self._readings[page] == 1 and self._total == before
        self._repeats = self._repeats + 1 if entries and repeated and unchanged else 0
        self._size = max(self._size, len(entries))
        back = self._pages_to_reread(before)
        if back:
            self._page = max(self._first, page - back)
        elif entries and self._repeats < MAX_REPEATS:
            self._page = page + 1
        else:
            self._ended = True

    def _read_in_turn(self, page: int) -> R:
        """A page, when the limit allows it."""
        while True:
            try:
                return self.read(page)
            except RateLimitTimeoutError as early:
                wait = (early.retry_at - datetime.now(UTC)).total_seconds()
            self._transport.pause(wait)

    def _count(self, reply: R) -> int | None:
        total: int | None = getattr(reply, self._paging.total) if self._paging.total else None
        return total

    def _is_new(self, entry: E) -> bool:
        """Whether the entry did not come before. One without a key is taken for new."""
        key: str | None = getattr(entry, self._paging.key) if self._paging.key else None
        if key is None:
            self._has_keys = False
            return True
        known = key in self._seen_keys
        self._seen_keys.add(key)
        return not known

    def _pages_to_reread(self, before: int | None) -> int:
        """How many pages back entries may have moved since the last request, which counted `before` of them."""
        gone = 0 if before is None or self._total is None else max(0, before - self._total)
        if not self._has_keys or self._page == self._first or self._readings[self._page] >= MAX_REREADS:
            return 0
        return -(-gone // self._size)
