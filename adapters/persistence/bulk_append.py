"""Facts that were recorded elsewhere, appended in one transaction without ever being in memory together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ...application.ports import VersionConflict
from ...domain.event import Recorded
from .codec import Header, encode
from .projecting import Projector
from .sqlite_rows import SqliteRows, create_statements, drop_statements, index_statements

__all__ = ["BulkAppend"]

_PAGE = 200


class BulkAppend:
    """Within one open transaction. events: the table of the log."""

    def __init__(self, cursor: sqlite3.Cursor, events: str, projector: Projector) -> None:
        self._cursor, self._events, self._projector = cursor, events, projector
        self.head: int = cursor.execute(f"SELECT max(rowid) FROM {events}").fetchone()[0] or 0
        self._versions: dict[str, int] = {}

    def take(self, facts: Iterable[Recorded]) -> list[Recorded]:
        """Returns those that erase. Rows of a log that was empty are indexed when all are there, which costs
        much less than one by one."""
        erasing: list[Recorded] = []
        was_empty = not self.head
        if was_empty:
            self._execute([*drop_statements(self._cursor), *create_statements(self._projector.tables)])
        for page in _pages(facts):
            self._insert(page)
            self._projector.project(SqliteRows(self._cursor), page)
            erasing += [recorded for recorded in page if recorded.fact.ERASES_STREAM]
        if was_empty:
            self._execute(index_statements(self._projector.tables))
        return erasing

    def _execute(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._cursor.execute(statement)

    def _insert(self, page: Sequence[Recorded]) -> None:
        sql = (
            f"INSERT INTO {self._events} (rowid, originator_id, originator_version, topic, state) "
            "VALUES (?,?,?,?,?)"
        )
        for recorded in page:
            self._refuse_gap(recorded)
        self._cursor.executemany(sql, map(_row, page))

    def _refuse_gap(self, recorded: Recorded) -> None:
        stream = recorded.stream
        if stream not in self._versions:
            sql = f"SELECT max(originator_version) FROM {self._events} WHERE originator_id=?"
            self._versions[stream] = self._cursor.execute(sql, (stream,)).fetchone()[0] or 0
        if (recorded.position, recorded.version) != (self.head + 1, self._versions[stream] + 1):
            raise VersionConflict(stream)
        self.head, self._versions[stream] = recorded.position, recorded.version


def _row(recorded: Recorded) -> tuple[int, str, int, str, bytes]:
    header = Header(recorded.at, recorded.command, recorded.correlation, recorded.cause)
    state = encode(header, recorded.fact)
    return recorded.position, recorded.stream, recorded.version, recorded.fact.NAME, state


def _pages(facts: Iterable[Recorded]) -> Iterator[list[Recorded]]:
    facts = iter(facts)
    while page := list(islice(facts, _PAGE)):
        yield page
