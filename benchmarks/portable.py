"""What it costs to move a log: export it, import it into an empty folder, and export that again.

    python benchmarks/portable.py [FACTS]

Each is done by a process of its own, which tells its seconds, those of its CPU, and the most memory that it
ever had. The two exports must be the same bytes. The log is that of scale.py: ten facts a conversation.
"""

from __future__ import annotations

import filecmp
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Imported


def export(core: Core, file: Path, redact: bool = False) -> None:
    lines = core.debugger.export(redact=redact)
    assert isinstance(lines, Iterator)
    with file.open("wb") as opened:
        opened.writelines(lines)


def bring(core: Core, file: Path) -> None:
    with file.open("rb") as lines:
        done = core.debugger.import_export(lines)
    assert isinstance(done, Imported), done


STEPS: dict[str, Callable[[Core, Path], None]] = {
    "export": export,
    "import": bring,
    "redact": lambda core, file: export(core, file, redact=True),
}


def step(name: str, folder: str, file: str) -> None:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
        start, busy = time.perf_counter(), time.process_time()
        STEPS[name](core, Path(file))
        seconds, busy = time.perf_counter() - start, time.process_time() - busy
    print(json.dumps([seconds, busy, most_memory()]))


def most_memory() -> float:
    """MiB that this process ever had resident, as Linux tells: getrusage counts the parent's in."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measured(name: str, folder: Path, file: Path, facts: int) -> float:
    command = [sys.executable, __file__, name, str(folder), str(file)]
    seconds, busy, megabytes = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    rate = f"{facts / seconds:8,.0f} facts/s"
    print(f"{name:8} {seconds:6.2f} s ({busy:5.2f} s of CPU) {rate}, at most {megabytes:.0f} MiB", flush=True)
    return seconds


def main(facts: int) -> None:
    from scale import fill

    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary)
        fill(folder / "here", facts // 10)
        first, again = folder / "first.jsonl", folder / "again.jsonl"
        total = measured("export", folder / "here", first, facts)
        total += measured("import", folder / "there", first, facts)
        total += measured("export", folder / "there", again, facts)
        assert filecmp.cmp(first, again, shallow=False), "the exports differ"
        size = first.stat().st_size / 1e6
        print(f"{facts:,} facts, {size:,.0f} MB: all three {total:.2f} s, and the exports are the same bytes")
        measured("redact", folder / "here", again, facts)


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in STEPS:
        step(*sys.argv[1:4])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
