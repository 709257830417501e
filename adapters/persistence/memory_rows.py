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
        self._shared = set[str]()

    def copy(self) -> MemoryRows:
        """The same rows, to be changed apart from these, which must not change any more. A table is copied
        when it is first written to."""
        copied = MemoryRows()
        copied._tables, copied._shared = dict(self._tables), set(self._tables)
        return copied

    def get(self, table: Table, key: str) -> _Row | None:
        return self._of(table).get(key)

    def put(self, table: Table, row: _Row) -> None:
        self._own(table)[str(row[0])] = row

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        for row in rows:
            self.put(table, row)

    def delete(self, table: Table, key: str) -> None:
        self._own(table).pop(key, None)

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
        ranked = [(_share(getattr(row, table.search or ""), wanted), row) for row in rows] if wanted else []
        found = sorted((pair for pair in ranked if pair[0]), key=lambda pair: -pair[0])
        return [row for _, row in found[:limit]]

    def _group(self, table: Table, index: Index, group: _Row) -> list[_Row]:
        rows: Iterable[Any] = self._of(table).values()
        return [row for row in rows if tuple(getattr(row, column) for column in index.group) == group]

    def _of(self, table: Table) -> dict[str, _Row]:
        return self._tables.get(table.name, {})

    def _own(self, table: Table) -> dict[str, _Row]:
        if table.name in self._shared or table.name not in self._tables:
            self._tables[table.name] = dict(self._of(table))
            self._shared.discard(table.name)
        return self._tables[table.name]


def _share(text: str, wanted: Sequence[str]) -> float:
    """How much of the text the wanted words are; 0 if one of them is not in it."""
    held = words_of(text)
    counts = [sum(word.startswith(start) for word in held) for start in wanted]
    return sum(counts) / len(held) if all(counts) else 0.0
