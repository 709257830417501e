"""Several engines as one: a model's scheme decides which of them runs it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Set

from ...application.cancellation import Cancellation
from ...application.ports import (
    Delta,
    Engine,
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
from ...domain.errors import Refusal
from ...domain.messages import ModelCredit

__all__ = ["EnginesByScheme"]


class EnginesByScheme:
    """engines: by the part of a model id before the colon. otherwise: for all other models."""

    def __init__(self, engines: Mapping[str, Engine], otherwise: Engine) -> None:
        self._engines = dict(engines)
        self._otherwise = otherwise

    def info(self) -> EngineInfo:
        infos = [engine.info() for engine in self._all()]
        return EngineInfo(" + ".join(info.name for info in infos), "; ".join(info.build for info in infos))

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        return self._for(request.model.model).load(request)

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        return self._for(request.model.model).generate(request)

    def stop(self) -> None:
        for engine in self._all():
            engine.stop()

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        return self._for(request.model.model).prove(request, cancel)

    def unload(self, model: ModelCredit | None = None) -> None:
        for engine in [self._for(model.model)] if model else self._all():
            engine.unload(model)

    def loss(self, model: ModelCredit) -> Refusal | None:
        return self._for(model.model).loss(model)

    def on_loss(self, tell: Callable[[], None]) -> None:
        for engine in self._all():
            engine.on_loss(tell)

    def remembered(self) -> Set[str]:
        return {conversation for engine in self._all() for conversation in engine.remembered()}

    def unusable(self, discard: bool = False) -> list[str]:
        return [what for engine in self._all() for what in engine.unusable(discard)]

    def forget(self, conversation: str) -> None:
        for engine in self._all():
            engine.forget(conversation)

    def close(self) -> None:
        for engine in self._all():
            engine.close()

    def _for(self, model: str) -> Engine:
        return self._engines.get(model.partition(":")[0], self._otherwise)

    def _all(self) -> list[Engine]:
        return [self._otherwise, *self._engines.values()]
