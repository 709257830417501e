"""A log as something to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from ...domain.event import Recorded

__all__ = ["ReportPage"]


class ReportPage(Protocol):
    def pieces(self, facts: Iterable[Recorded]) -> Iterator[bytes]:
        """One page that shows `facts`, which come in order of position and are read as pieces are asked for.
        Raises what `facts` raises."""
        ...
