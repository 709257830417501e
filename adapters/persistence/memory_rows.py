"""View rows in dictionaries: what the SQLite rows are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...application.ports import Index, Table
from ...application.words import words_of

__all__ = ["MemoryRows"]

_Row = tuple[object, ...]


class MemoryRows:
    def __init__(self) -> None:
        self._tables: dict[str, dict[str, _Row]] = {}

    def get(self, table: Table, key: str) -> _Row | None:
        return self._of(table).get(key)

    def put(self, table: Table, row: _Row) -> None:
        self._of(table)[str(row[0])] = row

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        for row in rows:
            self.put(table, row)

    def delete(self, table: Table, key: str) -> None:
        self._of(table).pop(key, None)

    def delete_many(self, table: Table, keys: Sequence[str]) -> None:
        for key in keys:
            self.delete(table, key)

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self.delete_many(table, [str(row[0]) for row in self._group(table, index, group)])

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
        def order(row: _Row) -> int:
            return getattr(row, index.order)

        found = [
            row
            for row in self._group(table, index, group)
            if (after is None or order(row) > after) and (before is None or order(row) < before)
        ]
        return sorted(found, key=order, reverse=newest_first)[:limit]

    def by_key(self, table: Table, prefix: str = "", limit: int = -1) -> Sequence[_Row]:
        held = self._of(table)
        found = [held[key] for key in sorted(held) if key.startswith(prefix)]
        return found if limit < 0 else found[:limit]

    def search(self, table: Table, words: str, limit: int) -> Sequence[_Row]:
        wanted = words_of(words)
        rows: Iterable[Any] = self._of(table).values()
        found = [row for row in rows if wanted and _holds(getattr(row, table.search or ""), wanted)]
        return found[:limit]

    def _group(self, table: Table, index: Index, group: _Row) -> list[_Row]:
        rows: Iterable[Any] = self._of(table).values()
        return [row for row in rows if tuple(getattr(row, column) for column in index.group) == group]

    def _of(self, table: Table) -> dict[str, _Row]:
        return self._tables.setdefault(table.name, {})


def _holds(text: str, wanted: Sequence[str]) -> bool:
    held = words_of(text)
    return all(any(word.startswith(start) for word in held) for start in wanted)
