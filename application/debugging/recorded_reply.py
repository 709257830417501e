"""One reply, from the facts of its conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.conversation import (
    MessageAppended,
    ReplyCutShort,
    ReplyRequested,
    ReplyStarted,
)
from ...domain.event import FactT, Recorded
from ...domain.messages import Answer, Parts, Usage

__all__ = ["RecordedReply", "as_message", "last_before", "recorded_reply"]


@dataclass(frozen=True, slots=True)
class RecordedReply:
    """started, ended: None while it waits, and while it goes on."""

    requested: Recorded
    wish: ReplyRequested
    started: Recorded | None = None
    answer: Answer | None = None
    ended: Recorded | None = None

    @property
    def parts(self) -> Parts:
        """What was said; empty while it goes on, and once it is erased."""
        fact = self.ended.fact if self.ended else None
        return fact.parts if isinstance(fact, MessageAppended | ReplyCutShort) else ()

    @property
    def usage(self) -> Usage | None:
        return getattr(self.ended.fact, "usage", None) if self.ended else None


def recorded_reply(facts: Sequence[Recorded], reply: str) -> RecordedReply | None:
    """facts: of its conversation. None if nothing there asks for it."""
    found: RecordedReply | None = None
    started: tuple[Recorded, Answer] | None = None
    ended: Recorded | None = None
    for item in facts:
        match item.fact:
            case ReplyRequested(reply=id) as wish if id == reply:
                found = RecordedReply(item, wish)
            case ReplyStarted(reply=id, answer=answer) if id == reply:
                started = item, answer
            case MessageAppended(message=id, role="assistant") if id == reply:
                ended = item
            case ReplyCutShort(reply=id) if id == reply:
                ended = item
            case _:
                pass
    if found is None:
        return None
    begun, answer = started or (None, None)
    return RecordedReply(found.requested, found.wish, begun, answer, ended)


def as_message(recorded: Recorded) -> MessageAppended | None:
    """The message that a fact put into the thread, if it did."""
    match recorded.fact:
        case MessageAppended() as said:
            return said
        case ReplyCutShort(reply=reply, parent=parent, parts=parts, answer=answer) if parts:
            return MessageAppended(message=reply, parent=parent, role="assistant", parts=parts, answer=answer)
        case _:
            return None


def last_before(
    facts: Sequence[Recorded], kind: type[FactT], position: int
) -> tuple[Recorded, FactT] | tuple[None, None]:
    """The newest fact of the kind below `position`, such as the ModelRequested that held then."""
    for item in reversed(facts):
        if item.position < position and isinstance(item.fact, kind):
            return item, item.fact
    return None, None
