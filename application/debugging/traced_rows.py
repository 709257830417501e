"""Rows that change fact by fact, and what each fact changed in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...domain.event import Recorded
from ..ports import Index, Projection, Table, ViewRows

__all__ = ["RowChange", "TracedRows"]

_ALL = 2**62
_Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """view: the table's name. before, after: the row, None where there was or is none. facts: positions of
    those that changed it, in order."""

    view: str
    key: str
    before: _Row | None
    after: _Row | None
    facts: tuple[int, ...]

    @property
    def columns(self) -> Mapping[str, tuple[object, object]]:
        """Old and new value of each column that differs; empty for a row that was added or removed."""
        before: Any = self.before
        if before is None or self.after is None:
            return {}
        pairs = zip(before._fields, before, self.after, strict=True)
        return {name: (old, new) for name, old, new in pairs if old != new}


class TracedRows:
    """Rows of a moment, on which further facts are laid."""

    def __init__(self, rows: ViewRows, projections: Sequence[Projection]) -> None:
        """rows: of `ViewStore.moment`; they are written to."""
        self._rows, self._projections = rows, projections
        self._position = 0
        self._before: dict[tuple[Table, str], _Row | None] = {}
        self._facts: dict[tuple[Table, str], list[int]] = {}

    def lay(self, recorded: Recorded) -> None:
        self._position = recorded.position
        for projection in self._projections:
            if type(recorded.fact) in projection.facts:
                projection.evolve(self, recorded)

    def take_changes(self) -> Sequence[RowChange]:
        """What differs from what it was when this was last asked, in the order of the first fact."""
        touched = [
            RowChange(table.name, key, before, self._rows.get(table, key), tuple(self._facts[table, key]))
            for (table, key), before in self._before.items()
        ]
        self._before.clear()
        self._facts.clear()
        return [change for change in touched if change.before != change.after]

    def _note(self, table: Table, key: str, old: _Row | None, new: _Row | None) -> None:
        if old == new:
            return
        self._before.setdefault((table, key), old)
        facts = self._facts.setdefault((table, key), [])
        if not facts or facts[-1] != self._position:
            facts.append(self._position)

    # As a projection sees them

    def get(self, table: Table, key: str) -> _Row | None:
        return self._rows.get(table, key)

    def put(self, table: Table, row: _Row) -> None:
        key = str(row[0])
        self._note(table, key, self._rows.get(table, key), row)
        self._rows.put(table, row)

    def delete(self, table: Table, key: str) -> None:
        self._note(table, key, self._rows.get(table, key), None)
        self._rows.delete(table, key)

    def delete_group(self, table: Table, index: Index, group: _Row) -> None:
        for row in self._rows.scan(table, index, group, limit=_ALL):
            self._note(table, str(row[0]), row, None)
        self._rows.delete_group(table, index, group)

    def scan(self, *_: object, **__: object) -> Sequence[_Row]:
        raise NotImplementedError("a projection reads single rows only")

    search = by_key = scan
