"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from ...domain.errors import Refusal
from ...domain.event import Recorded
from ..commands import Commands
from ..ports import EventStore, ModelHub, Projection, ReportPage, ViewStore, Workspace
from .reporting import write_report

__all__ = ["Debugger"]


class Debugger:
    """Questions about the log of one core. Any thread may ask; none of them changes a fact.

    Raises StorageFailed when the data folder cannot be read.
    """

    def __init__(
        self,
        log: EventStore,
        view_store: ViewStore,
        projections: Sequence[Projection],
        hubs: Mapping[str, ModelHub],
        workspace: Workspace,
        commands: Commands,
        report_page: ReportPage,
    ) -> None:
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._report_page = report_page

    def report(
        self,
        file: str | Path | BinaryIO,
        facts: Iterable[Recorded] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> int | Refusal:
        """Write a page for a browser that shows the log as it is now, or `facts` instead, in order of
        position; returns their number. A file that is there is replaced once the new one is whole.
        progress(facts written) is called now and then."""
        return write_report(self._report_page, self._log, file, facts, progress)
