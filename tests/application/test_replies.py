"""A reply's one ending, whoever brings it about: the user, a close, the engine's death, a delete."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal, StorageFailed
from rejoinder.adapters.cel_conditions import CelConditions
from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.memory_workspace import MemoryWorkspace
from rejoinder.adapters.report.html_page import HtmlPage
from rejoinder.adapters.system_clock import SystemClock
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.keep_loaded import KeepLoaded
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyDelta, ReplyWaiting
from rejoinder.domain import errors
from rejoinder.domain.event import Recorded
from rejoinder.domain.models import Catalogue, CatalogueEntry

SECONDS = 20


def until_shown(reply: Reply, words: int) -> str:
    shown = list[str]()
    for signal in reply:
        if isinstance(signal, ReplyDelta):
            shown.append(signal.text)
        if len(shown) == words:
            return "".join(shown)
    raise AssertionError("the answer is too short")


def held_answer(world: Any, core: Core, engine: ScriptedEngine, words: int = 2) -> tuple[str, Reply, str]:
    """A conversation whose reply has come to a halt, and what is shown of it."""
    world.ready(core, "smart")
    conversation = world.start(core)
    assert world.send(core, conversation).result(SECONDS).finish == "stop"
    engine.hold()
    reply = world.send(core, conversation, "Tell me")
    engine.let(words)
    shown = until_shown(reply, words)
    assert engine.wait_until_held()
    return conversation, reply, shown


def until_ended(reply: Reply, engine: ScriptedEngine) -> None:
    """Let the engine go on step by step."""
    while not reply.ended:
        engine.let()
        engine.wait_until_held(0.05)


def last_message(core: Core, conversation: str) -> tuple[str, str]:
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    return thread.messages[-1].text, thread.messages[-1].finish


# Stopping


def test_a_stop_keeps_what_was_shown(world: Any, core: Core, engine: ScriptedEngine) -> None:
    conversation, reply, shown = held_answer(world, core, engine)
    assert core.stop(conversation) is None
    ending = reply.result(SECONDS)
    assert (ending.finish, ending.text) == ("stopped", shown)
    assert last_message(core, conversation) == (shown, "stopped")


def test_a_stop_while_it_waits_for_a_model_ends_it_at_once(world: Any, core: Core) -> None:
    world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    reply = world.send(core, conversation, "Hello?")
    assert any(isinstance(signal, ReplyWaiting) for signal in reply)
    assert core.stop(conversation) is None
    assert (reply.result(SECONDS).finish, reply.result().text) == ("stopped", "")
    assert world.texts(core, conversation) == ["Hello?"]


def test_a_stop_while_the_model_is_loaded_ends_it_with_the_next_step(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    world.ready(core, "smart")
    engine.hold()
    conversation = world.start(core)
    reply = world.send(core, conversation, "Hello?")
    assert engine.wait_until_held()
    assert core.stop(conversation) is None
    engine.let()
    assert reply.result(SECONDS).finish == "stopped"
    engine.release()
    assert world.send(core, conversation).result(SECONDS).finish == "stop"


def test_a_stop_while_another_reply_has_the_engine_ends_it_at_once(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    _, answering, _ = held_answer(world, core, engine)
    conversation = world.start(core)
    reply = world.send(core, conversation)
    assert core.stop(conversation) is None
    assert reply.result(SECONDS).finish == "stopped"
    engine.release()
    assert answering.result(SECONDS).finish == "stop"


def test_a_stop_without_a_reply_is_refused(world: Any, core: Core) -> None:
    refusal = core.stop(world.start(core))
    assert refusal is not None
    assert refusal.reason == "no_reply_running"


def test_a_reply_of_another_core_is_stopped_with_what_was_shown(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    engine.says = lambda _: "word " * 1000
    conversation, reply, shown = held_answer(world, core, engine)
    other = world.open()
    assert other.stop(conversation) is None
    assert last_message(other, conversation) == (shown, "stopped")
    # then the core that gives it notices with one of its next steps
    until_ended(reply, engine)
    assert reply.result(SECONDS).finish == "interrupted"


# Closing


def test_a_close_keeps_what_was_shown_as_interrupted(world: Any, core: Core, engine: ScriptedEngine) -> None:
    conversation, reply, shown = held_answer(world, core, engine)
    core.close()
    assert (reply.result(SECONDS).finish, reply.result().text) == ("interrupted", shown)
    again = world.open()
    assert last_message(again, conversation) == (shown, "interrupted")
    assert again.verify() == []


def test_a_close_while_it_waits_interrupts_it(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"))
    conversation = world.start(core)
    reply = world.send(core, conversation)
    assert gate.reached.wait(SECONDS)
    core.close()
    assert reply.result(SECONDS).finish == "interrupted"
    again = world.open()
    world.ready(again, "quick")
    assert world.send(again, conversation).result(SECONDS).finish == "stop"


def test_a_close_while_the_engine_loads_does_not_hang(world: Any, core: Core, engine: ScriptedEngine) -> None:
    world.ready(core, "smart")
    engine.hold()
    reply = world.send(core, world.start(core))
    assert engine.wait_until_held()
    with ThreadPoolExecutor(1) as pool:
        closing = pool.submit(core.close)
        try:
            closing.result(SECONDS)
        finally:
            engine.release()
    assert reply.result(SECONDS).finish == "interrupted"


def test_what_is_sent_while_it_closes_is_refused_or_brought_to_its_end(world: Any) -> None:
    for _ in range(5):
        core = world.open()
        world.ready(core, "smart") if world.status(core, "smart") != "Ready" else None
        conversations = [world.start(core) for _ in range(3)]
        begun = threading.Barrier(4)

        def send(core: Core, conversation: str, begun: threading.Barrier) -> list[Reply]:
            begun.wait(SECONDS)
            replies = list[Reply]()
            while not isinstance(reply := core.send(conversation, "Hello"), Refusal) or (
                reply.reason == "reply_running"
            ):
                replies += [reply] if isinstance(reply, Reply) else []
            assert reply.reason == "engine_closed"
            return replies

        with ThreadPoolExecutor(3) as pool:
            sending = [pool.submit(send, core, conversation, begun) for conversation in conversations]
            begun.wait(SECONDS)
            core.close()
            for sent in sending:
                assert all(reply.result(SECONDS) for reply in sent.result(SECONDS))
        again = world.open()
        with again.views() as views:
            for conversation in conversations:
                thread = views.thread(conversation)
                assert not isinstance(thread, Refusal)
                assert thread.reply is None
        for conversation in conversations:
            assert world.send(again, conversation).result(SECONDS).finish == "stop"
        again.close()


def test_a_closed_core_refuses_commands_and_says_so(world: Any, core: Core) -> None:
    conversation = world.start(core)
    core.close()
    core.close()
    refusals = [
        core.start_conversation(),
        core.open_conversation(conversation),
        core.request_model(conversation, "quick"),
        core.rename(conversation, "title"),
        core.delete(conversation),
        core.send(conversation, "text"),
        core.append(conversation, "text"),
        core.regenerate(conversation),
        core.stop(conversation),
        core.pull("smart"),
        core.cancel("smart"),
        core.move_to_front("smart"),
        core.remove("smart"),
    ]
    assert [getattr(refusal, "reason", None) for refusal in refusals] == ["engine_closed"] * len(refusals)
    with pytest.raises(StorageFailed), core.views():
        pass


# The engine's death


def test_the_death_of_the_engine_keeps_what_was_shown_and_the_next_reply_works(
    world: Any, core: Core, engine: ScriptedEngine
) -> None:
    conversation, reply, shown = held_answer(world, core, engine)
    engine.kill()
    ending = reply.result(SECONDS)
    assert (ending.finish, ending.text) == ("failed", shown)
    assert ending.failure is not None
    assert ending.failure.reason == "engine_lost"
    assert last_message(core, conversation) == (shown, "failed")
    engine.release()
    assert world.send(core, conversation).result(SECONDS).finish == "stop"
    names = [r.fact.NAME for r in core.facts() if r.stream.startswith("session:")]
    assert names[-3:] == ["EngineLost", "ModelLoadStarted", "ModelLoaded"]


# Deleting


def test_a_delete_stops_the_reply_first(world: Any, core: Core, engine: ScriptedEngine) -> None:
    conversation, reply, _ = held_answer(world, core, engine)
    assert core.delete(conversation) is None
    assert reply.result(SECONDS).finish == "stopped"
    assert core.verify() == []
    with core.views() as views:
        assert views.search("Tell") == []


def test_a_delete_by_another_core_ends_the_reply(world: Any, core: Core, engine: ScriptedEngine) -> None:
    engine.says = lambda _: "word " * 1000
    conversation, reply, _ = held_answer(world, core, engine)
    other = world.open()
    assert other.delete(conversation) is None
    until_ended(reply, engine)
    assert reply.result(SECONDS).finish == "interrupted"
    assert list((world.folder / "journal").iterdir()) == []
    assert core.verify() == []


# When its ending cannot be kept


class Full(MemoryStore):
    """A disk that is full for what ends replies."""

    full = False

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        if self.full and any(fact.NAME in _ENDINGS for change in changes for fact in change.facts):
            raise StorageFailed(errors.disk_full("memory"))
        return super().append(changes, **how)


_ENDINGS = ("ReplyStopped", "ReplyFailed", "ReplyInterrupted")


def test_a_reply_whose_ending_was_not_kept_is_ended_on_demand_and_no_other_with_it(
    tmp_path: Path, world: Any
) -> None:
    store, engine = Full(ALL_PROJECTIONS), ScriptedEngine()
    core = over(store, engine, world)
    abandoned, other = world.start(core), world.start(core)
    world.hub.hold(world.model("smart"))
    waiting = world.send(core, other, "I can wait")
    store.full = True
    reply = world.send(core, abandoned)
    assert core.stop(abandoned) is None
    ending = reply.result(SECONDS)
    assert ending.failure is not None
    assert ending.failure.reason == "disk_full"
    store.full = False
    again = world.send(core, abandoned, "Are you there?")
    assert not waiting.ended
    with core.views() as views:
        thread = views.thread(other)
    assert not isinstance(thread, Refusal)
    assert thread.reply == waiting.id
    core.close()
    assert again.result(SECONDS).finish == waiting.result(SECONDS).finish == "interrupted"


def over(store: MemoryStore, engine: ScriptedEngine, world: Any) -> Core:
    numbers = iter(range(1_000_000))
    return Core(
        log=store,
        view_store=store,
        projections=ALL_PROJECTIONS,
        engine=engine,
        hubs={"hf": world.hub},
        workspace=MemoryWorkspace(),
        report_page=HtmlPage(),
        condition_language=CelConditions(),
        clock=SystemClock(),
        catalogue=Catalogue((CatalogueEntry("smart", "smart", world.model("smart")),)),
        new_id=lambda: f"{next(numbers):032x}",
        new_seed=lambda: 7,
        context_length=4096,
        keep_loaded=KeepLoaded(),
        work=True,
    )


# Loops


def test_replies_are_awaited_and_iterated_without_blocking_the_loop(world: Any, core: Core) -> None:
    world.ready(core, "smart")

    async def converse() -> list[str]:
        replies = [world.send(core, world.start(core), str(number)) for number in range(40)]
        endings = await asyncio.gather(*replies)
        shown = [signal.text async for signal in replies[0] if isinstance(signal, ReplyDelta)]
        assert "".join(shown) == endings[0].text
        return [ending.finish for ending in endings]

    assert asyncio.run(converse()) == ["stop"] * 40


def test_a_loop_ends_although_a_reply_that_it_awaited_does_not(world: Any, core: Core) -> None:
    world.hub.hold(world.model("smart"))

    async def give_up() -> None:
        reply = world.send(core, world.start(core))
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(reply, 0.05)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, give_up()).result(SECONDS)
