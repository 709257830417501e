"""Writes of projections, gathered so that a row changed a hundred times is stored once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from ...application.ports import Index, Table

__all__ = ["PendingRows", "StoredRows"]

_Row = tuple[object, ...]


class StoredRows(Protocol):
    """What PendingRows writes to: the rows of one open transaction."""

    def get(self, table: Table, key: str) -> _Row | None: ...

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None: ...

    def change_many(self, table: Table, changes: Sequence[tuple[_Row, _Row]]) -> None:
        """Each a row as it is stored, and another with the same key."""
        ...

    def delete_many(self, table: Table, keys: Sequence[str]) -> None: ...

    def delete_group(self, table: Table, index: Index, group: _Row) -> None: ...


class PendingRows:
    """The rows that a projection sees while it evolves: those stored, below its own unwritten changes."""

    def __init__(self, stored: StoredRows) -> None:
        self._stored = stored
        self._pending: dict[Table, dict[str, _Row | None]] = defaultdict(dict)
        self._seen: dict[tuple[Table, str], _Row | None] = {}

    def get(self, table: Table, key: str) -> _Row | None:
        changes = self._pending[table]
        if key in changes:
            return changes[key]
        if (table, key) not in self._seen:
            self._seen[table, key] = self._stored.get(table, key)
        return self._seen[table, key]

    def put(self, table: Table, row: _Row) -> None:
        self._pending[table][str(row[0])] = row

    def delete(self, table: Table, key: str) -> None:
        self._pending[table][key] = None

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self._write(table, self._pending[table])
        self._stored.delete_group(table, index, group)
        self._seen.clear()

    def scan(self, *_: object, **__: object) -> Sequence[_Row]:
        raise NotImplementedError("a projection reads single rows only")

    search = by_key = scan

    def flush(self) -> None:
        for table, changes in self._pending.items():
            self._write(table, changes)

    def _write(self, table: Table, changes: dict[str, _Row | None]) -> None:
        """A row that was read before is known, so that what did not change of it need not be written."""
        gone: list[str] = []
        new: list[_Row] = []
        other: list[tuple[_Row, _Row]] = []
        for key, row in changes.items():
            stored = self._seen.pop((table, key), None)
            if row is None:
                gone.append(key)
            elif stored is None:
                new.append(row)
            elif stored != row:
                other.append((stored, row))
        changes.clear()
        if gone:
            self._stored.delete_many(table, gone)
        if new:
            self._stored.put_many(table, new)
        if other:
            self._stored.change_many(table, other)
