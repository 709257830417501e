"""The worker process may die, babble or hang at any moment; the host only ever sees a typed refusal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import answer_text, ask, close, collect, until_delta
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Generated, Loaded, LoadModel, Prefilling, Proved
from rejoinder.domain.errors import Refusal
from rejoinder.domain.sampling import SamplingSettings

SECONDS = 20.0
THREE = SamplingSettings(max_tokens=3)


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether it holds within a deadline; for what another process does, of which nothing tells."""
    deadline = time.monotonic() + SECONDS
    while not (held := holds()) and time.monotonic() < deadline:
        time.sleep(0.005)
    return held


def load(engine: LlamaCppEngine, model: LoadModel) -> None:
    assert isinstance(collect(engine.load(model))[-1], Loaded)


def kill(engine: LlamaCppEngine, how: int = signal.SIGKILL) -> None:
    assert engine.worker_pid is not None
    os.kill(engine.worker_pid, how)


def assert_lost(ending: object) -> None:
    assert isinstance(ending, Refusal)
    assert ending.reason == "engine_lost"
    assert "SIGKILL" in ending.message


def assert_answers(engine: LlamaCppEngine, model: LoadModel) -> None:
    load(engine, model)
    assert isinstance(collect(engine.generate(ask(model)))[-1], Generated)


# Death


def test_death_while_idle_is_told_by_the_next_answer(engine: LlamaCppEngine, brief: LoadModel) -> None:
    load(engine, brief)
    kill(engine)
    assert_lost(collect(engine.generate(ask(brief)))[-1])
    (refusal,) = collect(engine.generate(ask(brief)))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "model_not_ready"
    assert_answers(engine, brief)


def test_death_while_idle_is_told_at_once(engine: LlamaCppEngine, brief: LoadModel) -> None:
    told = threading.Event()
    engine.on_loss(told.set)
    load(engine, brief)
    assert not told.is_set()
    kill(engine)
    assert told.wait(SECONDS)
    assert_lost(engine.loss(brief.model))
    assert_answers(engine, brief)
    assert engine.loss(brief.model) is None


def test_death_while_idle_does_not_hinder_the_next_load(engine: LlamaCppEngine, brief: LoadModel) -> None:
    load(engine, brief)
    kill(engine)
    assert_answers(engine, brief)


def test_death_during_a_load_is_its_ending(engine: LlamaCppEngine, brief: LoadModel) -> None:
    stream = engine.load(brief)
    endings: list[object] = []
    thread = threading.Thread(target=lambda: endings.extend(stream), daemon=True)
    thread.start()
    assert eventually(lambda: engine.worker_pid is not None)
    kill(engine)
    thread.join(SECONDS)
    assert_lost(endings[-1])
    assert_answers(engine, brief)


def test_death_during_the_prefill_is_the_answer_s_ending(
    engine: LlamaCppEngine, talkative: LoadModel, brief: LoadModel
) -> None:
    load(engine, talkative)
    stream = engine.generate(ask(talkative, "x" * 7000))
    while not isinstance(next(stream), Prefilling):
        pass
    kill(engine)
    *items, ending = collect(stream)
    assert answer_text(items) == ""
    assert_lost(ending)
    assert_answers(engine, brief)


def test_death_in_mid_answer_keeps_the_text_so_far(
    engine: LlamaCppEngine, talkative: LoadModel, brief: LoadModel
) -> None:
    load(engine, talkative)
    stream = engine.generate(ask(talkative))
    shown = until_delta(stream)
    kill(engine)
    *items, ending = collect(stream)
    assert (shown + answer_text(items)).startswith("word1 word2"[: len(shown)])
    assert_lost(ending)
    assert_answers(engine, brief)


def test_a_file_that_kills_its_trial_is_refused_and_disturbs_nothing(
    engine: LlamaCppEngine, brief: LoadModel
) -> None:
    load(engine, brief)
    children = {child.pid for child in psutil.Process().children()}
    trial = engine.prove(brief, Cancellation())
    endings: list[object] = []
    thread = threading.Thread(target=lambda: endings.extend(trial), daemon=True)
    thread.start()
    assert eventually(lambda: len(new_children(children)) == 1)
    os.kill(new_children(children).pop(), signal.SIGKILL)
    thread.join(SECONDS)
    assert isinstance(endings[-1], Refusal)
    assert endings[-1].reason == "load_failed"
    assert isinstance(collect(engine.generate(ask(brief)))[-1], Generated)


def new_children(known: set[int]) -> set[int]:
    return {child.pid for child in psutil.Process().children()} - known


