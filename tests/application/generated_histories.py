"""Histories as they can come about: commands drawn at random, decided by the domain, kept fact by fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from rejoinder.application.commands import CONVERSATION, MODEL, SESSION, Kind
from rejoinder.domain import errors
from rejoinder.domain.conversation import (
    AppendMessage,
    ArchiveConversation,
    BeginReply,
    ChangeInstructions,
    ChangeSampling,
    CompleteReply,
    DeleteConversation,
    EditMessage,
    FailReply,
    InterruptReply,
    PinConversation,
    Regenerate,
    RenameConversation,
    RequestModel,
    SelectBranch,
    StartConversation,
    StopReply,
)
from rejoinder.domain.engine_session import (
    EndSession,
    FailLoad,
    FinishLoad,
    LoseEngine,
    OpenConversation,
    StartLoad,
    StartSession,
    UnloadModel,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.model_download import (
    CancelDownload,
    CompleteDownload,
    FailDownload,
    InterruptDownload,
    LoseModel,
    MoveToFront,
    ProveModel,
    QueueDownload,
    RemoveModel,
    StartDownload,
)
from rejoinder.domain.sampling import SamplingSettings

__all__ = ["history"]

_MODELS = ("smart", "quick", "third")
_WHY = errors.engine_lost("it was killed")


def history(seed: int, commands: int) -> Iterator[tuple[Kind[Any, Any], str, Fact]]:
    """Facts with the kind and the id of their aggregate, in order; many of the commands are refused."""
    drawn, states = _Drawn(Random(seed)), dict[tuple[str, str], Any]()
    for _ in range(commands):
        kind, subject = drawn.addressee()
        state = states.get((kind.name, subject)) or kind.initial(subject)
        decided = kind.decide(state, drawn.command(kind, state))
        for fact in () if isinstance(decided, Refusal) else decided:
            yield kind, subject, fact
            state = kind.evolve(state, fact)
        states[kind.name, subject] = state


class _Drawn:
    def __init__(self, random: Random) -> None:
        self._random = random
        self._ids: list[str] = []

    def addressee(self) -> tuple[Kind[Any, Any], str]:
        kind = self._random.choices((CONVERSATION, MODEL, SESSION), (6, 3, 2))[0]
        subject = self._random.choice(_MODELS if kind is MODEL else ("a", "b", "c", "d", "e"))
        return kind, subject

    def command(self, kind: Kind[Any, Any], state: Any) -> Any:
        makers: dict[str, Callable[[Any], list[Any]]] = {
            "conversation": self._conversation,
            "model": self._model,
            "session": self._session,
        }
        return self._random.choice(makers[kind.name](state))

    def _id(self) -> str:
        self._ids.append(f"{len(self._ids) + 1:032x}")
        return self._ids[-1]

    def _credit(self) -> ModelCredit:
        name = self._random.choice(_MODELS)
        return ModelCredit(model=name, name=name, sha256=name * 3)

    def _target(self) -> Target:
        name = self._random.choice(_MODELS)
        return Target(model=name, name=name)

    def _conversation(self, state: Any) -> list[Any]:
        if not state.started:
            return [StartConversation(self._target())]
        text = self._random.choice(("Hello", "two words", "", "é\n# second line"))
        reply = state.running.id if state.running else "none"
        parts = text_parts(self._random.choice(("", "an answer", "another answer")))
        usage = Usage(prompt_tokens=3, completion_tokens=4)
        message = self._random.choice([*self._ids, "none"])
        answer = Answer(requested=self._target(), by=self._credit(), sampling=SamplingSettings(), seed=7)
        asked = self._random.choice((None, self._id()))
        often = [
            AppendMessage(self._id(), text, asked, "a"),
            AppendMessage(self._id(), text, asked, "a"),
            BeginReply(reply, answer),
            BeginReply(reply, answer),
            CompleteReply(reply, parts, "stop", usage),
            CompleteReply(reply, parts, "stop", usage),
        ]
        seldom = [
            RequestModel(self._target()),
            EditMessage(message, self._id(), text, asked, "b"),
            Regenerate(self._random.choice((None, message)), self._id(), "b"),
            StopReply(reply, parts),
            FailReply(reply, parts, _WHY),
            InterruptReply(reply, parts),
            SelectBranch(message),
            RenameConversation(self._random.choice(("A title", "Another"))),
            ChangeInstructions(self._random.choice(("Be brief.", ""))),
            ChangeSampling(SamplingSettings(temperature=self._random.random(), stop=("secret",))),
            PinConversation(self._random.random() < 0.5),
            ArchiveConversation(self._random.random() < 0.5),
        ]
        return [*often, *seldom, *([DeleteConversation()] if self._random.random() < 0.1 else [])]

    def _model(self, state: Any) -> list[Any]:
        return [
            QueueDownload(state.id, 100, again=self._random.random() < 0.5),
            MoveToFront(),
            StartDownload("c0", "5" * 64, 100),
            StartDownload("c0", "5" * 64, 100),
            CompleteDownload("/file", "5" * 64, 100),
            CompleteDownload("/file", "5" * 64, 100),
            ProveModel("engine", 2048),
            ProveModel("engine", 2048),
            FailDownload(errors.offline()),
            CancelDownload(),
            InterruptDownload(),
            LoseModel(errors.file_missing("/file")),
            RemoveModel(100),
        ]

    def _session(self, state: Any) -> list[Any]:
        if not state.running:
            return [StartSession("engine 1")]
        return [
            OpenConversation(self._random.choice("abcde")),
            StartLoad(self._credit()),
            StartLoad(self._credit()),
            FinishLoad(2048),
            FinishLoad(2048),
            FailLoad(_WHY),
            UnloadModel(self._credit(), "asked"),
            LoseEngine(_WHY, self._random.choice((None, self._credit())), self._random.choice((None, 5000))),
            *([EndSession()] if self._random.random() < 0.2 else []),
        ]
