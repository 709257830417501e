"""What every Clock owes, as tests: subclass ClockContract and say how to make yours."""

from __future__ import annotations

from typing import ClassVar

import pytest

from ...application.ports import Clock
from .daemon_threads import in_threads
from .obligations import PATIENCE, owes

__all__ = ["ClockContract"]

_YEAR_2000, _YEAR_2200 = 946_684_800_000, 7_258_118_400_000


_NOW = "Milliseconds since 1970-01-01 UTC."


class ClockContract:
    """Provide `make_clock`. patience: seconds that a test may take; more is a hanging clock."""

    patience: ClassVar[float] = PATIENCE

    @classmethod
    def make_clock(cls) -> Clock:
        raise NotImplementedError

    @pytest.fixture
    def clock(self) -> Clock:
        return self.make_clock()

    @owes(_NOW)
    def test_it_tells_whole_milliseconds_of_our_time(self, clock: Clock) -> None:
        now = clock.now()
        assert type(now) is int
        assert _YEAR_2000 < now < _YEAR_2200

    @owes(_NOW)
    def test_any_thread_may_ask(self, clock: Clock) -> None:
        told = in_threads(lambda _: clock.now(), range(20), self.patience)
        assert all(_YEAR_2000 < now < _YEAR_2200 for now in told)
