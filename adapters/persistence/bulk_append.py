"""Facts that were recorded elsewhere, appended in one transaction without ever being in memory together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ...application.ports import VersionConflict
from ...domain.event import Recorded
from .codec import Header
from .fact_table import FactTable, Numbered
from .paused_collector import collector_paused
from .projecting import Projector
from .sqlite_rows import SqliteRows, create_statements, drop_statements, index_statements

__all__ = ["BulkAppend"]

_PAGE = 200


class BulkAppend:
    """Within one open transaction. head: the newest position, as it grows."""

    def __init__(self, cursor: sqlite3.Cursor, table: FactTable, projector: Projector) -> None:
        self._cursor, self._table, self._projector = cursor, table, projector
        self.head = table.head(cursor)
        self._versions: dict[str, int] = {}

    def take(self, facts: Iterable[Recorded]) -> bool:
        """Whether any of them erases. Rows of a log that was empty are indexed when all are there, which
        costs much less than one by one."""
        was_empty, erases = not self.head, False
        if was_empty:
            self._execute([*drop_statements(self._cursor), *create_statements(self._projector.tables)])
        with collector_paused():
            for page in _pages(facts):
                self._insert(page)
                self._projector.project(SqliteRows(self._cursor), page)
                erases = erases or any(recorded.fact.ERASES_STREAM for recorded in page)
        if was_empty:
            self._execute(index_statements(self._projector.tables))
        return erases

    def _execute(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._cursor.execute(statement)

    def _insert(self, page: Sequence[Recorded]) -> None:
        for recorded in page:
            self._refuse_gap(recorded)
        self._table.insert(self._cursor, [_with_header(recorded) for recorded in page])

    def _refuse_gap(self, recorded: Recorded) -> None:
        stream = recorded.stream
        if stream not in self._versions:
            self._versions[stream] = self._table.newest_version(self._cursor, stream)
        if (recorded.position, recorded.version) != (self.head + 1, self._versions[stream] + 1):
            raise VersionConflict(stream)
        self.head, self._versions[stream] = recorded.position, recorded.version


def _with_header(recorded: Recorded) -> tuple[Header, *Numbered]:
    header = Header(recorded.at, recorded.command, recorded.correlation, recorded.cause)
    return header, recorded.stream, recorded.version, recorded.fact


def _pages(facts: Iterable[Recorded]) -> Iterator[list[Recorded]]:
    facts = iter(facts)
    while page := list(islice(facts, _PAGE)):
        yield page
