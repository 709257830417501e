"""View rows on top of others, which stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Protocol

from ...application.ports import Index, Table
from .memory_rows import MemoryRows, share_of

__all__ = ["OverlaidRows"]

_ALL = 2**62
_Row = tuple[object, ...]


class _Below(Protocol):
    """What is read of the rows below."""

    def get(self, table: Table, key: str) -> _Row | None: ...

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
    ) -> Sequence[_Row]: ...

    def by_key(self, table: Table, prefix: str = "", limit: int = -1) -> Sequence[_Row]: ...

    def search(self, table: Table, words: str, limit: int) -> Sequence[_Row]: ...


class OverlaidRows:
    """Rows that were written lie above, in memory; a key that was written to hides what is below."""

    def __init__(self, below: _Below) -> None:
        self._below, self._above = below, MemoryRows()
        self._hidden: dict[str, set[str]] = {}

    def get(self, table: Table, key: str) -> _Row | None:
        return self._above.get(table, key) if key in self._of(table) else self._below.get(table, key)

    def put(self, table: Table, row: _Row) -> None:
        self._of(table).add(str(row[0]))
        self._above.put(table, row)

    def put_many(self, table: Table, rows: Sequence[_Row]) -> None:
        for row in rows:
            self.put(table, row)

    def change_many(self, table: Table, changes: Sequence[tuple[_Row, _Row]]) -> None:
        self.put_many(table, [row for _, row in changes])

    def delete(self, table: Table, key: str) -> None:
        self._of(table).add(key)
        self._above.delete(table, key)

    def delete_many(self, table: Table, keys: Sequence[str]) -> None:
        for key in keys:
            self.delete(table, key)

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        self._of(table).update(str(row[0]) for row in self._below.scan(table, index, group, limit=_ALL))
        self._above.delete_group(table, index, group)

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
        def page(rows: _Below, limit: int) -> Sequence[_Row]:
            return rows.scan(
                table, index, group, after=after, before=before, limit=limit, newest_first=newest_first
            )

        found = [
            *self._shown(table, page(self._below, self._enough(table, limit))),
            *page(self._above, limit),
        ]
        return sorted(found, key=attrgetter(index.order), reverse=newest_first)[:limit]

    def by_key(self, table: Table, prefix: str = "", limit: int = -1) -> Sequence[_Row]:
        below = self._below.by_key(table, prefix, -1 if limit < 0 else self._enough(table, limit))
        found = [*self._shown(table, below), *self._above.by_key(table, prefix, limit)]
        found.sort(key=lambda row: str(row[0]))
        return found if limit < 0 else found[:limit]

    def search(self, table: Table, words: str, limit: int) -> Sequence[_Row]:
        below = self._below.search(table, words, self._enough(table, limit))
        found: list[Any] = [*self._shown(table, below), *self._above.search(table, words, limit)]
        found.sort(key=lambda row: -share_of(getattr(row, table.search or ""), words))
        return found[:limit]

    def _of(self, table: Table) -> set[str]:
        return self._hidden.setdefault(table.name, set())

    def _shown(self, table: Table, rows: Sequence[_Row]) -> list[_Row]:
        hidden = self._of(table)
        return [row for row in rows if row[0] not in hidden]

    def _enough(self, table: Table, limit: int) -> int:
        """As many more as may turn out to be hidden."""
        return limit + len(self._of(table)) if limit else 0
