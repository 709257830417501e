"""What an explanation says of the cases that an engineer is asked about."""

from __future__ import annotations

import re
from typing import Any

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Explanation
from rejoinder.application.reply import Reply
from rejoinder.domain import errors
from rejoinder.domain.conversation import ReplyInterrupted

SECONDS = 20


def explained(core: Core, subject: str) -> Explanation:
    found = core.debugger.explain(subject)
    assert isinstance(found, Explanation), found
    return found


def told(core: Core, subject: str, topic: str) -> list[str]:
    """The sentences of a topic, with N for the numbers of facts."""
    sentences = [s.text for s in explained(core, subject).sentences if s.topic == topic]
    return [re.sub(r"\d+\)", "N)", text) for text in sentences]


def refused(core: Core, subject: str) -> str:
    found = core.debugger.explain(subject)
    assert isinstance(found, Refusal), found
    return found.reason


def asked_while_smart_was_coming(world: Any, core: Core) -> tuple[str, Reply]:
    """quick is ready, smart is Downloading, and a message was answered."""
    world.ready(core, "quick")
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    assert gate.reached.wait(SECONDS)
    reply = world.send(core, conversation)
    reply.result(SECONDS)
    world.send(core, conversation, "And then?").result(SECONDS)
    gate.open()
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    return conversation, reply


# Who answered


def test_another_model_answered_because_the_target_was_not_ready(world: Any, core: Core) -> None:
    _, reply = asked_while_smart_was_coming(world, core)
    assert told(core, reply.id, "answered") == [
        "Answered by quick (fact N) because smart was Downloading (fact N) and quick was loaded (fact N)."
    ]
    assert told(core, reply.id, "later") == ["smart became Ready (fact N), two messages later."]


def test_the_first_answer_of_the_target_is_named(world: Any, core: Core) -> None:
    conversation, reply = asked_while_smart_was_coming(world, core)
    late = world.send(core, conversation, "Who are you?")
    late.result(SECONDS)
    assert told(core, reply.id, "later")[1:] == ["smart first answered here (fact N)."]
    assert told(core, late.id, "answered") == [
        "Answered by smart (fact N) because it was requested, was Ready (fact N) and loaded (fact N)."
    ]


