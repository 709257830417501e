"""Loading models: the only place that changes what the engine has loaded, and records it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..domain import errors
from ..domain.engine_session import FailLoad, FinishLoad, LoseEngine, SessionCommand, StartLoad, UnloadModel
from ..domain.errors import Refusal
from ..domain.messages import ModelCredit
from ..domain.model_download import LoseModel, ModelDownload
from .cancellation import Cancellation
from .commands import SESSION, Commands, To, to_model
from .ports import Engine, Loaded, Loading, LoadModel, LocalFile, ModelHub
from .signals import ModelLoading
from .turn import Turn

__all__ = ["ModelLoader"]


class ModelLoader:
    """Everything here is called by whoever holds the engine's turn, but for `loaded`."""

    def __init__(
        self,
        session: str,
        engine: Engine,
        hubs: Mapping[str, ModelHub],
        commands: Commands,
        context_length: int,
    ) -> None:
        self.turn = Turn()
        self._session, self._engine, self._hubs = session, engine, hubs
        self._commands, self._context_length = commands, context_length
        self._loaded: Loaded | None = None

    @property
    def loaded(self) -> Loaded | None:
        return self._loaded

    def ensure(
        self, model: ModelDownload, cancel: Cancellation, show: Callable[[ModelLoading], None]
    ) -> Loaded | Refusal:
        """Have `model`, which is ready, loaded. If its file is not what it was, it is not ready any more."""
        credit = ModelCredit(model=model.id, name=model.name, sha256=model.sha256)
        if self._loaded and self._loaded.model == credit:
            return self._loaded
        if lost := self._check(model):
            self._commands.execute(to_model(model.id, LoseModel(lost)))
            return lost
        self._loaded = None
        self._record(StartLoad(credit))
        return self._load(LoadModel(credit, model.path, self._context_length), cancel, show)

    def _check(self, model: ModelDownload) -> Refusal | None:
        hub = self._hubs.get(model.id.partition(":")[0])
        return hub.check(LocalFile(model.path, model.sha256, model.size, model.modified)) if hub else None

    def _load(
        self, request: LoadModel, cancel: Cancellation, show: Callable[[ModelLoading], None]
    ) -> Loaded | Refusal:
        ending: Loaded | Refusal = errors.load_stopped(request.model.name)
        stream = self._engine.load(request)
        for step in stream:
            if cancel.cancelled:
                break
            if isinstance(step, Loading):
                show(ModelLoading(request.model, step.fraction))
            else:
                ending = step
        return self._loaded_or_not(ending)

    def _loaded_or_not(self, ending: Loaded | Refusal) -> Loaded | Refusal:
        if isinstance(ending, Loaded):
            self._loaded = ending
            self._record(FinishLoad(ending.context_length))
        else:
            self._record(LoseEngine(ending) if ending.reason == "engine_lost" else FailLoad(ending))
        return ending

    def lost(self, failure: Refusal) -> None:
        """The engine died in mid-answer."""
        self._loaded = None
        self._record(LoseEngine(failure))

    def unload(self) -> None:
        self._engine.unload()
        self._loaded = None
        self._record(UnloadModel())

    def _record(self, command: SessionCommand) -> None:
        self._commands.execute(To(SESSION, self._session, command))
