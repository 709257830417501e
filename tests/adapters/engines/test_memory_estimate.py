"""What a load is expected to take, against what its worker takes; and what happens if that is too much."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.engines.memory_estimate import ModelShape, estimate, model_shape
from rejoinder.adapters.testing.engine_requests import ask, collect, file_model
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal
from rejoinder.domain.sampling import SamplingSettings

LLAMA_3B = ModelShape(
    weights=2_019_377_696,
    layers=28,
    embedding=3072,
    heads=24,
    kv_heads=8,
    key_length=128,
    value_length=128,
    feed_forward=8192,
    vocabulary=128_256,
)


def test_the_cache_of_llama_3_2_3b_is_counted_to_the_byte() -> None:
    """28 layers of 4,096 cells of 2,048 values, of 2 bytes or of 34 for every 32."""
    assert estimate(LLAMA_3B, EngineSettings(), cells=4096).kv_cache == 448 * 2**20
    small = EngineSettings(kv_type="q8_0", flash_attention=True)
    assert estimate(LLAMA_3B, small, cells=4096).kv_cache == 238 * 2**20
    assert estimate(LLAMA_3B, EngineSettings(), cells=4096).weights == LLAMA_3B.weights


@pytest.mark.parametrize(
    ("shape", "tokens", "settings"),
    [
        ({"layers": 16}, 1024, EngineSettings(threads=1)),
        ({"layers": 1, "width": 1024}, 512, EngineSettings(threads=1, mmap=False)),
        ({"layers": 2}, 4096, EngineSettings(threads=1, kv_type="f32", batch_tokens=256)),
        ({"layers": 2}, 4096, EngineSettings(threads=1, kv_type="q8_0", flash_attention=True)),
    ],
    ids=["deep", "wide", "long", "quantized cache"],
)
def test_an_estimate_is_near_what_a_full_context_takes(
    tmp_path: Path, shape: dict[str, Any], tokens: int, settings: EngineSettings
) -> None:
    path = write_model(tmp_path / "model.gguf", words(50), context_length=tokens, **shape)
    engine = LlamaCppEngine(settings)
    try:
        loaded = collect(engine.load(file_model(path, tokens)))[-1]
        assert isinstance(loaded, Loaded)
        question = "x" * (tokens - 300)
        short = SamplingSettings(max_tokens=2)
        ending = collect(engine.generate(ask(file_model(path, tokens), question, sampling=short)))[-1]
        assert isinstance(ending, Generated), ending
        taken = psutil.Process(engine.worker_pid).memory_info().rss
    finally:
        engine.close()
    print(f"expected {loaded.memory / 1e6:.1f} MB, took {taken / 1e6:.1f} MB")
    assert loaded.memory == pytest.approx(taken, rel=0.15)


def test_a_load_that_needs_more_than_is_free_is_refused_with_both_numbers(brief: LoadModel) -> None:
    """Whatever is free, the reserve is more."""
    engine = LlamaCppEngine(EngineSettings(threads=1, memory_reserve=2**50))
    for stream in (engine.load(brief), engine.prove(brief, Cancellation())):
        refusal = collect(stream)[-1]
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "not_enough_memory"
        needed, free = refusal.details["needed"], refusal.details["free"]
        assert isinstance(needed, int)
        assert isinstance(free, int)
        assert needed > free
        assert f"{needed:,} bytes" in refusal.message
    engine.close()


def test_a_context_that_does_not_fit_is_refused_before_it_is_made(tmp_path: Path) -> None:
    """It would have 2^24 cells of 16 kB each, which llama.cpp would fill with zeros."""
    path = write_model(tmp_path / "vast.gguf", "Hello there.", layers=64, context_length=2**24)
    engine = LlamaCppEngine(EngineSettings(threads=1))
    refusal = collect(engine.load(file_model(path, 2**24)), seconds=20)[-1]
    engine.close()
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "not_enough_memory"


def test_the_host_may_override_the_check(brief: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1, check_memory=False, memory_reserve=2**50))
    assert isinstance(collect(engine.load(brief))[-1], Loaded)
    engine.close()


NUMBERS = st.integers(min_value=0, max_value=2**70)


@given(st.dictionaries(st.sampled_from(["ssm.inner_size", "ssm.state_size", "wkv.head_size"]), NUMBERS))
def test_a_recurrent_model_has_a_state_and_no_cache(numbers: dict[str, int]) -> None:
    shape = model_shape(
        lambda key: str(numbers[key]) if key in numbers else None,
        weights=1,
        layers=2,
        embedding=64,
        heads=0,
        kv_heads=0,
        vocabulary=10,
        recurrent=True,
        hybrid=False,
    )
    short, long = (estimate(shape, EngineSettings(), cells=cells) for cells in (256, 2**20))
    assert short.kv_cache == long.kv_cache > 0
    assert short.compute == long.compute


def test_layers_that_differ_are_all_taken_for_the_largest() -> None:
    shape = model_shape(
        {"attention.key_length": "128", "feed_forward_length": "[1, 2]"}.get,
        weights=1,
        layers=2,
        embedding=64,
        heads=8,
        kv_heads=2,
        vocabulary=10,
        recurrent=False,
        hybrid=True,
    )
    assert (shape.kv_heads, shape.key_length, shape.value_length) == (8, 128, 8)
    assert shape.feed_forward == 256
    assert shape.attends
    assert shape.recurrent
