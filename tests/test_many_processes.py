"""Several processes on one data folder: no error, no gap, no lost fact."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from hypothesis import settings

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.domain.conversation import MessageAppended
from rejoinder.domain.event import Recorded

WRITERS, STARTERS = 4, 40
SECONDS = 30 if settings.get_current_profile_name() == "nightly" else 4
CROWD = Path(__file__).parent / "crowd.py"


def crowd(task: str, folder: Path, count: int, *arguments: object) -> list[dict[str, Any]]:
    command = [sys.executable, str(CROWD), task, str(folder), str(count), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=SECONDS + 120)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["error"] for line in told if line["what"] == "error"] == []
    return told


def acknowledged(told: list[dict[str, Any]]) -> list[str]:
    return [line["id"] for line in told if line["what"] == "acknowledged"]


def longest(told: list[dict[str, Any]], what: str) -> float:
    return max(line["seconds"] for line in told if line["what"] == what)


class Follower:
    """Takes every fact of a core's subscription, on a thread of its own."""

    def __init__(self, core: Core) -> None:
        self.facts = list[Recorded]()
        self._grown = threading.Condition()
        self._thread = threading.Thread(target=self._follow, args=(core,))
        self._thread.start()

    def _follow(self, core: Core) -> None:
        for recorded in core.subscribe(after=0):
            with self._grown:
                self.facts.append(recorded)
                self._grown.notify_all()

    def until(self, position: int) -> list[Recorded]:
        with self._grown:
            assert self._grown.wait_for(lambda: self.facts and self.facts[-1].position >= position, 30)
            return self.facts

    def join(self) -> None:
        self._thread.join()


def test_processes_that_write_at_once_lose_nothing_and_leave_no_gap(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with open_core(folder, engine=ScriptedEngine(), hubs=()) as core:
        assert isinstance(core.start_conversation(), str)
        follower = Follower(core)
        # when others write as fast as they can
        told = crowd("write", folder, WRITERS, SECONDS)
        # then who only watched has seen every fact once, in order, without a gap
        facts = list(follower.until(core.head))
        assert [recorded.position for recorded in facts] == list(range(1, core.head + 1))
        assert facts == list(core.facts(limit=1_000_000))
        # and all that was acknowledged is there, once
        said = [r.fact.message for r in facts if isinstance(r.fact, MessageAppended)]
        assert sorted(said) == sorted(acknowledged(told))
        assert len([line for line in told if line["what"] == "done"]) == WRITERS
        assert core.verify() == []
    follower.join()
    print(f"{len(facts)} facts in {SECONDS} s, a command took {longest(told, 'took'):.3f} s at most")


def test_processes_that_start_at_once_in_an_empty_folder_all_open_it(tmp_path: Path) -> None:
    told = crowd("open", tmp_path / "data", STARTERS)
    with open_core(tmp_path / "data", work=False) as core:
        with core.views() as views:
            kept = [row.conversation for row in views.sidebar(limit=1000)]
            assert views.sessions() == []
        assert len(kept) == STARTERS
        assert sorted(kept) == sorted(acknowledged(told))
        assert core.verify() == []
    print(f"{STARTERS} starts, the slowest opened within {longest(told, 'opened'):.2f} s")
