"""Loading models: the only place that changes what the engine has loaded, and records it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager

from ..domain import errors
from ..domain.engine_session import (
    FailLoad,
    FinishLoad,
    LoseEngine,
    SessionCommand,
    StartLoad,
    UnloadModel,
    WhyUnloaded,
)
from ..domain.errors import Refusal
from ..domain.event import Recorded
from ..domain.messages import ModelCredit
from ..domain.model_download import LoseModel, ModelDownload
from .cancellation import Cancellation
from .circuit_breaker import CircuitBreaker
from .commands import SESSION, Commands, To, to_model
from .keep_loaded import KeepLoaded
from .ports import Clock, Engine, Loaded, Loading, LoadModel, LocalFile, ModelHub
from .signals import ModelLoading
from .turn import Turn

__all__ = ["ModelLoader"]


class ModelLoader:
    """Everything here is called by whoever holds the engine's turn, but for `newest`, `find` and `due`.

    changed: set when it is time to look when something is `due`.
    """

    def __init__(
        self,
        session: str,
        engine: Engine,
        hubs: Mapping[str, ModelHub],
        commands: Commands,
        clock: Clock,
        context_length: int,
        keep: KeepLoaded,
    ) -> None:
        self.turn = Turn()
        self.changed = threading.Event()
        engine.on_loss(self.changed.set)
        self._session, self._engine, self._hubs, self._clock = session, engine, hubs, clock
        self._commands, self._context_length, self._keep = commands, context_length, keep
        self._breaker = CircuitBreaker()
        self._loaded: tuple[Loaded, ...] = ()
        self._last_used: dict[str, float] = {}

    @property
    def newest(self) -> Loaded | None:
        """What was loaded last, of what is loaded."""
        loaded = self._loaded
        return loaded[-1] if loaded else None

    def find(self, model: str) -> Loaded | None:
        return next((loaded for loaded in self._loaded if loaded.model.model == model), None)

    def ensure(
        self,
        model: ModelDownload,
        cause: Recorded | None,
        cancel: Cancellation,
        show: Callable[[ModelLoading], None],
    ) -> Loaded | Refusal:
        """Have `model`, which is ready, loaded. If its file is not what it was, it is not ready any more.

        cause: the fact that wants it, here and below.
        """
        credit = ModelCredit(model=model.id, name=model.name, sha256=model.sha256)
        found = self.find(model.id)
        if found and found.model == credit:
            self._touch(credit)
            return found
        if unstable := self._breaker.refusal(model.id, model.name):
            return unstable
        if lost := self._check(model):
            self._commands.execute(to_model(model.id, LoseModel(lost)), cause=cause)
            return lost
        if found:
            self.unload(found, "room", cause)
        self._make_room(model.size, cause)
        return self._load(LoadModel(credit, model.path, self._context_length), cause, cancel, show)

    def _check(self, model: ModelDownload) -> Refusal | None:
        hub = self._hubs.get(model.id.partition(":")[0])
        return hub.check(LocalFile(model.path, model.sha256, model.size, model.modified)) if hub else None

    def _make_room(self, size: int, cause: Recorded | None) -> None:
        while self._loaded and not self._keep.has_room(self._loaded, size):
            self.unload(self._least_used(), "room", cause)

    def _least_used(self) -> Loaded:
        return min(self._loaded, key=self._used_at)

    def _used_at(self, loaded: Loaded) -> float:
        return self._last_used.get(loaded.model.model, 0.0)

    def _touch(self, model: ModelCredit) -> None:
        self._last_used[model.model] = time.monotonic()

    def _load(
        self,
        request: LoadModel,
        cause: Recorded | None,
        cancel: Cancellation,
        show: Callable[[ModelLoading], None],
    ) -> Loaded | Refusal:
        """What else is loaded makes way if that is what it takes."""
        while True:
            cause = self._record(StartLoad(request.model), cause)
            ending = self._ending(request, cancel, show)
            if isinstance(ending, Loaded):
                self._finished(ending, cause)
                return ending
            cause = self._failed(request.model, ending, cause)
            if ending.reason != "not_enough_memory" or not self._loaded:
                return ending
            cause = self.unload(self._least_used(), "room", cause)

    def _ending(
        self, request: LoadModel, cancel: Cancellation, show: Callable[[ModelLoading], None]
    ) -> Loaded | Refusal:
        ending: Loaded | Refusal = errors.load_stopped(request.model.name)
        with self._stopped_by(cancel, request.model), closing(self._engine.load(request)) as stream:
            for step in stream:
                if isinstance(step, Loading):
                    show(ModelLoading(request.model, step.fraction))
                else:
                    ending = step
                if cancel.cancelled:
                    break
        if cancel.cancelled:
            self._engine.unload(request.model)
            return errors.load_stopped(request.model.name)
        return ending

    @contextmanager
    def _stopped_by(self, cancel: Cancellation, model: ModelCredit) -> Generator[None]:
        """A load that makes no progress hears of a cancel too. After it, nothing is unloaded any more: it may
        be another load by then."""
        lock, under_way = threading.Lock(), True

        def stop() -> None:
            with lock:
                if under_way:
                    self._engine.unload(model)

        take_back = cancel.on_cancel(stop)
        try:
            yield
        finally:
            take_back()
            with lock:
                under_way = False

    def _finished(self, loaded: Loaded, started: Recorded | None) -> None:
        self._touch(loaded.model)
        self._loaded = (*self._loaded, loaded)
        self._record(FinishLoad(loaded.context_length, loaded.memory, loaded.limits), started)
        self.changed.set()

    def _failed(self, model: ModelCredit, failure: Refusal, started: Recorded | None) -> Recorded | None:
        if failure.reason == "engine_lost":
            return self.lost(model, failure, started)
        return self._record(FailLoad(failure), started)

    def worked(self, model: ModelCredit) -> None:
        """The model gave an answer that its process survived."""
        self._touch(model)
        self._breaker.worked(model.model)

    def lost(self, model: ModelCredit, failure: Refusal, cause: Recorded | None) -> Recorded | None:
        """The model's process died, of what `cause` had it do."""
        self._forget(model)
        pause = self._breaker.died(model.model)
        retry_at = self._clock.now() + round(pause * 1000) if pause else None
        return self._record(LoseEngine(failure, model, retry_at), cause)

    def unload(self, loaded: Loaded, why: WhyUnloaded, cause: Recorded | None = None) -> Recorded | None:
        self._engine.unload(loaded.model)
        self._forget(loaded.model)
        return self._record(UnloadModel(loaded.model, why), cause)

    def unload_all(self, model: str | None) -> list[ModelCredit]:
        """What was unloaded, since somebody asked for it: everything, or `model`."""
        gone = [loaded for loaded in self._loaded if model in (None, loaded.model.model)]
        for loaded in gone:
            self.unload(loaded, "asked")
        return [loaded.model for loaded in gone]

    def due(self) -> float | None:
        """Seconds until there is something to drop, 0 if there is; None if nothing will be."""
        if any(self._engine.loss(loaded.model) for loaded in self._loaded):
            return 0.0
        if self._keep.idle_seconds is None or not self._loaded:
            return None
        oldest = min(map(self._used_at, self._loaded), default=0.0)
        return max(0.0, oldest + self._keep.idle_seconds - time.monotonic())

    def drop_due(self) -> None:
        """Record what died without a reply that would tell, and unload what was idle for long enough."""
        for loaded in self._loaded:
            if failure := self._engine.loss(loaded.model):
                self._engine.unload(loaded.model)
                self.lost(loaded.model, failure, None)
        while self._loaded and self.due() == 0:
            self.unload(self._least_used(), "idle")

    def _forget(self, model: ModelCredit) -> None:
        self._loaded = tuple(loaded for loaded in self._loaded if loaded.model != model)

    def _record(self, command: SessionCommand, cause: Recorded | None) -> Recorded | None:
        """The fact that it came to; `cause` if it changed nothing."""
        done = self._commands.execute(To(SESSION, self._session, command), cause=cause)
        return done[-1] if done and not isinstance(done, Refusal) else cause
