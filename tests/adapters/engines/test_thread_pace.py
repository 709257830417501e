from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.thread_pace import ThreadPace, preemptions


@dataclass
class Machine:
    """cores, of which others use `busy`. A token takes `seconds` divided by the threads where each has a core
    of its own; each that has none makes all wait `crowding` times as long again."""

    cores: int
    busy: int = 0
    seconds: float = 0.02
    crowding: float = 4.0
    now: float = 0.0
    lost: float = 0.0

    def pace(self) -> ThreadPace:
        return ThreadPace(self.cores, clock=lambda: self.now, preemptions=lambda: int(self.lost))

    def run(self, pace: ThreadPace, seconds: float) -> dict[int, float]:
        """Seconds that went by with each number of threads."""
        spent: dict[int, float] = {}
        end = self.now + seconds
        while self.now < end:
            crowded = max(0, pace.threads - self.cores + self.busy)
            took = self.seconds / pace.threads * (1 + self.crowding * crowded)
            self.lost += took * (500 if crowded else 30)
            self.now += took
            spent[pace.threads] = spent.get(pace.threads, 0) + took
            pace.token()
        return spent


_CORES = st.integers(min_value=1, max_value=16)
_SECONDS = st.floats(min_value=0.004, max_value=0.2)


@given(_CORES, _SECONDS)
def test_on_idle_cores_all_threads_compute_every_token(cores: int, seconds: float) -> None:
    machine = Machine(cores, seconds=seconds)
    assert machine.run(machine.pace(), 5).keys() == {cores}


@given(st.integers(min_value=2, max_value=16), _SECONDS, st.data())
def test_where_others_use_cores_those_that_are_left_soon_compute(
    cores: int, seconds: float, data: st.DataObject
) -> None:
    busy = data.draw(st.integers(min_value=1, max_value=cores - 1))
    machine = Machine(cores, busy, seconds)
    pace = machine.pace()
    machine.run(pace, 10)
    spent = machine.run(pace, 40)
    assert spent[cores - busy] > 0.8 * sum(spent.values())


@given(st.integers(min_value=2, max_value=16), _SECONDS)
def test_fewer_threads_that_are_no_faster_are_hardly_ever_used(cores: int, seconds: float) -> None:
    """Preempted, but not slowed."""
    machine = Machine(cores, cores, seconds, crowding=0)
    spent = machine.run(machine.pace(), 30)
    assert spent[cores] > 0.9 * sum(spent.values())


def test_hours_of_trials_in_vain_end_in_nothing_worse() -> None:
    machine = Machine(2, 2, seconds=0.2, crowding=0)
    machine.run(machine.pace(), 5 * 3600)


@given(st.integers(min_value=2, max_value=16), _SECONDS)
def test_when_the_others_are_done_all_threads_compute_again(cores: int, seconds: float) -> None:
    machine = Machine(cores, 1, seconds)
    pace = machine.pace()
    machine.run(pace, 10)
    machine.busy = 0
    machine.run(pace, 9)
    assert pace.threads == cores


def test_what_went_by_between_two_answers_is_no_slow_token() -> None:
    """Given one thread that a trial found faster, when a minute passes, only tokens are compared."""
    machine = Machine(2, 1)
    pace = machine.pace()
    machine.run(pace, 3)
    for _ in range(20):
        machine.now += 60
        machine.lost += 60 * 500
        pace.begin()
        machine.run(pace, 0.5)
    spent = machine.run(pace, 5)
    assert spent[1] > 0.8 * sum(spent.values())


def test_an_answer_that_ends_in_a_trial_decides_nothing() -> None:
    machine = Machine(2, 2, crowding=0)
    pace = machine.pace()
    while pace.threads == 2:
        machine.run(pace, 0.001)
    pace.begin()
    assert pace.threads == 2


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="only Linux lets two share a chosen core")
def test_the_system_tells_how_often_a_core_was_lost() -> None:
    """Two want the same core all the time."""
    cores = os.sched_getaffinity(0)
    share_one = f"import os\nos.sched_setaffinity(0, [{min(cores)}])\nwhile True: pass"
    before, end = preemptions(), time.monotonic() + 30
    other = subprocess.Popen([sys.executable, "-c", share_one])
    os.sched_setaffinity(0, {min(cores)})
    try:
        while preemptions() < before + 10 and time.monotonic() < end:
            pass
    finally:
        os.sched_setaffinity(0, cores)
        other.kill()
        other.wait()
    assert preemptions() >= before + 10
