"""Versions of view rows in SQLite, each valid from one checkpoint until another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from ...application.ports import Index, Table
from .words_index import words_table

__all__ = ["RowVersions", "create_versions", "show_checkpoint"]

_NOW = 2**62
_Row = tuple[object, ...]


def create_versions(cursor: sqlite3.Cursor, tables: Iterable[Table]) -> None:
    for table in tables:
        name, key = _name(table), _columns(table)[0]
        cursor.execute(
            f"CREATE TABLE {name} (row_number INTEGER PRIMARY KEY, since, until, {_listed(table)})"
        )
        cursor.execute(f'CREATE INDEX {name}_key ON {name} ("{key}", since)')
        for number, index in enumerate(table.indexes):
            order = ",".join(f'"{column}"' for column in (*index.group, index.order, *index.beside))
            cursor.execute(f"CREATE INDEX {name}_{number} ON {name} ({order}, since, until)")
        if table.search:
            cursor.execute(
                f'CREATE VIRTUAL TABLE {words_table(table)} USING fts5("{table.search}", content={name}, '
                "content_rowid=row_number, tokenize='unicode61 remove_diacritics 2')"
            )


def show_checkpoint(cursor: sqlite3.Cursor, tables: Iterable[Table], checkpoint: int) -> None:
    """Let this connection see the rows of a checkpoint as SqliteRows expects them."""
    for table in tables:
        cursor.execute(
            f"CREATE TEMP VIEW view_{table.name} AS SELECT row_number, {_listed(table)} FROM {_name(table)} "
            f"WHERE since<={checkpoint} AND until>{checkpoint}"
        )


class RowVersions:
    """Writes what changed between the newest checkpoint and `checkpoint`, the next one."""

    def __init__(self, cursor: sqlite3.Cursor, checkpoint: int) -> None:
        self._cursor, self._checkpoint = cursor, checkpoint

    def get(self, table: Table, key: str) -> _Row | None:
        make: Any = table.row
        sql = f'SELECT {_listed(table)} FROM {_name(table)} WHERE "{_columns(table)[0]}"=? AND until={_NOW}'
        found = self._cursor.execute(sql, (key,)).fetchone()
        return make(*found) if found else None

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        self.delete_many(table, [str(row[0]) for row in rows])
        marks = ",".join("?" * len(_columns(table)))
        columns = ",".join(f'"{column}"' for column in _columns(table))
        sql = (
            f"INSERT INTO {_name(table)} (since, until, {columns}) VALUES ({self._checkpoint},{_NOW},{marks})"
        )
        self._cursor.executemany(sql, rows)

    def change_many(self, table: Table, changes: Sequence[tuple[_Row, _Row]]) -> None:
        self.put_many(table, [row for _, row in changes])

    def delete_many(self, table: Table, keys: Sequence[str]) -> None:
        self._end(table, f'"{_columns(table)[0]}"=?', [(key,) for key in keys])

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self._end(table, " AND ".join(f'"{column}"=?' for column in index.group), [group])

    def _end(self, table: Table, where: str, values: Sequence[_Row]) -> None:
        """Versions that begin at the checkpoint itself are then valid at none."""
        sql = f"UPDATE {_name(table)} SET until={self._checkpoint} WHERE {where} AND until={_NOW}"
        self._cursor.executemany(sql, values)

    def index_words(self, tables: Iterable[Table]) -> None:
        """Of the versions that were written; once, at the end."""
        for table in tables:
            if table.search:
                self._cursor.execute(
                    f'INSERT INTO {words_table(table)}(rowid, "{table.search}") SELECT row_number, '
                    f'"{table.search}" FROM {_name(table)} WHERE since={self._checkpoint}'
                )


def _name(table: Table) -> str:
    return f"past_{table.name}"


def _columns(table: Table) -> tuple[str, ...]:
    row: Any = table.row
    return row._fields


def _listed(table: Table) -> str:
    return ",".join(f'"{column}"' for column in _columns(table))
