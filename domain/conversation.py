"""A conversation: a tree of messages, its own model target, and at most one reply under way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self, TypeVar

from . import errors
from .errors import Refusal
from .event import Fact
from .message_tree import MessageTree
from .messages import (
    Answer,
    Finish,
    Parts,
    Role,
    SamplingSettings,
    Target,
    Usage,
    check_text,
    text_parts,
)

__all__ = [
    "AppendMessage",
    "ArchiveConversation",
    "BeginReply",
    "BranchSelected",
    "ChangeInstructions",
    "ChangeSampling",
    "CompleteReply",
    "Conversation",
    "ConversationArchived",
    "ConversationCommand",
    "ConversationDeleted",
    "ConversationPinned",
    "ConversationRenamed",
    "ConversationStarted",
    "Decision",
    "DeleteConversation",
    "EditMessage",
    "FailReply",
    "INSTRUCTIONS_LIMIT",
    "InstructionsChanged",
    "InterruptReply",
    "MessageAppended",
    "ModelRequested",
    "PinConversation",
    "Regenerate",
    "RenameConversation",
    "ReplyFailed",
    "ReplyInterrupted",
    "ReplyRequested",
    "ReplyStarted",
    "ReplyStopped",
    "RequestModel",
    "RunningReply",
    "SamplingChanged",
    "SelectBranch",
    "StartConversation",
    "StopReply",
    "TITLE_LIMIT",
    "decide",
    "evolve",
    "initial",
]

TITLE_LIMIT = 200
INSTRUCTIONS_LIMIT = 100_000
"""Characters."""


# Facts


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
        return self.model_copy(update={"parts": (), "answer": _without_stops(self.answer)})


class ReplyRequested(Fact, name="ReplyRequested"):
    """An answer to `parent` is wanted from the process that runs `session`; it waits until it can begin."""

    reply: str
    parent: str
    session: str
    sampling: SamplingSettings | None = None

    def erased(self) -> Self:
        return self.model_copy(update={"sampling": None})


class ReplyStarted(Fact, name="ReplyStarted"):
    reply: str
    answer: Answer

    def erased(self) -> Self:
        return self.model_copy(update={"answer": _without_stops(self.answer)})


class _ReplyCutShort(Fact):
    """parts: what was shown so far; with any, they stay in the thread as a message with the reply's id."""

    reply: str
    parent: str
    parts: Parts
    answer: Answer | None = None

    def erased(self) -> Self:
        return self.model_copy(update={"parts": (), "answer": _without_stops(self.answer)})


class ReplyStopped(_ReplyCutShort, name="ReplyStopped"):
    usage: Usage | None = None


class ReplyFailed(_ReplyCutShort, name="ReplyFailed"):
    failure: Refusal


class ReplyInterrupted(_ReplyCutShort, name="ReplyInterrupted"):
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


def _without_stops(answer: Answer | None) -> Answer | None:
    if answer is None or not answer.sampling.stop:
        return answer
    return answer.model_copy(update={"sampling": answer.sampling.model_copy(update={"stop": ()})})


# State

_DEFAULT_SAMPLING = SamplingSettings()


class RunningReply(NamedTuple):
    """answer is None while the reply waits to begin."""

    id: str
    parent: str
    session: str
    sampling: SamplingSettings | None
    answer: Answer | None = None


class Conversation(NamedTuple):
    """head: the leaf of the branch that is shown and goes on; None in an empty thread.

    A tuple, since evolving one is more than twice as fast as a frozen dataclass.
    """

    id: str
    messages: MessageTree
    started: bool = False
    deleted: bool = False
    target: Target | None = None
    head: str | None = None
    running: RunningReply | None = None
    title: str = ""
    instructions: str = ""
    sampling: SamplingSettings = _DEFAULT_SAMPLING
    pinned: bool = False
    archived: bool = False


def initial(conversation: str) -> Conversation:
    return Conversation(conversation, MessageTree())


# Commands


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

Decision = Sequence[Fact] | Refusal


# Rules


def decide(state: Conversation, command: ConversationCommand) -> Decision:
    """The facts that `command` makes true (none if it changes nothing), or why it is refused."""
    if state.deleted:
        return errors.conversation_deleted(state.id)
    if not state.started and not isinstance(command, StartConversation):
        return errors.unknown_conversation(state.id)
    return _rules[type(command)](state, command)


CommandT = TypeVar("CommandT")
_rules: dict[type, Callable[[Conversation, Any], Decision]] = {}


