"""Every fact that no person caused names the fact that set it off, and shares that one's correlation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rejoinder.adapters import Core, Refusal
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.signals import ReplyDelta
from rejoinder.domain.event import Recorded

SECONDS = 20


def chain(core: Core, last: Recorded) -> Sequence[str]:
    """The names of the facts that led to `last`, and its own, oldest first. All share one correlation."""
    facts = core.facts(limit=10_000)
    led = [last]
    while (cause := led[0].cause) is not None:
        led.insert(0, facts[cause - 1])
    assert {recorded.correlation for recorded in led} == {led[0].command}
    return [recorded.fact.NAME for recorded in led]


def newest(core: Core, name: str) -> Recorded:
    return [recorded for recorded in core.facts(limit=10_000) if name == recorded.fact.NAME][-1]


def about(core: Core, name: str, model: str) -> Sequence[str]:
    """The chain of the newest fact of that name about a model."""
    found = [r for r in core.facts(limit=10_000) if name == r.fact.NAME and model in r.fact.model_dump_json()]
    return chain(core, found[-1])


_DOWNLOAD = ["DownloadQueued", "DownloadStarted", "DownloadCompleted", "Compiled"]


def test_a_switch_is_followed_from_the_wish_to_the_answer(world: Any, core: Core) -> None:
    """The whole story: a conversation is opened, its model arrives and is loaded, and answers."""
    world.ready(core, "quick")
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    core.open_conversation(conversation)
    assert world.send(core, conversation).result(SECONDS).answer.by.name == "quick"
    asked = ["ReplyRequested"]
    assert about(core, "ModelLoaded", "quick") == [*asked, "ModelLoadStarted", "ModelLoaded"]
    assert chain(core, newest(core, "ReplyStarted")) == [*asked, "ReplyStarted"]
    assert chain(core, newest(core, "MessageAppended")) == [*asked, "ReplyStarted", "MessageAppended"]
    gate.open()
    world.until(core, lambda: newest(core, "ModelLoaded").fact.model.name == "smart")
    assert about(core, "ModelUnloaded", "quick") == [*_DOWNLOAD, "ModelUnloaded"]
    assert about(core, "ModelLoaded", "smart") == [*_DOWNLOAD, "ModelLoadStarted", "ModelLoaded"]
    queued = newest(core, "DownloadQueued")
    assert queued.correlation == newest(core, "ConversationStarted").command
    assert world.send(core, conversation).result(SECONDS).answer.by.name == "smart"
    assert chain(core, newest(core, "MessageAppended")) == [*asked, "ReplyStarted", "MessageAppended"]


def test_what_a_person_does_begins_a_chain(world: Any, core: Core) -> None:
    conversation = world.start(core)
    core.rename(conversation, "title")
    core.append(conversation, "by hand")
    persons = [r for r in core.facts() if r.stream.startswith("conversation:")]
    assert {(r.cause, r.correlation == r.command) for r in persons} == {(None, True)}


def test_a_load_is_caused_by_the_request_for_another_model(world: Any, core: Core) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    core.open_conversation(conversation)
    world.until(core, lambda: newest_loaded(core) == "smart")
    assert about(core, "ModelLoaded", "smart") == ["ConversationOpened", "ModelLoadStarted", "ModelLoaded"]
    core.request_model(conversation, "quick")
    world.until(core, lambda: newest_loaded(core) == "quick")
    assert about(core, "ModelLoaded", "quick") == ["ModelRequested", "ModelLoadStarted", "ModelLoaded"]


def newest_loaded(core: Core) -> str:
    loaded = [r.fact for r in core.facts(limit=10_000) if r.fact.NAME == "ModelLoaded"]
    return loaded[-1].model_dump()["model"]["name"] if loaded else ""


def test_what_ends_a_reply_follows_from_its_start_or_from_its_request(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    waiting = world.send(core, conversation)
    assert gate.reached.wait(SECONDS)
    core.stop(conversation)
    waiting.result(SECONDS)
    assert chain(core, newest(core, "ReplyStopped")) == ["ReplyRequested", "ReplyStopped"]
    gate.open()
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    world.send(core, conversation).result(SECONDS)
    engine.hold()
    reply = world.send(core, conversation)
    assert engine.wait_until_held()
    engine.let(2)
    next(signal for signal in reply if isinstance(signal, ReplyDelta))
    core.stop(conversation)
    engine.release()
    reply.result(SECONDS)
    assert chain(core, newest(core, "ReplyStopped")) == ["ReplyRequested", "ReplyStarted", "ReplyStopped"]


def test_a_load_that_fails_follows_from_its_start(world: Any, core: Core, engine: ScriptedEngine) -> None:
    world.ready(core, "smart")
    engine.broken.add(world.model("smart"))
    assert world.send(core, world.start(core)).result(SECONDS).failure
    assert chain(core, newest(core, "ModelLoadFailed")) == [
        "ReplyRequested", "ModelLoadStarted", "ModelLoadFailed",
    ]  # fmt: skip
    assert chain(core, newest(core, "ReplyFailed")) == ["ReplyRequested", "ReplyFailed"]


def test_a_download_that_is_interrupted_goes_on_in_its_chain(world: Any) -> None:
    first = world.open()
    gate = world.hub.hold(world.model("smart"))
    first.pull("smart")
    assert gate.reached.wait(SECONDS)
    first.close()
    gate.open()
    again = world.open(hub=world.new_hub())
    world.until(again, lambda: world.status(again, "smart") == "Ready")
    interrupted = ["DownloadQueued", "DownloadStarted", "DownloadInterrupted"]
    assert chain(again, newest(again, "Compiled")) == [*interrupted, *_DOWNLOAD[1:]]


def test_a_removal_follows_from_the_unloading_that_it_needs(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    world.send(core, world.start(core)).result(SECONDS)
    assert not isinstance(core.remove("smart"), Refusal)
    assert chain(core, newest(core, "ModelRemoved")) == ["ModelUnloaded", "ModelRemoved"]


def test_what_a_dead_process_left_is_ended_by_the_start_that_finds_it(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    neighbour = world.process("answer", conversation)
    assert neighbour.line() == "open"
    assert neighbour.line()
    assert neighbour.line().startswith("smart answers")
    neighbour.kill()
    opened = world.open()
    start = newest(opened, "EngineStarted")
    for name in ("ReplyInterrupted", "EngineStopped"):
        ended = newest(opened, name)
        assert (ended.cause, ended.correlation) == (start.position, start.command)
