"""A stream of items from one thread to another, or to an asyncio loop."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import Generic, TypeVar

__all__ = ["Channel"]

ItemT = TypeVar("ItemT")


class Channel(Generic[ItemT]):
    """Unbounded and in order. Iterate it once, with `for` from a thread or `async for` from a loop; the
    iteration ends when the channel was ended and everything put before was taken."""

    def __init__(self) -> None:
        self._items: deque[ItemT] = deque()
        self._ended = False
        self._changed = threading.Condition()
        self._waiter: tuple[asyncio.AbstractEventLoop, asyncio.Future[None]] | None = None

    def put(self, item: ItemT) -> None:
        """Dropped after the end."""
        with self._changed:
            if not self._ended:
                self._items.append(item)
                self._wake()

    def end(self) -> None:
        with self._changed:
            self._ended = True
            self._wake()

    def _wake(self) -> None:
        self._changed.notify_all()
        waiter, self._waiter = self._waiter, None
        if waiter:
            with suppress(RuntimeError):  # the loop was closed
                waiter[0].call_soon_threadsafe(_resolve, waiter[1])

    def __iter__(self) -> Iterator[ItemT]:
        return self

    def __next__(self) -> ItemT:
        with self._changed:
            self._changed.wait_for(lambda: self._items or self._ended)
            if not self._items:
                raise StopIteration
            return self._items.popleft()

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self

    async def __anext__(self) -> ItemT:
        while True:
            with self._changed:
                if self._items:
                    return self._items.popleft()
                if self._ended:
                    raise StopAsyncIteration
                loop = asyncio.get_running_loop()
                future: asyncio.Future[None] = loop.create_future()
                self._waiter = (loop, future)
            await future


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
