"""Every setting of the sampler does in llama.cpp what its name says."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, file_model
from rejoinder.adapters.testing.tiny_models import CHAT_TEMPLATE, words, write_model
from rejoinder.application.ports import Delta, Generated, Loaded, LoadModel, TokenLogprob
from rejoinder.domain.errors import Refusal
from rejoinder.domain.sampling import SamplingSettings


@pytest.fixture(scope="module")
def babbler(tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    return file_model(
        write_model(tmp_path_factory.mktemp("models") / "babbler.gguf", words(40), certainty=0.02)
    )


@pytest.fixture(scope="module")
def loaded(babbler: LoadModel) -> Iterator[LlamaCppEngine]:
    engine = LlamaCppEngine(EngineSettings(threads=1))
    assert isinstance(collect(engine.load(babbler))[-1], Loaded)
    yield engine
    engine.close()


def said(engine: LlamaCppEngine, model: LoadModel, seed: int = 7, **settings: Any) -> str:
    sampling = SamplingSettings.model_validate({"max_tokens": 60, "logit_bias": {}, **settings})
    *items, ending = collect(engine.generate(ask(model, sampling=sampling, seed=seed)))
    assert isinstance(ending, Generated), ending
    return answer_text(items)


WIDE: dict[str, Any] = {"top_k": 0, "top_p": 1, "min_p": 0, "temperature": 1}
"""Nothing is cut."""


@pytest.mark.parametrize(
    "change",
    [
        {"temperature": 0},
        {"top_k": 1},
        {"top_p": 0.001},
        {"min_p": 1},
        {"typical_p": 0.01},
        {"top_n_sigma": 0.5},
        {"xtc_probability": 1, "xtc_threshold": 0.001},
        {"dynatemp_range": 1},
        {"repeat_penalty": 2},
        {"frequency_penalty": 3},
        {"presence_penalty": 3},
        {"dry_multiplier": 5, "dry_allowed_length": 1},
        {"mirostat": 2, "mirostat_tau": 0.1},
        {"logit_bias": {"z": 9}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_setting_changes_what_is_said(
    loaded: LlamaCppEngine, babbler: LoadModel, change: dict[str, Any]
) -> None:
    # Repetitions are what the penalties and DRY are about.
    repeating: dict[str, Any] = {**WIDE, "logit_bias": {"ab": 6}}
    one = [said(loaded, babbler, seed, **repeating) for seed in range(3)]
    other = [said(loaded, babbler, seed, **{**repeating, **change}) for seed in range(3)]
    assert one != other
    assert other == [said(loaded, babbler, seed, **{**repeating, **change}) for seed in range(3)]


@pytest.mark.parametrize("setting", ["repeat_penalty", "frequency_penalty", "presence_penalty"])
def test_penalties_count_at_temperature_zero(
    loaded: LlamaCppEngine, babbler: LoadModel, setting: str
) -> None:
    settings: dict[str, Any] = {"temperature": 0, "logit_bias": {"a": 2}}
    assert set(said(loaded, babbler, **settings)) == {"a"}
    assert set(said(loaded, babbler, **settings, **{setting: 10})) != {"a"}


def test_penalties_look_back_as_far_as_they_are_told(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    settings: dict[str, Any] = {"temperature": 0, "logit_bias": {"abc": 8}, "presence_penalty": 10}
    near = said(loaded, babbler, **settings, repeat_last_n=1)
    assert set(near) <= set("abc")
    assert all(one != other for one, other in pairwise(near))
    assert not set(said(loaded, babbler, **settings, repeat_last_n=-1)) <= set("abc")


def test_dry_breaks_a_loop(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    loop: dict[str, Any] = {"temperature": 0, "logit_bias": {"a": 8}, "dry_sequence_breakers": ("\n",)}
    assert said(loaded, babbler, **loop) == "a" * 60
    broken = said(loaded, babbler, **loop, dry_multiplier=4)
    assert "a" * 10 not in broken


def test_a_bias_bans_and_forces_texts(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    assert said(loaded, babbler, logit_bias={"Q": 100}) == "Q" * 60
    assert set(said(loaded, babbler, logit_bias={"QZ": 50, "Z": -100})) == {"Q"}


def test_a_stop_string_is_met_under_a_grammar_too(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    assert said(loaded, babbler, grammar='root ::= "one two three"', stop=(" th",)) == "one two"


_ANY: dict[str, st.SearchStrategy[Any]] = {
    "temperature": st.sampled_from([0, 1e-6, 0.8, 10]),
    "dynatemp_range": st.sampled_from([0.0, 1.0, 10.0]),
    "dynatemp_exponent": st.floats(0.01, 10),
    "top_k": st.sampled_from([0, 1, 2, 2**31 - 1]),
    "top_p": st.sampled_from([1e-9, 0.5, 1.0]),
    "min_p": st.sampled_from([0.0, 0.5, 1.0]),
    "typical_p": st.sampled_from([1e-9, 0.5, 1.0]),
    "top_n_sigma": st.sampled_from([-1.0, 0.0, 1e-6, 1.0, 100.0]),
    "xtc_probability": st.sampled_from([0.0, 0.5, 1.0]),
    "xtc_threshold": st.sampled_from([0.0, 0.1, 1.0]),
    "repeat_penalty": st.sampled_from([1e-3, 1.0, 10.0]),
    "repeat_last_n": st.sampled_from([-1, 0, 1, 2**31 - 1]),
    "frequency_penalty": st.sampled_from([-10.0, 0.0, 10.0]),
    "presence_penalty": st.sampled_from([-10.0, 0.0, 10.0]),
    "dry_multiplier": st.sampled_from([0.0, 1.0, 10.0]),
    "dry_base": st.sampled_from([1.0, 1.75, 10.0]),
    "dry_allowed_length": st.sampled_from([1, 2, 2**31 - 1]),
    "dry_penalty_last_n": st.sampled_from([-1, 0, 1, 2**31 - 1]),
    "dry_sequence_breakers": st.lists(st.text(st.characters(codec="utf-8"), max_size=50), max_size=3),
    "mirostat": st.sampled_from([0, 2]),
    "mirostat_tau": st.sampled_from([0.0, 5.0, 100.0]),
    "mirostat_eta": st.sampled_from([0.0, 0.1, 1.0]),
    "logit_bias": st.dictionaries(
        st.text(st.characters(codec="utf-8"), max_size=5), st.sampled_from([-100, 0, 100])
    ),
    "grammar": st.sampled_from(["root ::= [a-c]+", 'root ::= "x" root | [^a]']),
    "seed": st.sampled_from([0, 2**32 - 1]),
}


@given(st.fixed_dictionaries({}, optional=_ANY))
@example({"xtc_probability": 1.0, "xtc_threshold": 0.0, "min_p": 0.0, "grammar": "root ::= [a-c]+"})
def test_no_settings_end_the_worker(
    loaded: LlamaCppEngine, babbler: LoadModel, settings: dict[str, Any]
) -> None:
    pid = loaded.worker_pid
    sampling = SamplingSettings.model_validate({"max_tokens": 8, **settings})
    ending = collect(loaded.generate(ask(babbler, sampling=sampling, seed=sampling.seed or 7)))[-1]
    assert isinstance(ending, Generated), ending
    assert loaded.worker_pid == pid


# Log probabilities


def tokens(
    engine: LlamaCppEngine, model: LoadModel, alternatives: int, **settings: Any
) -> list[TokenLogprob]:
    sampling = SamplingSettings.model_validate({"max_tokens": 20, **settings})
    request = replace(ask(model, sampling=sampling), logprobs=alternatives)
    deltas = [item for item in collect(engine.generate(request)) if isinstance(item, Delta)]
    assert deltas
    return [token for delta in deltas for token in delta.logprobs or ()]


def test_the_probabilities_of_all_tokens_add_up_to_one(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    for token in tokens(loaded, babbler, 10_000, max_tokens=3):
        assert math.fsum(math.exp(logprob) for _, logprob in token.alternatives) == pytest.approx(1, abs=1e-5)
        assert (token.token, token.logprob) in token.alternatives


def test_they_are_those_by_which_tokens_are_drawn(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    first = tokens(loaded, babbler, 1, max_tokens=1, temperature=0)[0]
    drawn = Counter(said(loaded, babbler, seed, **{**WIDE, "max_tokens": 1}).encode() for seed in range(600))
    share = drawn[first.token] / 600
    expected = math.exp(first.logprob)
    assert abs(share - expected) < 4 * math.sqrt(expected * (1 - expected) / 600)


def test_samplers_biases_and_grammars_do_not_change_them(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    plain = tokens(loaded, babbler, 5, max_tokens=1)[0]
    bent = tokens(
        loaded, babbler, 5, max_tokens=1, temperature=3, logit_bias={"z": 50}, grammar="root ::= [z]+"
    )[0]
    assert bent.token == b"z"
    assert bent.alternatives == plain.alternatives
    assert [logprob for _, logprob in plain.alternatives] == sorted(
        (logprob for _, logprob in plain.alternatives), reverse=True
    )


# Reasoning


def test_reasoning_that_the_prompt_has_opened_is_told_apart(tmp_path: Path) -> None:
    says = [b">", b"Hm, ", b"yes.", b"</thi", b"nk>", b" It is."]
    template = CHAT_TEMPLATE.replace("<|assistant|>{%", "<|assistant|><think>{%")
    thinker = file_model(write_model(tmp_path / "thinker.gguf", says, template=template))
    engine = LlamaCppEngine(EngineSettings(threads=1))
    try:
        assert isinstance(collect(engine.load(thinker))[-1], Loaded)
        items = collect(engine.generate(ask(thinker, "Is it?")))
    finally:
        engine.close()
    told = [(item.kind, item.text) for item in items if isinstance(item, Delta)]
    assert told == [("reasoning", "Hm,"), ("reasoning", " yes."), ("text", "It is.")]


def test_a_vast_grammar_costs_no_more_than_it_must(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    refusal = collect(loaded.generate(ask(babbler, sampling=SamplingSettings(grammar="x" * 65_000))))[-1]
    assert isinstance(refusal, Refusal)
