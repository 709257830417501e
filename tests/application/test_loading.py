"""What is loaded, for how long, and what becomes of a model that keeps dying (R5, R10)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import CannotOpen, Core, EngineSettings, KeepLoaded, Refusal, open_core
from rejoinder.adapters.cli.standing import Standing
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.circuit_breaker import CircuitBreaker
from rejoinder.application.ports import Loaded, Loading, LoadModel
from rejoinder.application.reply import Reply
from rejoinder.domain import errors
from rejoinder.domain.engine_session import EngineLost, ModelLoadFailed, ModelLoadStarted, ModelUnloaded
from rejoinder.domain.models import Catalogue, CatalogueEntry

SECONDS = 20
Open = Callable[..., Core]


@pytest.fixture
def keeping(world: Any) -> Iterator[Open]:
    """Opens a core over the world's hub that keeps models as it is told."""
    with ExitStack() as closing:

        def open_keeping(engine: ScriptedEngine | None = None, **keep: Any) -> Core:
            engine = engine or ScriptedEngine()
            names = ("smart", "quick", "third")
            catalogue = Catalogue(CatalogueEntry(name, name, world.model(name)) for name in names)
            core = open_core(
                world.folder,
                engine=engine,
                hubs=(world.hub,),
                catalogue=catalogue,
                keep_loaded=KeepLoaded(**keep),
            )
            closing.callback(core.close)
            closing.callback(engine.release)
            return core

        yield open_keeping


def answered(world: Any, core: Core, conversation: str) -> str:
    ending = world.send(core, conversation).result(SECONDS)
    assert ending.finish == "stop", ending.failure
    return ending.answer.by.name


def loads(core: Core) -> list[str]:
    return [r.fact.model.name for r in core.facts() if isinstance(r.fact, ModelLoadStarted)]


def unloads(core: Core) -> list[tuple[str, str]]:
    facts = [r.fact for r in core.facts() if isinstance(r.fact, ModelUnloaded)]
    return [(fact.model.name, fact.why) for fact in facts]


# How many


def test_one_model_stays_loaded_unless_the_host_allows_more(world: Any, keeping: Open) -> None:
    core = keeping()
    world.ready(core, "smart", "quick")
    ours, theirs = world.start(core, "smart"), world.start(core, "quick")
    assert [answered(world, core, c) for c in (ours, theirs, ours)] == ["smart", "quick", "smart"]
    assert loads(core) == ["smart", "quick", "smart"]
    assert unloads(core) == [("smart", "room"), ("quick", "room")]


def test_two_conversations_with_two_models_switch_without_a_load(world: Any, keeping: Open) -> None:
    core = keeping(models=2)
    world.ready(core, "smart", "quick")
    ours, theirs = world.start(core, "smart"), world.start(core, "quick")
    assert [answered(world, core, c) for c in (ours, theirs) * 3] == ["smart", "quick"] * 3
    assert loads(core) == ["smart", "quick"]
    for conversation, name in ((ours, "smart"), (theirs, "quick")):
        standing = core.requested_vs_loaded(conversation)
        assert not isinstance(standing, Refusal)
        assert standing.loaded is not None
        assert (standing.loaded.name, standing.why) == (name, "")
        assert [credit.name for credit in standing.all_loaded] == ["smart", "quick"]


def test_the_model_unused_for_longest_makes_room(world: Any, keeping: Open) -> None:
    core = keeping(models=2)
    world.ready(core, "smart", "quick", "third")
    for name in ("smart", "quick", "smart", "third"):
        answered(world, core, world.start(core, name))
    assert unloads(core) == [("quick", "room")]


def test_models_make_room_for_bytes_too(world: Any, keeping: Open) -> None:
    core = keeping(models=9, memory=15_000)  # a file of the world has about 10,000
    world.ready(core, "smart", "quick")
    engine_says_nothing = [answered(world, core, world.start(core, name)) for name in ("smart", "quick")]
    assert engine_says_nothing == ["smart", "quick"]
    assert unloads(core) == []
    core.close()
    core = keeping(Weighty(), models=9, memory=15_000)
    for name in ("smart", "quick"):
        answered(world, core, world.start(core, name))
    assert unloads(core)[-1:] == [("smart", "room")]


class Weighty(ScriptedEngine):
    """Its models take memory; with `full`, a second one beside the first is refused."""

    full = False

    def load(self, request: LoadModel) -> Iterator[Loading | Loaded | Refusal]:  # type: ignore[override]
        if self.full and self._loaded:
            yield errors.not_enough_memory(request.model.name, 2, 1)
            return
        for step in super().load(request):
            yield Loaded(step.model, step.context_length, 10_000) if isinstance(step, Loaded) else step


def test_a_load_that_finds_too_little_memory_is_tried_again_with_less_beside_it(
    world: Any, keeping: Open
) -> None:
    engine = Weighty()
    engine.full = True
    core = keeping(engine, models=3)
    world.ready(core, "smart", "quick")
    for name in ("smart", "quick"):
        assert answered(world, core, world.start(core, name)) == name
    failed = [r.fact.failure.reason for r in core.facts() if isinstance(r.fact, ModelLoadFailed)]
    assert failed == ["not_enough_memory"]
    assert unloads(core) == [("smart", "room")]


