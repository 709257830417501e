"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from ...domain.errors import Refusal
from ...domain.event import Recorded
from ..commands import Commands
from ..ports import EventStore, ModelHub, Projection, ViewStore, Workspace
from ..views import Views
from .bisection import Flip, find_flip
from .conditions import Condition, ConditionLanguage
from .moments import Changes, Moment, Step, changes_between, fact_at, position_of, steps_of

__all__ = ["Debugger"]


class Debugger:
    """Questions about the log of one core. Any thread may ask; none of them changes a fact.

    Raises StorageFailed when the data folder cannot be read.
    """

    def __init__(
        self,
        log: EventStore,
        view_store: ViewStore,
        projections: Sequence[Projection],
        hubs: Mapping[str, ModelHub],
        workspace: Workspace,
        commands: Commands,
        language: ConditionLanguage,
    ) -> None:
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._language = language

    # Time travel

    def position(self, at: int | datetime) -> int:
        """The position of a moment: the newest fact at or before the time `at`, which is of the local zone
        unless it has one; a position is itself, or the log's end if it lies beyond. 0 is before all facts.

        Where the clock jumped back, a time lies at several places, and one of them is found.
        """
        return position_of(self._log, at)

    @contextmanager
    def moment(
        self, at: int | datetime, progress: Callable[[int, int], None] | None = None
    ) -> Generator[Moment]:
        """Every view as it was at a moment. In a long log, checkpoints are made when this is first asked, and
        progress(done, total) counts the facts."""
        position = self.position(at)
        with self._view_store.moment(position, progress) as rows:
            yield Moment(position, fact_at(self._log, position), Views(rows))

    def changes(
        self,
        start: int | datetime,
        end: int | datetime,
        progress: Callable[[int, int], None] | None = None,
    ) -> Changes:
        """Which rows differ between two moments, and which facts changed them."""
        first, last = self.position(start), self.position(end)
        return changes_between(self._log, self._view_store, self._projections, first, last, progress)

    def steps(self, start: int, facts: Iterable[Recorded]) -> Iterator[Step]:
        """What each of the facts changed, as they come; they are those that follow the position `start`."""
        return steps_of(self._view_store, self._projections, start, facts)

    def bisect(
        self,
        condition: str | Condition,
        start: int | datetime = 0,
        end: int | datetime | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Flip | Refusal:
        """The fact after which a condition over the views holds: an expression, or a function of Views.

        It must not hold at `start` and must hold at `end` (default: now); the search asks some twenty moments
        of a million. If it changes back and forth between them, one of the changes is found.
        """
        asked = self._language.read(condition) if isinstance(condition, str) else condition
        if isinstance(asked, Refusal):
            return asked
        first, last = self.position(start), self._log.head() if end is None else self.position(end)
        return find_flip(self._log, self._view_store, asked, first, last, progress)
