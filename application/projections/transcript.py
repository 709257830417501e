"""The transcript: every message of every branch, and the thread as it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from pydantic import TypeAdapter

from ...domain.conversation import (
    BranchSelected,
    ConversationDeleted,
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
from ...domain.event import Fact, Recorded
from ...domain.messages import Answer, Finish, ModelCredit, Parts, Role, Usage, plain_text, text_parts
from ..ports import Index, Table, ViewRows

__all__ = [
    "MessageRow",
    "ThreadRow",
    "Transcript",
    "all_messages",
    "find_messages",
    "message_row",
    "messages_beginning",
    "messages_like",
    "newest_messages",
    "replies_under_way",
    "siblings",
    "thread_row",
    "threads_with_replies_of",
]


class MessageRow(NamedTuple):
    """parent: "" at the root. parts: JSON where the message is more than one text, else ""; answer, usage:
    JSON, "" where there is none. finish: "" for a user's message."""

    message: str
    conversation: str
    parent: str
    role: Role
    position: int
    at: int
    text: str
    parts: str
    finish: Finish | str
    answer: str
    usage: str

    @property
    def content(self) -> Parts:
        return _PARTS.validate_json(self.parts) if self.parts else text_parts(self.text)

    @property
    def credit(self) -> Answer | None:
        return Answer.model_validate_json(self.answer) if self.answer else None

    @property
    def used(self) -> Usage | None:
        return Usage.model_validate_json(self.usage) if self.usage else None


class ThreadRow(NamedTuple):
    """selected: where the branch that is shown ends, "" if that is the message said last. reply: the one
    under way or ""; session: who gives it; asked: position of its request, 0 without one; answering: the
    ModelCredit as JSON, "" while it waits."""

    conversation: str
    target_model: str
    target: str
    selected: str
    instructions: str
    sampling: str
    reply: str
    session: str
    asked: int
    answering: str


_PARTS: TypeAdapter[Parts] = TypeAdapter(Parts)
_BY_POSITION = Index(("conversation",), "position", beside=("parent",))
_BY_PARENT = Index(("conversation", "parent"), "position")
_MESSAGES = Table("messages", MessageRow, indexes=(_BY_POSITION,), search="text")
_BY_SESSION = Index(("session",), "asked")
_THREADS = Table("threads", ThreadRow, indexes=(_BY_SESSION,))
_NO_REPLY = {"reply": "", "session": "", "asked": 0, "answering": ""}


class Transcript:
    facts = frozenset[type[Fact]](
        (
            ConversationStarted,
            ConversationDeleted,
            MessageAppended,
            ReplyStopped,
            ReplyFailed,
            ReplyInterrupted,
            ReplyRequested,
            ReplyStarted,
            ModelRequested,
            BranchSelected,
            InstructionsChanged,
            SamplingChanged,
        )
    )
    tables = (_MESSAGES, _THREADS)

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        fact, conversation = recorded.fact, recorded.subject
        match fact:
            case MessageAppended():
                rows.put(_MESSAGES, _appended(recorded, fact))
                ended = _NO_REPLY if fact.role == "assistant" else {}
                _change(rows, conversation, selected="", **ended)
            case ReplyRequested():
                wanted = {"reply": fact.reply, "session": fact.session, "asked": recorded.position}
                _change(rows, conversation, selected=fact.parent, **wanted)
            case ReplyStarted():
                _change(rows, conversation, answering=_json(fact.answer.by))
            case ModelRequested():
                _change(rows, conversation, target_model=fact.target.model, target=fact.target.name)
            case ConversationStarted():
                rows.put(_THREADS, _empty(conversation))
            case ConversationDeleted():
                rows.delete(_THREADS, conversation)
                rows.delete_group(_MESSAGES, _BY_POSITION, (conversation,))
            case ReplyStopped() | ReplyFailed() | ReplyInterrupted():
                _cut_short(rows, recorded, fact)
            case BranchSelected():
                _change(rows, conversation, selected=fact.head)
            case InstructionsChanged():
                _change(rows, conversation, instructions=fact.instructions)
            case SamplingChanged():
                _change(rows, conversation, sampling=fact.sampling.model_dump_json())
            case _:
                pass


def _empty(conversation: str) -> ThreadRow:
    return ThreadRow(conversation, "", "", "", "", "", "", "", 0, "")


def _change(rows: ViewRows, conversation: str, **changes: str | int) -> None:
    row = thread_row(rows, conversation) or _empty(conversation)
    rows.put(_THREADS, row._replace(**changes))


def _appended(recorded: Recorded, fact: MessageAppended) -> MessageRow:
    return MessageRow(
        fact.message,
        recorded.subject,
        fact.parent or "",
        fact.role,
        recorded.position,
        recorded.at,
        *_content(fact.parts),
        fact.finish or "",
        _json(fact.answer) if fact.answer else "",
        _json(fact.usage) if fact.usage else "",
    )


