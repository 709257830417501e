"""The index of words of a view in SQLite: FTS5, brought up to date many rows at a time.

To index a row in its own commit would write more pages than all the rest of that commit. So the newest rows,
always fewer than ROWS_AT_ONCE and none of them long, wait for each other; a search looks at them one by one
(docs/adr/0065). Rows are numbered in order, so those that wait are those after the newest that is indexed.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from contextlib import closing

from ...application.ports import Table

__all__ = ["ROWS_AT_ONCE", "agrees", "matching", "waiting_matches", "words_statements", "words_table"]

ROWS_AT_ONCE = 64
_LONG = 4000
"""Characters: a text that is not kept waiting, so that a search never has much to read."""

_SPLIT = "tokenize='unicode61 remove_diacritics 2'"
_WORD = re.compile(r"[^\W_]+")


def words_table(table: Table) -> str:
    return f"view_{table.name}_words"


def words_statements(table: Table, column: str) -> list[str]:
    """The index keeps no text of its own; triggers keep it in step, as SQLite's FTS5 manual shows (4.4.3),
    but not with each row."""
    name, words = f"view_{table.name}", words_table(table)
    indexed = f"EXISTS (SELECT 1 FROM {words}_docsize WHERE id=old.row_number)"
    due = f'new.row_number % {ROWS_AT_ONCE} = 0 OR length(new."{column}") > {_LONG}'
    add = f'INSERT INTO {words}(rowid, "{column}") VALUES (new.row_number, new."{column}");'
    drop = (
        f'INSERT INTO {words}({words}, rowid, "{column}") '
        f"VALUES ('delete', old.row_number, old.\"{column}\");"
    )
    return [
        f'CREATE VIRTUAL TABLE {words} USING fts5("{column}", content={name}, '
        f"content_rowid=row_number, {_SPLIT})",
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {name} WHEN {due} BEGIN {_index(table, column)}; END",
        f"CREATE TRIGGER {name}_gone AFTER DELETE ON {name} WHEN {indexed} BEGIN {drop} END",
        f'CREATE TRIGGER {name}_changed AFTER UPDATE OF "{column}" ON {name} WHEN {indexed} '
        f"BEGIN {drop} {add} END",
        f"INSERT INTO {words}({words}) VALUES ('rebuild')",
    ]


def _index(table: Table, column: str) -> str:
    """Everything that waits."""
    return (
        f'INSERT INTO {words_table(table)}(rowid, "{column}") '
        f'SELECT row_number, "{column}" FROM view_{table.name} WHERE {_waits(table)}'
    )


def _waits(table: Table) -> str:
    """FTS5 has a row for each that it has indexed, numbered alike."""
    return f"row_number > (SELECT ifnull(max(id), 0) FROM {words_table(table)}_docsize)"


def matching(words: str) -> str:
    """An FTS5 query for all of the words, each quoted, so that none of its characters is an operator. Words
    are what the tokenizer of the index takes for such: it would make a phrase of several in one quotation."""
    bare = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
    found = _WORD.findall(unicodedata.normalize("NFC", bare))
    return " ".join(f'"{word}"*' for word in dict.fromkeys(found))


def waiting_matches(cursor: sqlite3.Cursor, table: Table, query: str) -> Sequence[int]:
    """The numbers of the rows that wait and match: FTS5 itself says so, in memory."""
    waiting = cursor.execute(
        f'SELECT row_number, "{table.search}" FROM view_{table.name} WHERE {_waits(table)}'
    ).fetchall()
    if not waiting:
        return ()
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, content='', {_SPLIT})")
        memory.executemany("INSERT INTO words(rowid, text) VALUES (?,?)", waiting)
        found = memory.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank", (query,))
        return [number for (number,) in found]


def agrees(cursor: sqlite3.Cursor, table: Table, column: str) -> bool:
    """Whether the index is what the rows say. Needs a transaction that may write, and leaves nothing."""
    words = words_table(table)
    cursor.execute("SAVEPOINT words")
    try:
        (waiting,) = cursor.execute(
            f"SELECT count(*) FROM view_{table.name} WHERE {_waits(table)}"
        ).fetchone()
        cursor.execute(_index(table, column))
        cursor.execute(f"INSERT INTO {words}({words}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    finally:
        cursor.execute("ROLLBACK TO words")
        cursor.execute("RELEASE words")
    return waiting < ROWS_AT_ONCE
