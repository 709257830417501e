"""R14, I9: many processes at one data folder lose nothing and leave no gap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hypothesis import settings

from rejoinder.adapters import open_core
from rejoinder.adapters.testing.log_oracle import LogOracle
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.domain.conversation import MessageAppended

SECONDS = 30 if settings.get_current_profile_name() == "nightly" else 4
WRITERS = 4
FIRST_STARTS = 40


def test_four_processes_write_at_once_and_a_fifth_sees_every_fact_once_in_order(tmp_path: Path) -> None:
    folder, script = tmp_path / "data", Path(__file__).parent / "busy_writer.py"
    with open_core(folder, engine=ScriptedEngine(), hubs=()) as core:
        shared = core.start_conversation()
        assert isinstance(shared, str)
        # when four processes write, half of it to the same conversation, while this one follows
        command = [sys.executable, str(script), str(folder), shared, str(SECONDS)]
        writers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(WRITERS)]
        with core.subscribe(after=0) as facts:
            told = [writer.communicate()[0].split() for writer in writers]
            head, oracle, seen = core.head, LogOracle(), list[str]()
            for recorded in facts:
                oracle.take(recorded)
                if isinstance(recorded.fact, MessageAppended):
                    seen.append(recorded.fact.message)
                if recorded.position == head:
                    break
        # then none of them had an error, and every message that was acknowledged is in the log, once
        assert [writer.returncode for writer in writers] == [0] * WRITERS
        acknowledged = [message for messages in told for message in messages]
        assert all(told)
        assert len(seen) == len(set(seen))
        assert set(acknowledged) == set(seen)
        assert core.verify() == []


def test_forty_first_starts_at_once_have_no_error(tmp_path: Path) -> None:
    program = (
        "import sys; from rejoinder.adapters import open_core;"
        "from rejoinder.adapters.testing.scripted_engine import ScriptedEngine;"
        "open_core(sys.argv[1], engine=ScriptedEngine(), hubs=()).close()"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "data")]
    starts = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(FIRST_STARTS)]
    assert [start.communicate()[1] for start in starts] == [b""] * FIRST_STARTS
    assert [start.returncode for start in starts] == [0] * FIRST_STARTS
    with open_core(tmp_path / "data", work=False) as core:
        assert core.head == 2 * FIRST_STARTS
        assert core.verify() == []
