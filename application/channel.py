"""A stream of items from one thread to another, or to an asyncio loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from enum import Enum
from queue import SimpleQueue
from typing import Generic, TypeVar

__all__ = ["Channel"]

ItemT = TypeVar("ItemT")


class _Mark(Enum):
    END = "end"


class Channel(Generic[ItemT]):
    """Unbounded and in order. Iterate it once, with `for` from a thread or `async for` from a loop; the
    iteration ends when the channel was ended and everything put before was taken."""

    def __init__(self) -> None:
        self._items: SimpleQueue[ItemT | _Mark] = SimpleQueue()
        self._ended = False
        self._putting = threading.Lock()
        self._waiter: tuple[asyncio.AbstractEventLoop, asyncio.Future[None]] | None = None

    def put(self, item: ItemT) -> None:
        """Dropped after the end."""
        self._put(item)

    def end(self) -> None:
        self._put(_Mark.END)

    def _put(self, item: ItemT | _Mark) -> None:
        with self._putting:
            if self._ended:
                return
            self._ended = item is _Mark.END
            self._items.put(item)
            waiter, self._waiter = self._waiter, None
        if waiter:
            with suppress(RuntimeError):  # the loop was closed
                waiter[0].call_soon_threadsafe(_resolve, waiter[1])

    def __iter__(self) -> Iterator[ItemT]:
        return self

    def __next__(self) -> ItemT:
        item = self._items.get()
        if isinstance(item, _Mark):
            self._items.put(item)  # for whoever asks again
            raise StopIteration
        return item

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self

    async def __anext__(self) -> ItemT:
        while True:
            with self._putting:
                if not self._items.empty():
                    break
                loop = asyncio.get_running_loop()
                future: asyncio.Future[None] = loop.create_future()
                self._waiter = (loop, future)
            await future
        try:
            return next(self)
        except StopIteration:
            raise StopAsyncIteration from None


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
