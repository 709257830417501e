"""What a token costs more when log probabilities are asked for, or a grammar or schema constrains the answer.

    python benchmarks/sampling.py [ROUNDS]

Tokens a second of the engine alone, on a model that costs next to nothing to compute, so that the ratios are
far worse than with a real one: what counts is the time a token. The kinds of requests take turns.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import ask, file_model
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.ports import Generate, Generated, LoadModel
from rejoinder.domain.sampling import SamplingSettings

TOKENS = 1500


def requests(model: LoadModel) -> dict[str, Generate]:
    plain = ask(model, sampling=SamplingSettings(max_tokens=TOKENS))
    any_text = SamplingSettings(max_tokens=TOKENS, grammar="root ::= .*")
    strings = SamplingSettings(max_tokens=TOKENS, json_schema={"type": "array", "items": {"type": "string"}})
    penalties = SamplingSettings(max_tokens=TOKENS, repeat_penalty=1.1, dry_multiplier=0.8)
    return {
        "plain": plain,
        "penalties and DRY": replace(plain, sampling=penalties),
        "log probabilities": replace(plain, logprobs=0),
        "with 5 alternatives": replace(plain, logprobs=5),
        "a grammar that fits": replace(plain, sampling=any_text),
        "a schema against its will": replace(plain, sampling=strings),
    }


def tokens_a_second(engine: LlamaCppEngine, request: Generate) -> float:
    *_, ending = engine.generate(request)
    assert isinstance(ending, Generated), ending
    return ending.usage.completion_tokens / ending.usage.decode_ms * 1e3


def main(rounds: int) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1))
    with tempfile.TemporaryDirectory() as folder:
        path = write_model(Path(folder) / "model.gguf", words(3000), context_length=8192)
        model = file_model(path, 8192)
        list(engine.load(model))
        kinds = requests(model)
        measured: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(rounds):
            for kind, request in kinds.items():
                measured[kind].append(tokens_a_second(engine, request))
        engine.close()
    plain = statistics.median(measured["plain"])
    for kind, rates in measured.items():
        rate = statistics.median(rates)
        more = 1e6 / rate - 1e6 / plain
        print(f"{kind:26} {rate:8,.0f} tokens/s {rate / plain:6.2f}   {more:+6.1f} µs a token")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