def _rule(
    command: type[CommandT],
) -> Callable[[Callable[[Conversation, CommandT], Decision]], Callable[[Conversation, CommandT], Decision]]:
    def register(
        rule: Callable[[Conversation, CommandT], Decision],
    ) -> Callable[[Conversation, CommandT], Decision]:
        _rules[command] = rule
        return rule

    return register


@_rule(StartConversation)
def _start(state: Conversation, command: StartConversation) -> Decision:
    if state.started:
        return ()
    return (ConversationStarted(), ModelRequested(target=command.target))


@_rule(RequestModel)
def _request_model(state: Conversation, command: RequestModel) -> Decision:
    return () if command.target == state.target else (ModelRequested(target=command.target),)


@_rule(AppendMessage)
def _append(state: Conversation, command: AppendMessage) -> Decision:
    parent = command.parent or state.head
    if parent is not None and state.messages.get(parent) is None:
        return errors.unknown_message(parent)
    return _user_message(state, command, parent)


@_rule(EditMessage)
def _edit(state: Conversation, command: EditMessage) -> Decision:
    node = state.messages.get(command.edited)
    if node is None:
        return errors.unknown_message(command.edited)
    if node.role != "user":
        return errors.not_a_user_message(command.edited)
    return _user_message(state, command, node.parent)


def _user_message(state: Conversation, command: AppendMessage | EditMessage, parent: str | None) -> Decision:
    refusal = _busy(state) or _taken(state, command.message, command.reply) or check_text(command.text)
    if refusal:
        return refusal
    said = MessageAppended(
        message=command.message, parent=parent, role="user", parts=text_parts(command.text)
    )
    if command.reply is None:
        return (said,)
    return (said, _wanted(command.reply, command.message, command))


@_rule(Regenerate)
def _regenerate(state: Conversation, command: Regenerate) -> Decision:
    if refusal := _busy(state) or _taken(state, command.reply):
        return refusal
    message = command.message or state.head
    if message is None:
        return errors.unknown_branch_point(state.id)
    node = state.messages.get(message)
    if node is None:
        return errors.unknown_message(message)
    question = message if node.role == "user" else node.parent
    if question is None:
        return errors.unknown_branch_point(state.id)
    return (_wanted(command.reply, question, command),)


def _wanted(reply: str, parent: str, command: AppendMessage | EditMessage | Regenerate) -> ReplyRequested:
    return ReplyRequested(reply=reply, parent=parent, session=command.session, sampling=command.sampling)


def _busy(state: Conversation) -> Refusal | None:
    return errors.reply_running(state.id, state.running.id) if state.running else None


def _taken(state: Conversation, *new: str | None) -> Refusal | None:
    """A message under an id that another has would overwrite it."""
    ids = [name for name in new if name is not None]
    for place, name in enumerate(ids):
        if state.messages.get(name) is not None or name in ids[:place]:
            return errors.invalid_request(f"The id {name!r} is taken by another message")
    return None


@_rule(BeginReply)
def _begin_reply(state: Conversation, command: BeginReply) -> Decision:
    running = _running(state, command.reply)
    if running is None or running.answer is not None:
        return errors.no_reply_running(state.id)
    if state.target != command.answer.requested:
        return errors.target_changed(command.answer.requested.name)
    return (ReplyStarted(reply=command.reply, answer=command.answer),)


def _running(state: Conversation, reply: str) -> RunningReply | None:
    return state.running if state.running and state.running.id == reply else None


@_rule(CompleteReply)
def _complete_reply(state: Conversation, command: CompleteReply) -> Decision:
    running = _running(state, command.reply)
    if running is None or running.answer is None:
        return errors.no_reply_running(state.id)
    return (
        MessageAppended(
            message=running.id,
            parent=running.parent,
            role="assistant",
            parts=command.parts,
            answer=running.answer,
            finish=command.finish,
            usage=command.usage,
        ),
    )


@_rule(StopReply)
def _stop_reply(state: Conversation, command: StopReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyStopped(**_cut_short(running, command.parts), usage=command.usage),)


@_rule(FailReply)
def _fail_reply(state: Conversation, command: FailReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyFailed(**_cut_short(running, command.parts), failure=command.failure),)


@_rule(InterruptReply)
def _interrupt_reply(state: Conversation, command: InterruptReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyInterrupted(**_cut_short(running, command.parts)),)


def _cut_short(running: RunningReply, parts: Parts) -> dict[str, Any]:
    return {"reply": running.id, "parent": running.parent, "parts": parts, "answer": running.answer}


