"""The engine that a contract asks, and its models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from ...application.ports import Engine, Generate, Generated, Loaded, LoadModel
from ...domain.errors import Refusal
from .capabilities import EngineCapabilities
from .checked_engine import CheckedEngine
from .engine_requests import answer_text, collect
from .obligations import PATIENCE, within

__all__ = ["EngineCase"]

_CLOSES = "Closing twice is harmless."


class EngineCase:
    """Provide the class methods, and declare in `capabilities` what the engine can do. Each model's answers
    must differ from the others'. patience: seconds that a test may take; more is a hanging engine."""

    capabilities: ClassVar[EngineCapabilities] = EngineCapabilities()
    patience: ClassVar[float] = PATIENCE

    @classmethod
    def make_engine(cls) -> Engine:
        raise NotImplementedError("give the contract an engine")

    @classmethod
    def first_model(cls, folder: Path) -> LoadModel:
        """A model with an answer of at least five tokens."""
        raise NotImplementedError("give the contract a model")

    @classmethod
    def talkative_model(cls, folder: Path) -> LoadModel:
        """A model with an answer that takes seconds, or at least a thousand tokens, and no more context than
        8192 tokens."""
        raise NotImplementedError("give the contract a model that talks on")

    @classmethod
    def broken_model(cls, folder: Path) -> LoadModel:
        """A model that cannot be loaded."""
        raise NotImplementedError("give the contract a model that cannot be loaded")

    @classmethod
    def thinking_model(cls, folder: Path) -> LoadModel | None:
        """A model whose answer begins with reasoning; None for an engine that cannot tell."""
        return None

    @pytest.fixture(scope="class")
    @classmethod
    def models(cls, tmp_path_factory: pytest.TempPathFactory) -> dict[str, LoadModel]:
        folder = tmp_path_factory.mktemp("models")
        return {
            "first": cls.first_model(folder),
            "talkative": cls.talkative_model(folder),
            "broken": cls.broken_model(folder),
        }

    @pytest.fixture
    def first(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["first"]

    @pytest.fixture
    def talkative(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["talkative"]

    @pytest.fixture
    def broken(self, models: dict[str, LoadModel]) -> LoadModel:
        return models["broken"]

    @pytest.fixture
    def engine(self) -> Iterator[Engine]:
        engine = CheckedEngine(self.make_engine())
        yield engine
        within(self.patience, _CLOSES, engine.close)

    @pytest.fixture(scope="class")
    @classmethod
    def ready(cls, models: dict[str, LoadModel]) -> Iterator[Engine]:
        """An engine with the first model loaded, for the tests that only ask."""
        engine = CheckedEngine(cls.make_engine())
        ending = collect(engine.load(models["first"]), cls.patience)[-1]
        assert isinstance(ending, Loaded), ending
        yield engine
        within(cls.patience, _CLOSES, engine.close)

    # Steps of the tests

    def load(self, engine: Engine, model: LoadModel) -> Loaded:
        ending = collect(engine.load(model), self.patience)[-1]
        assert isinstance(ending, Loaded), ending
        return ending

    def answers(self, engine: Engine, request: Generate) -> str:
        items = collect(engine.generate(request), self.patience)
        assert isinstance(items[-1], Generated), items[-1]
        return answer_text(items)

    def refuses(self, engine: Engine, request: Generate) -> str:
        (refusal,) = collect(engine.generate(request), self.patience)
        assert isinstance(refusal, Refusal)
        return refusal.reason
