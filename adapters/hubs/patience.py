"""How long a hub may take."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Patience"]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds, and how often to try.

    answer: for the hub to begin its answer, all redirects included. stall: for the next byte.
    attempts: failures in a row without progress (`worthwhile` bytes). pause: after the first failure, doubled
    after each further one up to `longest_pause`; a hub that asks for more is refused as rate_limited.
    """

    answer: float = 10
    stall: float = 30
    attempts: int = 6
    worthwhile: int = 1 << 16
    pause: float = 0.5
    longest_pause: float = 30
