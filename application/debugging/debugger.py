"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.messages import Target
from ..cancellation import Cancellation
from ..commands import Commands
from ..ports import (
    Condition,
    ConditionLanguage,
    Engine,
    EventStore,
    ModelHub,
    Projection,
    ReportPage,
    ViewStore,
    Workspace,
)
from ..views import Views
from .bisection import Flip, find_flip
from .explain import explain
from .explanation import Explanation
from .exporting import export_lines, facts_of_now
from .importing import Imported, import_lines
from .moments import Changes, Moment, Step, changes_between, fact_at, position_of, steps_of
from .playback import Playback, play_back
from .redaction import Redaction
from .reply_script import ReplyScript
from .reproduce import Reproducer
from .reproduction import Reproduction
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
        language: ConditionLanguage,
        target: Callable[[str], Target | Refusal],
        reproducer: Reproducer | None,
        report_page: ReportPage,
    ) -> None:
        """target: which model a name stands for. reproducer: None where the core was opened for looking."""
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._engine, self._report_page = engine, report_page
        self._language, self._target, self._reproducer = language, target, reproducer

    # Time travel

    def position(self, at: int | datetime) -> int:
        """The position of a moment: the newest fact at or before the time `at`, which is of the local zone
        unless it has one; a position is itself, or the log's end if it lies beyond. 0 is before all facts.

        Where the clock jumped back, a time lies at several places, and one of them is found.
        """
        return position_of(self._log, at)

    @contextmanager
    def moment(
        self, at: int | datetime, progress: Callable[[int, int], None] | None = None
    ) -> Generator[Moment]:
        """Every view as it was at a moment. In a long log, checkpoints are made when this is first asked, and
        progress(done, total) counts the facts."""
        position = self.position(at)
        with self._view_store.moment(position, progress) as rows:
            yield Moment(position, fact_at(self._log, position), Views(rows))

    def changes(
        self,
        start: int | datetime,
        end: int | datetime,
        progress: Callable[[int, int], None] | None = None,
    ) -> Changes:
        """Which rows differ between two moments, and which facts changed them."""
        first, last = self.position(start), self.position(end)
        return changes_between(self._log, self._view_store, self._projections, first, last, progress)

    def steps(self, start: int, facts: Iterable[Recorded]) -> Iterator[Step]:
        """What each of the facts changed, as they come; they are those that follow the position `start`."""
        return steps_of(self._view_store, self._projections, start, facts)

    def bisect(
        self,
        condition: str | Condition,
        start: int | datetime = 0,
        end: int | datetime | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Flip | Refusal:
        """The fact after which a condition over the views holds: an expression, or a function of Views.

        It must not hold at `start` and must hold at `end` (default: now); the search asks some twenty moments
        of a million. If it changes back and forth between them, one of the changes is found.
        """
        asked = self._language.read(condition) if isinstance(condition, str) else condition
        if isinstance(asked, Refusal):
            return asked
        first, last = self.position(start), self._log.head() if end is None else self.position(end)
        return find_flip(self._log, self._view_store, asked, first, last, progress)

    # Why

    def explain(self, subject: str) -> Explanation | Refusal:
        """Why a message, a model or a conversation is as it is, with the facts that prove it. subject: an id,
        the beginning of one, or a model's name."""
        return explain(self._log, self._view_store, subject, self._target)

    def reproduce(
        self, message: str, cancel: Cancellation | None = None, *, fresh: bool = False
    ) -> Reproduction:
        """Give a recorded answer once more, on the same model from the same prompt, and compare. Iterate it,
        and close it to stop early; `cancel` stops it from another thread. It waits for its turn of the
        engine, and nothing of it is recorded but what it loads. fresh: first drop what the engine remembers
        of the conversation, so that its prompt is computed anew."""
        if self._reproducer is None:
            return _refused(errors.not_working())
        return self._reproducer.reproduce(message, cancel or Cancellation(), fresh)

    def playback(
        self, subject: str, speed: float = 1.0, recorded: Sequence[ReplyScript] = ()
    ) -> Playback | Refusal:
        """The signals of a recorded reply, or of all replies of a conversation, as they came then. recorded:
        of a recording; replies that it does not have are derived from their text and the log's rates."""
        return play_back(self._log, self._view_store, subject, self._target, speed, recorded)

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

    # To take along

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

    def report(self, facts: Iterable[Recorded] | None = None, *, redact: bool = False) -> Iterator[bytes]:
        """A page for a browser that shows the log as it is now, or `facts` instead, in order of position: the
        pieces of one HTML file, made as they are asked for. redact: as `export` does."""
        shown = facts_of_now(self._log) if facts is None else facts
        return self._report_page.pieces(map(Redaction().recorded, shown) if redact else shown)


def _refused(refusal: Refusal) -> Reproduction:
    yield refusal