def test_the_process_of_a_trial_is_that_of_the_load_which_follows(
    engine: LlamaCppEngine, brief: LoadModel
) -> None:
    before = new_children(set())
    small = replace(brief, context_length=512)
    assert isinstance(collect(engine.prove(small, Cancellation()))[-1], Proved)
    (pid,) = new_children(before)
    *_, loaded = collect(engine.load(brief))
    assert isinstance(loaded, Loaded)
    assert (engine.worker_pid, new_children(before)) == (pid, {pid})
    assert loaded.context_length > 512
    first = answer_text(collect(engine.generate(ask(brief))))
    load(engine, brief)
    assert engine.worker_pid != pid
    assert answer_text(collect(engine.generate(ask(brief)))) == first


def test_the_process_of_a_trial_ends_when_something_else_is_loaded(
    engine: LlamaCppEngine, brief: LoadModel, talkative: LoadModel
) -> None:
    before = new_children(set())
    assert isinstance(collect(engine.prove(brief, Cancellation()))[-1], Proved)
    load(engine, talkative)
    assert new_children(before) == {engine.worker_pid}
    assert isinstance(collect(engine.prove(brief, Cancellation()))[-1], Proved)
    assert new_children(before) == {engine.worker_pid}


def test_a_trial_s_process_that_died_does_not_fail_the_load(engine: LlamaCppEngine, brief: LoadModel) -> None:
    before = new_children(set())
    assert isinstance(collect(engine.prove(brief, Cancellation()))[-1], Proved)
    os.kill(new_children(before).pop(), signal.SIGKILL)
    assert_answers(engine, brief)


def test_a_cancelled_trial_leaves_no_process_within_a_tenth_of_a_second(
    engine: LlamaCppEngine, brief: LoadModel
) -> None:
    children = new_children(set())
    cancel = Cancellation()
    trial = engine.prove(brief, cancel)
    next(trial)
    began = time.monotonic()
    cancel.cancel()
    assert [item for item in trial if isinstance(item, Refusal)] == []
    assert time.monotonic() - began < 0.1
    assert new_children(children) == set()


def test_a_worker_that_does_not_obey_a_stop_is_killed(talkative: LoadModel, brief: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1, stop_seconds=1))
    try:
        load(engine, talkative)
        stream = engine.generate(ask(talkative))
        until_delta(stream)
        kill(engine, signal.SIGSTOP)
        engine.stop()
        ending = collect(stream, seconds=10)[-1]
        assert isinstance(ending, Refusal)
        assert ending.reason == "engine_lost"
        assert "did not obey a stop for 1 s" in ending.message
        assert_answers(engine, brief)
    finally:
        engine.close()


def test_a_worker_that_obeys_a_stop_outlives_its_deadline(talkative: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1, stop_seconds=1))
    try:
        load(engine, talkative)
        worker, began = engine.worker_pid, time.monotonic()
        while time.monotonic() - began < 1.5:
            stream = engine.generate(ask(talkative))
            until_delta(stream)
            engine.stop()
            assert isinstance(collect(stream)[-1], Generated)
        assert isinstance(collect(engine.generate(ask(talkative, sampling=THREE)))[-1], Generated)
        assert engine.worker_pid == worker
    finally:
        engine.close()


# Orphans

HOST = """
import os, sys, time
from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import ask, file_model, until_delta
from pathlib import Path

engine = LlamaCppEngine(EngineSettings(threads=1))
model = file_model(Path(sys.argv[1]), 8192)
list(engine.load(model))
stream = engine.generate(ask(model))
until_delta(stream)
if sys.argv[2] == "forks" and os.fork() == 0:
    time.sleep(60)
print(engine.worker_pid, flush=True)
sys.stdin.readline()
if sys.argv[2] == "exits":
    os._exit(0)
if sys.argv[2] == "becomes another program":
    os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(60)"])
"""


@pytest.fixture
def host(talkative: LoadModel) -> Iterator[Callable[[str], tuple[subprocess.Popen[bytes], psutil.Process]]]:
    """Starts a host in mid-answer; gives its process and its worker's."""
    hosts: list[subprocess.Popen[bytes]] = []
    others: list[psutil.Process] = []

    def start(how: str) -> tuple[subprocess.Popen[bytes], psutil.Process]:
        command = [sys.executable, "-c", HOST, talkative.path, how]
        host = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        hosts.append(host)
        assert host.stdout is not None
        worker = psutil.Process(int(host.stdout.readline()))
        others.extend(psutil.Process(host.pid).children())
        return host, worker

    yield start
    for process in (*others, *hosts):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    for host in hosts:
        host.communicate()


@pytest.mark.parametrize("how", ["plainly", "forks"])
@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGTERM])
def test_no_worker_outlives_its_host(
    host: Callable[[str], tuple[subprocess.Popen[bytes], psutil.Process]], how: str, signal_number: int
) -> None:
    process, worker = host(how)
    process.send_signal(signal_number)
    assert eventually(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE)


