"""llama.cpp as an Engine: one worker process for each loaded model, so that no file, prompt or shortage of
memory takes the host along."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import (
    ChatMessage,
    Delta,
    EngineInfo,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import ModelCredit, SamplingSettings, text_parts
from .kv_snapshots import KvCacheSettings, erase_snapshots, snapshot_conversations
from .worker_process import Exchange, WorkerLost, WorkerProcess
from .worker_protocol import ModelLoaded, Unsendable

__all__ = ["LlamaCppEngine", "physical_cores"]

_TRIAL_CONTEXT = 2048
_NO_KV_CACHE = KvCacheSettings(sequences=1, memory_bytes=0)


class LlamaCppEngine:
    """Starts no process before the first load or proof.

    threads: for computing; the physical cores by default. kv_cache: what is kept of conversations.
    command: starts the worker's module, for a host that is frozen and whose `sys.executable` is no Python.
    """

    def __init__(
        self,
        *,
        threads: int | None = None,
        kv_cache: KvCacheSettings | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self._threads = threads or physical_cores()
        self._kv_cache = kv_cache or KvCacheSettings()
        self._command = command
        self._lock = threading.Lock()
        self._workers: set[WorkerProcess] = set()
        self._worker: WorkerProcess | None = None
        self._loaded: ModelCredit | None = None
        self._generation: Exchange | None = None
        self._closed = False

    @property
    def worker_pid(self) -> int | None:
        """The process that loads or holds the model."""
        worker = self._worker
        return None if worker is None else worker.pid

    def info(self) -> EngineInfo:
        try:
            return EngineInfo("llama.cpp", f"llama-cpp-python {version('llama-cpp-python')}")
        except PackageNotFoundError:
            return EngineInfo("llama.cpp", "not installed")

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        self.unload()
        worker = self._start(self._kv_cache)
        if isinstance(worker, Refusal):
            yield worker
            return
        self._worker = worker
        try:
            for body in _loading(worker, request):
                yield self._serve(request, body) if isinstance(body, ModelLoaded) else body
        except WorkerLost as lost:
            yield self._lost(lost)
        finally:
            if self._loaded is None:
                self._end(worker)

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        with self._lock:
            closed, worker, loaded = self._closed, self._worker, self._loaded
        if closed:
            yield errors.engine_closed()
        elif worker is None or loaded != request.model:
            yield errors.model_not_ready(request.model.name, "not loaded")
        else:
            yield from self._generate(worker, request)

    def stop(self) -> None:
        generation = self._generation
        if generation is not None:
            generation.stop()

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """After `cancel` it ends without an ending, within 100 ms."""
        worker = self._start(_NO_KV_CACHE)
        if isinstance(worker, Refusal):
            yield worker
            return
        cancel.on_cancel(worker.kill)
        try:
            yield from _trial(worker, request)
        except WorkerLost as lost:
            if self._closed:
                yield errors.engine_closed()
            elif not cancel.cancelled:
                yield errors.load_failed(request.model.name, f"its trial {lost}")
        finally:
            self._end(worker)

    def unload(self) -> None:
        worker = self._worker
        if worker is not None:
            self._end(worker)

    def forget(self, conversation: str) -> None:
        worker = self._worker
        if worker is not None:
            worker.forget(conversation)
        if self._kv_cache.folder is not None:
            erase_snapshots(self._kv_cache.folder, conversation)

    def remembered(self) -> Set[str]:
        folder = self._kv_cache.folder
        return set() if folder is None else snapshot_conversations(folder)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            workers = list(self._workers)
        for worker in workers:
            self._end(worker)

    # Workers

    def _start(self, kv_cache: KvCacheSettings) -> WorkerProcess | Refusal:
        if self._command is None and find_spec("llama_cpp") is None:
            return errors.engine_missing("llama-cpp-python is not installed")
        # Not from the current folder, whatever lies there.
        command = self._command or (sys.executable, "-P", "-m", f"{__package__}.llama_cpp_worker")
        with self._lock:
            if self._closed:
                return errors.engine_closed()
            try:
                worker = WorkerProcess(
                    [
                        *command,
                        f"--host={os.getpid()}",
                        f"--threads={self._threads}",
                        f"--kv-cache={kv_cache.model_dump_json()}",
                    ]
                )
            except OSError as error:
                return errors.engine_lost(f"its process cannot be started ({error.strerror})")
            self._workers.add(worker)
            return worker

    def _serve(self, request: LoadModel, loaded: ModelLoaded) -> Loaded:
        with self._lock:
            self._loaded = request.model
        return Loaded(request.model, loaded.context_length)

    def _end(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._workers.discard(worker)
            saving = self._worker is worker and self._loaded is not None
            if self._worker is worker:
                self._worker = self._loaded = None
        worker.close(saving)

    def _lost(self, lost: WorkerLost) -> Refusal:
        return errors.engine_closed() if self._closed else errors.engine_lost(f"it {lost}")

    # Generating

    def _generate(
        self, worker: WorkerProcess, request: Generate
    ) -> Iterator[Prepared | Prefilling | Delta | Generated | Refusal]:
        try:
            with worker.ask(request) as exchange:
                self._generation = exchange
                yield from _answer(exchange)
        except Unsendable as unsendable:
            yield unsendable.refusal
        except WorkerLost as lost:
            self._end(worker)
            yield self._lost(lost)
        finally:
            self._generation = None


def _answer(exchange: Exchange) -> Iterator[Prepared | Prefilling | Delta | Generated | Refusal]:
    for body in exchange:
        if not isinstance(body, Loading | ModelLoaded):
            yield body


def _loading(worker: WorkerProcess, request: LoadModel) -> Iterator[Loading | ModelLoaded | Refusal]:
    try:
        with worker.ask(request) as exchange:
            for body in exchange:
                if isinstance(body, Loading | ModelLoaded | Refusal):
                    yield body
    except Unsendable:
        path = request.path.encode(errors="replace").decode()
        yield errors.file_not_readable(path, "its name is not valid Unicode")


def _trial(worker: WorkerProcess, request: LoadModel) -> Iterator[Loading | Proved | Refusal]:
    """Load with a small context and decode a few tokens."""
    small = replace(request, context_length=min(request.context_length, _TRIAL_CONTEXT))
    for body in _loading(worker, small):
        if not isinstance(body, ModelLoaded):
            yield body
            continue
        with worker.ask(_greeting(request.model)) as exchange:
            for decoded in _answer(exchange):
                if isinstance(decoded, Generated):
                    yield Proved(body.build, body.trained_context_length, body.architecture)
                elif isinstance(decoded, Refusal):
                    yield decoded


def _greeting(model: ModelCredit) -> Generate:
    hello = ChatMessage("trial", "user", text_parts("Hello"))
    return Generate("trial", model, "", "", (hello,), SamplingSettings(max_tokens=4), seed=0)


def physical_cores() -> int:
    """What computing is spread over. Linux tells which processors that a process may use share a core."""
    with suppress(OSError, AttributeError):
        folder = "/sys/devices/system/cpu/cpu{}/topology/thread_siblings_list"
        cores = {Path(folder.format(cpu)).read_text() for cpu in os.sched_getaffinity(0)}
        return max(len(cores), 1)
    return os.cpu_count() or 1
