"""The scripted engine keeps the contract of an Engine, and its script."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from rejoinder.adapters.testing.capabilities import EngineCapabilities
from rejoinder.adapters.testing.engine_contract import EngineContract
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine, plain_answer
from rejoinder.adapters.testing.tiny_models import words
from rejoinder.application.ports import Delta, Engine, Generate, Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit


def model(name: str) -> LoadModel:
    return LoadModel(ModelCredit(model=f"box:{name}", name=name, sha256="0" * 64), "", 8192)


def says(request: Generate) -> str:
    if request.model.name == "thinking":
        return "<think> Let me see. </think> It is so."
    return words(2000) if request.model.name == "talkative" else plain_answer(request) + " and no more."


class TestScriptedEngine(EngineContract):
    capabilities = EngineCapabilities(
        limits_context=True,
        counts_tokens=True,
        describes_models=True,
        several_models=True,
        logprobs=True,
        reasoning=True,
    )

    @classmethod
    def make_engine(cls) -> Engine:
        return ScriptedEngine(says=says, broken={"box:broken"}, context_length=8192)

    @classmethod
    def first_model(cls, folder: Path) -> LoadModel:
        return model("first")

    @classmethod
    def talkative_model(cls, folder: Path) -> LoadModel:
        return model("talkative")

    @classmethod
    def broken_model(cls, folder: Path) -> LoadModel:
        return model("broken")

    @classmethod
    def thinking_model(cls, folder: Path) -> LoadModel:
        return model("thinking")


@pytest.fixture
def engine() -> ScriptedEngine:
    engine = ScriptedEngine()
    assert isinstance(collect(engine.load(model("first")))[-1], Loaded)
    return engine


def test_an_answer_names_model_question_and_seed(engine: ScriptedEngine) -> None:
    text = answer_text(collect(engine.generate(ask(model("first"), "Who?", seed=5))))
    assert text == "first answers 'Who?' (seed 5)"


def test_a_held_engine_goes_step_by_step(engine: ScriptedEngine) -> None:
    engine.hold()
    shown: list[str] = []
    stream = engine.generate(ask(model("first"), "Who?"))
    thread = threading.Thread(
        target=lambda: shown.extend(item.text for item in stream if isinstance(item, Delta)), daemon=True
    )
    thread.start()
    assert engine.wait_until_held()
    assert shown == []
    engine.let(2)
    assert engine.wait_until_held()
    assert shown == ["first", " answers"]
    engine.release()
    thread.join(10)
    assert "".join(shown) == "first answers 'Who?' (seed 7)"


def test_a_held_answer_can_be_stopped(engine: ScriptedEngine) -> None:
    engine.hold()
    endings: list[object] = []
    stream = engine.generate(ask(model("first")))
    thread = threading.Thread(target=lambda: endings.extend(stream), daemon=True)
    thread.start()
    assert engine.wait_until_held()
    engine.stop()
    thread.join(10)
    assert isinstance(endings[-1], Generated)
    assert endings[-1].finish == "stopped"


def test_an_engine_that_dies_in_an_answer_keeps_what_was_said_and_loads_again(engine: ScriptedEngine) -> None:
    engine.die_after(2)
    *_, one, two, ending = collect(engine.generate(ask(model("first"))))
    assert answer_text([one, two]) == "first answers"
    assert isinstance(ending, Refusal)
    assert ending.reason == "engine_lost"
    (refusal,) = collect(engine.generate(ask(model("first"))))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "model_not_ready"
    assert isinstance(collect(engine.load(model("first")))[-1], Loaded)


def test_an_engine_that_was_killed_while_idle_says_so_once(engine: ScriptedEngine) -> None:
    engine.kill()
    reasons = [collect(engine.generate(ask(model("first"))))[0].reason for _ in range(2)]  # type: ignore[union-attr]
    assert reasons == ["engine_lost", "model_not_ready"]
