"""View rows in dictionaries: what the SQLite rows are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...application.ports import Index, Table
from ...application.words import words_of

__all__ = ["MemoryRows", "share_of"]

_Row = tuple[object, ...]


class MemoryRows:
    def __init__(self) -> None:
        self._tables: dict[str, dict[str, _Row]] = {}
        self._shared = set[str]()
        self._groups: dict[tuple[str, Index], dict[_Row, set[str]]] = {}
        """Keys by group, of the indexes by which groups are deleted: else each deletion would look at every
        row."""

    def copy(self) -> MemoryRows:
        """The same rows, to be changed apart from these, which must not change any more. A table is copied
        when it is first written to."""
        copied = MemoryRows()
        copied._tables, copied._shared = dict(self._tables), set(self._tables)
        return copied

    def get(self, table: Table, key: str) -> _Row | None:
        return self._of(table).get(key)

    def put(self, table: Table, row: _Row) -> None:
        key, held = str(row[0]), self._own(table)
        if self._groups:
            self._regroup(table, key, held.get(key), row)
        held[key] = row

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        for row in rows:
            self.put(table, row)

    def change_many(self, table: Table, changes: Sequence[tuple[_Row, _Row]]) -> None:
        self.put_many(table, [row for _, row in changes])

    def delete(self, table: Table, key: str) -> None:
        old = self._own(table).pop(key, None)
        if self._groups:
            self._regroup(table, key, old, None)

    def delete_many(self, table: Table, keys: Sequence[str]) -> None:
        for key in keys:
            self.delete(table, key)

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self.delete_many(table, list(self._grouped(table, index).get(group, ())))

    def _grouped(self, table: Table, index: Index) -> dict[_Row, set[str]]:
        if (table.name, index) not in self._groups:
            found: dict[_Row, set[str]] = {}
            for key, row in self._of(table).items():
                found.setdefault(_group_of(index, row), set()).add(key)
            self._groups[table.name, index] = found
        return self._groups[table.name, index]

    def _regroup(self, table: Table, key: str, old: _Row | None, new: _Row | None) -> None:
        for (name, index), groups in self._groups.items():
            if name == table.name and old is not None:
                groups[_group_of(index, old)].discard(key)
            if name == table.name and new is not None:
                groups.setdefault(_group_of(index, new), set()).add(key)

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
        rows: Iterable[Any] = self._of(table).values()
        ranked = [(share_of(getattr(row, table.search or ""), words), row) for row in rows]
        found = sorted((pair for pair in ranked if pair[0]), key=lambda pair: -pair[0])
        return [row for _, row in found[:limit]]

    def _group(self, table: Table, index: Index, group: _Row) -> list[_Row]:
        return [row for row in self._of(table).values() if _group_of(index, row) == group]

    def _of(self, table: Table) -> dict[str, _Row]:
        return self._tables.get(table.name, {})

    def _own(self, table: Table) -> dict[str, _Row]:
        if table.name in self._shared or table.name not in self._tables:
            self._tables[table.name] = dict(self._of(table))
            self._shared.discard(table.name)
        return self._tables[table.name]


def _group_of(index: Index, row: Any) -> _Row:
    return tuple(getattr(row, column) for column in index.group)


def share_of(text: str, words: str) -> float:
    """How much of the text the wanted words are; 0 if one of them is not in it, or none is wanted."""
    held, wanted = words_of(text), words_of(words)
    counts = [sum(word.startswith(start) for word in held) for start in wanted]
    return sum(counts) / len(held) if counts and all(counts) else 0.0
