"""Native code that comes to no end is ended, and says why."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import time
from rejoinder.adapters.engines.step_watch import StepWatch

watch = StepWatch("a long step", {limit})
for seconds in {steps}:
    with watch:
        time.sleep(seconds)  # without the interpreter's lock, as native code
    time.sleep({between})
watch.close()
print("came through")
"""


def run(limit: float, steps: list[float], between: float = 0) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(limit=limit, steps=steps, between=between)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)


def test_a_step_that_takes_too_long_ends_the_process_with_its_reason() -> None:
    done = run(0.1, [20])
    assert done.returncode == 1
    assert done.stderr == "a long step took more than 0 s\n"


def test_time_between_steps_does_not_count() -> None:
    done = run(0.9, [0.1, 0.1], between=1)
    assert (done.returncode, done.stdout) == (0, "came through\n")
