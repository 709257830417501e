"""The data folder beside the log: locks and journals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ...domain.messages import Parts

__all__ = [
    "Held",
    "ReplyJournal",
    "Workspace",
]


class ReplyJournal(Protocol):
    """The text of one answer under way, kept so that a crash loses at most 250 ms of it."""

    def write(self, kind: str, text: str) -> None: ...

    def close(self) -> None: ...


class Held(Protocol):
    """A lock that its process holds until it is released or the process dies."""

    def release(self) -> None: ...


class Workspace(Protocol):
    """Locks and journals, shared by every process that has the data folder open. Names are hex or words."""

    def try_lock(self, name: str) -> Held | None:
        """Take the lock, or None at once if anyone holds it, this process included."""
        ...

    def journal(self, reply: str) -> ReplyJournal: ...

    def journaled(self, reply: str) -> Parts:
        """What the journal holds; a last line that was cut short is dropped. Empty without a journal."""
        ...

    def journal_damage(self, reply: str) -> str | None:
        """What cannot be read of the journal, as the end of a sentence about it, or None."""
        ...

    def journals(self) -> Sequence[str]:
        """The replies that have a journal."""
        ...

    def discard_journal(self, reply: str) -> None:
        """Remove it from disk. Silent if there is none."""
        ...
