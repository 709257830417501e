"""The five commands one after the other, at toy size."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from training import convert, evaluate, shards, tokenizer

if importlib.util.find_spec("torch") is None:
    pytest.skip(
        "torch is needed to train, and it is not needed for anything else here", allow_module_level=True
    )

from training import train


def test_a_corpus_becomes_a_model_that_llama_cpp_examines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vocabulary, folder = tmp_path / "vocabulary.json", tmp_path / "shards"
    weights, model = tmp_path / "toy.npz", tmp_path / "toy.gguf"
    tokenizer.main([str(vocabulary), "--chats", "3000"])
    shards.main([str(folder), str(vocabulary), "--shards", "1", "--chats", "200", "--processes", "1"])
    options = ["--shape", "toy", "--steps", "4", "--rows", "2", "--log-every", "1", "--held-out", "10"]
    train.main([str(folder), str(vocabulary), str(weights), *options])
    options += ["--resume", str(weights), "--decay", "1"]
    train.main([str(folder), str(vocabulary), str(weights), *options])
    losses = [
        float(line.split()[3].strip(","))
        for line in capsys.readouterr().out.splitlines()
        if line.startswith("step ")
    ]
    assert losses[-1] < losses[0]
    convert.main([str(weights), str(vocabulary), str(model)])
    evaluate.main([str(model), "--count", "1", "--json", str(tmp_path / "answers.json")])
    assert len(json.loads((tmp_path / "answers.json").read_text("utf-8"))["toy"]) == 7
