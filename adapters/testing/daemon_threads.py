"""Threads that keep no process from ending, for calls that may never come back."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

__all__ = ["Started", "in_threads", "start"]

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


class Started(Generic[ResultT]):
    """A call under way."""

    def __init__(self, call: Callable[[], ResultT]) -> None:
        self._outcome: queue.SimpleQueue[tuple[ResultT | None, BaseException | None]] = queue.SimpleQueue()
        self._call = call
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        try:
            self._outcome.put((self._call(), None))
        except BaseException as error:  # pytest's own outcomes are no Exceptions
            self._outcome.put((None, error))

    def result(self, seconds: float) -> ResultT:
        """What the call returns or raises, once. Raises TimeoutError if it is under way for longer."""
        try:
            result, error = self._outcome.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError(f"nothing, for {seconds:g} s") from None
        if error is not None:
            raise error
        return result  # type: ignore[return-value]


def start(call: Callable[..., ResultT], *arguments: Any) -> Started[ResultT]:
    return Started(lambda: call(*arguments))


def in_threads(call: Callable[[ItemT], ResultT], items: Iterable[ItemT], seconds: float) -> list[ResultT]:
    """call(item) for each of them at the same time; the results in order."""
    return [started.result(seconds) for started in [start(call, item) for item in items]]
