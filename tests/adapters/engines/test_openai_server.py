"""The engine for OpenAI-compatible servers keeps the contract of an Engine at a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.engines.openai_server import OpenAIServerEngine
from rejoinder.adapters.testing.capabilities import EngineCapabilities
from rejoinder.adapters.testing.engine_contract import EngineContract
from rejoinder.adapters.testing.llama_server import LlamaServer
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.ports import Engine, LoadModel
from rejoinder.domain.messages import ModelCredit


def on_server(name: str) -> LoadModel:
    return LoadModel(ModelCredit(model=f"server:{name}", name=name, sha256=""), "", 8192)


class TestOpenAIServerEngine(EngineContract):
    capabilities = EngineCapabilities(several_models=True, grammars=True)  # this server passes over schemas
    url: str

    @pytest.fixture(scope="class", autouse=True)
    @classmethod
    def server(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaServer]:
        folder = tmp_path_factory.mktemp("server")
        models = {
            "first": write_model(folder / "first.gguf", "I am the first of all the models here."),
            "talkative": write_model(folder / "talkative.gguf", words(2000), context_length=8192),
        }
        with LlamaServer(folder, models) as server:
            cls.url = server.url
            yield server

    @classmethod
    def make_engine(cls) -> Engine:
        return OpenAIServerEngine(cls.url, schemas=False)

    @classmethod
    def first_model(cls, folder: Path) -> LoadModel:
        return on_server("first")

    @classmethod
    def talkative_model(cls, folder: Path) -> LoadModel:
        return on_server("talkative")

    @classmethod
    def broken_model(cls, folder: Path) -> LoadModel:
        return on_server("not-there")