def _json(value: Answer | ModelCredit | Usage) -> str:
    return value.__pydantic_serializer__.to_json(value).decode()


def _content(parts: Parts) -> tuple[str, str]:
    text = plain_text(parts)
    plain = len(parts) == 1 and parts[0].kind == "text"
    return text, "" if plain or not parts else _PARTS.dump_json(parts).decode()


def _cut_short(
    rows: ViewRows, recorded: Recorded, fact: ReplyStopped | ReplyFailed | ReplyInterrupted
) -> None:
    _change(rows, recorded.subject, **_NO_REPLY)
    if fact.parts:
        finish = {"ReplyStopped": "stopped", "ReplyFailed": "failed", "ReplyInterrupted": "interrupted"}
        kept = MessageAppended(
            message=fact.reply,
            parent=fact.parent,
            role="assistant",
            parts=fact.parts,
            answer=fact.answer,
            finish=cast(Finish, finish[fact.NAME]),
            usage=fact.usage if isinstance(fact, ReplyStopped) else None,
        )
        rows.put(_MESSAGES, _appended(recorded, kept))
        _change(rows, recorded.subject, selected="")


def thread_row(rows: ViewRows, conversation: str) -> ThreadRow | None:
    return cast(ThreadRow | None, rows.get(_THREADS, conversation))


def threads_with_replies_of(rows: ViewRows, session: str) -> Sequence[ThreadRow]:
    """The threads in which `session` has a reply under way."""
    return cast(Sequence[ThreadRow], rows.scan(_THREADS, _BY_SESSION, (session,)))


def replies_under_way(rows: ViewRows) -> set[str]:
    """The ids of all of them, whoever gives them."""
    return {row.reply for row in cast(Sequence[ThreadRow], rows.by_key(_THREADS)) if row.reply}


def message_row(rows: ViewRows, message: str) -> MessageRow | None:
    return cast(MessageRow | None, rows.get(_MESSAGES, message))


def messages_like(rows: ViewRows, conversation: str, prefix: str) -> Sequence[str]:
    """The ids of the conversation's messages that begin with `prefix`."""
    found = cast(Sequence[MessageRow], rows.by_key(_MESSAGES, prefix, limit=100))
    return [row.message for row in found if row.conversation == conversation]


def messages_beginning(rows: ViewRows, prefix: str) -> Sequence[MessageRow]:
    """At most two of those, of any conversation, whose ids begin with `prefix`; the first may be it."""
    return cast(Sequence[MessageRow], rows.by_key(_MESSAGES, prefix, limit=2))


def newest_messages(
    rows: ViewRows, conversation: str, message: str, page_size: int = 64
) -> Iterator[MessageRow]:
    """`message`, or for "" the one said last, and those before it on its branch, newest first, read as they
    are asked for."""
    page = {} if message else _page_before(rows, conversation, None, page_size)
    wanted = message_row(rows, message) if message else next(iter(page.values()), None)
    while wanted is not None and wanted.conversation == conversation:
        yield wanted
        if wanted.parent and wanted.parent not in page:
            page = _page_before(rows, conversation, wanted.position, page_size)
        wanted = page.get(wanted.parent) or message_row(rows, wanted.parent)


def all_messages(rows: ViewRows, conversation: str) -> Iterator[MessageRow]:
    """Of every branch, in the order in which they were said."""
    position = 0
    while page := rows.scan(_MESSAGES, _BY_POSITION, (conversation,), after=position, limit=64):
        yield from (found := cast(Sequence[MessageRow], page))
        position = found[-1].position


def _page_before(
    rows: ViewRows, conversation: str, position: int | None, limit: int
) -> dict[str, MessageRow]:
    """On an unbranched thread the messages before a message are those recorded before it."""
    found = rows.scan(
        _MESSAGES, _BY_POSITION, (conversation,), before=position, limit=limit, newest_first=True
    )
    return {earlier.message: earlier for earlier in cast(Sequence[MessageRow], found)}


def siblings(rows: ViewRows, message: MessageRow) -> Sequence[MessageRow]:
    """The messages with the same parent, oldest first, `message` among them."""
    parent = message_row(rows, message.parent)
    found = rows.scan(
        _MESSAGES, _BY_PARENT, (message.conversation, message.parent), after=parent and parent.position
    )
    return cast(Sequence[MessageRow], found)


def find_messages(rows: ViewRows, words: str, limit: int = 20) -> Sequence[MessageRow]:
    """Messages that hold every word, or words that begin like it; best match first."""
    return cast(Sequence[MessageRow], rows.search(_MESSAGES, words, limit))
