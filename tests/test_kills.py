"""The engine's process is killed at any moment: the next reply works, and nothing is left behind (R14)."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from rejoinder.adapters import Core, EngineSettings, KeepLoaded, LlamaCppEngine, Refusal, open_core
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.reply import Reply
from rejoinder.application.signals import PrefillProgress, ReplyDelta, ReplyEnded, ReplySignal
from rejoinder.domain.engine_session import EngineLost, ModelLoaded, ModelLoadStarted

SECONDS = 60
SAYS = words(150)
MOMENTS = ("load", "prefill", "decode", "idle")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="counts descriptors and sends SIGKILL")


@pytest.fixture
def engine() -> LlamaCppEngine:
    return LlamaCppEngine(EngineSettings(threads=1))


@pytest.fixture
def core(tmp_path: Path, engine: LlamaCppEngine) -> Iterator[Core]:
    models = tmp_path / "models"
    models.mkdir()
    write_model(models / "talker.gguf", SAYS, width=128, layers=2, context_length=4096)
    with open_core(tmp_path / "data", engine=engine, models=models, offline=True) as core:
        conversation = core.start_conversation("talker")
        assert isinstance(conversation, str)
        assert answer(core, conversation, "Hello").text
        wait_until_ready(core, conversation)
        yield core


def wait_until_ready(core: Core, conversation: str) -> None:
    with core.subscribe(after=0) as facts:
        for _ in facts:
            standing = core.requested_vs_loaded(conversation)
            if not isinstance(standing, Refusal) and standing.status == "Ready":
                return


def send(core: Core, conversation: str, text: str) -> Reply:
    reply = core.send(conversation, text)
    assert isinstance(reply, Reply), reply
    return reply


def answer(core: Core, conversation: str, text: str) -> ReplyEnded:
    ending = send(core, conversation, text).result(SECONDS)
    assert ending.finish == "stop", ending
    return ending


def kill(engine: LlamaCppEngine) -> None:
    pid = engine.worker_pid
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def kill_soon_after_a_start(engine: LlamaCppEngine, seconds: float) -> threading.Thread:
    def run() -> None:
        deadline = time.monotonic() + SECONDS
        while engine.worker_pid is None and time.monotonic() < deadline:
            time.sleep(0.001)  # of a process that another thread starts, nothing tells
        time.sleep(seconds)
        kill(engine)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def killed(core: Core, engine: LlamaCppEngine, conversation: str, moment: str, chance: random.Random) -> str:
    """Have the worker killed at such a moment of an answer; returns what of it was shown."""
    shown: list[str] = []
    killer: threading.Thread | None = None
    if moment == "load":
        core.unload()
        killer = kill_soon_after_a_start(engine, chance.random() * 0.4)
    after = chance.randrange(100)
    reply = send(core, conversation, "x" * 1500)
    for signal_ in reply:
        if isinstance(signal_, ReplyDelta):
            shown.append(signal_.text)
        if _is_the_moment(signal_, moment, len(shown), after):
            time.sleep(chance.random() * 0.005)
            kill(engine)
    if moment == "idle":
        kill(engine)
    if killer:
        killer.join()
    ending = reply.result(SECONDS)
    assert ending.text == "".join(shown)
    assert SAYS.startswith(ending.text)
    assert ending.finish == "stop" or (ending.failure and ending.failure.reason == "engine_lost"), ending
    return ending.text


def _is_the_moment(signal_: ReplySignal, moment: str, shown: int, after: int) -> bool:
    if moment == "prefill":
        return isinstance(signal_, PrefillProgress) and signal_.done < signal_.total
    return moment == "decode" and isinstance(signal_, ReplyDelta) and shown == after + 1


def seconds_beside_the_load(core: Core, head: int, began: float, first_text: float) -> float:
    """What of the time until the first text was not spent loading, by the times of the facts."""
    loading = 0.0
    for recorded in core.facts(after=head):
        match recorded.fact:
            case ModelLoadStarted():
                loading -= recorded.at / 1000
            case ModelLoaded() | EngineLost():
                loading += recorded.at / 1000 if loading < 0 else 0
            case _:
                pass
    return first_text - began - loading


def test_the_worker_is_killed_at_random_moments_and_the_next_reply_is_right(
    core: Core, engine: LlamaCppEngine, how_many: Callable[..., int]
) -> None:
    chance, host, times = random.Random(17), psutil.Process(), []
    descriptors, children, threads = host.num_fds(), len(host.children()), threading.active_count()
    for number in range(how_many(dev=4, ci=8, nightly=200)):
        conversation = core.start_conversation("talker")
        assert isinstance(conversation, str)
        killed(core, engine, conversation, MOMENTS[number % len(MOMENTS)], chance)
        head, began = core.head, time.time()
        reply = send(core, conversation, "Go on")
        first = next(time.time() for signal_ in reply if isinstance(signal_, ReplyDelta))
        assert reply.result(SECONDS).text == SAYS
        times.append(seconds_beside_the_load(core, head, began, first))
    times.sort()
    print(f"beside the load: median {times[len(times) // 2]:.3f} s, slowest {times[-1]:.3f} s")
    assert times[-1] < 1
    assert len(host.children()) == children
    # Less than one for each kill: a reply's thread may be about to end, with its connection to the log.
    assert host.num_fds() <= descriptors + 3
    assert threading.active_count() <= threads + 3
    assert core.verify() == []


def test_a_file_cut_under_an_answer_costs_that_answer_s_rest_and_nothing_else(
    core: Core, tmp_path: Path
) -> None:
    path = tmp_path / "models" / "shrinks.gguf"
    write_model(path, words(1500), width=128, layers=6)
    whole = path.read_bytes()
    conversation = core.start_conversation("shrinks")
    assert isinstance(conversation, str)
    wait_until_ready(core, conversation)
    reply, shown = send(core, conversation, "Hello"), ""
    for signal_ in reply:
        if isinstance(signal_, ReplyDelta):
            if not shown:
                with path.open("r+b") as file:
                    file.truncate(4096)
            shown += signal_.text
    ending = reply.result(SECONDS)
    assert ending.failure is not None, ending
    assert "SIGBUS" in ending.failure.message
    assert shown
    assert ending.text == shown
    other = answer(core, conversation, "And now?").answer
    assert other is not None
    assert other.requested.name == "shrinks"
    assert other.by.name != "shrinks"
    path.write_bytes(whole)
    assert not isinstance(core.pull("shrinks"), Refusal)
    wait_until_ready(core, conversation)
    reply = send(core, conversation, "Once more")
    assert next(s.text for s in reply if isinstance(s, ReplyDelta)).startswith("word1")
    reply.stop()
    assert reply.result(SECONDS).finish == "stopped"


def test_two_models_stay_loaded_and_one_s_death_leaves_the_other(tmp_path: Path) -> None:
    engine, others = LlamaCppEngine(EngineSettings(threads=1)), psutil.Process().children()
    models = tmp_path / "models"
    models.mkdir()
    write_model(models / "talker.gguf", "I talk.")
    keep = KeepLoaded(models=2)
    with open_core(tmp_path / "data", engine=engine, models=models, offline=True, keep_loaded=keep) as core:
        by = {name: core.start_conversation(name) for name in ("talker", "pocket")}
        for name, conversation in by.items():
            assert isinstance(conversation, str)
            wait_until_ready(core, conversation)
            ending = answer(core, conversation, "Hello")
            assert ending.answer is not None
            assert ending.answer.by.name == name
        head = core.head
        kill(engine)  # pocket's worker, the newest
        for conversation in (by["talker"], by["pocket"], by["talker"]):
            assert isinstance(conversation, str)
            answer(core, conversation, "Still there?")
        loads = [r.fact.model.name for r in core.facts(head) if isinstance(r.fact, ModelLoadStarted)]
        assert loads == ["pocket"]
    assert set(psutil.Process().children()) <= set(others)
