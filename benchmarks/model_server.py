"""What the engine for model servers adds to a token, against reading the same bytes and nothing else.

    python benchmarks/model_server.py

First a canned stream, as fast as loopback carries it. Then llama-cpp-python's server with a tiny model, in
turns: raw, by the engine, through the whole core.
"""

from __future__ import annotations

import http.client
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from rejoinder.adapters import Catalogue, CatalogueEntry, OpenAIServerEngine, ServerHub, open_core
from rejoinder.adapters.engines.server_protocol import ask as ask_server
from rejoinder.adapters.testing.engine_requests import ask, collect
from rejoinder.adapters.testing.faulty_server import DONE, FaultyServer, ends, head, models, says
from rejoinder.adapters.testing.llama_server import LlamaServer
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.application.reply import Reply
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import ModelCredit

CANNED = 20_000
TOKENS = 2000
ROUNDS = 5
MODEL = LoadModel(ModelCredit(model="server:m", name="m", sha256=""), "", 8192)


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def read_raw(url: str) -> None:
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.netloc)
    question = ask_server(ask(MODEL), ask(MODEL).history, extensions=True, server="")
    headers = {"Content-Type": "application/json"}
    connection.request("POST", f"{place.path}/chat/completions", question.body, headers)
    response = connection.getresponse()
    while response.read1(65536):
        pass
    connection.close()


def answered(engine: OpenAIServerEngine) -> None:
    assert isinstance(collect(engine.generate(ask(MODEL)))[-1], Generated)


def loaded(url: str) -> OpenAIServerEngine:
    engine = OpenAIServerEngine(url)
    assert isinstance(collect(engine.load(MODEL))[-1], Loaded)
    return engine


def canned() -> None:
    with FaultyServer() as server:
        server.models = models("m")
        server.answer([head(), b"".join(says(f" word{n}") for n in range(CANNED)), ends(), DONE])
        engine = loaded(server.url)
        raw = min(seconds(lambda: read_raw(server.url)) for _ in range(5))
        ours = min(seconds(lambda: answered(engine)) for _ in range(5))
    print(f"canned stream of {CANNED:,} tokens: {(ours - raw) / CANNED * 1e6:.1f} µs a token more than raw")


def real() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = write_model(folder / "m.gguf", words(TOKENS), context_length=8192)
        with LlamaServer(folder, {"m": model}) as server:
            took = in_turns(server.url, folder)
    raw = took["raw stream"]
    for what, best in took.items():
        print(f"{what}: {TOKENS / best:.0f} tokens/s, {raw / best:.3f} of raw")


def in_turns(url: str, folder: Path) -> Mapping[str, float]:
    """The best of each, in seconds."""
    engine, behind = loaded(url), OpenAIServerEngine(url)
    catalogue = Catalogue([CatalogueEntry("m", "A model on a server", "server:m")])
    hubs = [ServerHub(behind.missing)]
    with open_core(folder / "data", engine=behind, hubs=hubs, catalogue=catalogue) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        whole(core.send(conversation, "Hello"))
        ways: Mapping[str, Callable[[], object]] = {
            "raw stream": lambda: read_raw(url),
            "engine": lambda: answered(engine),
            "whole core": lambda: whole(core.regenerate(conversation)),
        }
        rounds = [{name: seconds(way) for name, way in ways.items()} for _ in range(ROUNDS)]
    return {name: min(one[name] for one in rounds) for name in ways}


def whole(reply: Reply | Refusal) -> None:
    assert isinstance(reply, Reply)
    assert reply.result(60).finish == "stop"


if __name__ == "__main__":
    canned()
    real()
