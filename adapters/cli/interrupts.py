"""Ctrl-C as something that a loop receives, so that it never strikes in the middle of anything."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

__all__ = ["interrupts_call"]


@contextmanager
def interrupts_call(told: Callable[[], None]) -> Generator[None]:
    """While open, Ctrl-C calls `told`, which must be safe in a signal handler, and raises nothing. For the
    main thread."""

    def handler(_signal: int, _frame: FrameType | None) -> None:
        told()

    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
