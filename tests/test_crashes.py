"""R14: what was acknowledged survives SIGKILL at any moment, and nothing stays running that is not."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.log_oracle import LogOracle
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.domain.conversation import (
    ConversationDeleted,
    ConversationRenamed,
    ModelRequested,
    ReplyRequested,
)
from rejoinder.domain.event import Recorded

KILLS = 500 if settings.get_current_profile_name() == "nightly" else 10
LINES_BEFORE_A_KILL = 60


@dataclass
class Diary:
    """What the killed processes have told."""

    said: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    shown: dict[str, str] = field(default_factory=dict[str, str])
    ended: dict[str, str] = field(default_factory=dict[str, str])
    targets: dict[str, str] = field(default_factory=dict[str, str])
    titles: dict[str, str] = field(default_factory=dict[str, str])
    deleted: set[str] = field(default_factory=set[str])
    history: dict[str, list[str]] = field(default_factory=lambda: defaultdict[str, list[str]](list))
    replies: dict[str, str] = field(default_factory=dict[str, str])

    def note_fact(self, recorded: Recorded) -> None:
        """What the log says: it may know of one thing more than was told, which the kill left untold."""
        match recorded.fact:
            case ModelRequested(target=target):
                self.history[f"target of {recorded.subject}"].append(target.model)
            case ConversationRenamed(title=title):
                self.history[f"title of {recorded.subject}"].append(title)
            case ReplyRequested(reply=reply):
                self.replies[reply] = recorded.subject
            case ConversationDeleted():
                self.deleted.add(recorded.subject)
            case _:
                pass

    def note(self, line: dict[str, Any]) -> None:
        match line:
            case {"what": "said", "conversation": conversation, "message": message, "text": text}:
                self.said[message] = (conversation, text)
            case {"what": "shown", "reply": reply, "text": text}:
                self.shown[reply] = self.shown.get(reply, "") + text
            case {"what": "ended", "reply": reply, "finish": finish}:
                self.ended[reply] = finish
            case {"what": "targeted", "conversation": conversation, "target": target}:
                self.targets[conversation] = target
            case {"what": "renamed", "conversation": conversation, "title": title}:
                self.titles[conversation] = title
            case {"what": "deleted", "conversation": conversation}:
                self.deleted.add(conversation)
            case _:
                pass


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    write_model(folder / "brief.gguf", "I am brief.")
    write_model(folder / "long-winded.gguf", words(300), seed=1)
    write_model(folder / "slow.gguf", words(40), seed=2, width=256, layers=2)
    return folder


def live_and_die(folder: Path, models: Path, seed: int, diary: Diary) -> None:
    """Run the day, kill it after a random number of lines, and note down every line that was told."""
    script = Path(__file__).parent / "scripted_day.py"
    command = [sys.executable, str(script), str(folder), str(models), str(seed)]
    lines = random.Random(seed).randrange(LINES_BEFORE_A_KILL)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for number, line in enumerate(process.stdout):
            diary.note(json.loads(line))
            if number == lines:
                process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL, "the day ended by itself"


def check(core: Core, diary: Diary) -> None:
    with core.views() as views:
        for message, (conversation, text) in diary.said.items():
            if conversation in diary.deleted:
                continue
            found = views.branches(message)
            assert not isinstance(found, Refusal), f"message {message} is lost"
            assert text in [row.text for row in found if row.message == message]
        for row in views.sidebar(limit=10_000):
            thread = views.thread(row.conversation)
            assert not isinstance(thread, Refusal)
            assert thread.reply is None, "a reply stays running"
        assert not {row.conversation for row in views.sidebar(limit=10_000)} & diary.deleted
        for reply, text in diary.shown.items():
            found = views.branches(reply)
            kept = (
                [row.text for row in found if row.message == reply] if not isinstance(found, Refusal) else []
            )
            assert not kept or kept[0].startswith(text), "a part of an answer that was shown is lost"
            assert kept or diary.replies[reply] in diary.deleted, f"the answer {reply} is lost"


def check_settings(diary: Diary) -> None:
    """What was acknowledged last is the newest, or followed by the one thing that the kill left untold."""
    for what, told in (("target", diary.targets), ("title", diary.titles)):
        for conversation in told.keys() - diary.deleted:
            assert told[conversation] in diary.history[f"{what} of {conversation}"][-2:]


def test_nothing_acknowledged_is_lost_whenever_the_process_is_killed(tmp_path: Path, models: Path) -> None:
    """In two folders at once, which halves the time that is spent waiting."""
    with ThreadPoolExecutor(2) as threads:
        lives = [
            threads.submit(live_on, tmp_path / f"data{first}", models, range(first, KILLS, 2))
            for first in (0, 1)
        ]
        for life in lives:
            life.result()


def live_on(folder: Path, models: Path, seeds: range) -> None:
    diary, oracle = Diary(), LogOracle()
    for seed in seeds:
        # given a process that was killed at some moment of its day
        live_and_die(folder, models, seed, diary)
        # when the folder is opened again
        with open_core(folder, engine=ScriptedEngine(), hubs=()) as core:
            # then all that it told is there, and nothing runs that does not
            for recorded in core.facts(after=oracle.position, limit=1_000_000):
                oracle.take(recorded)
                diary.note_fact(recorded)
            check(core, diary)
            check_settings(diary)
            with core.views() as views:
                assert len(views.sessions()) == 1
            assert not list((folder / "journal").iterdir())
    with open_core(folder, work=False) as core:
        assert core.verify() == []
