"""What every Clock owes, as tests: subclass ClockContract and say how to make yours."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from ...application.ports import Clock

__all__ = ["ClockContract"]

_YEAR_2000, _YEAR_2200 = 946_684_800_000, 7_258_118_400_000


class ClockContract:
    @classmethod
    def make_clock(cls) -> Clock:
        raise NotImplementedError

    @pytest.fixture
    def clock(self) -> Clock:
        return self.make_clock()

    def test_it_tells_whole_milliseconds_of_our_time(self, clock: Clock) -> None:
        now = clock.now()
        assert type(now) is int
        assert _YEAR_2000 < now < _YEAR_2200

    def test_any_thread_may_ask(self, clock: Clock) -> None:
        with ThreadPoolExecutor(4) as pool:
            told = list(pool.map(lambda _: clock.now(), range(100)))
        assert all(_YEAR_2000 < now < _YEAR_2200 for now in told)
