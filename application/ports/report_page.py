"""A log as something to look at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from ...domain.event import Recorded

__all__ = ["ReportPage"]


class ReportPage(Protocol):
    def write(self, facts: Iterable[Recorded], file: Path | BinaryIO) -> int:
        """One page that shows `facts`, which come in order of position; returns their number.

        A file at a path is there whole or as it was before; something open is written to and left open.
        Raises OSError where it cannot be written, and what `facts` raises.
        """
        ...
