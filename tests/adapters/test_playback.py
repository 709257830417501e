"""Recorded sessions, played: as they were, at any speed, and with no engine."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import (
    Core,
    PrefillProgress,
    Refusal,
    Reply,
    ReplyBegan,
    ReplyDelta,
    ReplyEnded,
    open_core,
    open_playback,
    read_recording,
    record_signals,
    write_recording,
)
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import Gate, ScriptedHub
from rejoinder.application.debugging import Playback, ReplyScript
from rejoinder.domain.model_download import Compiled, DownloadStarted
from rejoinder.domain.models import Catalogue, CatalogueEntry

SECONDS = 20
NAMES = ("smart", "quick", "other")
CATALOGUE = Catalogue(CatalogueEntry(name, name, f"hf:org/{name}/{name}.gguf") for name in NAMES)


class Stage:
    """A core in which quick is ready and smart is held back."""

    def __init__(self, root: Path, closing: ExitStack) -> None:
        self.hub = ScriptedHub(root)
        for entry in CATALOGUE:
            self.hub.add(entry.model, entry.name.encode() * 1000)
        self.engine = ScriptedEngine()
        self.core = open_core(None, engine=self.engine, hubs=(self.hub,), catalogue=CATALOGUE)
        closing.callback(self.core.close)
        closing.callback(self.engine.release)
        self.core.pull("quick")
        self.until_ready("quick")
        self.gate: Gate = self.hub.hold("hf:org/smart/smart.gguf")
        started = self.core.start_conversation()
        assert isinstance(started, str)
        self.conversation = started

    def until_ready(self, name: str) -> None:
        until_ready(self.core, name)

    def say(self, text: str) -> ReplyEnded:
        return say(self.core, self.conversation, text)


def until_ready(core: Core, name: str) -> None:
    with core.subscribe(after=0) as facts:
        for recorded in facts:
            if isinstance(recorded.fact, Compiled) and name in recorded.stream:
                return


def say(core: Core, conversation: str, text: str) -> ReplyEnded:
    reply = core.send(conversation, text)
    assert isinstance(reply, Reply), reply
    return reply.result(SECONDS)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with ExitStack() as closing:
        yield Stage(tmp_path, closing)


def signals_of(reply: Reply | Refusal) -> list[Any]:
    assert isinstance(reply, Reply), reply
    return list(reply)


def played(core: Core, subject: str, **options: Any) -> Playback:
    found = core.debugger.playback(subject, **options)
    assert isinstance(found, Playback), found
    return found


def shown(signals: list[Any]) -> list[Any]:
    """What a recording has to keep, without the waits that depend on the machine."""
    return [s for s in signals if isinstance(s, ReplyBegan | PrefillProgress | ReplyDelta | ReplyEnded)]


# Recording


def test_a_recording_plays_the_very_signals(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "session.jsonl"
    with record_signals(stage.core, file):
        live = signals_of(stage.core.send(stage.conversation, "Hello"))
    recorded = read_recording(file)
    assert not isinstance(recorded, Refusal)
    (script,) = recorded
    assert (script.asked, script.derived, script.conversation) == ("Hello", False, stage.conversation)
    again = list(played(stage.core, script.reply, speed=math.inf, recorded=recorded))
    assert shown(again) == shown(live)
    times = [timed.ms for timed in script.signals]
    assert times == sorted(times)
    assert times[0] >= 0


def test_what_a_recording_is_written_from_is_read_again(stage: Stage, tmp_path: Path) -> None:
    stage.say("Hello")
    stage.say("\ud7ff Ужин 🍲 \u2028 \x00")
    script = played(stage.core, stage.conversation).script
    assert write_recording(tmp_path / "copy.jsonl", script) is None
    again = read_recording(tmp_path / "copy.jsonl")
    assert not isinstance(again, Refusal)
    assert [shown([t.signal for t in reply.signals]) for reply in again] == [
        shown([t.signal for t in reply.signals]) for reply in script
    ]
    assert [(reply.asked, reply.derived) for reply in again] == [(reply.asked, True) for reply in script]


def test_a_file_that_is_there_is_not_overwritten(stage: Stage, tmp_path: Path) -> None:
    stage.say("Hello")
    (tmp_path / "mine").write_text("mine")
    refused = write_recording(tmp_path / "mine", played(stage.core, stage.conversation).script)
    assert isinstance(refused, Refusal)
    with pytest.raises(FileExistsError), record_signals(stage.core, tmp_path / "mine"):
        pass
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_recording_is_for_its_owners_eyes(stage: Stage, tmp_path: Path) -> None:
    with record_signals(stage.core, tmp_path / "mine"):
        pass
    assert (tmp_path / "mine").stat().st_mode & 0o077 == 0


def test_a_last_line_that_was_cut_short_is_dropped(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "session.jsonl"
    with record_signals(stage.core, file):
        stage.say("Hello")
        stage.say("And you?")
    lines = file.read_bytes().splitlines(keepends=True)
    lines.sort(key=lambda line: json.loads(line).get("signal") == "ReplyEnded")
    file.write_bytes(b"".join(lines)[:-20])
    recorded = read_recording(file)
    assert not isinstance(recorded, Refusal)
    assert [script.asked for script in recorded] == ["Hello"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "invalid_request"),
        (b"[]\n", "invalid_request"),
        (b"\xff\xfe\n", "invalid_request"),
        (b'{"rejoinder_recording": 2}\n', "newer_format"),
        (b'{"rejoinder_recording": 1}\n7\n', "invalid_request"),
        (
            b'{"rejoinder_recording": 1}\n{"reply":"a","ms":0,"signal":"Nothing","data":{}}\n',
            "invalid_request",
        ),
        (b'{"rejoinder_recording": 1}\n{"reply":"a","ms":0,"signal":"Asked","data":{}}\n', "invalid_request"),
    ],
)
def test_what_is_no_recording_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "file").write_bytes(content)
    refused = read_recording(tmp_path / "file")
    assert isinstance(refused, Refusal)
    assert refused.reason == reason
    missing = read_recording(tmp_path / "missing")
    assert isinstance(missing, Refusal)


# Derived from the log


def test_without_a_recording_the_text_comes_at_the_rate_of_the_log(stage: Stage) -> None:
    ended = stage.say("Hello")
    playback = played(stage.core, ended.reply, speed=math.inf)
    assert playback.derived
    signals = list(playback)
    assert "".join(signal.text for signal in signals if isinstance(signal, ReplyDelta)) == ended.text
    assert isinstance(signals[-1], ReplyEnded)
    assert signals[-1] == ended
    assert next(s for s in signals if isinstance(s, ReplyBegan)).answer == ended.answer


def test_a_failed_and_a_waiting_reply_are_played_too(stage: Stage) -> None:
    stage.engine.die_after(2)
    failed = stage.say("Hello")
    assert failed.finish == "failed"
    *_, last = played(stage.core, failed.reply, speed=math.inf)
    assert last == replace(failed, usage=None)
    stage.engine.hold()
    reply = stage.core.send(stage.conversation, "Wait")
    assert isinstance(reply, Reply)
    refused = stage.core.debugger.playback(reply.id)
    assert isinstance(refused, Refusal)


def test_a_playback_keeps_its_pace_and_can_be_stopped(stage: Stage) -> None:
    ended = stage.say("Hello")
    (script,) = played(stage.core, ended.reply).script
    slowed = [type(t)(number * 20.0, t.signal) for number, t in enumerate(script.signals)]
    slow = ReplyScript(script.conversation, script.reply, script.asked, False, slowed)
    began = time.monotonic()
    assert list(Playback([slow], speed=2.0)) == [t.signal for t in script.signals]
    assert time.monotonic() - began >= slowed[-1].ms / 1000 / 2
    playback = Playback([slow], speed=0.001)
    signals = iter(playback)
    next(signals)
    playback.stop()
    assert list(signals) == []


def test_what_cannot_be_played_is_refused(stage: Stage) -> None:
    ended = stage.say("Hello")
    reasons: list[str] = []
    for subject, speed in (("nobody", 1.0), ("smart", 1.0), (ended.reply, 0.0), (ended.reply, math.nan)):
        refused = stage.core.debugger.playback(subject, speed)
        assert isinstance(refused, Refusal)
        reasons.append(refused.reason)
    assert reasons == ["nothing_known", "not_an_answer", "invalid_setting", "invalid_setting"]
    stage.core.delete(stage.conversation)
    refused = stage.core.debugger.playback(ended.reply)
    assert isinstance(refused, Refusal)
    assert refused.reason == "conversation_deleted"


# A core that answers from a recording


def test_a_frontend_runs_on_a_recording_and_gets_the_same_answers(stage: Stage, tmp_path: Path) -> None:
    """quick answers until smart is ready, as it was."""
    with record_signals(stage.core, tmp_path / "session.jsonl"):
        first = stage.say("Who are you?")
        stage.gate.open()
        stage.until_ready("smart")
        second = stage.say("And now?")
    script = read_recording(tmp_path / "session.jsonl")
    assert not isinstance(script, Refusal)
    core = open_playback(script, math.inf)
    assert isinstance(core, Core)
    with core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        endings = [say(core, conversation, "anything"), say(core, conversation, "at all")]
        for played, lived in zip(endings, (first, second), strict=True):
            assert (played.text, played.finish, played.usage) == (lived.text, lived.finish, lived.usage)
            assert played.answer is not None
            assert lived.answer is not None
            assert (played.answer.requested, played.answer.by) == (lived.answer.requested, lived.answer.by)
        over = say(core, conversation, "More?")
        assert over.failure is not None
        assert "over" in over.failure.message
        with core.views() as views:
            thread = views.thread(conversation)
        assert not isinstance(thread, Refusal)
        assert [row.text for row in thread.messages][:2] == ["anything", first.text]


def test_who_answered_answers_again_though_the_target_never_came(stage: Stage) -> None:
    """A switch between two models that were ready, while a third was on its way."""
    stage.core.pull("other")
    first = stage.say("Who are you?")
    stage.core.cancel("smart")
    stage.until_ready("other")
    stage.core.request_model(stage.conversation, "other")
    second = stage.say("And now?")
    playback = stage.core.debugger.playback(stage.conversation, math.inf)
    assert isinstance(playback, Playback)
    core = open_playback(playback.script, math.inf)
    assert isinstance(core, Core)
    with core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        endings = [say(core, conversation, "anything")]
        core.request_model(conversation, "other")
        endings.append(say(core, conversation, "at all"))
    by = [ending.answer and ending.answer.by.name for ending in (first, second)]
    assert by == ["quick", "other"]
    assert [ending.answer and ending.answer.by.name for ending in endings] == by


def test_a_played_reply_comes_in_the_recorded_pieces_and_can_be_stopped(stage: Stage) -> None:
    ended = stage.say("Hello")
    (script,) = played(stage.core, ended.reply).script
    slow = [type(t)(0.0 if not isinstance(t.signal, ReplyDelta) else 1e6, t.signal) for t in script.signals]
    core = open_playback([ReplyScript(script.conversation, script.reply, "", True, slow)])
    assert isinstance(core, Core)
    with core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        reply = core.send(conversation, "Hello")
        assert isinstance(reply, Reply)
        next(signal for signal in reply if isinstance(signal, ReplyBegan))
        assert core.stop(conversation) is None
        assert reply.result(SECONDS).finish == "stopped"


def test_a_model_that_never_answered_stays_on_its_way(stage: Stage) -> None:
    ended = stage.say("Hello")
    core = open_playback(played(stage.core, ended.reply).script, math.inf)
    assert isinstance(core, Core)
    with core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        assert say(core, conversation, "Hello").text == ended.text
        with core.subscribe(after=0) as facts:
            smart = core.catalogue.default.model
            next(r for r in facts if r.subject == smart and isinstance(r.fact, DownloadStarted))
        standing = core.requested_vs_loaded(conversation)
        assert not isinstance(standing, Refusal)
        assert (standing.requested.name, standing.status) == ("smart", "Downloading")


def test_nothing_to_play_is_refused() -> None:
    refused = open_playback([])
    assert isinstance(refused, Refusal)
