"""What a moment of the past costs in a log of a million facts, against replaying the log from its start.

    python benchmarks/moments.py [FACTS]

Prints how long the checkpoints took to make once and how large they are, then moments and searches that use
them: the views of twenty moments all over the log, what changed in one step, and five bisections.
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
    'conversations.exists(c, c.messages > 3 && c.title.startsWith("Tell me") && c.id == "{id}")',
    "conversations.filter(c, c.messages > 3).size() > {half}",
)


def seconds(action: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and of the processor: others may use it, too."""
    start, used = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - start, time.process_time() - used


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
    show("making the checkpoints", *seconds(lambda: look(core, facts)))
    sizes = (megabytes(folder, "history"), megabytes(folder, "rejoinder"))
    print("their size, the log's     {:8.0f} MB {:8.0f} MB".format(*sizes))
    times = [seconds(lambda p=position: look(core, p)) for position in positions]
    clock, processor = (statistics.median(column) for column in zip(*times, strict=True))
    show("a moment, median of 20", clock, processor)
    show("a moment, slowest of 20", *max(times))
    show("what one fact changed", *seconds(lambda: core.debugger.changes(positions[0], positions[0] + 1)))
    for condition in CONDITIONS:
        wanted = condition.format(id=f"{facts // 25:032x}", half=facts // 20)
        show("bisecting", *seconds(lambda c=wanted: bisect(core, c)))
    whole = seconds(lambda: from_the_start(core, facts))
    show("replaying from the start", *whole)
    print(f"a moment is {whole[0] / clock:.0f} times faster, {whole[1] / processor:.0f} times less work")


def show(what: str, clock: float, processor: float) -> None:
    print(f"{what:25} {clock:8.3f} s   processor {processor:8.3f} s", flush=True)


def megabytes(folder: Path, begins: str) -> float:
    return sum(path.stat().st_size for path in folder.glob(f"{begins}*")) / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
