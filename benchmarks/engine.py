"""What the Core costs between llama.cpp and the screen, and what remembering conversations saves.

    python benchmarks/engine.py [ROUNDS]

On models that the benchmark makes itself (1 MB and 77 MB), everything in one run and in turns, so that noise
hits all alike. Prints tokens a second through the whole Core (log, journal, worker, pipe) against a bare loop
over llama.cpp's low-level API in one process and against llama-cpp-python's
`create_chat_completion(stream=True)`; the same with a busy thread in the host; the time to the first token on
returning to a conversation of 2,000 tokens, between two that stay in the engine, between four of which two
do, and after a restart, against prefilling it again and against LlamaRAMCache with two; and how soon a stop
acts.
"""

from __future__ import annotations

import argparse
import ctypes
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from rejoinder.adapters import open_core
from rejoinder.adapters.engines.llama_bindings import model_params
from rejoinder.adapters.machine import compute_threads
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.core import Core
from rejoinder.application.reply import Reply
from rejoinder.application.signals import PrefillProgress, ReplyDelta, ReplyEnded
from rejoinder.domain.sampling import SamplingSettings

THREADS = compute_threads()
KEPT: list[object] = []
"""What llama.cpp calls as long as the process lives."""
GREEDY = SamplingSettings(temperature=0, seed=1)


def models(folder: Path) -> dict[str, Path]:
    text = words(3000)
    large = write_model(
        folder / "large.gguf", text, width=1024, layers=9, context_length=8192, noise=0.02, quantized=True
    )
    small = write_model(folder / "small.gguf", text, width=64, layers=2, context_length=16384, noise=0.02)
    return {"1 MB": small, "77 MB": large}


# The Core


@contextmanager
def core_with(folder: Path, model: Path, context: int) -> Iterator[tuple[Core, str]]:
    with open_core(folder, offline=True, context_length=context) as core:
        conversation = str(core.start_conversation(f"file:{model}"))
        wait_ready(core, f"file:{model}")
        ended(core.send(conversation, "Hello", sampling=GREEDY.model_copy(update={"max_tokens": 4})))
        yield core, conversation


def wait_ready(core: Core, model: str) -> None:
    with core.subscribe(0) as facts:
        for recorded in facts:
            if recorded.stream == f"model:{model}" and recorded.fact.NAME == "Compiled":
                return


def ended(reply: object) -> ReplyEnded:
    assert isinstance(reply, Reply), reply
    return reply.result()


def core_rate(core: Core, conversation: str, count: int) -> float:
    """Tokens a second from the first delta that arrives to the ending."""
    began, taken = 0.0, 0
    reply = core.send(conversation, "Tell me", sampling=GREEDY.model_copy(update={"max_tokens": count}))
    assert isinstance(reply, Reply), reply
    for signal in reply:
        if isinstance(signal, ReplyDelta) and not began:
            began = time.perf_counter()
        if isinstance(signal, ReplyEnded):
            taken = signal.usage.completion_tokens
    return (taken - 1) / (time.perf_counter() - began)


# llama.cpp by hand


class Bare:
    """The lowest that Python can do: batch, decode, sample, token to piece, in a loop."""

    def __init__(self, path: Path, context: int) -> None:
        import llama_cpp.llama_cpp as llama

        self._llama = llama
        KEPT.append(llama.llama_log_callback(lambda *_: None))
        llama.llama_log_set(KEPT[-1], None)
        self._model = llama.llama_model_load_from_file(str(path).encode(), model_params())
        self._vocabulary = llama.llama_model_get_vocab(self._model)
        settings = llama.llama_context_default_params()
        settings.n_ctx, settings.n_batch, settings.n_ubatch = context, 512, 512
        settings.n_threads = settings.n_threads_batch = THREADS
        settings.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
        self._context = llama.llama_init_from_model(self._model, settings)

    def rate(self, prompt: bytes, count: int) -> float:
        llama = self._llama
        llama.llama_memory_clear(llama.llama_get_memory(self._context), True)
        room = len(prompt) + 8
        tokens = (llama.llama_token * room)()
        size = llama.llama_tokenize(self._vocabulary, prompt, len(prompt), tokens, room, True, True)
        llama.llama_decode(self._context, llama.llama_batch_get_one(tokens, size))
        sampler = llama.llama_sampler_init_greedy()
        one, buffer = (llama.llama_token * 1)(), ctypes.create_string_buffer(64)
        batch = llama.llama_batch_get_one(one, 1)
        began = time.perf_counter()
        for _ in range(count):
            one[0] = llama.llama_sampler_sample(sampler, self._context, -1)
            llama.llama_token_to_piece(self._vocabulary, one[0], buffer, 64, 0, False)
            llama.llama_decode(self._context, batch)
        elapsed = time.perf_counter() - began
        llama.llama_sampler_free(sampler)
        return count / elapsed


