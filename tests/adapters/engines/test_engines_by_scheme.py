"""Several engines keep the contract of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rejoinder.adapters.engines.engines_by_scheme import EnginesByScheme
from rejoinder.adapters.testing.capabilities import EngineCapabilities
from rejoinder.adapters.testing.engine_contract import EngineContract
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine, plain_answer
from rejoinder.adapters.testing.tiny_models import words
from rejoinder.application.ports import Engine, Generate, Loaded, LoadModel
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit


def model(model_id: str) -> LoadModel:
    return LoadModel(ModelCredit(model=model_id, name=model_id.partition(":")[2], sha256=""), "", 8192)


def says(request: Generate) -> str:
    return words(2000) if request.model.name == "talkative" else plain_answer(request) + " and no more."


class TestEnginesByScheme(EngineContract):
    """The first model is one engine's, the others are another's."""

    capabilities = EngineCapabilities(  # those of the engines below it
        limits_context=True, counts_tokens=True, describes_models=True, several_models=True, logprobs=True
    )

    @classmethod
    def make_engine(cls) -> Engine:
        server = ScriptedEngine(says=says, context_length=8192)
        local = ScriptedEngine(says=says, broken={"box:broken"}, context_length=8192)
        return EnginesByScheme({"server": server}, otherwise=local)

    @classmethod
    def first_model(cls, folder: Path) -> LoadModel:
        return model("server:first")

    @classmethod
    def talkative_model(cls, folder: Path) -> LoadModel:
        return model("box:talkative")

    @classmethod
    def broken_model(cls, folder: Path) -> LoadModel:
        return model("box:broken")


def test_the_scheme_decides_which_engine_answers() -> None:
    here = ScriptedEngine(says=lambda _: "from here")
    there = ScriptedEngine(says=lambda _: "from there")
    engine = EnginesByScheme({"server": there}, otherwise=here)
    for model_id, text in (
        ("box:a", "from here"),
        ("server:a", "from there"),
        ("hf:a/b/c.gguf", "from here"),
    ):
        assert isinstance(collect(engine.load(model(model_id)))[-1], Loaded)
        assert answer_text(collect(engine.generate(ask(model(model_id))))) == text


def test_a_load_in_one_engine_leaves_what_another_has_loaded_until_it_is_unloaded() -> None:
    here = ScriptedEngine()
    engine = EnginesByScheme({"server": ScriptedEngine(broken={"server:b"})}, otherwise=here)
    collect(engine.load(model("box:a")))

    collect(engine.load(model("server:b")))

    assert answer_text(collect(engine.generate(ask(model("box:a")))))
    engine.unload(model("box:a").model)
    (refusal,) = collect(here.generate(ask(model("box:a"))))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "model_not_ready"


def test_its_name_is_that_of_all_its_engines() -> None:
    info = EnginesByScheme({"server": ScriptedEngine()}, otherwise=ScriptedEngine()).info()

    assert replace(info, build="") == type(info)("scripted + scripted", "")