@pytest.mark.parametrize("wrong", [{"models": 0}, {"memory": -1}, {"idle_seconds": 0}])
def test_settings_that_are_none_do_not_open(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(CannotOpen) as cannot:
        open_core(tmp_path, keep_loaded=KeepLoaded(**wrong))
    assert cannot.value.refusal.reason == "invalid_setting"
    with pytest.raises(CannotOpen):
        open_core(tmp_path, context_length=2**30)
    with pytest.raises(CannotOpen):
        open_core(tmp_path, engine_settings=EngineSettings(threads=0))
    assert list(tmp_path.iterdir()) == []


# How long


def test_a_model_that_nobody_uses_is_unloaded_and_the_log_says_why(world: Any, keeping: Open) -> None:
    core = keeping(idle_seconds=0.05)
    world.ready(core, "smart")
    conversation = world.start(core)
    answered(world, core, conversation)
    world.until(core, lambda: unloads(core) == [("smart", "idle")])
    standing = core.requested_vs_loaded(conversation)
    assert not isinstance(standing, Refusal)
    assert standing.all_loaded == []
    assert answered(world, core, conversation) == "smart"


def test_a_model_that_answers_is_not_idle(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine, idle_seconds=0.05)
    world.ready(core, "smart")
    engine.hold()
    reply = world.send(core, world.start(core))
    engine.let(6)
    assert engine.wait_until_held()
    expired = threading.Event()
    threading.Timer(0.2, expired.set).start()
    assert expired.wait(SECONDS)
    assert unloads(core) == []
    engine.release()
    assert reply.result(SECONDS).finish == "stop"
    world.until(core, lambda: unloads(core) == [("smart", "idle")])


# On request


def test_a_model_is_unloaded_on_request_and_loaded_when_it_is_needed(world: Any, keeping: Open) -> None:
    core = keeping(models=2)
    world.ready(core, "smart", "quick")
    ours, theirs = world.start(core, "smart"), world.start(core, "quick")
    for conversation in (ours, theirs):
        answered(world, core, conversation)
    assert core.unload("quick") == ["quick"]
    assert core.unload("quick") == []
    assert core.unload() == ["smart"]
    assert unloads(core) == [("quick", "asked"), ("smart", "asked")]
    assert answered(world, core, theirs) == "quick"
    unknown = core.unload("nobody")
    assert isinstance(unknown, Refusal)


def test_what_answers_is_not_unloaded(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine)
    world.ready(core, "smart")
    engine.hold()
    reply = world.send(core, world.start(core))
    engine.let(6)
    assert engine.wait_until_held()
    refusal = core.unload()
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "engine_busy"
    engine.release()
    assert reply.result(SECONDS).finish == "stop"


# A load that is given up


def test_a_stop_ends_a_load_and_the_next_reply_loads_again(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine)
    world.ready(core, "smart")
    conversation = world.start(core)
    engine.hold()
    reply = world.send(core, conversation)
    assert engine.wait_until_held()
    assert core.stop(conversation) is None
    assert reply.result(SECONDS).finish == "stopped"  # while the engine itself makes no progress
    failed = [r.fact.failure.reason for r in core.facts() if isinstance(r.fact, ModelLoadFailed)]
    assert failed == ["load_stopped"]
    engine.release()
    assert answered(world, core, conversation) == "smart"


# Crashes


def test_a_model_lost_while_idle_is_loaded_again_for_the_next_reply(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine)
    world.ready(core, "smart")
    conversation = world.start(core)
    answered(world, core, conversation)
    engine.kill()
    assert answered(world, core, conversation) == "smart"
    assert loads(core) == ["smart", "smart"]


def test_a_model_lost_while_idle_is_on_record_at_once(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine)
    world.ready(core, "smart")
    conversation = world.start(core)
    answered(world, core, conversation)
    engine.kill()
    world.until(core, lambda: any(isinstance(r.fact, EngineLost) for r in core.facts()))
    standing = core.requested_vs_loaded(conversation)
    assert not isinstance(standing, Refusal)
    assert standing.all_loaded == []
    assert answered(world, core, conversation) == "smart"


def crash(world: Any, core: Core, engine: ScriptedEngine, conversation: str) -> Refusal:
    engine.die_after(1)
    reply = core.send(conversation, "Go on")
    assert isinstance(reply, Reply)
    failure = reply.result(SECONDS).failure
    assert failure is not None
    return failure


def test_a_model_that_keeps_dying_is_left_alone_and_others_answer(world: Any, keeping: Open) -> None:
    engine = ScriptedEngine()
    core = keeping(engine)
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    assert [crash(world, core, engine, conversation).reason for _ in range(3)] == ["engine_lost"] * 3
    unstable = crash(world, core, engine, conversation)
    assert unstable.reason == "engine_unstable"
    assert unstable.retryable
    assert unstable.details["crashes"] == 3
    assert loads(core) == ["smart"] * 3
    standing = core.requested_vs_loaded(conversation)
    assert not isinstance(standing, Refusal)
    assert standing.why.startswith("smart made the engine die too often; it is tried again after ")
    lost = [r.fact for r in core.facts() if isinstance(r.fact, EngineLost)]
    assert standing.retry_at == lost[-1].retry_at
    assert "left alone" in Standing(core).line(conversation)
    assert [fact.retry_at is None for fact in lost] == [True, True, False]
    engine.die_after(-1)
    assert answered(world, core, world.start(core, "quick")) == "quick"


def test_a_breaker_waits_longer_each_time_and_an_answer_closes_it() -> None:
    now = 0.0
    breaker = CircuitBreaker(lambda: now)
    assert [breaker.died("m") for _ in range(10)] == [0, 0, 5, 10, 20, 40, 80, 160, 300, 300]
    assert breaker.refusal("m", "M") is not None
    assert breaker.refusal("n", "N") is None
    now = 300.0
    assert breaker.refusal("m", "M") is None
    assert breaker.died("m") == 300
    breaker.worked("m")
    assert breaker.refusal("m", "M") is None
    assert breaker.died("m") == 0
