"""What can be asked of a conversation. Ids come with the command: the rules draw none."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Refusal
from ..messages import Answer, Finish, Parts, Target, Usage
from ..sampling import SamplingSettings

__all__ = [
    "AppendMessage",
    "ArchiveConversation",
    "BeginReply",
    "ChangeInstructions",
    "ChangeSampling",
    "CompleteReply",
    "ConversationCommand",
    "DeleteConversation",
    "EditMessage",
    "FailReply",
    "InterruptReply",
    "PinConversation",
    "Regenerate",
    "RenameConversation",
    "RequestModel",
    "SelectBranch",
    "StartConversation",
    "StopReply",
]


@dataclass(frozen=True, slots=True)
class StartConversation:
    target: Target


@dataclass(frozen=True, slots=True)
class RequestModel:
    target: Target


@dataclass(frozen=True, slots=True)
class AppendMessage:
    """A user's message after `parent` (the head unless given; None begins a new thread in an empty tree),
    with the reply that it asks for, if any."""

    message: str
    text: str
    reply: str | None
    session: str
    parent: str | None = None
    sampling: SamplingSettings | None = None


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Say `edited` anew as `message`: a sibling, from which a new branch grows."""

    edited: str
    message: str
    text: str
    reply: str | None
    session: str
    sampling: SamplingSettings | None = None


@dataclass(frozen=True, slots=True)
class Regenerate:
    """Answer again: `message` may be an answer, a user's message, or None for the newest on this branch."""

    message: str | None
    reply: str
    session: str
    sampling: SamplingSettings | None = None


@dataclass(frozen=True, slots=True)
class BeginReply:
    """Fix who answers. Refused as target_changed if `answer.requested` is no longer the target."""

    reply: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class CompleteReply:
    reply: str
    parts: Parts
    finish: Finish
    usage: Usage


@dataclass(frozen=True, slots=True)
class StopReply:
    reply: str
    parts: Parts
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class FailReply:
    reply: str
    parts: Parts
    failure: Refusal


@dataclass(frozen=True, slots=True)
class InterruptReply:
    reply: str
    parts: Parts


@dataclass(frozen=True, slots=True)
class SelectBranch:
    """Go on from the newest leaf at or below `message`."""

    message: str


@dataclass(frozen=True, slots=True)
class RenameConversation:
    title: str


@dataclass(frozen=True, slots=True)
class ChangeInstructions:
    instructions: str


@dataclass(frozen=True, slots=True)
class ChangeSampling:
    sampling: SamplingSettings


@dataclass(frozen=True, slots=True)
class PinConversation:
    pinned: bool


@dataclass(frozen=True, slots=True)
class ArchiveConversation:
    archived: bool


@dataclass(frozen=True, slots=True)
class DeleteConversation:
    pass


ConversationCommand = (
    StartConversation
    | RequestModel
    | AppendMessage
    | EditMessage
    | Regenerate
    | BeginReply
    | CompleteReply
    | StopReply
    | FailReply
    | InterruptReply
    | SelectBranch
    | RenameConversation
    | ChangeInstructions
    | ChangeSampling
    | PinConversation
    | ArchiveConversation
    | DeleteConversation
)
