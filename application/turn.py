"""Taking turns, in the order of asking, with a way to stop waiting."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager

from .cancellation import Cancellation

__all__ = ["Turn"]


class Turn:
    """Whoever holds it uses the engine alone. First come, first served."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()

    @contextmanager
    def take(self, cancel: Cancellation, patience: float | None = None) -> Generator[bool]:
        """Gives False, without the turn, if cancelled before it came, or if it did not come for `patience`
        seconds."""
        ticket = object()
        take_back = cancel.on_cancel(self._wake)
        with self._changed:
            self._waiting.append(ticket)
            self._changed.wait_for(lambda: self._waiting[0] is ticket or cancel.cancelled, patience)
            mine = self._waiting[0] is ticket
        try:
            yield mine
        finally:
            take_back()
            with self._changed:
                self._waiting.remove(ticket)
                self._changed.notify_all()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()
