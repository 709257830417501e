"""Waits that can be cut short for calls that cannot: looking up a name, connecting, syncing a disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from typing import TypeVar

from ...application.cancellation import Cancellation

__all__ = ["interruptible"]

T = TypeVar("T")
V = TypeVar("V")


def interruptible(
    call: Callable[[], T],
    cancel: Cancellation,
    seconds: float | None = None,
    discard: Callable[[T], object] = lambda _: None,
) -> T:
    """The result of `call`, which runs in a thread of its own.

    Raises what it raises, CancelledError (concurrent.futures) at once on cancel, TimeoutError after
    `seconds`. A result that comes too late goes to `discard`.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            result = call()
        except Exception as error:
            _settle(outcome.set_exception, error)
        else:
            if not _settle(outcome.set_result, result):
                discard(result)

    def give_up() -> None:
        outcome.cancel()

    cancel.on_cancel(give_up)
    if not cancel.cancelled:
        threading.Thread(target=run, name="rejoinder-hub", daemon=True).start()
    try:
        return outcome.result(timeout=seconds)
    except TimeoutError:
        give_up()
        raise


def _settle(settle: Callable[[V], None], value: V) -> bool:
    """False if nobody waits any more."""
    try:
        settle(value)
    except InvalidStateError:
        return False
    return True
