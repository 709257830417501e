"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..commands import Commands
from ..ports import EventStore, ModelHub, Projection, ViewStore, Workspace

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
    ) -> None:
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
