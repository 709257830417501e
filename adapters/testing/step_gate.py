"""A gate at which the steps of an engine wait until a test lets them through."""

from __future__ import annotations

import threading
from collections.abc import Callable

__all__ = ["StepGate"]


class StepGate:
    """Open at first; what an engine does while steps may wait, it notifies `_changed` of."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._permits: int | None = None
        self._waiting = 0
        self._closed = False

    def hold(self) -> None:
        """From now on every step of a load or an answer (a progress, a delta or an ending) waits to be let
        through."""
        self._permit(0)

    def let(self, steps: int = 1) -> None:
        """Let so many steps through; they need not be waiting yet."""
        with self._changed:
            self._permit((self._permits or 0) + steps)

    def release(self) -> None:
        """Nothing waits any more."""
        self._permit(None)

    def wait_until_held(self, seconds: float = 10) -> bool:
        """Whether a step came to wait, with none let through any more, within that time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._waiting > 0 and self._permits == 0, seconds)

    def _permit(self, steps: int | None) -> None:
        with self._changed:
            self._permits = steps
            self._changed.notify_all()

    def _step(self, over: Callable[[], bool]) -> None:
        """Wait to be let through, or until the stream is over anyway."""
        with self._changed:
            self._waiting += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._permits != 0 or self._closed or over())
            self._waiting -= 1
            if self._permits:
                self._permits -= 1
