"""Several processes on one queue and one cache: one job at a time, in order, whoever cancels or dies."""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from rejoinder.adapters import (
    Core,
    DownloadProgress,
    GgufFolderHub,
    HuggingFaceHub,
    ModelProving,
    Refusal,
    open_core,
)
from rejoinder.adapters.testing.hub_case import wait_until
from rejoinder.adapters.testing.local_hub import Answer, Cut, LocalHub, Stall
from rejoinder.adapters.testing.log_oracle import LogOracle, QueueOracle
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.domain.model_download import ModelStatus

DAY = Path(__file__).parent / "queue_day.py"
KILLS = 40 if settings.get_current_profile_name() == "nightly" else 4
MODELS = 12


@pytest.fixture
def server() -> Iterator[LocalHub]:
    with LocalHub() as server:
        yield server


class Crowd:
    """Processes that are ended with the test."""

    def __init__(self, folder: Path, server: LocalHub, names: list[str], closing: ExitStack) -> None:
        self.folder, self.cache = folder / "data", folder / "cache"
        self._server, self._names, self._closing = server, names, closing

    def start(self, seed: int) -> subprocess.Popen[str]:
        arguments = [str(self.folder), str(self.cache), self._server.url, str(seed), *self._names]
        process = subprocess.Popen(
            [sys.executable, str(DAY), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._closing.callback(self.kill, process)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        return process

    def kill(self, process: subprocess.Popen[str]) -> None:
        process.kill()
        process.communicate()

    def core(self) -> Core:
        hub = HuggingFaceHub(self.cache, self._server.url, reserve=0)
        core = open_core(self.folder, engine=ScriptedEngine(), hubs=(hub,))
        self._closing.callback(core.close)
        return core


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_two_processes_and_twelve_models_keep_one_job_at_a_time_in_order(
    tmp_path: Path, server: LocalHub, closing: ExitStack
) -> None:
    contents = {
        server.add(
            "org/repo", f"{number}.gguf", b"GGUF" + hashlib.shake_256(bytes([number])).digest(300_000)
        ): number
        for number in range(MODELS)
    }
    crowd, choose = Crowd(tmp_path, server, list(contents), closing), random.Random(7)
    seeds = iter(range(1_000_000))
    processes = [crowd.start(next(seeds)) for _ in range(2)]
    for _ in range(KILLS):
        server.misbehave("store", choose.choice([Cut(50_000), Cut(None), Answer(500), Answer(403)]), times=2)
        time.sleep(choose.uniform(0.3, 1.2))
        victim = choose.randrange(2)
        crowd.kill(processes[victim])
        processes[victim] = crowd.start(next(seeds))
    for process in processes:
        process.communicate("\n", timeout=30)
    server.behave()

    core = crowd.core()
    for model in contents:
        assert not isinstance(core.pull(model), Refusal)
    wait_until(lambda: not core.queue(), 60)

    log, queue = LogOracle(), QueueOracle()
    for recorded in core.facts(limit=1_000_000):
        log.take(recorded)
        if recorded.stream.startswith("model:"):
            queue.take(recorded)
    assert set(log.statuses.values()) == {ModelStatus.READY}
    assert queue.line == []
    with core.views() as views:
        rows = views.downloads()
    assert len(rows) == MODELS
    for row in rows:
        content = Path(row.path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == row.sha256
        assert content[4:] == hashlib.shake_256(bytes([contents[row.model]])).digest(300_000)
    assert core.verify() == []
    assert core.leftovers() == []
    starts, deaths = sum(queue.starts.values()), queue.interrupted
    assert starts > MODELS, "nothing went on before the end"
    print(f"{core.head} facts, {starts} starts, {deaths} jobs that their process left by dying")


def test_a_second_process_shows_the_progress_of_the_first(
    tmp_path: Path, server: LocalHub, closing: ExitStack
) -> None:
    model = server.add("org/repo", "model.gguf", b"GGUF" + bytes(4 << 20))
    server.misbehave("store", Stall(1 << 20), times=1)
    first = Crowd(tmp_path, server, [model], closing).core()
    assert not isinstance(first.pull(model), Refusal)
    assert server.stalled.wait(10)

    second = Crowd(tmp_path, server, [model], closing).core()
    with second.signals() as signals:
        assert not isinstance(second.pull(model), Refusal)
        told = next(signal for signal in signals if isinstance(signal, DownloadProgress))
    (job,) = second.queue()

    assert (told.model, told.size) == (model, 4 + (4 << 20))
    assert 0 < told.done <= 1 << 20
    assert (job.position, job.status, job.size) == (1, "Downloading", told.size)
    assert len([r for r in second.facts() if r.fact.NAME == "DownloadQueued"]) == 1


def test_a_cancel_in_the_trial_load_lets_the_next_job_begin_at_once(
    tmp_path: Path, closing: ExitStack
) -> None:
    large = write_model(tmp_path / "large.gguf", width=1024, layers=8)
    small = write_model(tmp_path / "small.gguf")
    core = closing.enter_context(open_core(tmp_path / "data", hubs=(GgufFolderHub(),)))
    with core.signals() as signals:
        for path in (large, small):
            assert not isinstance(core.pull(f"file:{path}"), Refusal)
        next(signal for signal in signals if isinstance(signal, ModelProving))
    began = time.monotonic()

    cancelled = core.cancel(f"file:{large}")

    wait_until(lambda: core.queue()[0].name == "small" and core.queue()[0].status != "Queued")
    assert time.monotonic() - began < 0.1
    assert not isinstance(cancelled, Refusal)
    wait_until(lambda: [job.name for job in core.queue()] == ["large"], 30)
    assert large.exists()


def test_a_job_is_meant_by_its_variant_where_no_hub_can_be_asked(tmp_path: Path, closing: ExitStack) -> None:
    hub = HuggingFaceHub(tmp_path / "cache", "https://hub.invalid", offline=True)
    core = closing.enter_context(open_core(tmp_path / "data", hubs=(hub,), work=False))
    core.pull("hf:org/repo/m-Q8_0.gguf")

    cancelled = core.cancel("hf:org/repo:q8_0")

    assert not isinstance(cancelled, Refusal)
    assert cancelled.status is ModelStatus.CANCELED


def test_a_split_set_of_the_hub_becomes_a_model_that_answers(
    tmp_path: Path, server: LocalHub, closing: ExitStack
) -> None:
    write_model(tmp_path / "m-Q8_0.gguf", "I was in pieces.", split=5)
    pieces = sorted(tmp_path.glob("m-Q8_0-*.gguf"))
    for piece in pieces:
        server.add("org/split", piece.name, piece.read_bytes())
    hub = HuggingFaceHub(tmp_path / "cache", server.url, reserve=0)
    core = closing.enter_context(open_core(tmp_path / "data", hubs=(hub,)))

    conversation = core.start_conversation("hf:org/split:Q8_0")
    assert isinstance(conversation, str)
    reply = core.send(conversation, "Hello")
    assert not isinstance(reply, Refusal)

    assert reply.result(60).text == "I was in pieces."
    assert len(pieces) > 1
    assert core.verify() == []
    (freed,) = {core.remove(f"hf:org/split/{pieces[-1].name}")}
    assert freed == sum(piece.stat().st_size for piece in pieces)
