"""A limit to the bytes that move in a second."""

from __future__ import annotations

import time

from ...application.cancellation import Cancellation

__all__ = ["Throttle"]


class Throttle:
    """rate: bytes a second, None for no limit."""

    def __init__(self, rate: int | None) -> None:
        self._rate = rate
        self._free_at = time.monotonic()

    def wait(self, count: int, cancel: Cancellation) -> None:
        """After `count` bytes more, or until the cancel. Time in which nothing came is not made up for."""
        if self._rate is None:
            return
        now = time.monotonic()
        self._free_at = max(self._free_at, now) + count / self._rate
        cancel.wait(self._free_at - now)
