"""Settings are looked at before any native code: llama.cpp would abort, or fill the memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.engine_settings import EngineSettings, LoraAdapter
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel, Prepared
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import SamplingSettings

ASSISTANT = 260
"""The token in tiny models after which an answer begins."""

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


def write_adapter(path: Path, model: Path) -> Path:
    """After what begins an answer, it makes the model say A."""
    tensors = {tensor.name: tensor.data for tensor in gguf.GGUFReader(model).tensors}
    says_a = np.zeros((len(tensors["output.weight"]), 1), np.float32)
    says_a[ord("A")] = 8
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 1.0)
    writer.add_tensor("output.weight.lora_a", tensors["token_embd.weight"][[ASSISTANT]].astype(np.float32))
    writer.add_tensor("output.weight.lora_b", says_a)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


@pytest.mark.parametrize(("scale", "says"), [(1.0, "A"), (0.0, "I am brief")])
def test_an_adapter_changes_the_answer_by_its_scale_and_is_on_record(
    brief: LoadModel, tmp_path: Path, scale: float, says: str
) -> None:
    path = write_adapter(tmp_path / "says a.gguf", Path(brief.path))
    engine = LlamaCppEngine(EngineSettings(threads=1, adapters=(LoraAdapter(str(path), scale),)))
    try:
        assert isinstance(collect(engine.load(brief))[-1], Loaded)
        prepared, *told = collect(engine.generate(ask(brief, sampling=SamplingSettings(max_tokens=4))))
    finally:
        engine.close()
    assert answer_text(told).startswith(says)
    assert isinstance(prepared, Prepared)
    assert prepared.prompt.engine.endswith(f", LoRA says a.gguf × {scale:g}")


def test_only_what_is_unusual_and_matters_is_on_record() -> None:
    assert EngineSettings(threads=3, mmap=False).marks() == ""
    quantized = EngineSettings(kv_type="q8_0", flash_attention=True)
    assert quantized.marks() == ", kv_type q8_0, flash_attention True"
