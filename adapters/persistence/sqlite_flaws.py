"""Looking for damage in the SQLite file that a rebuild of the views mends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from ...application.ports import Table
from .sqlite_rows import create_statements, index_statements
from .words_index import agrees

__all__ = ["view_flaws"]


def view_flaws(cursor: sqlite3.Cursor, tables: Sequence[Table]) -> Iterator[str]:
    """In pages, tables and indexes. Needs a transaction that may write, and writes nothing."""
    for (what,) in cursor.execute("PRAGMA integrity_check(20)").fetchall():
        if what != "ok":
            yield f"SQLite finds in the file: {what}."
    if _schema(cursor) != _wanted(tables):
        yield "The tables and indexes of the views are not those that this version makes."
    for table in tables:
        if table.search and not agrees(cursor, table, table.search):
            yield f"The index of words of the view {table.name} is not what its rows say."


def _schema(cursor: sqlite3.Cursor) -> set[str]:
    """The tables in which FTS5 keeps an index are its own."""
    sql = "SELECT sql FROM sqlite_master WHERE tbl_name GLOB 'view_*' AND tbl_name NOT GLOB '*_words_*'"
    return {row[0] for row in cursor.execute(sql).fetchall() if row[0] is not None}


def _wanted(tables: Sequence[Table]) -> set[str]:
    statements = (*create_statements(tables), *index_statements(tables))
    return {statement for statement in statements if statement.startswith("CREATE ")}