@pytest.mark.parametrize("how", ["exits", "becomes another program"])
def test_no_worker_outlives_a_host_that_leaves_without_a_word(
    host: Callable[[str], tuple[subprocess.Popen[bytes], psutil.Process]], how: str
) -> None:
    process, worker = host(how)
    assert process.stdin is not None
    process.stdin.write(b"\n")
    process.stdin.flush()
    assert eventually(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE)


# Closing


def test_closing_leaves_no_process_and_hangs_on_nobody(engine: LlamaCppEngine, talkative: LoadModel) -> None:
    children = new_children(set())
    load(engine, talkative)
    stream = engine.generate(ask(talkative))
    until_delta(stream)
    kill(engine, signal.SIGSTOP)
    began = time.monotonic()
    engine.close()
    assert time.monotonic() - began < 5
    ending = collect(stream)[-1]
    assert isinstance(ending, Refusal)
    assert ending.reason == "engine_closed"
    assert new_children(children) == set()


def test_closing_while_another_thread_reads_ends_its_stream(
    engine: LlamaCppEngine, talkative: LoadModel
) -> None:
    load(engine, talkative)
    stream = engine.generate(ask(talkative))
    until_delta(stream)
    endings: list[object] = []
    thread = threading.Thread(target=lambda: endings.extend(stream), daemon=True)
    thread.start()
    engine.close()
    thread.join(SECONDS)
    assert isinstance(endings[-1], Refusal)
    assert endings[-1].reason == "engine_closed"


def test_many_answers_given_up_leave_the_worker_as_it_was(
    engine: LlamaCppEngine, talkative: LoadModel
) -> None:
    load(engine, talkative)
    worker = engine.worker_pid
    for _ in range(10):
        stream = engine.generate(ask(talkative))
        until_delta(stream)
        close(stream)
    short = ask(talkative, sampling=SamplingSettings(max_tokens=3))
    assert answer_text(collect(engine.generate(short))) == "word1 word2 word3"
    assert engine.worker_pid == worker


# What a worker says that it should not

NOISY_WORKER = """
import os, threading, time
from rejoinder.adapters.engines.llama_cpp_worker import main

def noise():
    while not os.path.samestat(os.fstat(0), os.stat(os.devnull)):
        time.sleep(0.001)  # until the worker has taken its pipes
    while True:
        os.write(1, b"llama says hello\\n")
        time.sleep(0.001)

threading.Thread(target=noise, daemon=True).start()
main()
"""


def test_what_native_code_prints_does_not_reach_the_pipe(brief: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1), command=[sys.executable, "-c", NOISY_WORKER])
    try:
        assert_answers(engine, brief)
    finally:
        engine.close()


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("print('hello, I am no worker'); input()", "frame"),
        ("import os; os.write(1, b'\\0\\0\\0\\2{}'); input()", "no message"),
        ("import os; os.write(1, b'\\0\\0\\0\\xff{')", "within a frame"),
        ("import sys; sys.exit('no luck today')", "exit code 1: no luck today"),
        ("import sys; print('x' * 10**6, file=sys.stderr); sys.exit(3)", "exit code 3"),
        ("import os; os.abort()", "SIGABRT"),
        ("import os; os.close(1); input()", "SIGKILL"),
    ],
)
def test_a_program_that_is_no_worker_is_a_lost_engine(brief: LoadModel, program: str, says: str) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1), command=[sys.executable, "-c", program])
    try:
        ending = collect(engine.load(brief))[-1]
    finally:
        engine.close()
    assert isinstance(ending, Refusal)
    assert ending.reason == "engine_lost"
    assert says in ending.message


def test_a_worker_that_cannot_be_started_is_a_lost_engine(brief: LoadModel, tmp_path: Path) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1), command=[str(tmp_path / "none")])
    (refusal,) = collect(engine.load(brief))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "engine_lost"


def test_a_machine_without_llama_cpp_says_what_to_install(brief: LoadModel, tmp_path: Path) -> None:
    package = tmp_path / "llama_cpp"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "llama_cpp.py").write_text("raise ImportError('no llama here')")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r});"
        "from rejoinder.adapters.engines.llama_cpp_worker import main; main()"
    )
    engine = LlamaCppEngine(EngineSettings(threads=1), command=[sys.executable, "-c", program])
    try:
        ending = collect(engine.load(brief))[-1]
    finally:
        engine.close()
    assert isinstance(ending, Refusal)
    assert ending.reason == "engine_missing"
    assert "no llama here" in ending.message


FROZEN = """
import importlib.metadata as metadata
from rejoinder.adapters.engines.llama_cpp_worker import main

def from_name(name):
    raise metadata.PackageNotFoundError(name)

metadata.Distribution.from_name = from_name
main()
"""


def test_an_application_that_ships_no_metadata_of_packages_still_loads_models(brief: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1), command=[sys.executable, "-c", FROZEN])
    try:
        assert_answers(engine, brief)
    finally:
        engine.close()
