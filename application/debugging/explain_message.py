"""Why a message of the user stands where it does: its place in the tree, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.conversation import (
    ConversationDeleted,
    MessageAppended,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStopped,
)
from ...domain.conversation import evolve as evolve_conversation
from ...domain.conversation import initial as empty_conversation
from ...domain.event import Fact, Recorded
from .explanation import Story, count_of, short
from .recorded_reply import RecordedReply, as_message, recorded_reply
from .streams import Streams

__all__ = ["explain_message"]


def explain_message(
    streams: Streams, conversation: str, recorded: Recorded, message: MessageAppended
) -> Story:
    """recorded: the fact of `message`."""
    story, facts = Story(), streams.conversation(conversation)
    parent = f"after message {short(message.parent)}" if message.parent else "as the first of its branch"
    begun = [item for item in facts if as_message(item) is not None and _id(item) == message.parent]
    story.tell("said", f"Message {short(message.message)} was said", recorded, parent, *begun[:1])
    _tell_edits(story, facts, recorded, message)
    replies = list(_replies(facts, message.message))
    for reply in replies:
        _tell_reply(story, reply)
    if not replies:
        story.tell("answers", "No answer to it was asked for", recorded)
    _tell_branch(story, conversation, facts, recorded, message)
    deleted = next((item for item in facts if isinstance(item.fact, ConversationDeleted)), None)
    if deleted:
        story.tell("erased", "Its text was erased with the conversation", deleted)
    return story


def _id(recorded: Recorded) -> str | None:
    said = as_message(recorded)
    return said.message if said else None


def _tell_edits(
    story: Story, facts: Sequence[Recorded], recorded: Recorded, message: MessageAppended
) -> None:
    beside = [
        item
        for item in facts
        if isinstance(item.fact, MessageAppended)
        and (item.fact.role, item.fact.parent) == ("user", message.parent)
        and item.position != recorded.position
    ]
    for item in beside:
        earlier = item.position < recorded.position
        what = "It was said beside" if earlier else "Beside it was said"
        story.tell("edits", f"{what} message {short(_id(item) or '')}", item, "as an edit")


def _replies(facts: Sequence[Recorded], message: str) -> Sequence[RecordedReply]:
    wanted = [f.fact.reply for f in facts if isinstance(f.fact, ReplyRequested) and f.fact.parent == message]
    return [found for reply in wanted if (found := recorded_reply(facts, reply))]


def _tell_reply(story: Story, reply: RecordedReply) -> None:
    asked = f"Reply {short(reply.wish.reply)} was asked for", reply.requested
    by = (f", begun by {reply.answer.by.name}", reply.started) if reply.answer and reply.started else ()
    how = _ENDINGS.get(type(reply.ended.fact), "ended") if reply.ended else ""
    ended = (f", and {how}", reply.ended) if reply.ended else (", and has not ended",)
    story.tell("answers", *asked, *by, *ended)


_ENDINGS: dict[type[Fact], str] = {
    MessageAppended: "completed",
    ReplyStopped: "stopped",
    ReplyFailed: "failed",
    ReplyInterrupted: "interrupted",
}


def _tell_branch(
    story: Story,
    conversation: str,
    facts: Sequence[Recorded],
    recorded: Recorded,
    message: MessageAppended,
) -> None:
    """Whether it is shown, and by which fact."""
    state, mover = empty_conversation(conversation), recorded
    for item in facts:
        before, state = state.head, evolve_conversation(state, item.fact)
        mover = item if state.head != before else mover
    shown, at = set[str](), state.head
    while at is not None and at not in shown:
        shown.add(at)
        node = state.messages.get(at)
        at = node.parent if node else None
    if state.deleted:
        return
    where = "on the branch that is shown" if message.message in shown else "on a branch that is not shown now"
    length = count_of(len(shown), "message")
    story.tell("branch", f"It is {where}, which has {length}, since", mover)
