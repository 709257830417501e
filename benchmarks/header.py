"""The header of a model with a vocabulary of 128k tokens, read from a hub on loopback by Range requests.

    python benchmarks/header.py [ROUNDS]

What is read has the shape of Llama 3: 128,256 tokens, their types, 280,147 merges, and then the template.
"""

from __future__ import annotations

import multiprocessing
import statistics
import struct
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.adapters.testing.local_hub import LocalHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import ModelHeader

TOKENS, MERGES = 128_256, 280_147
TEMPLATE = "{% for message in messages %}{{ message }}{% endfor %}" * 100


def text(value: str) -> bytes:
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def number(key: str, value: int) -> bytes:
    return text(key) + struct.pack("<II", 4, value)


def texts(key: str, values: list[str]) -> bytes:
    return text(key) + struct.pack("<IIQ", 9, 8, len(values)) + b"".join(map(text, values))


def model() -> bytes:
    pairs = [
        text("general.architecture") + struct.pack("<I", 8) + text("llama"),
        number("llama.block_count", 32),
        number("llama.context_length", 131_072),
        number("llama.embedding_length", 4096),
        number("llama.attention.head_count", 32),
        number("llama.attention.head_count_kv", 8),
        texts("tokenizer.ggml.tokens", [f"token{number}" for number in range(TOKENS)]),
        text("tokenizer.ggml.token_type") + struct.pack("<IIQ", 9, 5, TOKENS) + bytes(4 * TOKENS),
        texts("tokenizer.ggml.merges", [f"tok {number}" for number in range(MERGES)]),
        text("tokenizer.chat_template") + struct.pack("<I", 8) + text(TEMPLATE),
    ]
    return b"GGUF" + struct.pack("<IQQ", 3, 0, len(pairs)) + b"".join(pairs) + bytes(20 << 20)


def serve(line: Connection) -> None:
    """In a process of its own, so that it does not share the interpreter with who reads."""
    with LocalHub() as server:
        line.send((server.add("org/repo", "model.gguf", model()), server.url))
        while line.recv():
            line.send((len(server.asked_at("store")), server.sent))


def main(rounds: int) -> None:
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.Process(target=serve, args=(theirs,))
    serving.start()
    name, url = ours.recv()
    hub = HuggingFaceHub(Path("unused"), url)
    for whole in (False, True):
        before, took = counted(ours), list[float]()
        for _ in range(rounds):
            began = time.perf_counter()
            header = hub.header(name, whole, Cancellation())
            took.append((time.perf_counter() - began) * 1000)
            assert isinstance(header, ModelHeader), header
            assert (header.template == TEMPLATE) == whole
        requests, sent = ((now - then) / rounds for now, then in zip(counted(ours), before, strict=True))
        what = "whole, with the template" if whole else "architecture and context"
        print(
            f"{what}: {statistics.median(took):.0f} ms (median of {rounds}, best {min(took):.0f}), "
            f"{requests:.0f} requests, {sent / 1e6:.1f} MB"
        )
    ours.send(False)
    serving.join()


def counted(line: Connection) -> tuple[int, int]:
    """Requests so far, and bytes."""
    line.send(True)
    return line.recv()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
