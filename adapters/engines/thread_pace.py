"""How many threads say the next token, where other programs use the cores, too."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["ThreadPace", "preemptions"]

_WINDOW = 0.025
"""Seconds over which tokens are counted before anything is decided."""
_CROWDED = 100.0
"""Preemptions a second above which the cores are taken to be shared: a busy thread of another program causes
hundreds, the timer of an idle machine some thirty."""
_WORTH = 1.05
"""How much faster another number of threads has to be."""
_PATIENCE, _DOUBLINGS = 1.0, 3
"""Seconds until the next trial, and how often they double when trials are in vain."""


class _Trial(NamedTuple):
    instead_of: int
    rate: float


class ThreadPace:
    """Threads of one token wait for each other hundreds of times, so a core that another program uses slows
    all of them down: then fewer threads are faster. Where that may be so, one thread less or half of them are
    tried for some tokens, and from time to time all again or one more; the faster stays. What is computed is
    the same to the bit.

    clock: in seconds. preemptions: how often this process has lost a core that it could have used.
    """

    def __init__(
        self,
        most: int,
        *,
        clock: Callable[[], float] = time.perf_counter,
        preemptions: Callable[[], int],
    ) -> None:
        self.threads, self._most = most, most
        self._clock, self._preemptions = clock, preemptions
        self._trial: _Trial | None = None
        self._in_vain, self._next_trial, self._next_return = 0, 0.0, 0.0
        self._count_anew()

    def begin(self) -> None:
        """Another answer, whose tokens are compared with no earlier ones: a trial that was going on ends."""
        if self._trial is not None:
            self.threads, self._trial = self._trial.instead_of, None
        self._count_anew()

    def token(self) -> None:
        """One was computed; `threads` is for the next."""
        self._tokens += 1
        now = self._clock()
        elapsed = now - self._began
        if elapsed >= _WINDOW:
            crowded = self._preemptions() - self._preempted > _CROWDED * elapsed
            self._decide(now, self._tokens / elapsed, crowded)
            self._count_anew()

    def _count_anew(self) -> None:
        self._began, self._tokens, self._preempted = self._clock(), 0, self._preemptions()

    def _decide(self, now: float, rate: float, crowded: bool) -> None:
        if self._trial is not None:
            self._end(self._trial, now, rate)
        elif now >= self._next_trial:
            self._begin_trial(now, rate, crowded)

    def _begin_trial(self, now: float, rate: float, crowded: bool) -> None:
        if crowded and self.threads > 1:
            others = self.threads // 2 if self._in_vain % 2 else self.threads - 1
        elif self.threads < self._most and now >= self._next_return:
            others = self.threads + 1 if self._in_vain % 2 else self._most
        else:
            return
        self._trial, self.threads = _Trial(self.threads, rate), others

    def _end(self, trial: _Trial, now: float, rate: float) -> None:
        self._trial = None
        if rate >= _WORTH * trial.rate:
            self._in_vain = 0
            self._next_trial, self._next_return = now, now + _PATIENCE
        else:
            self.threads = trial.instead_of
            self._next_trial = self._next_return = now + _PATIENCE * 2 ** min(self._in_vain, _DOUBLINGS)
            self._in_vain += 1


def preemptions() -> int:
    """How often a thread of this process was taken off a core; always 0 where no system tells."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_nivcsw
