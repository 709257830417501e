"""View rows of a moment of the past, derived anew in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ...domain.event import Recorded
from .memory_rows import MemoryRows
from .paused_collector import collector_paused
from .projecting import Projector

__all__ = ["rows_at"]

_PAGE = 2000


class _Read(Protocol):
    def __call__(self, *, after: int, limit: int) -> Sequence[Recorded]: ...


def rows_at(read: _Read, projector: Projector, position: int) -> MemoryRows:
    """The rows that follow from the facts up to and with `position`."""
    rows = MemoryRows()
    with collector_paused():
        projector.project(rows, _facts(read, position))
    return rows


def _facts(read: _Read, position: int) -> Iterator[Recorded]:
    after = 0
    while page := read(after=after, limit=min(_PAGE, position - after)) if after < position else ():
        yield from page
        after = page[-1].position
