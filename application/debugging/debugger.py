"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...domain.errors import Refusal
from ..commands import Commands
from ..ports import Engine, EventStore, ModelHub, Projection, ViewStore, Workspace
from .exporting import export_lines
from .importing import Imported, import_lines
from .verification import Finding, Progress, Repaired, Verification
from .written_transcript import WrittenTranscript, write_transcript

__all__ = ["Debugger"]


class Debugger:
    """Questions about the log of one core. Any thread may ask. None of them changes a fact, and but
    for an import none adds one.

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

    def export(self, conversation: str | None = None, *, redact: bool = False) -> Iterator[bytes] | Refusal:
        """The log as it stands, or one conversation, as lines of docs/debugging/export.md, read as they are
        asked for. redact: with every text, title, path and name replaced."""
        return export_lines(self._log, conversation, redact)

    def import_export(self, lines: Iterable[bytes]) -> Imported | Refusal:
        """Record what an export holds: all of it in an empty log, else its conversations. All or nothing, in
        one commit; nobody else appends until the lines have ended. Each line ends with a newline."""
        return import_lines(self._log, self._view_store, lines)

    def transcript(self, conversation: str, *, all_branches: bool = False) -> WrittenTranscript | Refusal:
        """Every message of the branch that is shown, or of all: `as_markdown` and `transcript_record` write
        it."""
        return write_transcript(self._view_store, conversation, all_branches)
