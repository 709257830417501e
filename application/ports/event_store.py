"""The log."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...domain.errors import Refusal
from ...domain.event import Fact, Recorded

__all__ = [
    "CannotOpen",
    "Change",
    "EventStore",
    "StorageFailed",
    "VersionConflict",
]


class VersionConflict(Exception):
    """Somebody else appended to the stream first. Load, decide and append again."""


class StorageFailed(Exception):
    """The log cannot be read or written now. Nothing of the failed call was kept."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class CannotOpen(StorageFailed):
    """The data folder cannot be opened."""


@dataclass(frozen=True, slots=True)
class Change:
    """Facts to append to a stream that stands at `expected` (0: it does not exist yet). Without facts: a
    stream that must stand there."""

    stream: str
    expected: int
    facts: Sequence[Fact]


class EventStore(Protocol):
    """The log, and the views that are kept with it. Safe to call from any thread.

    Every method may raise StorageFailed.
    """

    def append(
        self,
        changes: Sequence[Change],
        *,
        at: int,
        command: str,
        correlation: str | None = None,
        cause: int | None = None,
    ) -> Sequence[Recorded]:
        """Append all or nothing, durably, together with the rows that every projection derives.

        correlation: None for `command`, which then begins a chain.

        Positions follow each other without a gap, also among processes. Raises VersionConflict if a stream
        does not stand where expected. A fact whose class ERASES_STREAM replaces the earlier facts of its
        stream by their `erased()` shapes in the same commit, and no byte of the old ones stays on disk.
        """
        ...

    def append_recorded(self, facts: Callable[[int], Iterable[Recorded]]) -> int:
        """Append facts that were recorded elsewhere as they are, with their versions, times, commands and
        causes: all or nothing, durably, with the rows that every projection derives. Returns how many.

        facts: given the head of the log, says them. Their positions follow it and their versions their
        stream's, else VersionConflict; what it raises passes, and nothing was appended. They are taken in
        as they come, in memory that does not grow with their number; nobody else appends meanwhile, and
        everybody may read. They erase as in `append`.
        """
        ...

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        """The facts of one stream with a version above `after`, in order."""
        ...

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        """The first `limit` facts of the log with a position above `after`, in order."""
        ...

    def mentioning(
        self, text: str, *, kinds: Collection[type[Fact]], limit: int, stream: str | None = None
    ) -> Sequence[Recorded]:
        """The newest `limit` facts of these kinds whose JSON holds `text`, or whose stream's name begins with
        `stream`, newest first. Searches the whole log, without decoding what it passes over."""
        ...

    def head(self) -> int:
        """The newest position, 0 in an empty log."""
        ...

    def damage(self, progress: Callable[[int, int], None] | None = None) -> Sequence[str]:
        """What the storage itself finds wrong when it checks every page and every fact: sentences that name
        the facts. progress(facts done, total) is called now and then."""
        ...

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, from any thread, soon after the log grew, also by another process's doing, and
        when the store closes. It must be quick. Returns what stops it."""
        ...

    def close(self) -> None:
        """Release everything; later calls raise StorageFailed. Closing twice is harmless."""
        ...
