"""Moments of a log: where a time lies in it, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from ...domain.event import Recorded
from ..ports import EventStore, Projection, ViewStore
from ..views import Views
from .traced_rows import RowChange, TracedRows

__all__ = ["Changes", "Moment", "Step", "changes_between", "fact_at", "position_of", "steps_of"]

_PAGE = 1000
_Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Moment:
    """The views as they were right after the fact at `position`; 0: before the first one.

    fact: that fact, None at 0."""

    position: int
    fact: Recorded | None
    views: Views


@dataclass(frozen=True, slots=True)
class Changes:
    """What leads from the views at position `start` to those at `end`, also if that lies before it."""

    start: int
    end: int
    rows: Sequence[RowChange]


@dataclass(frozen=True, slots=True)
class Step:
    """A fact, and the rows that it changed."""

    fact: Recorded
    rows: Sequence[RowChange]


def position_of(log: EventStore, at: int | datetime) -> int:
    """at: a position, or a time, in the local zone unless it has one. No later than the log's end.

    Of a time: the position of the newest fact recorded at or before it; 0 if there is none. Clocks jump, and
    then a time lies at several places: of these, one is found after which a fact of a later time follows.
    """
    head = log.head()
    return min(at, head) if isinstance(at, int) else _last_until(log, int(at.timestamp() * 1000), head)


def _last_until(log: EventStore, at: int, head: int) -> int:
    low, high = 0, head + 1
    while high - low > 1:
        middle = (low + high) // 2
        fact = fact_at(log, middle)
        low, high = (middle, high) if fact and fact.at <= at else (low, middle)
    return low


def fact_at(log: EventStore, position: int) -> Recorded | None:
    """None at 0 and beyond the end."""
    found = log.read(after=position - 1, limit=1) if position > 0 else ()
    return found[0] if found else None


def changes_between(
    log: EventStore,
    store: ViewStore,
    projections: Sequence[Projection],
    start: int,
    end: int,
    progress: _Progress | None,
) -> Changes:
    first, last = sorted((start, end))
    with store.moment(first, progress) as rows:
        traced = TracedRows(rows, projections)
        for recorded in _counted(_facts(log, first, last), first, last, progress):
            traced.lay(recorded)
        changed = traced.take_changes()
    return Changes(start, end, changed if start <= end else [_reversed(change) for change in changed])


def _reversed(change: RowChange) -> RowChange:
    return RowChange(change.view, change.key, change.after, change.before, change.facts)


def steps_of(
    store: ViewStore, projections: Sequence[Projection], start: int, facts: Iterable[Recorded]
) -> Iterator[Step]:
    """Each of the facts that follow `start`, with what it changed."""
    with store.moment(start) as rows:
        traced = TracedRows(rows, projections)
        for recorded in facts:
            traced.lay(recorded)
            yield Step(recorded, traced.take_changes())


def _facts(log: EventStore, after: int, until: int) -> Iterator[Recorded]:
    while page := log.read(after=after, limit=_PAGE) if after < until else ():
        yield from takewhile(lambda recorded: recorded.position <= until, page)
        after = page[-1].position


def _counted(
    facts: Iterable[Recorded], first: int, last: int, progress: _Progress | None
) -> Iterator[Recorded]:
    for recorded in facts:
        yield recorded
        if progress and recorded.position % _PAGE == 0:
            progress(recorded.position - first, last - first)