def test_a_reply_that_waits_says_for_what(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    assert gate.reached.wait(SECONDS)
    reply = world.send(core, conversation)
    assert told(core, reply.id, "not_begun") == ["It has not begun: smart was Downloading (fact N)."]
    gate.open()
    reply.result(SECONDS)
    waited = told(core, reply.id, "waited")
    assert [re.sub(r"[\d.]+ s", "T", text) for text in waited] == [
        "While it waited, smart became Compiling (fact N) after T.",
        "While it waited, smart became Ready (fact N) after T.",
        "Loading smart took T, from (fact N) to (fact N).",
    ]


def test_a_switch_in_mid_answer_is_told(world: Any, core: Core, engine: ScriptedEngine) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    engine.hold()
    reply = world.send(core, conversation)
    engine.let(8)
    world.until(core, lambda: "ReplyStarted" in [f.fact.NAME for f in core.facts()])
    core.request_model(conversation, "quick")
    engine.release()
    reply.result(SECONDS)
    assert told(core, reply.id, "meanwhile") == [
        "While it answered, quick was requested (fact N): for later replies only."
    ]


# How it ended


def test_a_failure_says_why(world: Any) -> None:
    core = world.open(ScriptedEngine(broken=[world.model("smart")]))
    world.hub.fail(world.model("smart"), errors.integrity("a" * 64, "b" * 64))
    conversation = world.start(core)
    world.until(core, lambda: world.status(core, "smart") == "Failed")
    reply = world.send(core, conversation)
    assert reply.result(SECONDS).finish == "failed"
    (ended,) = told(core, reply.id, "ended")
    assert ended.startswith("It failed (fact N): ")
    assert "smart" in ended


def test_a_stop_is_told_apart_from_a_close(world: Any, core: Core, engine: ScriptedEngine) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    world.send(core, conversation).result(SECONDS)
    engine.hold()
    stopped = world.send(core, conversation)
    core.stop(conversation)
    assert stopped.result(SECONDS).finish == "stopped"
    closed = world.send(core, conversation, "Again")
    core.close()
    assert closed.result(SECONDS).finish == "interrupted"
    with open_core(world.folder, work=False, hubs=()) as later:
        assert told(later, stopped.id, "ended") == ["It was stopped (fact N) in the process that gave it."]
        assert told(later, closed.id, "ended") == [
            "It was interrupted (fact N) because its core was closed (fact N)."
        ]


def test_a_reply_that_the_deletion_cut_short_says_so(world: Any, core: Core, engine: ScriptedEngine) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    assert gate.reached.wait(SECONDS)
    reply = world.send(core, conversation)
    with open_core(world.folder, work=False, hubs=()) as other:
        assert other.delete(conversation) is None
    reply.result(SECONDS)
    assert any(isinstance(item.fact, ReplyInterrupted) for item in core.facts())
    assert told(core, reply.id, "ended") == [
        "It was interrupted (fact N) as the conversation was deleted (fact N)."
    ]
    assert told(core, conversation, "deleted") == ["It was deleted (fact N) and its text was erased."]


# Models, conversations and messages


def test_a_model_tells_who_wanted_it_and_behind_whom_it_waited(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("quick"))
    core.pull("quick")
    assert gate.reached.wait(SECONDS)
    conversation = world.start(core)
    assert told(core, "smart", "queue") == [
        f"smart was Queued (fact N) for conversation {conversation[:8]} (fact N) behind (fact N)."
    ]
    gate.open()
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    assert told(core, "smart", "ready")[0].startswith("It became Ready (fact N) after ")


def test_names_pins_and_targets_did_not_move_a_conversation(world: Any, core: Core) -> None:
    conversation = world.start(core)
    core.append(conversation, "Hello")
    core.rename(conversation, "Supper")
    core.pin(conversation)
    core.request_model(conversation, "quick")
    assert told(core, conversation, "sidebar")[1:] == [
        "It was renamed without being moved: (fact N).",
        "It was pinned or unpinned without being moved: (fact N).",
        "It was given another target without being moved: (fact N).",
    ]


def test_a_message_tells_its_edits_and_its_answers(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    reply = world.send(core, conversation)
    reply.result(SECONDS)
    edited = core.edit(conversation, reply.question, "Good evening")
    assert isinstance(edited, Reply)
    edited.result(SECONDS)
    assert told(core, reply.question, "edits") == [
        f"Beside it was said message {edited.question[:8]} (fact N) as an edit."
    ]
    assert told(core, reply.question, "answers") == [
        f"Reply {reply.id[:8]} was asked for (fact N), begun by smart (fact N), and completed (fact N)."
    ]
    assert "not shown now" in told(core, reply.question, "branch")[0]


# Which is meant


def test_the_beginning_of_an_id_is_enough(world: Any, core: Core) -> None:
    conversation = world.start(core)
    assert explained(core, conversation[:10]).id == conversation
    assert explained(core, "smart").kind == "model"
    assert explained(core, world.model("smart")).kind == "model"


def test_what_nothing_or_several_are_named_is_refused(world: Any) -> None:
    names = iter(f"{number:02}ab{number:028}" for number in range(99))
    with open_core(None, engine=ScriptedEngine(), hubs=(), new_id=lambda: "ff" + next(names)) as core:
        core.start_conversation()
        core.start_conversation()
        assert refused(core, "ff") == "ambiguous_id"
        assert refused(core, "") == refused(core, "nobody") == refused(core, "'\"%") == "nothing_known"
        assert refused(core, "pocket-mini") == "nothing_known"


def test_an_erased_message_is_still_explained(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    reply = world.send(core, conversation)
    reply.result(SECONDS)
    core.delete(conversation)
    for id in (reply.id, reply.question, reply.id[:12], conversation[:12]):
        assert "erased" in explained(core, id).text
