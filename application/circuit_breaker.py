"""A model that kills its process again and again is left alone for a while."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from ..domain import errors
from ..domain.errors import Refusal

__all__ = ["CircuitBreaker"]

_FREE_CRASHES = 2
_FIRST_PAUSE = 5.0
_LONGEST_PAUSE = 300.0


@dataclass(frozen=True, slots=True)
class _Crashes:
    count: int
    until: float


class CircuitBreaker:
    """Counts how often a model's process died since it last gave a whole answer. The first two times it is
    started again at once; from then on it waits 5 s, 10 s, 20 s and so on, at most 300 s.

    now: seconds of a clock that never jumps.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._crashes: dict[str, _Crashes] = {}

    def died(self, model: str) -> float:
        """Seconds until it may be tried again."""
        count = self._crashes[model].count + 1 if model in self._crashes else 1
        over = count - _FREE_CRASHES - 1
        pause = min(_FIRST_PAUSE * 2 ** min(over, 10), _LONGEST_PAUSE) if over >= 0 else 0.0
        self._crashes[model] = _Crashes(count, self._now() + pause)
        return pause

    def worked(self, model: str) -> None:
        self._crashes.pop(model, None)

    def refusal(self, model: str, name: str) -> Refusal | None:
        """Why it is not tried now, or None."""
        crashes = self._crashes.get(model)
        left = crashes.until - self._now() if crashes else 0.0
        return errors.engine_unstable(name, crashes.count, math.ceil(left)) if crashes and left > 0 else None