class HighLevel:
    """llama-cpp-python as its README shows it."""

    def __init__(self, path: Path, context: int, ram_cache: bool = False) -> None:
        from llama_cpp import Llama, LlamaRAMCache

        self.llama = Llama(
            str(path), n_ctx=context, n_threads=THREADS, n_threads_batch=THREADS, verbose=False, seed=1
        )
        if ram_cache:
            self.llama.set_cache(LlamaRAMCache(2 << 30))

    def rate(self, count: int) -> float:
        began, taken = 0.0, 0
        for chunk in self.stream([{"role": "user", "content": "Tell me"}], count):
            if "content" in chunk["choices"][0]["delta"]:
                began = began or time.perf_counter()
                taken += 1
        return (taken - 1) / (time.perf_counter() - began)

    def stream(self, messages: list[dict[str, str]], count: int) -> Iterator[Any]:
        return self.llama.create_chat_completion(messages, max_tokens=count, temperature=0, stream=True)

    def first_token(self, messages: list[dict[str, str]]) -> float:
        began = time.perf_counter()
        for chunk in self.stream(messages, 4):
            if "content" in chunk["choices"][0]["delta"]:
                break
        return time.perf_counter() - began


@contextmanager
def busy_thread() -> Iterator[None]:
    done = threading.Event()

    def spin() -> None:
        number = 0
        while not done.is_set():
            number += 1

    thread = threading.Thread(target=spin)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def in_turns(rounds: int, **actions: Callable[[], float]) -> dict[str, list[float]]:
    """Each action in turn, `rounds` times, each on cores that nothing of ours uses."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            wait_for_workers()
            taken[name].append(action())
    return taken


def wait_for_workers() -> None:
    """Until they have computed their newest answers again, which they do while nothing is asked of them."""
    workers = psutil.Process().children(recursive=True)

    def spent() -> float:
        return sum(sum(worker.cpu_times()[:2]) for worker in workers)

    busy = True
    while busy:
        before = spent()
        time.sleep(0.25)
        busy = spent() - before > 0.05


def rates(folder: Path, name: str, model: Path, rounds: int, context: int, tokens: dict[str, int]) -> None:
    bare, high = Bare(model, context), HighLevel(model, context)
    with core_with(folder / f"core {name}", model, context) as (core, _):

        def ours(count: int) -> float:
            return core_rate(core, str(core.start_conversation(f"file:{model}")), count)

        count = tokens["bare"]
        found = in_turns(rounds, core=lambda: ours(count), bare=lambda: bare.rate(b"Tell me", count))
        row(f"{name}, {count} tokens", "core", found["core"], "bare loop", found["bare"])
        count = tokens["high"]
        found = in_turns(rounds, core=lambda: ours(count), high=lambda: high.rate(count))
        row(f"{name}, {count} tokens", "core", found["core"], "create_chat_completion", found["high"])
        if tokens.get("busy"):
            count = tokens["busy"]
            with busy_thread():
                found = in_turns(rounds, core=lambda: ours(count), high=lambda: high.rate(count))
            row(f"{name}, busy thread", "core", found["core"], "create_chat_completion", found["high"])


def row(what: str, one: str, first: Sequence[float], other: str, second: Sequence[float]) -> None:
    """The ratio is the median of those within a round, for a machine is faster in one than in the next."""
    rates = f"{one} {statistics.median(first):8.0f}/s   {other} {statistics.median(second):8.0f}/s"
    ratio = statistics.median(ours / theirs for ours, theirs in zip(first, second, strict=True))
    print(f"{what:26} {rates}   ratio {ratio:.2f}", flush=True)


# Coming back


TEXT = "The harbour lies still, and the lanterns along the quay are lit one after the other. " * 24


def first_token(core: Core, conversation: str, text: str) -> float:
    began = time.perf_counter()
    reply = core.send(conversation, text, sampling=GREEDY.model_copy(update={"max_tokens": 8}))
    assert isinstance(reply, Reply), reply
    taken = 0.0
    for signal in reply:
        if isinstance(signal, ReplyDelta) and not taken:
            taken = time.perf_counter() - began
    return taken


def returning(folder: Path, model: Path, rounds: int) -> None:
    again, resident, back = list[float](), list[float](), list[float]()
    with core_with(folder / "returning", model, 4096) as (core, _):
        four: list[str] = []
        for measured in (resident, back):
            new = [str(core.start_conversation(f"file:{model}")) for _ in range(2)]
            again += [first_token(core, conversation, f"{conversation} {TEXT}") for conversation in new]
            four += new
            settled()
            for _ in range(rounds):
                for conversation in four:
                    measured.append(first_token(core, conversation, "And then?"))
                    settled()
    restarted: list[float] = []
    for _ in range(rounds):
        with open_core(folder / "returning", offline=True, context_length=4096) as core:
            warm = str(core.start_conversation(f"file:{model}"))
            first_token(core, warm, "Hello")
            restarted.append(first_token(core, four[0], "And then?"))
            settled()
    cached = HighLevel(model, 4096, ram_cache=True)
    histories = [[{"role": "user", "content": f"{number} {TEXT}"}] for number in range(2)]
    for history in histories:
        cached.first_token(history)
    ram: list[float] = []
    for _ in range(rounds):
        for history in histories:
            history += [{"role": "assistant", "content": "word1"}, {"role": "user", "content": "And then?"}]
            ram.append(cached.first_token(history))
    prefill, theirs = statistics.median(again), statistics.median(ram)
    print(f"first token, {len(TEXT)} tokens: prefill {prefill * 1e3:.0f} ms", flush=True)
    told = {"between two": resident, "between four": back, "after a restart": restarted}
    for where, taken in told.items():
        ours = statistics.median(taken)
        ratios = f"{prefill / ours:5.1f} times faster, LlamaRAMCache takes {theirs / ours:5.1f} times as long"
        print(f"  {where:16} {ours * 1e3:7.1f} ms   {ratios}", flush=True)


def settled() -> None:
    """As long as a person takes to read, if in haste."""
    time.sleep(0.5)


# Stopping


def stopping(folder: Path, model: Path, rounds: int) -> None:
    with core_with(folder / "stopping", model, 4096) as (core, _):
        prefill = [stopped(core, model, PrefillProgress, TEXT, number) for number in range(rounds)]
        decode = [stopped(core, model, ReplyDelta, "Tell me", number) for number in range(rounds)]
    for name, taken in (("prefill", prefill), ("decode", decode)):
        median, worst = statistics.median(taken), sorted(taken)[int(len(taken) * 0.95) - 1]
        print(
            f"stop in {name}: median {median * 1e3:.1f} ms, 95th percentile {worst * 1e3:.1f} ms", flush=True
        )


def stopped(core: Core, model: Path, moment: type, text: str, number: int) -> float:
    """Seconds from the stop to the ending, which is in the log by then."""
    conversation = str(core.start_conversation(f"file:{model}"))
    reply = core.send(conversation, f"{number} {text}", sampling=GREEDY)
    assert isinstance(reply, Reply), reply
    seen, began = 0, 0.0
    for signal in reply:
        if isinstance(signal, moment) and not began:
            seen += 1
            if seen > number % 7 + 2:
                began = time.perf_counter()
                reply.stop()
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--only", choices=("rates", "returning", "stopping"))
    arguments = parser.parse_args()
    rounds = arguments.rounds
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary).absolute()
        made = models(folder)
        print(f"{THREADS} threads, medians of {rounds} rounds in turns", flush=True)
        if arguments.only in (None, "rates"):
            rates(folder, "77 MB", made["77 MB"], rounds, 4096, {"bare": 500, "high": 1000, "busy": 300})
            rates(folder, "1 MB", made["1 MB"], rounds, 16384, {"bare": 2000, "high": 2000})
        if arguments.only in (None, "returning"):
            returning(folder, made["77 MB"], rounds)
        if arguments.only in (None, "stopping"):
            stopping(folder, made["77 MB"], rounds * 8)


if __name__ == "__main__":
    main()
