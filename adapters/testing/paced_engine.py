"""An engine whose pace a test decides, and which notes down what it did."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence, Set
from contextlib import closing
from typing import TypeVar

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
from .step_gate import StepGate

__all__ = ["PacedEngine"]

StepT = TypeVar("StepT")


class PacedEngine(StepGate):
    """The engine `inside`. before: the one of an earlier session, whose notes go on.

    ran: reply -> the model that was asked for it last. said: reply -> the text that it gave out. finished:
    the replies whose answers came to an end. proved: the models whose files passed a trial.
    """

    def __init__(self, inside: Engine, before: PacedEngine | None = None) -> None:
        super().__init__()
        self.inside = inside
        self.ran: dict[str, ModelCredit] = before.ran if before else {}
        self.said: dict[str, str] = before.said if before else {}
        self.finished: set[str] = before.finished if before else set()
        self.proved: set[ModelCredit] = before.proved if before else set()
        self._stopped = False
        self._unloaded: set[ModelCredit] = set()

    # The pace

    def _paced(self, steps: Generator[StepT], over: Callable[[], bool]) -> Generator[StepT]:
        with closing(steps):
            while True:
                self._step(over)
                try:
                    step = next(steps)
                except StopIteration:
                    return
                yield step

    def _note(self, change: Callable[[], object]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()

    # The engine

    def info(self) -> EngineInfo:
        return self.inside.info()

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        self._note(lambda: self._unloaded.discard(request.model))
        return self._paced(self.inside.load(request), lambda: request.model in self._unloaded)

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        self._stopped = False
        self.ran[request.id], self.said[request.id] = request.model, ""
        with closing(self._paced(self.inside.generate(request), lambda: self._stopped)) as steps:
            for step in steps:
                if isinstance(step, Delta) and step.kind == "text":
                    self.said[request.id] += step.text
                elif isinstance(step, Generated):
                    self.finished.add(request.id)
                yield step

    def stop(self) -> None:
        self.inside.stop()
        self._note(lambda: setattr(self, "_stopped", True))

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        with closing(self.inside.prove(request, cancel)) as steps:
            for step in steps:
                if isinstance(step, Proved):
                    self.proved.add(request.model)
                yield step

    def unload(self, model: ModelCredit | None = None) -> None:
        self.inside.unload(model)
        self._note(lambda: self._unloaded.add(model) if model else None)

    def loss(self, model: ModelCredit) -> Refusal | None:
        return self.inside.loss(model)

    def on_loss(self, tell: Callable[[], None]) -> None:
        self.inside.on_loss(tell)

    def forget(self, conversation: str) -> None:
        self.inside.forget(conversation)

    def remembered(self) -> Set[str]:
        return self.inside.remembered()

    def unusable(self, discard: bool = False) -> Sequence[str]:
        return self.inside.unusable(discard)

    def close(self) -> None:
        self.inside.close()
        self._note(lambda: setattr(self, "_closed", True))
