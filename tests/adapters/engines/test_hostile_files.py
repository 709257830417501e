"""A file from a stranger ends in an answer or in a typed failure, and nothing beside it notices."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, file_model
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit
from rejoinder.domain.sampling import SamplingSettings

from .hostile_files import mutants

SOUND = "I am sound, and I stay so whatever lies beside me."
TYPED = {
    "engine_lost",
    "file_not_readable",
    "load_failed",
    "no_chat_template",
    "not_enough_memory",
    "prompt_too_long",
    "unsupported_architecture",
}


@pytest.fixture
def sound(tmp_path: Path) -> LoadModel:
    return file_model(write_model(tmp_path / "sound.gguf", SOUND), 512)


@pytest.fixture
def beside(sound: LoadModel) -> Iterator[LlamaCppEngine]:
    """An engine that has the sound model loaded; a worker may not take the whole machine."""
    engine = LlamaCppEngine(EngineSettings(threads=1, load_seconds=20, address_space=2**33))
    assert isinstance(collect(engine.load(sound))[-1], Loaded)
    yield engine
    engine.close()


def outcome(engine: LlamaCppEngine, model: LoadModel) -> str:
    ending: object = collect(engine.load(model), seconds=60)[-1]
    if isinstance(ending, Loaded):
        few = ask(model, sampling=SamplingSettings(max_tokens=8))
        ending = collect(engine.generate(few), seconds=60)[-1]
        engine.unload(model.model)
    if isinstance(ending, Refusal):
        return ending.reason
    assert isinstance(ending, Generated), ending
    return "answered"


def test_mutated_headers_end_in_an_answer_or_a_typed_failure(
    beside: LlamaCppEngine, sound: LoadModel, tmp_path: Path, how_many: Callable[..., int]
) -> None:
    outcomes: Counter[str] = Counter()
    for mutant in mutants(Path(sound.path), how_many(dev=5, ci=10, nightly=500), seed=31):
        path = mutant.write(Path(sound.path), tmp_path / "mutant.gguf")
        found = outcome(beside, file_model(path, 512))
        assert found in TYPED | {"answered"}, f"{mutant.what}: {found}"
        outcomes[found] += 1
        assert answer_text(collect(beside.generate(ask(sound)))) == SOUND, mutant.what
    print(dict(outcomes))
    assert outcomes["load_failed"]


def test_a_file_that_lacks_a_tensor_or_its_end_is_refused(
    beside: LlamaCppEngine, sound: LoadModel, tmp_path: Path
) -> None:
    whole = Path(sound.path).read_bytes()
    lacking = tmp_path / "lacking.gguf"
    lacking.write_bytes(whole.replace(b"blk.0.attn_q.weight", b"blk.0.attn_z.weight"))
    assert outcome(beside, file_model(lacking)) == "load_failed"
    for length in (24, len(whole) // 2, len(whole) - 1):
        cut = tmp_path / f"cut{length}.gguf"
        cut.write_bytes(whole[:length])
        assert outcome(beside, file_model(cut)) == "load_failed"


@pytest.mark.parametrize(
    "template",
    ["{% for", "{% for a in range(10**9) %}{% for b in range(10**9) %}{% endfor %}{% endfor %}", "{{ 1/0 }}"],
    ids=["syntax error", "endless", "raises"],
)
def test_a_template_that_does_not_work_is_refused(
    beside: LlamaCppEngine, tmp_path: Path, template: str
) -> None:
    path = write_model(tmp_path / "template.gguf", "Hello there.", template=template)
    assert outcome(beside, file_model(path)) in ("no_chat_template", "load_failed")


SILENT = "import sys, time; sys.stdin.buffer.read(1); time.sleep(60)"


def test_a_load_without_progress_is_killed_in_time(brief: LoadModel) -> None:
    settings = EngineSettings(threads=1, load_seconds=1)
    engine = LlamaCppEngine(settings, command=[sys.executable, "-c", SILENT])
    try:
        for stream in (engine.load(brief), engine.prove(brief, Cancellation())):
            ending = collect(stream, seconds=10)[-1]
            assert isinstance(ending, Refusal)
            assert ending.reason == "load_failed"
            assert "no progress for 1 s" in ending.message
        assert engine.worker_pid is None
    finally:
        engine.close()


def test_the_same_file_under_two_names_is_two_models(beside: LlamaCppEngine, sound: LoadModel) -> None:
    credit = ModelCredit(model="file:/again", name="again", sha256="1" * 64)
    again = replace(sound, model=credit)
    assert isinstance(collect(beside.load(again))[-1], Loaded)
    assert answer_text(collect(beside.generate(ask(again)))) == SOUND
    beside.unload(credit)
    assert answer_text(collect(beside.generate(ask(sound)))) == SOUND
