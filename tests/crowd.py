"""Several processes that do the same to one data folder at the same moment.

    python tests/crowd.py open FOLDER COUNT
    python tests/crowd.py write FOLDER COUNT SECONDS

Each tells what was acknowledged to it, and whatever goes wrong, as lines of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable

from rejoinder.adapters import Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine


def tell(**line: object) -> None:
    """In one write, so that lines of several processes do not mix."""
    os.write(1, json.dumps(line).encode() + b"\n")


def open_first(folder: str) -> None:
    begun = time.monotonic()
    with open_core(folder, engine=ScriptedEngine(), hubs=()) as core:
        tell(what="opened", seconds=time.monotonic() - begun)
        tell(what="acknowledged", id=core.start_conversation())


def write(folder: str, seconds: str) -> None:
    with open_core(folder, engine=ScriptedEngine(), hubs=()) as core:
        with core.views() as views:
            shared = views.sidebar()[0].conversation
        until = time.monotonic() + float(seconds)
        while time.monotonic() < until:
            own = timed(core.start_conversation)
            for conversation in (own, shared):
                tell(what="acknowledged", id=timed(lambda of=conversation: core.append(of, "text")))
        tell(what="done")


def timed(command: Callable[[], str | Refusal]) -> str:
    begun = time.monotonic()
    done = command()
    assert isinstance(done, str), done
    tell(what="took", seconds=time.monotonic() - begun)
    return done


def at_once(count: int, task: Callable[[], None]) -> None:
    """Fork, so that all begin within a moment of each other: nothing has started a thread yet."""
    gate, opener = os.pipe()
    children = [_child(gate, opener, task) for _ in range(count)]
    os.close(gate)
    os.close(opener)
    failed = [pid for pid in children if os.waitpid(pid, 0)[1] != 0]
    if failed:
        tell(what="error", error=f"{len(failed)} processes failed")


def _child(gate: int, opener: int, task: Callable[[], None]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        os.close(opener)
        os.read(gate, 1)
        task()
        code = 0
    except BaseException:
        tell(what="error", error=traceback.format_exc())
    os._exit(code)


def main(task: str, folder: str, count: str, *arguments: str) -> None:
    tasks = {"open": open_first, "write": write}
    at_once(int(count), lambda: tasks[task](folder, *arguments))


if __name__ == "__main__":
    main(*sys.argv[1:])
