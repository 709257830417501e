"""Verifying a data folder: the log against itself, everything else against the log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from ...domain.conversation import ReplyRequested
from ..cancellation import Cancellation
from ..ports import (
    Bytes,
    Engine,
    EventStore,
    LocalFile,
    ModelHub,
    Projection,
    StorageFailed,
    Table,
    ViewRows,
    ViewStore,
    Workspace,
)
from ..projections.downloads import DownloadRow, download_rows
from ..projections.transcript import replies_under_way
from ..recovery import session_lock
from .log_rules import LogRules

__all__ = ["Finding", "Progress", "Repaired", "Verification", "Where"]

Where = Literal["log", "views", "journals", "snapshots", "models"]
Progress = Callable[[Where, int, int], None]
"""What is looked at, how much of it is done, of how much: facts, rows, journals or bytes."""

_PAGE = 2000
_MOST = 50
_RESTORE = "Restore the data folder from a backup, or export what can be read; no fact was changed."
_REPAIR = "Run `rejoinder verify --repair`: it derives the views anew."


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong. what: with the numbers of the facts that it concerns."""

    where: Where
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """facts: from which the views were derived anew. journals, snapshots: that nobody can use, deleted."""

    facts: int
    journals: int
    snapshots: int


def _silent(where: Where, done: int, total: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Verification:
    log: EventStore
    views: ViewStore
    projections: Sequence[Projection]
    hubs: Mapping[str, ModelHub]
    workspace: Workspace
    engine: Engine
    progress: Progress = _silent

    def find(self) -> Sequence[Finding]:
        """At most 50 findings of the log; with any, the rest is not looked at: it is held against the log."""
        if found := list(islice(_readable("log", self._in_log()), _MOST)):
            return found
        stages = (self._in_views(), self._in_journals(), self._in_snapshots(), self._in_models())
        return [finding for stage in stages for finding in _readable("views", stage)]

    def repair(self) -> Repaired:
        facts = self.views.rebuild(lambda done, total: self.progress("views", done, total))
        orphans = self._orphaned_journals()
        for reply in orphans:
            self.workspace.discard_journal(reply)
        return Repaired(facts, len(orphans), len(self.engine.unusable(discard=True)))

    # The log

    def _in_log(self) -> Iterator[Finding]:
        for what in self.log.damage(lambda done, total: self.progress("log", done, total)):
            yield Finding("log", what, _RESTORE)
        for what in self._broken_rules():
            yield Finding("log", what, _RESTORE)

    def _broken_rules(self) -> Iterator[str]:
        rules, position, head = LogRules(), 0, self.log.head()
        while page := self.log.read(after=position, limit=_PAGE):
            for recorded in page:
                yield from rules.broken(recorded)
            position = page[-1].position
            self.progress("log", position, head)

    # The views

    def _in_views(self) -> Iterator[Finding]:
        for what in self.views.flaws():
            yield Finding("views", what, _REPAIR)
        for what in self._differing():
            yield Finding("views", what, _REPAIR)

    def _differing(self) -> Sequence[str]:
        """Compares again if somebody appended meanwhile."""
        head = self.log.head()
        self.progress("views", 0, head)
        with self.views.snapshot() as live, self.views.snapshot(head) as replayed:
            tables = [table for projection in self.projections for table in projection.tables]
            found = [why for table in tables if (why := _difference(table, live, replayed))]
        self.progress("views", head, head)
        return self._differing() if found and self.log.head() != head else found

    # What lies beside

    def _in_journals(self) -> Iterator[Finding]:
        for reply in self._orphaned_journals():
            what = f"The journal of the reply {reply} is left over: no such reply is under way."
            yield Finding("journals", what, "The next program that answers deletes it, or verify --repair.")
        for reply in self.workspace.journals():
            if what := self.workspace.journal_damage(reply):
                yield Finding(
                    "journals",
                    f"The journal of the reply {reply} {what}.",
                    "What can be read of it is kept when the reply is ended; it lacks at most 250 ms.",
                )

    def _orphaned_journals(self) -> Sequence[str]:
        """Listed before and after: a reply may end meanwhile."""
        journals = self.workspace.journals()
        with self.views.snapshot() as rows:
            under_way = replies_under_way(rows)
        still = set(self.workspace.journals()) - under_way
        return [reply for reply in journals if reply in still and not self._is_being_ended(reply)]

    def _is_being_ended(self, reply: str) -> bool:
        """Who gives it deletes its journal as soon as the ending stands in the log, and does so as long as it
        lives."""
        asked = [recorded.fact for recorded in self.log.mentioning(reply, kinds=(ReplyRequested,), limit=1)]
        return any(isinstance(fact, ReplyRequested) and self._lives(fact.session) for fact in asked)

    def _lives(self, session: str) -> bool:
        held = self.workspace.try_lock(session_lock(session))
        if held is not None:
            held.release()
        return held is None

    def _in_snapshots(self) -> Iterator[Finding]:
        for what in self.engine.unusable():
            yield Finding("snapshots", what, "It is not used and goes by itself, or with verify --repair.")

    def _in_models(self) -> Iterator[Finding]:
        with self.views.snapshot() as rows:
            ready = [row for row in download_rows(rows) if row.status == "Ready"]
        for row in ready:
            yield from self._in_model(row)

    def _in_model(self, row: DownloadRow) -> Iterator[Finding]:
        hub = self.hubs.get(row.model.partition(":")[0])
        for step in hub.verify(LocalFile(row.path, row.sha256, row.size), Cancellation()) if hub else ():
            match step:
                case Bytes(done, size):
                    self.progress("models", done, size)
                case LocalFile():
                    pass
                case refusal:
                    yield Finding("models", f"{row.name}: {refusal.message}", refusal.remedy)


def _readable(where: Literal["log", "views"], findings: Iterator[Finding]) -> Iterator[Finding]:
    """The findings, and that one of them cannot be had."""
    try:
        yield from findings
    except StorageFailed as failed:
        yield Finding(where, failed.refusal.message, _REPAIR if where == "views" else failed.refusal.remedy)


def _difference(table: Table, live: ViewRows, replayed: ViewRows) -> str | None:
    found = {str(row[0]): tuple(row) for row in live.by_key(table)}
    wanted = {str(row[0]): tuple(row) for row in replayed.by_key(table)}
    if found == wanted:
        return None
    keys = sorted(key for key in found.keys() | wanted.keys() if found.get(key) != wanted.get(key))
    named = ", ".join(keys[:3]) + (f" and {len(keys) - 3:,} more" if len(keys) > 3 else "")
    return f"The view {table.name} is not what the log says: of {named}."
