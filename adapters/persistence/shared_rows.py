"""View rows of a checkpoint, of which those are not read again that another checkpoint has, too."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from ...application.ports import Index, Table
from .paused_collector import collector_paused
from .sqlite_rows import SqliteRows

__all__ = ["SharedRows"]

_ALL = 2**62
_Row = tuple[object, ...]


class SharedRows(SqliteRows):
    """Rows as `show_checkpoint` shows them to the connection of `cursor`.

    Whole groups are remembered in `memo`, each as the last checkpoint had it: in a search, whose steps halve,
    twice the rows of the first one are read in all.
    """

    def __init__(self, cursor: sqlite3.Cursor, checkpoint: int, memo: dict[object, Any]) -> None:
        super().__init__(cursor)
        self._checkpoint, self._memo = checkpoint, memo
        # Another file numbers its rows otherwise. Its name tells which erasures it has seen, and made anew
        # under the same name it numbers the same rows alike.
        self._file: str = cursor.execute("PRAGMA database_list").fetchone()[2]

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
        if after is not None or before is not None or limit < _ALL:
            return super().scan(
                table, index, group, after=after, before=before, limit=limit, newest_first=newest_first
            )
        place = (self._file, table, index, group, newest_first)
        checkpoint, known = self._memo.get(place, (0, {}))
        if checkpoint != self._checkpoint:
            with collector_paused():
                known = self._read(table, index, group, newest_first, known)
            self._memo[place] = self._checkpoint, known
        return list(known.values())

    def _read(
        self, table: Table, index: Index, group: _Row, newest_first: bool, known: dict[int, _Row]
    ) -> dict[int, _Row]:
        """By number, in order. The numbers alone stand in the index."""
        where = " AND ".join(f'"{column}"=?' for column in index.group) or "1"
        order = f'"{index.order}" {"DESC" if newest_first else "ASC"}'
        sql = f"SELECT row_number FROM view_{table.name} WHERE {where} ORDER BY {order}"
        numbers = [number for (number,) in self._cursor.execute(sql, group)]
        rows = {**known, **self._numbered(table, [number for number in numbers if number not in known])}
        return dict(zip(numbers, map(rows.__getitem__, numbers), strict=True))
