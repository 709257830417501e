"""The sidebar: conversations by message activity, and by nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple, cast

from ...domain.conversation import (
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationStarted,
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyStopped,
)
from ...domain.event import Fact, Recorded
from ...domain.messages import Parts, plain_text
from ..ports import Index, Table, ViewRows

__all__ = ["Sidebar", "SidebarRow", "conversations_like", "sidebar_page", "sidebar_row", "title_from"]


class SidebarRow(NamedTuple):
    """activity: position of the newest message (of the start, without one); last_activity, created:
    milliseconds since 1970 UTC; title: given, or the beginning of the first message."""

    conversation: str
    title: str
    named: int
    target: str
    target_model: str
    activity: int
    last_activity: int
    created: int
    messages: int
    pinned: int
    archived: int


_BY_ACTIVITY = Index(("archived",), "activity")
_TABLE = Table("sidebar", SidebarRow, indexes=(_BY_ACTIVITY,))


class Sidebar:
    facts = frozenset[type[Fact]](
        (
            ConversationStarted,
            ConversationDeleted,
            MessageAppended,
            ReplyStopped,
            ReplyFailed,
            ReplyInterrupted,
            ModelRequested,
            ConversationRenamed,
            ConversationPinned,
            ConversationArchived,
        )
    )
    tables = (_TABLE,)

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        fact = recorded.fact
        match fact:
            case MessageAppended():
                rows.put(_TABLE, _with_message(_row(rows, recorded), recorded, fact.parts))
            case ModelRequested():
                row = _row(rows, recorded)
                rows.put(_TABLE, row._replace(target=fact.target.name, target_model=fact.target.model))
            case ConversationStarted():
                rows.put(_TABLE, _started(recorded))
            case ConversationDeleted():
                rows.delete(_TABLE, recorded.subject)
            case ReplyStopped() | ReplyFailed() | ReplyInterrupted() if fact.parts:
                rows.put(_TABLE, _with_message(_row(rows, recorded), recorded, ()))
            case ConversationRenamed():
                rows.put(_TABLE, _row(rows, recorded)._replace(title=fact.title, named=1))
            case ConversationPinned():
                rows.put(_TABLE, _row(rows, recorded)._replace(pinned=int(fact.pinned)))
            case ConversationArchived():
                rows.put(_TABLE, _row(rows, recorded)._replace(archived=int(fact.archived)))
            case _:
                pass


def _started(recorded: Recorded) -> SidebarRow:
    return SidebarRow(recorded.subject, "", 0, "", "", recorded.position, recorded.at, recorded.at, 0, 0, 0)


def _row(rows: ViewRows, recorded: Recorded) -> SidebarRow:
    return sidebar_row(rows, recorded.subject) or _started(recorded)


def _with_message(row: SidebarRow, recorded: Recorded, parts: Parts) -> SidebarRow:
    title = row.title or title_from(plain_text(parts))
    return row._replace(
        title=title, activity=recorded.position, last_activity=recorded.at, messages=row.messages + 1
    )


def title_from(text: str, length: int = 60) -> str:
    """The first line with something on it, without what could disturb the lines around it."""
    line = next((line for line in text[:2000].splitlines() if line.strip()), "")
    shown = line.strip()
    if not shown.isprintable():
        shown = "".join(c for c in shown if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    return shown if len(shown) <= length else f"{shown[: length - 1].rstrip()}…"


def sidebar_row(rows: ViewRows, conversation: str) -> SidebarRow | None:
    return cast(SidebarRow | None, rows.get(_TABLE, conversation))


def conversations_like(rows: ViewRows, prefix: str) -> Sequence[str]:
    """At most two of the ids that begin with `prefix`."""
    return [str(row[0]) for row in rows.by_key(_TABLE, prefix, limit=2)]


def sidebar_page(
    rows: ViewRows, *, before: int | None = None, limit: int = 50, archived: bool = False
) -> Sequence[SidebarRow]:
    """Newest activity first. before: the `activity` of the last row of the page above."""
    found = rows.scan(_TABLE, _BY_ACTIVITY, (int(archived),), before=before, limit=limit, newest_first=True)
    return cast(Sequence[SidebarRow], found)
