"""Settings are looked at before any native code: llama.cpp would abort, or fill the memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.engine_settings import EngineSettings, LoraAdapter
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_contract import ask, collect
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal

ABSURD: list[dict[str, Any]] = [
    {"threads": 0},
    {"threads": 10**6},
    {"threads": "many"},
    {"gpu_layers": -1},
    {"kv_type": "q99"},
    {"kv_type": 7},
    {"kv_type": "q8_0"},
    {"batch_tokens": 0},
    {"batch_tokens": 2**20},
    {"flash_attention": "yes"},
    {"memory_reserve": -1},
    {"load_seconds": 0},
    {"load_seconds": float("nan")},
    {"address_space": 4096},
    {"adapters": (LoraAdapter("/there/is/none.gguf"),)},
    {"adapters": (LoraAdapter("\0"),)},
    {"adapters": (LoraAdapter(__file__),)},
    {"adapters": (LoraAdapter(__file__, scale=float("inf")),)},
]


@pytest.mark.parametrize("wrong", ABSURD, ids=str)
def test_absurd_settings_are_refused_by_name_and_start_no_process(
    wrong: dict[str, Any], brief: LoadModel
) -> None:
    engine = LlamaCppEngine(EngineSettings(**wrong), command=["/nothing/must/start"])
    for stream in (engine.load(brief), engine.prove(brief, Cancellation())):
        (refusal,) = collect(stream)
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "invalid_setting"
        (name,) = wrong
        assert name in refusal.message
    engine.close()


def test_the_defaults_are_accepted() -> None:
    assert EngineSettings().refusal() is None


@given(st.integers() | st.floats() | st.text() | st.none(), st.sampled_from(["threads", "batch_tokens"]))
def test_whatever_a_number_is_it_is_accepted_or_refused(value: Any, name: str) -> None:
    refusal = EngineSettings(**{name: value}).refusal()
    assert refusal is None or refusal.reason == "invalid_setting"


@pytest.mark.parametrize(
    "settings",
    [
        EngineSettings(threads=1, mmap=False),
        EngineSettings(threads=1, kv_type="q8_0", flash_attention=True),
        EngineSettings(threads=1, kv_type="bf16"),
        EngineSettings(threads=1, batch_tokens=7),
        EngineSettings(threads=1, gpu_layers=0, confined=False),
    ],
    ids=["copied", "quantized cache", "bf16 cache", "odd batches", "unconfined"],
)
def test_settings_that_are_accepted_work(settings: EngineSettings, brief: LoadModel) -> None:
    engine = LlamaCppEngine(settings)
    try:
        assert isinstance(collect(engine.load(brief))[-1], Loaded)
        assert isinstance(collect(engine.generate(ask(brief, "Hello " * 20)))[-1], Generated)
    finally:
        engine.close()


def test_a_model_is_no_adapter(brief: LoadModel) -> None:
    """It is a GGUF file, so that only llama.cpp can tell; its process survives."""
    engine = LlamaCppEngine(EngineSettings(threads=1, adapters=(LoraAdapter(brief.path),)))
    try:
        ending = collect(engine.load(brief))[-1]
    finally:
        engine.close()
    assert isinstance(ending, Refusal)
    assert ending.reason == "load_failed"
    assert Path(brief.path).name in ending.message
