"""The switch contract over a whole core: who answers, what a reply waits for, what a failure leaves."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ModelLoading, ReplyBegan, ReplyDelta, ReplyEnded, ReplyWaiting
from rejoinder.domain import errors
from rejoinder.domain.conversation import ReplyStarted

SECONDS = 20


def ending(reply: Reply) -> ReplyEnded:
    return reply.result(SECONDS)


def by(reply: Reply) -> str:
    answer = ending(reply).answer
    assert answer is not None, ending(reply)
    return answer.by.name


def waits_for(reply: Reply) -> str:
    for signal in reply:
        assert not isinstance(signal, ReplyEnded), signal
        if isinstance(signal, ReplyWaiting):
            return signal.why
    raise AssertionError("it does not wait")


def failure(reply: Reply) -> Refusal:
    found = ending(reply).failure
    assert found is not None
    return found


# Who answers


def test_the_target_answers_if_it_is_ready_and_is_loaded_first(world: Any, core: Core) -> None:
    world.ready(core, "smart", "quick")
    reply = world.send(core, world.start(core, "quick"))
    assert by(reply) == "quick"
    loading = [signal for signal in reply if isinstance(signal, ModelLoading | ReplyBegan)]
    assert isinstance(loading[0], ModelLoading)
    assert isinstance(loading[-1], ReplyBegan)


def test_the_loaded_model_answers_while_the_target_is_on_its_way(world: Any, core: Core) -> None:
    world.ready(core, "quick", "third")
    first = world.start(core, "third")
    assert by(world.send(core, first)) == "third"
    gate = world.hub.hold(world.model("smart"))
    second = world.start(core)
    assert gate.reached.wait(SECONDS)
    assert by(world.send(core, second)) == "third"
    answer = ending(world.send(core, second)).answer
    assert answer is not None
    assert answer.requested.name == "smart"


def test_the_model_used_last_answers_if_none_is_loaded(world: Any, core: Core) -> None:
    world.ready(core, "third", "quick")
    by(world.send(core, world.start(core, "third")))
    core.close()
    again = world.open()
    world.hub.hold(world.model("smart"))
    assert by(world.send(again, world.start(again))) == "third"


def test_without_a_model_the_reply_waits_and_says_what_for(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    assert gate.reached.wait(SECONDS)
    reply = world.send(core, conversation)
    assert waits_for(reply) == "smart is Downloading"
    standing = core.requested_vs_loaded(conversation)
    assert not isinstance(standing, Refusal)
    assert standing.waiting
    gate.open()
    assert by(reply) == "smart"


def test_what_it_waits_for_is_said_anew_when_it_changes(world: Any, core: Core) -> None:
    other, gate = world.hub.hold(world.model("quick")), world.hub.hold(world.model("smart"))
    core.pull("quick")
    assert other.reached.wait(SECONDS)
    reply = world.send(core, world.start(core))
    assert waits_for(reply) == "smart is Queued"
    core.cancel("quick")
    assert gate.reached.wait(SECONDS)
    assert waits_for(reply) == "smart is Downloading"
    gate.open()
    assert by(reply) == "smart"


def test_a_target_whose_download_fails_fails_the_reply_and_leaves_the_message(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    reply = world.send(core, conversation, "Hello?")
    waits_for(reply)
    world.hub.fail(world.model("smart"), errors.offline())
    gate.open()
    refusal = failure(reply)
    assert refusal.reason == "no_model"
    assert "smart is Failed" in refusal.message
    assert refusal.remedy
    assert world.texts(core, conversation) == ["Hello?"]
    world.ready(core, "quick")
    assert by(world.send(core, conversation)) == "quick"


def test_a_cancelled_target_fails_the_reply_that_waits_for_it(world: Any, core: Core) -> None:
    world.hub.hold(world.model("smart"))
    reply = world.send(core, world.start(core))
    waits_for(reply)
    assert not isinstance(core.cancel("smart"), Refusal)
    assert failure(reply).reason == "no_model"


def test_a_model_that_cannot_be_loaded_fails_the_reply_and_leaves_the_message(world: Any) -> None:
    engine = ScriptedEngine()
    core = world.open(engine)
    world.ready(core, "smart")
    engine.broken.add(world.model("smart"))
    conversation = world.start(core)
    assert failure(world.send(core, conversation, "Hello?")).reason == "load_failed"
    assert world.texts(core, conversation) == ["Hello?"]
    engine.broken.clear()
    again = core.regenerate(conversation)
    assert isinstance(again, Reply)
    assert by(again) == "smart"


# Switching


def test_when_the_target_becomes_ready_the_next_reply_uses_it_with_nothing_to_press(
    world: Any, core: Core
) -> None:
    world.ready(core, "quick")
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    assert by(world.send(core, conversation)) == "quick"
    gate.open()
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    assert by(world.send(core, conversation)) == "smart"


def test_a_switch_during_an_answer_changes_the_next_one_only(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    by(world.send(core, conversation))
    engine.hold()
    reply = world.send(core, conversation, "Who?")
    assert engine.wait_until_held()
    engine.let(2)
    next(signal for signal in reply if isinstance(signal, ReplyDelta))
    core.open_conversation(conversation)
    assert not isinstance(core.request_model(conversation, "quick"), Refusal)
    engine.release()
    assert by(reply) == "smart"
    assert ending(reply).text.startswith("smart answers 'Who?'")
    assert by(world.send(core, conversation)) == "quick"


def test_a_switch_before_the_answer_begins_counts_for_it(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    engine.hold()
    reply = world.send(core, conversation)
    assert engine.wait_until_held()
    assert not isinstance(core.request_model(conversation, "quick"), Refusal)
    engine.release()
    assert by(reply) == "quick"
    started = [r.fact for r in core.facts() if isinstance(r.fact, ReplyStarted)]
    assert [(fact.answer.requested.name, fact.answer.by.name) for fact in started] == [("quick", "quick")]


def test_a_conversation_keeps_its_target_whatever_others_do(world: Any, core: Core) -> None:
    world.ready(core, "smart", "quick")
    ours, theirs = world.start(core), world.start(core, "quick")
    for _ in range(2):
        assert (by(world.send(core, ours)), by(world.send(core, theirs))) == ("smart", "quick")
    core.close()
    again = world.open()
    for conversation, name in ((ours, "smart"), (theirs, "quick")):
        target = again.open_conversation(conversation)
        assert not isinstance(target, Refusal)
        assert target.name == name
        assert by(world.send(again, conversation)) == name


def test_opening_a_conversation_brings_the_engine_to_its_target(world: Any, core: Core) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core, "quick")
    with core.signals() as signals:
        core.open_conversation(conversation)
        loading = [
            s.fraction for s in takewhile(lambda s: not _done(s), signals) if isinstance(s, ModelLoading)
        ]
        assert loading == sorted(loading)

    def loaded() -> bool:
        standing = core.requested_vs_loaded(conversation)
        assert not isinstance(standing, Refusal)
        return standing.loaded is not None and standing.loaded.name == "quick" and standing.why == ""

    world.until(core, loaded)


def _done(signal: object) -> bool:
    return isinstance(signal, ModelLoading) and signal.fraction == 1.0


# One at a time


@pytest.mark.parametrize("held", [True, False], ids=["while it answers", "while it waits"])
def test_a_second_reply_is_refused_and_changes_nothing(
    world: Any, core: Core, engine: ScriptedEngine, held: bool
) -> None:
    if held:
        world.ready(core, "smart")
        engine.hold()
    else:
        world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    reply = world.send(core, conversation, "first")
    for again in (core.send(conversation, "second"), core.regenerate(conversation)):
        assert isinstance(again, Refusal)
        assert again.reason == "reply_running"
        assert again.details["reply"] == reply.id
    assert world.texts(core, conversation) == ["first"]
    assert core.stop(conversation) is None
    engine.release()
    assert ending(reply).finish == "stopped"
    world.send(core, conversation, "second")


def test_replies_of_several_conversations_take_turns(world: Any, core: Core) -> None:
    world.ready(core, "smart", "quick")
    conversations = [world.start(core, name) for name in ("smart", "quick", "smart", "quick")]
    replies = [world.send(core, conversation) for conversation in conversations]
    assert [by(reply) for reply in replies] == ["smart", "quick", "smart", "quick"]
    assert all(ending(reply).finish == "stop" for reply in replies)


# A file that is not what it was


@pytest.mark.parametrize("change", ["vanished", "changed"])
def test_a_model_whose_file_is_lost_is_not_ready_and_another_answers(
    world: Any, core: Core, change: str
) -> None:
    world.ready(core, "quick", "smart")
    lose(world, core, "smart", change)
    conversation = world.start(core)
    world.hub.hold(world.model("smart"))
    reply = world.send(core, conversation, "Hello?")
    assert by(reply) == "quick"
    names = [r.fact.NAME for r in core.facts() if r.stream == f"model:{world.model('smart')}"]
    assert "ModelLost" in names


def test_a_lost_model_without_another_fails_the_reply_with_a_reason(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    lose(world, core, "smart", "vanished")
    conversation = world.start(core)
    refusal = failure(world.send(core, conversation, "Hello?"))
    assert refusal.reason == "no_model"
    assert world.status(core, "smart") == "Failed"
    assert world.texts(core, conversation) == ["Hello?"]
    world.ready(core, "smart")
    assert by(world.send(core, conversation)) == "smart"


def lose(world: Any, core: Core, name: str, change: str) -> None:
    with core.views() as views:
        row = views.download(world.model(name))
    assert row is not None
    if change == "vanished":
        Path(row.path).unlink()
    else:
        Path(row.path).write_bytes(b"other bytes")
