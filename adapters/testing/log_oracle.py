"""Naive readers of the log, which say whether the invariants held at every fact."""

from __future__ import annotations

from collections import defaultdict

from ...domain.conversation import (
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
)
from ...domain.engine_session import EngineLost, EngineStopped, ModelLoaded, ModelLoadStarted, ModelUnloaded
from ...domain.event import Recorded
from ...domain.messages import ModelCredit
from ...domain.model_download import (
    TRANSITIONS,
    Compiled,
    DownloadCanceled,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    ModelStatus,
)
from .invariants import holds

__all__ = ["LogOracle", "QueueOracle"]

_RUNNING = (ModelStatus.DOWNLOADING, ModelStatus.COMPILING)


class LogOracle:
    """Feed it every fact in order: it raises InvariantBroken at the first that breaks an invariant.

    replies: those under way, by their conversations. endings: how many each reply has had.
    """

    def __init__(self) -> None:
        self.position = 0
        self.statuses: dict[str, ModelStatus | None] = defaultdict(lambda: None)
        self.targets: dict[str, str] = {}
        self.replies: dict[str, str] = {}
        self.endings: dict[str, int] = defaultdict(int)
        self._versions: dict[str, int] = defaultdict(int)
        self._answering: dict[str, ModelCredit] = {}
        self._loaded: dict[str, set[ModelCredit]] = defaultdict(set)

    def take(self, recorded: Recorded) -> None:
        expected = self.position + 1
        holds("I9", recorded.position == expected, f"fact {recorded.position} instead of {expected}")
        self.position = recorded.position
        self._versions[recorded.stream] += 1
        at = self._versions[recorded.stream]
        holds("I9", recorded.version == at, f"version {recorded.version} of {recorded.stream} at {at}")
        kind = recorded.stream.partition(":")[0]
        {"model": self._model, "conversation": self._conversation, "session": self._session}[kind](recorded)

    def _model(self, recorded: Recorded) -> None:
        before = self.statuses[recorded.subject]
        key = (before, type(recorded.fact))
        holds("I2", key in TRANSITIONS, f"{recorded.fact.NAME} in state {before}")
        self.statuses[recorded.subject] = TRANSITIONS[key]
        running = [model for model, status in self.statuses.items() if status in _RUNNING]
        holds("I1", len(running) <= 1, f"{running} run at once")

    def _session(self, recorded: Recorded) -> None:
        loaded = self._loaded[recorded.subject]
        match recorded.fact:
            case ModelLoadStarted(model=model):
                holds("I5", model not in loaded, f"{model} is loaded twice")
            case ModelLoaded(model=model):
                loaded.add(model)
            case ModelUnloaded(model=model):
                holds("I5", model in loaded, f"{model} is unloaded and was not loaded")
                loaded.remove(model)
            case EngineLost(model=ModelCredit() as model):
                loaded.discard(model)
            case EngineLost() | EngineStopped():
                loaded.clear()
            case _:
                pass

    def _conversation(self, recorded: Recorded) -> None:
        match recorded.fact:
            case ModelRequested(target=target):
                self.targets[recorded.subject] = target.model
            case ReplyRequested(reply=reply):
                running = self.replies.get(recorded.subject)
                holds("I6", running is None, f"{reply} was asked for before {running} had ended")
                self.replies[recorded.subject] = reply
            case ReplyStarted() as fact:
                self._started(recorded, fact)
            case MessageAppended(role="assistant") as fact:
                by = fact.answer and fact.answer.by
                ran = self._answering.get(fact.message)
                holds("I5", by and by == ran, f"{ran} answered and {by} is credited")
                self._ended(recorded, fact.message)
            case ReplyStopped() | ReplyFailed() | ReplyInterrupted() as fact:
                self._ended(recorded, fact.reply)
            case _:
                pass

    def _started(self, recorded: Recorded, fact: ReplyStarted) -> None:
        by, requested = fact.answer.by.model, fact.answer.requested.model
        asked_for = self.replies.get(recorded.subject) == fact.reply
        holds("I6", asked_for, "a reply began that nobody asked for")
        target = self.targets[recorded.subject]
        holds("I13", requested == target, f"{requested} is recorded as requested, which was {target}")
        ready = self.statuses[by] is ModelStatus.READY
        holds("I5", ready, f"{by} answers but is {self.statuses[by]}")
        if self.statuses[requested] is ModelStatus.READY:
            holds("I13", by == requested, f"the target {requested} was ready, but {by} answers")
        somewhere = any(fact.answer.by in loaded for loaded in self._loaded.values())
        holds("I5", somewhere, f"{by} answers but is not loaded")
        self._answering[fact.reply] = fact.answer.by

    def _ended(self, recorded: Recorded, reply: str) -> None:
        running = self.replies.pop(recorded.subject, None)
        self.endings[reply] += 1
        holds("I6", self.endings[reply] == 1, f"{reply} ended twice, with {recorded.fact.NAME}")
        holds("I6", running == reply, f"{reply} ended and did not run")


class QueueOracle:
    """A naive line of jobs, held against every fact of models. starts: how often each was begun."""

    def __init__(self) -> None:
        self.line: list[str] = []
        self.starts: dict[str, int] = defaultdict(int)
        self.interrupted = 0

    def take(self, recorded: Recorded) -> None:
        model = recorded.subject
        match recorded.fact:
            case DownloadQueued():
                self.line.append(model)
            case DownloadMovedToFront():
                self._to_front(model)
            case DownloadInterrupted():
                self.interrupted += 1
                self._to_front(model)
            case DownloadStarted():
                self.starts[model] += 1
                holds("I8", self.line[0] == model, f"{model} began, {self.line[0]} was first")
            case Compiled() | DownloadFailed() | DownloadCanceled():
                self.line.remove(model)
            case _:
                pass

    def _to_front(self, model: str) -> None:
        """Behind the job that runs, which its own fact puts in front."""
        self.line = [model, *(other for other in self.line if other != model)]
