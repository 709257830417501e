"""The table of facts in the SQLite file: rows that a chain of digests ties together."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ...domain.event import Fact
from .codec import DamagedFact, Header, decode, encode
from .digest_chain import FIRST, NOTHING_LEFT, left_by_erasure, link, new_salt, remains, seal

__all__ = ["FactTable", "Numbered"]

Numbered = tuple[str, int, Fact]
"""A fact with its stream and its version."""

_PLACE = "originator_id, originator_version, topic, state"
_DIGESTS = "link, seal, salt"
_PAGE = 2000


class FactTable:
    """Works on the cursor of an open transaction."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._insert = f"INSERT INTO {name} ({_PLACE}, {_DIGESTS}) VALUES (?,?,?,?,?,?,?)"

    def create_statement(self) -> str:
        """Positions are AUTOINCREMENT, so that none is ever given twice."""
        return (
            f"CREATE TABLE IF NOT EXISTS {self._name} ("
            "rowid INTEGER PRIMARY KEY AUTOINCREMENT, "
            "originator_id TEXT NOT NULL, "
            "originator_version INTEGER NOT NULL, "
            "topic TEXT NOT NULL, "
            "state BLOB NOT NULL, "
            "link BLOB, seal BLOB, salt BLOB, "
            "UNIQUE (originator_id, originator_version))"
        )

    def insert(self, cursor: sqlite3.Cursor, facts: Sequence[tuple[Header, *Numbered]]) -> range:
        """The positions. What an erasing fact among them erases is never written."""
        before = self._newest_link(cursor)
        waiting: list[tuple[object, ...]] = []
        erasing = {stream: version for _, stream, version, fact in facts if fact.ERASES_STREAM}
        for header, stream, version, fact in facts:
            if version < erasing.get(stream, 0):
                fact = fact.erased()
            if fact.ERASES_STREAM:
                cursor.executemany(self._insert, waiting)
                waiting.clear()
                self._erase(cursor, stream, version)
            state = encode(header, fact)
            before, sealed, salt = self._tied(cursor, before, stream, version, fact, state)
            waiting.append((stream, version, fact.NAME, state, before, sealed, salt))
        cursor.executemany(self._insert, waiting)
        newest = self.head(cursor)
        return range(newest - len(facts) + 1, newest + 1)

    def head(self, cursor: sqlite3.Cursor) -> int:
        """The newest position, 0 in an empty log."""
        return cursor.execute(f"SELECT max(rowid) FROM {self._name}").fetchone()[0] or 0

    def newest_version(self, cursor: sqlite3.Cursor, stream: str) -> int:
        """0 of a stream that is not there."""
        sql = f"SELECT max(originator_version) FROM {self._name} WHERE originator_id=?"
        return cursor.execute(sql, (stream,)).fetchone()[0] or 0

    def page(self, cursor: sqlite3.Cursor, after: int, limit: int) -> list[sqlite3.Row]:
        """Position, stream, version, name and bytes, in order of position."""
        sql = f"SELECT rowid, {_PLACE} FROM {self._name} WHERE rowid>? ORDER BY rowid LIMIT ?"
        return cursor.execute(sql, (after, limit)).fetchall()

    def stream(self, cursor: sqlite3.Cursor, stream: str, after: int) -> list[sqlite3.Row]:
        """The same, in order of version."""
        sql = f"SELECT rowid, {_PLACE} FROM {self._name} WHERE originator_id=? AND originator_version>? "
        return cursor.execute(f"{sql} ORDER BY originator_version", (stream, after)).fetchall()

    def link_of(self, cursor: sqlite3.Cursor, position: int) -> bytes | None:
        found = cursor.execute(f"SELECT link FROM {self._name} WHERE rowid=?", (position,)).fetchone()
        return found[0] if found else None

    def mentioning(
        self, cursor: sqlite3.Cursor, text: str, stream: str | None, names: Sequence[str], limit: int
    ) -> list[sqlite3.Row]:
        """The newest of these names with `text` in their bytes, or `stream` first in their stream's."""
        sought = text.encode(errors="replace")
        begins = None if stream is None else stream.encode(errors="replace").decode()
        sql = f"SELECT rowid, {_PLACE} FROM {self._name} WHERE topic IN ({', '.join('?' * len(names))}) "
        sql += "AND (instr(state, ?) OR instr(originator_id, ?) = 1) ORDER BY rowid DESC LIMIT ?"
        return cursor.execute(sql, (*names, sought, begins, limit)).fetchall()

    # Erasure

    def _erase(self, cursor: sqlite3.Cursor, stream: str, before: int) -> None:
        for row in self.stream(cursor, stream, 0):
            found = decode(*row)
            bare = found.fact.erased()
            if found.version < before and bare != found.fact:
                header = Header(found.at, found.command, found.correlation, found.cause)
                sql = f"UPDATE {self._name} SET state=?, salt=NULL WHERE rowid=?"
                cursor.execute(sql, (encode(header, bare), found.position))

    def _left(self, cursor: sqlite3.Cursor, stream: str, before: int) -> bytes:
        sql = (
            f"SELECT state FROM {self._name} WHERE originator_id=? AND originator_version<? "
            "AND seal NOT NULL AND salt IS NULL ORDER BY originator_version"
        )
        return left_by_erasure(remains(row[0]) for row in cursor.execute(sql, (stream, before)))

    # The chain

    def _tied(
        self, cursor: sqlite3.Cursor, before: bytes, stream: str, version: int, fact: Fact, state: bytes
    ) -> tuple[bytes, bytes | None, bytes | None]:
        """Link, seal and salt."""
        left = self._left(cursor, stream, version) if fact.ERASES_STREAM else NOTHING_LEFT
        if not fact.holds_text():
            return link(before, stream, version, fact.NAME, left, state), None, None
        salt = new_salt()
        sealed = seal(salt, state)
        return link(before, stream, version, fact.NAME, left, sealed), sealed, salt

    def _newest_link(self, cursor: sqlite3.Cursor) -> bytes:
        found = cursor.execute(f"SELECT link FROM {self._name} ORDER BY rowid DESC LIMIT 1").fetchone()
        if found is None:
            return FIRST
        return found[0] or self.tie_the_rest(cursor)

    def upgrade(self, cursor: sqlite3.Cursor) -> None:
        """Give a table of format 1 its chain."""
        columns = {row[1] for row in cursor.execute(f"PRAGMA table_info({self._name})").fetchall()}
        for column in _DIGESTS.split(", "):
            if columns and column not in columns:
                cursor.execute(f"ALTER TABLE {self._name} ADD COLUMN {column} BLOB")
        if columns:
            self.tie_the_rest(cursor)

    def tie_the_rest(self, cursor: sqlite3.Cursor) -> bytes:
        """Link the newest facts that have no links: an older Rejoinder wrote them. Returns the last link."""
        sql = f"SELECT rowid, link FROM {self._name} WHERE link NOT NULL ORDER BY rowid DESC LIMIT 1"
        position, before = cursor.execute(sql).fetchone() or (0, FIRST)
        while page := self.page(cursor, position, _PAGE):
            for position, stream, version, name, state in page:
                sealed = salt = None
                try:
                    fact = decode(position, stream, version, name, state).fact
                    before, sealed, salt = self._tied(cursor, before, stream, version, fact, state)
                except DamagedFact:  # verify will tell
                    before = link(before, stream, version, name, NOTHING_LEFT, state)
                sql = f"UPDATE {self._name} SET link=?, seal=?, salt=? WHERE rowid=?"
                cursor.execute(sql, (before, sealed, salt, position))
        return before
