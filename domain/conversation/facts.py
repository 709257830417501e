"""What happens to a conversation. The names are permanent: they are in the logs."""

from __future__ import annotations

from typing import Self

from ..errors import Refusal
from ..event import Fact
from ..messages import Answer, Finish, Parts, Role, Target, Usage
from ..sampling import SamplingSettings

__all__ = [
    "BranchSelected",
    "ConversationArchived",
    "ConversationDeleted",
    "ConversationPinned",
    "ConversationRenamed",
    "ConversationStarted",
    "InstructionsChanged",
    "MessageAppended",
    "ModelRequested",
    "ReplyCutShort",
    "ReplyFailed",
    "ReplyInterrupted",
    "ReplyRequested",
    "ReplyStarted",
    "ReplyStopped",
    "SamplingChanged",
]


class ConversationStarted(Fact, name="ConversationStarted"):
    pass


class ModelRequested(Fact, name="ModelRequested"):
    target: Target


class MessageAppended(Fact, name="MessageAppended"):
    """A message in full. For an assistant's, `message` is the reply's id and `answer` says who gave it."""

    message: str
    parent: str | None
    role: Role
    parts: Parts
    answer: Answer | None = None
    finish: Finish | None = None
    usage: Usage | None = None

    def erased(self) -> Self:
        return self.model_copy(update={"parts": (), "answer": _without_text(self.answer)})

    def holds_text(self) -> bool:
        return bool(self.parts) or _holds_text(self.answer)


class ReplyRequested(Fact, name="ReplyRequested"):
    """An answer to `parent` is wanted from the process that runs `session`; it waits until it can begin."""

    reply: str
    parent: str
    session: str
    sampling: SamplingSettings | None = None

    def erased(self) -> Self:
        return self.model_copy(update={"sampling": None})

    def holds_text(self) -> bool:
        return self.sampling is not None


class ReplyStarted(Fact, name="ReplyStarted"):
    reply: str
    answer: Answer

    def erased(self) -> Self:
        return self.model_copy(update={"answer": _without_text(self.answer)})

    def holds_text(self) -> bool:
        return _holds_text(self.answer)


class ReplyCutShort(Fact):
    """parts: what was shown so far; with any, they stay in the thread as a message with the reply's id."""

    reply: str
    parent: str
    parts: Parts
    answer: Answer | None = None

    def erased(self) -> Self:
        return self.model_copy(update={"parts": (), "answer": _without_text(self.answer)})


class ReplyStopped(ReplyCutShort, name="ReplyStopped"):
    usage: Usage | None = None


class ReplyFailed(ReplyCutShort, name="ReplyFailed"):
    failure: Refusal


class ReplyInterrupted(ReplyCutShort, name="ReplyInterrupted"):
    """The process that gave the reply is gone."""


class BranchSelected(Fact, name="BranchSelected"):
    """head: the leaf that the thread goes on from."""

    head: str


class ConversationRenamed(Fact, name="ConversationRenamed"):
    title: str

    def erased(self) -> Self:
        return self.model_copy(update={"title": ""})


class InstructionsChanged(Fact, name="InstructionsChanged"):
    """The system message of every reply that begins from now on."""

    instructions: str

    def erased(self) -> Self:
        return self.model_copy(update={"instructions": ""})


class SamplingChanged(Fact, name="SamplingChanged"):
    sampling: SamplingSettings

    def erased(self) -> Self:
        return self.model_copy(update={"sampling": SamplingSettings()})


class ConversationPinned(Fact, name="ConversationPinned"):
    pinned: bool


class ConversationArchived(Fact, name="ConversationArchived"):
    archived: bool


class ConversationDeleted(Fact, name="ConversationDeleted"):
    ERASES_STREAM = True


def _holds_text(answer: Answer | None) -> bool:
    return answer is not None and answer.sampling.holds_text()


def _without_text(answer: Answer | None) -> Answer | None:
    """Stop strings, a grammar and the like are what somebody wrote."""
    return answer and answer.model_copy(update={"sampling": answer.sampling.without_text()})
