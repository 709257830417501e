"""Models and a llama.cpp engine for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import collect, file_model
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.ports import Loaded, LoadModel


@pytest.fixture(scope="session")
def brief(tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    """Says one sentence at once."""
    return file_model(
        write_model(tmp_path_factory.mktemp("models") / "brief.gguf", "I am brief, and I am that always.")
    )


@pytest.fixture(scope="session")
def talkative(tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    """Talks for seconds."""
    path = tmp_path_factory.mktemp("models") / "talkative.gguf"
    return file_model(write_model(path, words(7000), width=256, layers=6, context_length=8192), 8192)


@pytest.fixture(scope="session")
def babbling(tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    """Says what the seed and the whole prompt decide."""
    path = tmp_path_factory.mktemp("models") / "babbling.gguf"
    return file_model(write_model(path, words(200), layers=2, certainty=0.02, noise=0.1))


@pytest.fixture
def engine() -> Iterator[LlamaCppEngine]:
    engine = LlamaCppEngine(EngineSettings(threads=1))
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def answering() -> Iterator[Callable[[LoadModel], LlamaCppEngine]]:
    """Engines that have the model loaded, one for each, for tests that only ask."""
    engines: dict[LoadModel, LlamaCppEngine] = {}

    def answering(model: LoadModel) -> LlamaCppEngine:
        if model not in engines:
            engines[model] = LlamaCppEngine(EngineSettings(threads=1))
            assert isinstance(collect(engines[model].load(model))[-1], Loaded)
        return engines[model]

    yield answering
    for engine in engines.values():
        engine.close()
