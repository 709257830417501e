"""Whether memory stays flat: a long day of chat with two models, compressed.

    python benchmarks/steady_memory.py [REPLIES]

Replies go round 50 conversations, half of them with one model and half with the other, both kept loaded. The
resident memory of this process and of the two workers is read after each reply; what is printed are medians
over a twentieth of the replies, and the growth from the first to the last twentieth of the second half.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil

from rejoinder.adapters import Core, EngineSettings, KeepLoaded, LlamaCppEngine, Refusal, open_core
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.reply import Reply

REPLIES = 2000
CONVERSATIONS = 50
CONTEXT = 1024
STEPS = 20


def megabytes() -> tuple[float, float]:
    """Of this process, and of its workers together."""
    host = psutil.Process()
    workers = sum(child.memory_info().rss for child in host.children())
    return host.memory_info().rss / 1e6, workers / 1e6


def say(core: Core, conversation: str, number: int) -> None:
    reply = core.send(conversation, f"Message number {number}, about as long as what people write.")
    assert isinstance(reply, Reply), reply
    ending = reply.result(120)
    assert ending.finish == "stop", ending


def wait_until_ready(core: Core, conversation: str) -> None:
    with core.subscribe(after=0) as facts:
        for _ in facts:
            standing = core.requested_vs_loaded(conversation)
            if not isinstance(standing, Refusal) and standing.status == "Ready":
                return


def growth(samples: list[float]) -> float:
    """Per cent, over the second half."""
    half = samples[len(samples) // 2 :]
    step = max(1, len(samples) // STEPS)
    return 100 * (statistics.median(half[-step:]) / statistics.median(half[:step]) - 1)


def main(replies: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as folder:
        models = Path(folder) / "models"
        models.mkdir()
        for name, seed in (("one", 1), ("two", 2)):
            write_model(models / f"{name}.gguf", f"{name} says {words(20)}", seed=seed, width=128, layers=2)
        with open_core(
            Path(folder) / "data",
            engine=LlamaCppEngine(EngineSettings(threads=1)),
            models=models,
            offline=True,
            context_length=CONTEXT,
            keep_loaded=KeepLoaded(models=2),
        ) as core:
            run(core, replies)


def run(core: Core, replies: int) -> None:
    conversations: list[str] = []
    for number in range(CONVERSATIONS):
        conversation = core.start_conversation(("one", "two")[number % 2])
        assert isinstance(conversation, str), conversation
        wait_until_ready(core, conversation)
        conversations.append(conversation)
    began, hosts, workers = time.perf_counter(), [], []
    print("replies   seconds   host MB   workers MB")
    for number in range(1, replies + 1):
        say(core, conversations[number % CONVERSATIONS], number)
        host, worker = megabytes()
        hosts.append(host)
        workers.append(worker)
        if number % max(1, replies // STEPS) == 0:
            gc.collect()
            step = max(1, replies // STEPS)
            print(
                f"{number:7}  {time.perf_counter() - began:8.1f}  {statistics.median(hosts[-step:]):8.1f}"
                f"  {statistics.median(workers[-step:]):11.1f}",
                flush=True,
            )
    print(f"growth over the second half: host {growth(hosts):+.1f} %, workers {growth(workers):+.1f} %")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REPLIES)
