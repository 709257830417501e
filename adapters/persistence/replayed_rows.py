"""View rows of a moment of the past, derived anew in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ...application.ports import Projection
from ...domain.event import Recorded
from .memory_rows import MemoryRows
from .pending_rows import PendingRows

__all__ = ["rows_at"]

_PAGE = 2000


class _Read(Protocol):
    def __call__(self, *, after: int, limit: int) -> Sequence[Recorded]: ...


def rows_at(read: _Read, projections: Sequence[Projection], position: int) -> MemoryRows:
    """The rows that follow from the facts up to and with `position`."""
    stored = MemoryRows()
    rows = PendingRows(stored)
    for recorded in _facts(read, position):
        for projection in projections:
            projection.evolve(rows, recorded)
    rows.flush()
    return stored


def _facts(read: _Read, position: int) -> Iterator[Recorded]:
    after = 0
    while page := read(after=after, limit=min(_PAGE, position - after)) if after < position else ():
        yield from page
        after = page[-1].position
