"""The machine's clock keeps the contract of a Clock."""

from __future__ import annotations

import time

from rejoinder.adapters.system_clock import SystemClock
from rejoinder.adapters.testing.clock_contract import ClockContract
from rejoinder.application.ports import Clock


class TestSystemClock(ClockContract):
    @classmethod
    def make_clock(cls) -> Clock:
        return SystemClock()


def test_it_tells_the_time_of_the_machine() -> None:
    before, now, after = time.time(), SystemClock().now(), time.time()
    assert int(before * 1000) - 1 <= now <= after * 1000 + 1
