"""What a moment of the past costs in a log of a million facts, against replaying the log from its start.

    python benchmarks/moments.py [FACTS]

Prints how long the checkpoints took to make once and how large they are, then moments and searches that use
them: the views of twenty moments all over the log, what changed in one step, and three bisections.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from scale import fill

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Flip

CONDITIONS = (
    'conversation("{id}").messages >= 2',
    'messages("{id}").exists(m, m.role == "assistant")',
    "'box:pocket' in models || size(conversations) > {half}",
)


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def look(core: Core, position: int) -> None:
    with core.debugger.moment(position) as moment:
        assert moment.position == position
        newest = moment.views.sidebar(limit=50)[0]
        moment.views.thread(newest.conversation)
        moment.views.downloads()
        moment.views.sessions()


def bisect(core: Core, condition: str) -> None:
    found = core.debugger.bisect(condition)
    assert isinstance(found, Flip), found
    print(f"  {condition}: fact {found.fact.position:,}, {found.asked} moments")


def from_the_start(core: Core, position: int) -> None:
    with core._view_store.snapshot(position) as rows:
        assert rows


def main(facts: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary) / "data"
        fill(folder, facts // 10)
        with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
            report(core, folder, facts)


def report(core: Core, folder: Path, facts: int) -> None:
    positions = random.Random(7).sample(range(facts // 50, facts), 20)
    took = seconds(lambda: look(core, facts))
    print(f"checkpoints of {facts:,} facts: {took:.1f} s once, {facts / took:,.0f} facts/s")
    print(f"their size              {megabytes(folder, 'history'):8.0f} MB")
    print(f"the log with its views  {megabytes(folder, 'rejoinder'):8.0f} MB")
    times = [seconds(lambda p=position: look(core, p)) for position in positions]
    median, whole = statistics.median(times), seconds(lambda: from_the_start(core, facts))
    print(f"replaying from the start{whole:8.2f} s")
    print(f"a moment: median        {median:8.3f} s   {whole / median:.0f} times faster")
    print(f"a moment: slowest of 20 {max(times):8.3f} s")
    step = seconds(lambda: core.debugger.changes(positions[0], positions[0] + 1))
    print(f"what one fact changed   {step:8.3f} s")
    for condition in CONDITIONS:
        wanted = condition.format(id=f"{facts // 25:032x}", half=facts // 20)
        print(f"bisecting               {seconds(lambda c=wanted: bisect(core, c)):8.2f} s")


def megabytes(folder: Path, begins: str) -> float:
    return sum(path.stat().st_size for path in folder.glob(f"{begins}*")) / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
