"""What the time is."""

from __future__ import annotations

from typing import Protocol

__all__ = [
    "Clock",
]


class Clock(Protocol):
    def now(self) -> int:
        """Milliseconds since 1970-01-01 UTC. It may jump in either direction."""
        ...
