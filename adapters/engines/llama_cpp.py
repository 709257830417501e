"""llama.cpp as an Engine: one worker process for each loaded model, so that no file, prompt or shortage of
memory takes the host along."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from pydantic import TypeAdapter

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
from ...domain.messages import ModelCredit, text_parts
from ...domain.sampling import SamplingSettings
from .engine_settings import EngineSettings
from .kv_snapshots import broken_snapshots, erase_snapshots, snapshot_conversations
from .llama_version import package_and_version
from .proved_worker import ProvedWorker
from .worker_process import Exchange, WorkerHung, WorkerLost, WorkerProcess
from .worker_protocol import ModelLoaded, Unsendable

__all__ = ["LlamaCppEngine"]

_TRIAL_CONTEXT = 2048
_STOPPED = ("load_stopped", "engine_closed")
_DEFAULTS = EngineSettings()
_SETTINGS = TypeAdapter(EngineSettings)


class LlamaCppEngine:
    """Starts no process before the first load or proof. With settings that are none, each load refuses.

    command: starts the worker's module, for a host that is frozen and whose `sys.executable` is no Python.
    """

    def __init__(self, settings: EngineSettings = _DEFAULTS, *, command: Sequence[str] | None = None) -> None:
        self.settings = settings
        self._command = command
        self._lock = threading.Lock()
        self._workers: set[WorkerProcess] = set()
        self._models: dict[ModelCredit, WorkerProcess] = {}
        self._loaded: set[ModelCredit] = set()
        self._proved = ProvedWorker(self._end)
        self._generation: Exchange | None = None
        self._closed = False
        self._tell: Callable[[], None] | None = None

    @property
    def worker_pid(self) -> int | None:
        """The process that loads or holds a model; the newest, if there are several."""
        with self._lock:
            newest = next(reversed(self._models.values()), None)
        return None if newest is None else newest.pid

    def info(self) -> EngineInfo:
        there = find_spec("llama_cpp") is not None
        return EngineInfo("llama.cpp", package_and_version() if there else "not installed")

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        worker = self._proved.take(request)
        self.unload(request.model)
        if worker is not None:
            ending = yield from self._load_into(worker, request)
            if isinstance(ending, Loaded) or ending.reason in _STOPPED:
                yield ending
                return
        worker = self._start(self.settings)
        yield worker if isinstance(worker, Refusal) else (yield from self._load_into(worker, request))

    def _load_into(
        self, worker: WorkerProcess, request: LoadModel
    ) -> Generator[Loading, None, Loaded | Refusal]:
        with self._lock:
            self._models[request.model] = worker
        ending: Loaded | Refusal = errors.load_stopped(request.model.name)
        try:
            for body in _loading(worker, request, self.settings.load_seconds):
                if isinstance(body, Loading):
                    yield body
                else:
                    ending = self._serve(request, worker, body) if isinstance(body, ModelLoaded) else body
        except WorkerHung as hung:
            ending = errors.load_failed(request.model.name, f"it {hung}")
        except WorkerLost as lost:
            if self._closed or self._models.get(request.model) is worker:
                ending = self._lost(lost)
        finally:
            if request.model not in self._loaded:
                self._end(worker)
        return ending

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        with self._lock:
            closed, loaded = self._closed, request.model in self._loaded
            worker = self._models.get(request.model) if loaded else None
        if closed:
            yield errors.engine_closed()
        elif worker is None:
            yield errors.model_not_ready(request.model.name, "not loaded")
        else:
            yield from self._generate(worker, request)

    def stop(self) -> None:
        generation = self._generation
        if generation is not None:
            generation.stop()

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """After `cancel` it ends without an ending, within 100 ms. While nothing is loaded, the process of a
        model that is proved stays for a few seconds, for its load."""
        idle = not self._models
        settings = self.settings if idle else replace(self.settings, sequences=1, snapshot_folder=None)
        worker = self._start(settings)
        if isinstance(worker, Refusal):
            yield worker
            return
        take_back = cancel.on_cancel(worker.kill)
        proved = False
        try:
            for step in _trial(worker, request, self.settings.load_seconds):
                proved = isinstance(step, Proved)
                yield step
        except WorkerLost as lost:
            if self._closed:
                yield errors.engine_closed()
            elif not cancel.cancelled:
                yield errors.load_failed(request.model.name, f"its trial {lost}")
        finally:
            take_back()
            if proved and idle and not (self._models or self._closed or cancel.cancelled):
                self._proved.keep(request, worker)
            else:
                self._end(worker)

    def unload(self, model: ModelCredit | None = None) -> None:
        self._proved.drop()
        with self._lock:
            workers = [worker for held, worker in self._models.items() if model in (None, held)]
        for worker in workers:
            self._end(worker)

    def loss(self, model: ModelCredit) -> Refusal | None:
        with self._lock:
            worker = self._models.get(model) if model in self._loaded else None
        return self._lost(worker.death()) if worker and worker.dead else None

    def on_loss(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def _tell_of_loss(self) -> None:
        if self._tell is not None:
            self._tell()

    def forget(self, conversation: str) -> None:
        with self._lock:
            workers = list(self._models.values())
        for worker in workers:
            worker.forget(conversation)
        if self.settings.snapshot_folder is not None:
            erase_snapshots(Path(self.settings.snapshot_folder), conversation)

    def unusable(self, discard: bool = False) -> list[str]:
        folder = self.settings.snapshot_folder
        broken = broken_snapshots(Path(folder)) if folder is not None else ()
        found: list[str] = []
        for path in broken:
            found.append(f"The snapshot {path.name} is damaged, or is none.")
            if discard:
                with suppress(OSError):
                    path.unlink()
        return found

    def remembered(self) -> Set[str]:
        folder = self.settings.snapshot_folder
        return set() if folder is None else snapshot_conversations(Path(folder))

    def close(self) -> None:
        with self._lock:
            self._closed = True
            workers = list(self._workers)
        self._proved.drop()
        for worker in workers:
            self._end(worker)

    # Workers

    def _start(self, settings: EngineSettings) -> WorkerProcess | Refusal:
        if refused := self.settings.refusal():
            return refused
        if self._command is None and find_spec("llama_cpp") is None:
            return errors.engine_missing("llama-cpp-python is not installed")
        as_json = _SETTINGS.dump_json(settings).decode()
        # Not from the current folder, whatever lies there.
        command = self._command or (sys.executable, "-P", "-m", f"{__package__}.llama_cpp_worker")
        with self._lock:
            if self._closed:
                return errors.engine_closed()
            try:
                if settings.snapshot_folder is not None:
                    Path(settings.snapshot_folder).mkdir(mode=0o700, parents=True, exist_ok=True)
                worker = WorkerProcess(
                    [*command, f"--host={os.getpid()}", f"--settings={as_json}"],
                    settings.stop_seconds,
                    self._tell_of_loss,
                )
            except OSError as error:
                return errors.engine_lost(f"its process cannot be started ({error.strerror})")
            self._workers.add(worker)
            return worker

    def _serve(self, request: LoadModel, worker: WorkerProcess, loaded: ModelLoaded) -> Loaded | Refusal:
        with self._lock:
            if self._models.get(request.model) is not worker:
                return errors.load_stopped(request.model.name)
            self._loaded.add(request.model)
        return Loaded(request.model, loaded.context_length, loaded.memory, loaded.limits)

    def _end(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._workers.discard(worker)
            saving = False
            for model in [held for held, holder in self._models.items() if holder is worker]:
                del self._models[model]
                saving = model in self._loaded
                self._loaded.discard(model)
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
                for step in _answer(exchange):
                    cut_short = self._closed and isinstance(step, Generated) and step.finish == "stopped"
                    yield errors.engine_closed() if cut_short else step
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


def _loading(
    worker: WorkerProcess, request: LoadModel, patience: float
) -> Iterator[Loading | ModelLoaded | Refusal]:
    try:
        with worker.ask(request, patience) as exchange:
            for body in exchange:
                if isinstance(body, Loading | ModelLoaded | Refusal):
                    yield body
    except Unsendable:
        path = request.path.encode(errors="replace").decode()
        yield errors.file_not_readable(path, "its name is not valid Unicode")


def _trial(
    worker: WorkerProcess, request: LoadModel, patience: float
) -> Iterator[Loading | Proved | Refusal]:
    """Load with a small context and decode a few tokens."""
    small = replace(request, context_length=min(request.context_length, _TRIAL_CONTEXT))
    for body in _loading(worker, small, patience):
        if not isinstance(body, ModelLoaded):
            yield body
            continue
        with worker.ask(_greeting(request.model), patience) as exchange:
            for decoded in _answer(exchange):
                if isinstance(decoded, Generated):
                    yield Proved(body.build, body.trained_context_length, body.architecture)
                elif isinstance(decoded, Refusal):
                    yield decoded


def _greeting(model: ModelCredit) -> Generate:
    hello = ChatMessage("trial", "user", text_parts("Hello"))
    return Generate("trial", model, "", "", (hello,), SamplingSettings(max_tokens=4), seed=0)
