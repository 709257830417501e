"""View rows in SQLite: a table for each view, an index for each order, FTS5 for words."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from ...application.ports import Index, Table
from .memory_rows import share_of
from .words_index import matching, waiting_matches, words_statements, words_table

__all__ = [
    "SqliteRows",
    "as_sqlite_integer",
    "create_statements",
    "drop_statements",
    "forget_statements",
    "index_statements",
    "schema_digest",
]

_Row = tuple[object, ...]


class SqliteRows:
    """Rows as seen through the connection of `cursor` in its open transaction."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor.connection.cursor()
        self._cursor.row_factory = None

    def get(self, table: Table, key: str) -> _Row | None:
        try:
            found = self._cursor.execute(_statements(table).get, (key,)).fetchone()
        except UnicodeEncodeError:
            return None  # what is no Unicode is in no row
        make: Any = table.row
        return found and make._make(found)

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        self._cursor.executemany(_statements(table).put, rows)

    def change_many(self, table: Table, changes: Sequence[tuple[_Row, _Row]]) -> None:
        """To set a column to what it is would write the indexes with it."""
        names = _columns(table)
        alike: dict[tuple[str, ...], list[_Row]] = {}
        for old, new in changes:
            changed = [n for n, value in enumerate(new) if value != old[n]]
            columns = tuple([names[n] for n in changed])
            alike.setdefault(columns, []).append((*[new[n] for n in changed], new[0]))
        for columns, values in alike.items():
            self._cursor.executemany(_update(table, columns), values)

    def put(self, table: Table, row: _Row) -> None:
        self.put_many(table, (row,))

    def delete_many(self, table: Table, keys: Sequence[str]) -> None:
        self._cursor.executemany(_statements(table).delete, [(key,) for key in keys])

    def delete(self, table: Table, key: str) -> None:
        self.delete_many(table, (key,))

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self._cursor.execute(f"DELETE FROM {_name(table)} WHERE {_equal(index.group)}", group)

    def scan(
        self,
        table: Table,
        index: Index,
        group: _Row = (),
        *,
        after: int | None = None,
        before: int | None = None,
        limit: int = 1000,
        newest_first: bool = False,
    ) -> Sequence[_Row]:
        where, values = [f"{column}=?" for column in index.group], list(group)
        for bound, sign in ((after, ">"), (before, "<")):
            if bound is not None:
                where.append(f'"{index.order}"{sign}?')
                values.append(as_sqlite_integer(bound))
        sql = f'{_select(table)} WHERE {" AND ".join(where) or "1"} ORDER BY "{index.order}"'
        return list(self._rows(table, f"{sql}{' DESC' if newest_first else ''} LIMIT ?", (*values, limit)))

    def by_key(self, table: Table, prefix: str = "", limit: int = -1) -> Sequence[_Row]:
        key = _columns(table)[0]
        sql = f'{_select(table)} WHERE "{key}">=? AND "{key}"<? ORDER BY "{key}" LIMIT ?'
        return list(self._rows(table, sql, (prefix, prefix + "\U0010ffff", limit)))

    def search(self, table: Table, words: str, limit: int) -> Sequence[_Row]:
        query = matching(words)
        if not query:
            return []
        sql = (
            f"{_select(table)} JOIN {words_table(table)} "
            f"ON {_name(table)}.row_number = {words_table(table)}.rowid "
            f"WHERE {words_table(table)} MATCH ? ORDER BY rank LIMIT ?"
        )
        found = list(self._rows(table, sql, (query, limit)))
        waiting = waiting_matches(self._cursor, table, query)
        if not waiting:
            return found
        both: list[Any] = [*found, *self._numbered(table, waiting).values()]
        both.sort(key=lambda row: -share_of(getattr(row, table.search or ""), words))
        return both[:limit]

    def _numbered(self, table: Table, numbers: Sequence[int]) -> dict[int, _Row]:
        """By number, however many. A stored row begins with its number."""
        make: Any = table.row
        sql = f"SELECT * FROM {_name(table)} WHERE row_number IN (SELECT value FROM json_each(?))"
        found = self._cursor.execute(sql, (json.dumps(numbers),))
        return {row[0]: make._make(row[1:]) for row in found}

    def _rows(self, table: Table, sql: str, values: Iterable[object]) -> Iterable[_Row]:
        make: Any = table.row
        try:
            found = self._cursor.execute(sql, tuple(values))
        except UnicodeEncodeError:
            return ()
        return map(make._make, found)


