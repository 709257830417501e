"""What each command makes true, or why it is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from .. import errors
from ..errors import Refusal
from ..event import Fact
from ..messages import Parts, check_text, text_parts
from .commands import (
    AppendMessage,
    ArchiveConversation,
    BeginReply,
    ChangeInstructions,
    ChangeSampling,
    CompleteReply,
    ConversationCommand,
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
from .facts import (
    BranchSelected,
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationStarted,
    InstructionsChanged,
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    SamplingChanged,
)
from .state import Conversation, RunningReply

__all__ = ["Decision", "INSTRUCTIONS_LIMIT", "TITLE_LIMIT", "decide"]

TITLE_LIMIT = 200
INSTRUCTIONS_LIMIT = 100_000
"""Characters."""

Decision = Sequence[Fact] | Refusal


def decide(state: Conversation, command: ConversationCommand) -> Decision:
    """The facts that `command` makes true (none if it changes nothing), or why it is refused."""
    if state.deleted:
        return errors.conversation_deleted(state.id)
    if not state.started and not isinstance(command, StartConversation):
        return errors.unknown_conversation(state.id)
    return _rules[type(command)](state, command)


def _start(state: Conversation, command: StartConversation) -> Decision:
    if state.started:
        return ()
    return (ConversationStarted(), ModelRequested(target=command.target))


def _request_model(state: Conversation, command: RequestModel) -> Decision:
    return () if command.target == state.target else (ModelRequested(target=command.target),)


def _append(state: Conversation, command: AppendMessage) -> Decision:
    parent = command.parent or state.head
    if parent is not None and state.messages.get(parent) is None:
        return errors.unknown_message(parent)
    return _user_message(state, command, parent)


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


def _begin_reply(state: Conversation, command: BeginReply) -> Decision:
    running = _running(state, command.reply)
    if running is None or running.answer is not None:
        return errors.no_reply_running(state.id)
    if state.target != command.answer.requested:
        return errors.target_changed(command.answer.requested.name)
    return (ReplyStarted(reply=command.reply, answer=command.answer),)


def _running(state: Conversation, reply: str) -> RunningReply | None:
    return state.running if state.running and state.running.id == reply else None


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


def _stop_reply(state: Conversation, command: StopReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyStopped(**_cut_short(running, command.parts), usage=command.usage),)


def _fail_reply(state: Conversation, command: FailReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyFailed(**_cut_short(running, command.parts), failure=command.failure),)


def _interrupt_reply(state: Conversation, command: InterruptReply) -> Decision:
    running = _running(state, command.reply)
    if running is None:
        return errors.no_reply_running(state.id)
    return (ReplyInterrupted(**_cut_short(running, command.parts)),)


def _cut_short(running: RunningReply, parts: Parts) -> dict[str, Any]:
    return {"reply": running.id, "parent": running.parent, "parts": parts, "answer": running.answer}


def _select_branch(state: Conversation, command: SelectBranch) -> Decision:
    if busy := _busy(state):
        return busy
    if state.messages.get(command.message) is None:
        return errors.unknown_message(command.message)
    head = state.messages.newest_below(command.message)
    return () if head == state.head else (BranchSelected(head=head),)


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


def _change_instructions(state: Conversation, command: ChangeInstructions) -> Decision:
    text = command.instructions.strip()
    if text and (refusal := check_text(text)):
        return refusal
    if len(text) > INSTRUCTIONS_LIMIT:
        why = f"have {len(text):,} characters; {INSTRUCTIONS_LIMIT:,} are allowed"
        return errors.invalid_setting("Instructions", why)
    return () if text == state.instructions else (InstructionsChanged(instructions=text),)


def _change_sampling(state: Conversation, command: ChangeSampling) -> Decision:
    return () if command.sampling == state.sampling else (SamplingChanged(sampling=command.sampling),)


def _pin(state: Conversation, command: PinConversation) -> Decision:
    return () if command.pinned == state.pinned else (ConversationPinned(pinned=command.pinned),)


def _archive(state: Conversation, command: ArchiveConversation) -> Decision:
    return () if command.archived == state.archived else (ConversationArchived(archived=command.archived),)


def _delete(state: Conversation, command: DeleteConversation) -> Decision:
    if state.running is None:
        return (ConversationDeleted(),)
    return (ReplyInterrupted(**_cut_short(state.running, ())), ConversationDeleted())


_rules: dict[type[ConversationCommand], Callable[[Conversation, Any], Decision]] = {
    StartConversation: _start,
    RequestModel: _request_model,
    AppendMessage: _append,
    EditMessage: _edit,
    Regenerate: _regenerate,
    BeginReply: _begin_reply,
    CompleteReply: _complete_reply,
    StopReply: _stop_reply,
    FailReply: _fail_reply,
    InterruptReply: _interrupt_reply,
    SelectBranch: _select_branch,
    RenameConversation: _rename,
    ChangeInstructions: _change_instructions,
    ChangeSampling: _change_sampling,
    PinConversation: _pin,
    ArchiveConversation: _archive,
    DeleteConversation: _delete,
}
