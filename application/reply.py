"""The host's handle on one answer under way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Any

from .cancellation import Cancellation
from .channel import Channel
from .signals import ReplyEnded, ReplySignal

__all__ = ["Reply"]


class Reply:
    """Iterate it once, with `for` or `async for`, for its signals, of which the last is ReplyEnded. Or wait:
    `reply.result()` from a thread, `await reply` in a loop."""

    def __init__(self, conversation: str, id: str, question: str, logprobs: int | None = None) -> None:
        self.conversation, self.id, self.question = conversation, id, question
        self.logprobs = logprobs
        self.cancellation = Cancellation()
        self._channel: Channel[ReplySignal] = Channel()
        self._ended = threading.Event()
        self._ending: ReplyEnded | None = None
        self._lock = threading.Lock()
        self._awaiting: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    def stop(self) -> None:
        """Ask it to end, keeping what was shown. Returns at once; harmless after the end."""
        self.cancellation.cancel()

    def result(self, timeout: float | None = None) -> ReplyEnded:
        """The ending, once there is one. Raises TimeoutError after `timeout` seconds."""
        if not self._ended.wait(timeout) or self._ending is None:
            raise TimeoutError(f"reply {self.id} goes on")
        return self._ending

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def __iter__(self) -> Iterator[ReplySignal]:
        return iter(self._channel)

    def __aiter__(self) -> AsyncIterator[ReplySignal]:
        return aiter(self._channel)

    def __await__(self) -> Generator[Any, None, ReplyEnded]:
        return self._awaited().__await__()

    async def _awaited(self) -> ReplyEnded:
        """Takes no thread, however long it lasts."""
        ended = asyncio.Event()
        with self._lock:
            self._awaiting.append((asyncio.get_running_loop(), ended))
        if not self.ended:
            await ended.wait()
        return self.result()

    def emit(self, signal: ReplySignal) -> None:
        """For the reply's own thread."""
        if isinstance(signal, ReplyEnded):
            self._ending = signal
        self._channel.put(signal)
        if isinstance(signal, ReplyEnded):
            self._channel.end()
            self._ended.set()
            self._wake()

    def _wake(self) -> None:
        with self._lock:
            awaiting, self._awaiting = self._awaiting, []
        for loop, ended in awaiting:
            if not loop.is_closed():
                loop.call_soon_threadsafe(ended.set)
