"""Looking for what the chain of digests gives away."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ...domain.event import known_facts
from .digest_chain import FIRST, NOTHING_LEFT, left_by_erasure, link, remains, seal

__all__ = ["chain_damage"]

_OFTEN = 2000
_DIFFERS = "was changed, or what it follows from was, or what it erased"


class _Row(NamedTuple):
    """A stored fact. Of a damaged file, any column may hold anything."""

    position: int
    stream: Any
    version: Any
    name: Any
    state: Any
    link: Any
    seal: Any
    salt: Any

    @property
    def erases(self) -> bool:
        fact = known_facts().get(self.name)
        return fact is not None and fact.ERASES_STREAM

    def __str__(self) -> str:
        return f"Fact {self.position} ({self.name} of {self.stream})"


class _Erased:
    """The facts of a stream that have lost their text; the first `told` of them by a fact that erases."""

    def __init__(self) -> None:
        self.digests: list[bytes] = []
        self.facts: list[str] = []
        self.told = 0


def chain_damage(
    cursor: sqlite3.Cursor, table: str, progress: Callable[[int, int], None] | None
) -> Iterator[str]:
    """What is wrong with the facts. After one that differs the chain is followed from what is stored, so that
    each is told once."""
    columns = "rowid, originator_id, originator_version, topic, state, link, seal, salt"
    last = _last_given(cursor, table)
    streams: defaultdict[Any, _Erased] = defaultdict(_Erased)
    before, position = FIRST, 0
    for row in map(_Row._make, cursor.execute(f"SELECT {columns} FROM {table} ORDER BY rowid")):
        if row.position != position + 1:
            yield _missing(position + 1, row.position - 1)
        if why := _why_not(row, before, streams):
            yield f"{row} {why}."
        before, position = row.link, row.position
        if progress and position % _OFTEN == 0:
            progress(position, last)
    if position > last:
        yield f"The log ends at {position}, not at {last}."
    if position < last:
        yield _missing(position + 1, last)
    for erased in streams.values():
        for fact in erased.facts[erased.told :]:
            yield f"{fact} has lost its text, and no fact says that it was deleted."


def _last_given(cursor: sqlite3.Cursor, table: str) -> int:
    found = cursor.execute("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchone()
    return int(found[0]) if found else 0


def _missing(first: int, last: int) -> str:
    return f"Fact {first} is missing." if first >= last else f"Facts {first} to {last} are missing."


def _why_not(row: _Row, before: Any, streams: defaultdict[Any, _Erased]) -> str | None:
    try:
        if row.seal is not None and row.salt is None:
            streams[row.stream].digests.append(remains(row.state))
            streams[row.stream].facts.append(str(row))
        elif row.seal is not None and seal(row.salt, row.state) != row.seal:
            return "is not what was recorded"
        left = _left(streams[row.stream]) if row.erases else NOTHING_LEFT
        body = row.state if row.seal is None else row.seal
        if row.link != link(before, row.stream, row.version, row.name, left, body):
            return _DIFFERS
    except (TypeError, ValueError) as error:
        return f"cannot be read: {error}"
    return None


def _left(erased: _Erased) -> bytes:
    erased.told = len(erased.facts)
    return left_by_erasure(erased.digests)