def as_sqlite_integer(number: int) -> int:
    """The number, or the end of SQLite's range that lies nearest."""
    return max(-(2**63), min(2**63 - 1, number))


class _Statements:
    def __init__(self, table: Table) -> None:
        name, columns = _name(table), _columns(table)
        key, marks = columns[0], ",".join("?" * len(columns))
        changes = ",".join(f'"{column}"=excluded."{column}"' for column in columns[1:])
        conflict = f"ON CONFLICT({key}) DO " + (f"UPDATE SET {changes}" if changes else "NOTHING")
        self.get = f"{_select(table)} WHERE {key}=?"
        self.put = f"INSERT INTO {name} ({_listed(columns)}) VALUES ({marks}) {conflict}"
        self.delete = f"DELETE FROM {name} WHERE {key}=?"


@cache
def _statements(table: Table) -> _Statements:
    return _Statements(table)


@cache
def _update(table: Table, columns: tuple[str, ...]) -> str:
    changed = ",".join(f'"{column}"=?' for column in columns)
    return f'UPDATE {_name(table)} SET {changed} WHERE "{_columns(table)[0]}"=?'


def _name(table: Table) -> str:
    return f"view_{table.name}"


def _columns(table: Table) -> tuple[str, ...]:
    row: Any = table.row
    return row._fields


def _quoted(column: str) -> str:
    return f'"{column}"'


def _listed(columns: Iterable[str]) -> str:
    return ",".join(map(_quoted, columns))


def _select(table: Table) -> str:
    columns = ",".join(f'{_name(table)}."{column}"' for column in _columns(table))
    return f"SELECT {columns} FROM {_name(table)}"


def _equal(columns: Iterable[str]) -> str:
    return " AND ".join(f'"{column}"=?' for column in columns) or "1"


def create_statements(tables: Iterable[Table]) -> list[str]:
    """Tables, each with its first index, by which groups of rows are deleted."""
    return [statement for table in tables for statement in (_create(table), *_indexes(table)[:1])]


def index_statements(tables: Iterable[Table]) -> list[str]:
    """The other indexes, and those of words: over rows that are there already they cost much less than row
    by row."""
    tables = tuple(tables)
    others = [statement for table in tables for statement in _indexes(table)[1:]]
    return others + [line for t in tables if t.search for line in words_statements(t, t.search)]


def _create(table: Table) -> str:
    """Rows are numbered by a column, since VACUUM keeps no numbers that have none."""
    key, *columns = _columns(table)
    numbered = f'row_number INTEGER PRIMARY KEY, "{key}" TEXT NOT NULL UNIQUE'
    return f"CREATE TABLE {_name(table)} ({','.join((numbered, *map(_quoted, columns)))})"


def _indexes(table: Table) -> list[str]:
    orders = [_listed((*index.group, index.order, *index.beside)) for index in table.indexes]
    name = _name(table)
    return [f"CREATE INDEX {name}_{number} ON {name} ({order})" for number, order in enumerate(orders)]


def drop_statements(cursor: sqlite3.Cursor) -> list[str]:
    """What removes every view table, of whatever version, from the database."""
    rows = cursor.execute(
        "SELECT name FROM sqlite_master WHERE type='table' AND name GLOB 'view_*' AND sql NOT NULL"
    )
    names = [row[0] for row in rows]
    words = [name for name in names if name.endswith("_words")]
    plain = [name for name in names if "_words" not in name]
    return [f"DROP TABLE IF EXISTS {name}" for name in (*words, *plain)]


def forget_statements() -> list[str]:
    """The same without a look at the tables; their pages are lost until the file is written anew."""
    return [
        "PRAGMA writable_schema=ON",
        "DELETE FROM sqlite_master WHERE tbl_name GLOB 'view_*'",
        "PRAGMA writable_schema=RESET",
    ]


def schema_digest(tables: Iterable[Table]) -> str:
    tables = tuple(tables)
    statements = (*create_statements(tables), *index_statements(tables))
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()
