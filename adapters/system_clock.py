"""The machine's clock."""

from __future__ import annotations

import time

__all__ = ["SystemClock"]


class SystemClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000
