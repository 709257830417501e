"""Following the log: every fact once, in order, live, whoever appended it."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress

from ..domain.event import Recorded
from .ports import EventStore, StorageFailed

__all__ = ["Subscription"]

_PAGE = 500


class Subscription:
    """Iterate it with `for` from a thread, which blocks until there is a fact, or with `async for` from a
    loop, which is not blocked. It ends when it, or the core, is closed; one iteration at a time."""

    def __init__(self, store: EventStore, after: int) -> None:
        self._store, self._read = store, after
        self._page: deque[Recorded] = deque()
        self._closed = False
        self._reading = threading.Lock()
        self._grown = threading.Event()
        self._loop: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._unlisten = store.listen(self._wake)

    def close(self) -> None:
        self._closed = True
        self._unlisten()
        self._wake()

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _wake(self) -> None:
        self._grown.set()
        if self._loop:
            with suppress(RuntimeError):  # the loop was closed
                self._loop[0].call_soon_threadsafe(self._loop[1].set)

    def __iter__(self) -> Iterator[Recorded]:
        return self

    def __next__(self) -> Recorded:
        while not self._page:
            self._grown.clear()
            if not self._fill():
                raise StopIteration
            if not self._page:
                self._grown.wait()
        return self._page.popleft()

    def __aiter__(self) -> AsyncIterator[Recorded]:
        return self

    async def __anext__(self) -> Recorded:
        while not self._page:
            grown = asyncio.Event()
            self._loop = (asyncio.get_running_loop(), grown)
            if not await asyncio.to_thread(self._fill):
                raise StopAsyncIteration
            if not self._page:
                await grown.wait()
        return self._page.popleft()

    def _fill(self) -> bool:
        """Read on; False once closed. A wait that was given up may still be reading."""
        with self._reading:
            if self._closed:
                return False
            try:
                self._page.extend(self._store.read(after=self._read, limit=_PAGE))
            except StorageFailed:
                if self._closed or not self._store_open():
                    return False
                raise
            if self._page:
                self._read = self._page[-1].position
            return True

    def _store_open(self) -> bool:
        try:
            return self._store.head() >= 0
        except StorageFailed:
            return False