@_rule(SelectBranch)
def _select_branch(state: Conversation, command: SelectBranch) -> Decision:
    if busy := _busy(state):
        return busy
    if state.messages.get(command.message) is None:
        return errors.unknown_message(command.message)
    head = state.messages.newest_below(command.message)
    return () if head == state.head else (BranchSelected(head=head),)


@_rule(RenameConversation)
def _rename(state: Conversation, command: RenameConversation) -> Decision:
    title = command.title.strip()
    if why := _why_not_a_title(title):
        return errors.invalid_title(why)
    return () if title == state.title else (ConversationRenamed(title=title),)


def _why_not_a_title(title: str) -> str | None:
    if not title:
        return "is empty"
    if len(title) > TITLE_LIMIT:
        return f"has {len(title)} characters; {TITLE_LIMIT} are allowed"
    if any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in title):
        return "holds control characters or is not valid Unicode"
    if any(unicodedata.bidirectional(c) in _BIDI_OVERRIDES for c in title):
        return "holds characters that override the direction of the text"
    return None


_BIDI_OVERRIDES = ("LRO", "RLO", "LRE", "RLE", "PDF", "LRI", "RLI", "FSI", "PDI")


@_rule(ChangeInstructions)
def _change_instructions(state: Conversation, command: ChangeInstructions) -> Decision:
    text = command.instructions.strip()
    if text and (refusal := check_text(text)):
        return refusal
    if len(text) > INSTRUCTIONS_LIMIT:
        why = f"have {len(text):,} characters; {INSTRUCTIONS_LIMIT:,} are allowed"
        return errors.invalid_setting("Instructions", why)
    return () if text == state.instructions else (InstructionsChanged(instructions=text),)


@_rule(ChangeSampling)
def _change_sampling(state: Conversation, command: ChangeSampling) -> Decision:
    return () if command.sampling == state.sampling else (SamplingChanged(sampling=command.sampling),)


@_rule(PinConversation)
def _pin(state: Conversation, command: PinConversation) -> Decision:
    return () if command.pinned == state.pinned else (ConversationPinned(pinned=command.pinned),)


@_rule(ArchiveConversation)
def _archive(state: Conversation, command: ArchiveConversation) -> Decision:
    return () if command.archived == state.archived else (ConversationArchived(archived=command.archived),)


@_rule(DeleteConversation)
def _delete(state: Conversation, command: DeleteConversation) -> Decision:
    if state.running is None:
        return (ConversationDeleted(),)
    return (ReplyInterrupted(**_cut_short(state.running, ())), ConversationDeleted())


# Evolution


def evolve(state: Conversation, fact: Fact) -> Conversation:
    """The state after `fact`. History is never refused."""
    change = _changes.get(type(fact))
    return change(state, fact) if change else state


def _appended(state: Conversation, fact: MessageAppended) -> Conversation:
    messages = state.messages.with_message(fact.message, fact.parent, fact.role)
    running = None if fact.role == "assistant" else state.running
    return state._replace(messages=messages, head=fact.message, running=running)


def _requested(state: Conversation, fact: ReplyRequested) -> Conversation:
    running = RunningReply(fact.reply, fact.parent, fact.session, fact.sampling)
    return state._replace(running=running, head=fact.parent)


def _started(state: Conversation, fact: ReplyStarted) -> Conversation:
    if state.running is None:
        return state
    return state._replace(running=state.running._replace(answer=fact.answer))


def _ended(state: Conversation, fact: _ReplyCutShort) -> Conversation:
    if not fact.parts:
        return state._replace(running=None)
    messages = state.messages.with_message(fact.reply, fact.parent, "assistant")
    return state._replace(running=None, messages=messages, head=fact.reply)


_changes: dict[type[Fact], Callable[[Conversation, Any], Conversation]] = {
    ConversationStarted: lambda s, f: s._replace(started=True),
    ModelRequested: lambda s, f: s._replace(target=f.target),
    MessageAppended: _appended,
    ReplyRequested: _requested,
    ReplyStarted: _started,
    ReplyStopped: _ended,
    ReplyFailed: _ended,
    ReplyInterrupted: _ended,
    BranchSelected: lambda s, f: s._replace(head=f.head),
    ConversationRenamed: lambda s, f: s._replace(title=f.title),
    InstructionsChanged: lambda s, f: s._replace(instructions=f.instructions),
    SamplingChanged: lambda s, f: s._replace(sampling=f.sampling),
    ConversationPinned: lambda s, f: s._replace(pinned=f.pinned),
    ConversationArchived: lambda s, f: s._replace(archived=f.archived),
    ConversationDeleted: lambda s, f: s._replace(deleted=True, running=None),
}
