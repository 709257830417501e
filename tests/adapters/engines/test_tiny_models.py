"""The models that stand in for real ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, file_model
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.ports import Loaded


@pytest.mark.parametrize("text", ["again and again and again", "a", " two  spaces 😀 😀\n"])
def test_a_model_says_its_text_to_the_letter(tmp_path: Path, text: str) -> None:
    model = file_model(write_model(tmp_path / "model.gguf", text))
    engine = LlamaCppEngine(EngineSettings(threads=1))
    try:
        assert isinstance(collect(engine.load(model))[-1], Loaded)
        assert answer_text(collect(engine.generate(ask(model)))) == text
    finally:
        engine.close()


def test_importing_the_module_imports_neither_numpy_nor_gguf() -> None:
    program = (
        "import sys, rejoinder.adapters.testing.tiny_models;"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'gguf', 'llama_cpp')))"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
