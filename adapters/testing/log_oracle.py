"""A naive reader of the log, which says whether the invariants held at every fact."""

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
from ...domain.model_download import TRANSITIONS, ModelStatus

__all__ = ["LogOracle"]

_RUNNING = (ModelStatus.DOWNLOADING, ModelStatus.COMPILING)


class LogOracle:
    """Feed it every fact in order: it raises AssertionError at the first that breaks an invariant."""

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
        assert recorded.position == self.position + 1, f"a gap before fact {recorded.position}"
        self.position = recorded.position
        self._versions[recorded.stream] += 1
        assert recorded.version == self._versions[recorded.stream], f"a gap in {recorded.stream}"
        kind = recorded.stream.partition(":")[0]
        {"model": self._model, "conversation": self._conversation, "session": self._session}[kind](recorded)

    def _model(self, recorded: Recorded) -> None:
        before = self.statuses[recorded.subject]
        key = (before, type(recorded.fact))
        assert key in TRANSITIONS, f"I2: {recorded.fact.NAME} in state {before}"
        self.statuses[recorded.subject] = TRANSITIONS[key]
        running = [model for model, status in self.statuses.items() if status in _RUNNING]
        assert len(running) <= 1, f"I1: {running} run at once"

    def _session(self, recorded: Recorded) -> None:
        match recorded.fact:
            case ModelLoadStarted(model=model):
                assert model not in self._loaded[recorded.subject], f"{model} is loaded twice"
            case ModelLoaded(model=model):
                self._loaded[recorded.subject].add(model)
            case ModelUnloaded(model=model):
                self._loaded[recorded.subject].remove(model)
            case EngineLost(model=ModelCredit() as model):
                self._loaded[recorded.subject].discard(model)
            case EngineLost() | EngineStopped():
                self._loaded[recorded.subject].clear()
            case _:
                pass

    def _conversation(self, recorded: Recorded) -> None:
        match recorded.fact:
            case ModelRequested(target=target):
                self.targets[recorded.subject] = target.model
            case ReplyRequested(reply=reply):
                assert recorded.subject not in self.replies, "two replies in one conversation"
                self.replies[recorded.subject] = reply
            case ReplyStarted() as fact:
                self._started(recorded, fact)
            case MessageAppended(role="assistant") as fact:
                assert fact.answer is not None
                assert fact.answer.by == self._answering[fact.message], "I5: credited to another model"
                self._ended(recorded, fact.message)
            case ReplyStopped() | ReplyFailed() | ReplyInterrupted() as fact:
                self._ended(recorded, fact.reply)
            case _:
                pass

    def _started(self, recorded: Recorded, fact: ReplyStarted) -> None:
        by, requested = fact.answer.by.model, fact.answer.requested.model
        assert self.replies.get(recorded.subject) == fact.reply, "a reply began that nobody asked for"
        assert requested == self.targets[recorded.subject], "R13: not what was requested at that moment"
        assert self.statuses[by] is ModelStatus.READY, f"I5: {by} answers but is {self.statuses[by]}"
        if self.statuses[requested] is ModelStatus.READY:
            assert by == requested, f"the target {requested} was ready, but {by} answers"
        somewhere = any(fact.answer.by in loaded for loaded in self._loaded.values())
        assert somewhere, f"I5: {by} answers but is not loaded"
        self._answering[fact.reply] = fact.answer.by

    def _ended(self, recorded: Recorded, reply: str) -> None:
        assert self.replies.pop(recorded.subject, None) == reply, "I6: a reply ended that did not run"
        self.endings[reply] += 1
        assert self.endings[reply] == 1, "I6: a reply ended twice"
