"""Letting projections derive their rows from facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...application.ports import Projection
from ...domain.event import Fact, Recorded
from .pending_rows import PendingRows, StoredRows

__all__ = ["Projector"]


class Projector:
    """Hands each fact to those projections, in their order, that want its kind."""

    def __init__(self, projections: Sequence[Projection]) -> None:
        self.tables = tuple(table for projection in projections for table in projection.tables)
        self._wanting: dict[type[Fact], list[Projection]] = {}
        for projection in projections:
            for kind in projection.facts:
                self._wanting.setdefault(kind, []).append(projection)

    def project(self, stored: StoredRows, facts: Iterable[Recorded]) -> None:
        """Writes what changed to `stored` when all the facts were seen."""
        rows = PendingRows(stored)
        for recorded in facts:
            for projection in self._wanting.get(type(recorded.fact), ()):
                projection.evolve(rows, recorded)
        rows.flush()
