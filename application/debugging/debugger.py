"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..commands import Commands
from ..ports import Engine, EventStore, ModelHub, Projection, ViewStore, Workspace
from .verification import Finding, Progress, Repaired, Verification

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
        engine: Engine,
        commands: Commands,
    ) -> None:
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._engine = engine

    # Verify

    def verify(self, progress: Progress | None = None) -> Sequence[Finding]:
        """What is wrong with the data folder; nothing, if it is sound. Reads every fact, and every byte
        of the models that are ready."""
        return self._verification(progress).find()

    def repair(self, progress: Progress | None = None) -> Repaired:
        """Derive the views anew, delete journals and snapshots that nobody can use. No fact is touched."""
        return self._verification(progress).repair()

    def _verification(self, progress: Progress | None) -> Verification:
        it = Verification(
            self._log, self._view_store, self._projections, self._hubs, self._workspace, self._engine
        )
        return replace(it, progress=progress) if progress else it
