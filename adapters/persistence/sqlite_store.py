"""The log and its views in one SQLite file: facts and rows commit together."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from eventsourcing.persistence import ConnectionPoolClosedError
from filelock import FileLock, Timeout

from ...application.ports import (
    CannotOpen,
    Change,
    Projection,
    StorageFailed,
    VersionConflict,
    ViewRows,
)
from ...domain import errors
from ...domain.event import Fact, NewerFact, Recorded
from .bulk_append import BulkAppend
from .chain_damage import chain_damage
from .codec import DamagedFact, Header, decode
from .fact_table import Numbered
from .log_watch import LogWatch
from .paused_collector import collector_paused
from .projecting import Projector
from .replayed_rows import rows_at
from .row_history import LogIdentity, RowHistory
from .sqlite_database import Datastore, Recorder, is_corrupt, refusal_of
from .sqlite_flaws import view_flaws
from .sqlite_rows import (
    SqliteRows,
    as_sqlite_integer,
    create_statements,
    drop_statements,
    forget_statements,
    index_statements,
    schema_digest,
)
from .words_index import words_table

__all__ = ["FORMAT", "SqliteStore"]

FORMAT = 2
"""The version of the data folder, kept as SQLite's user_version. Raise it when an older Rejoinder could not
read what this one writes."""

_PAGE = 500
_CHECKPOINT = 2000
_PATIENCE_AT_THE_END = 0.3


class SqliteStore:
    """EventStore and ViewStore over one file. Raises CannotOpen if it is not to be used."""

    def __init__(
        self, path: Path, projections: Sequence[Projection], *, facts_per_checkpoint: int = _CHECKPOINT
    ) -> None:
        """facts_per_checkpoint: how closely rows of earlier moments are kept, once one is asked for."""
        self._path, self._projector = str(path), Projector(projections)
        self._span = facts_per_checkpoint
        self._history = RowHistory(path, self, self._projector, facts_per_checkpoint)
        self._lock = threading.Lock()
        self._closed = False
        self._erased_in_log = False
        self._data_version = 0
        self._watch = LogWatch(self._changed_by_others)
        self._datastore = Datastore(path)
        self._recorder = Recorder(self._datastore)
        self._facts = self._recorder.facts
        try:
            self._open(path)
        except StorageFailed as failed:
            self._datastore.close()
            raise CannotOpen(failed.refusal) from failed

    def _open(self, path: Path) -> None:
        try:
            with self._failures(), FileLock(f"{path}.opening", timeout=60):
                self._check_format()
                self._recorder.create_table()
                self._make_views_current()
                self._forget_erased()
                self._watching = self._datastore.connect()
        except OSError as error:
            why = error.strerror or str(error)
            raise StorageFailed(errors.folder_not_writable(self._path, why)) from error

    def _check_format(self) -> None:
        """Nothing is written to a file that is not ours to write, nor to one that needs nothing."""
        with closing(self._datastore.connect()) as connection:
            found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found > FORMAT:
            raise CannotOpen(errors.newer_format(f"format {found}", f"format {FORMAT}"))
        if found < FORMAT:
            with self._datastore.transaction(commit=True) as cursor:
                self._facts.upgrade(cursor.sqlite_cursor)
                cursor.execute(f"PRAGMA user_version={FORMAT}")
                cursor.execute("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")

    # The log

    def append(
        self,
        changes: Sequence[Change],
        *,
        at: int,
        command: str,
        correlation: str | None = None,
        cause: int | None = None,
    ) -> Sequence[Recorded]:
        header = Header(at, command, correlation or command, cause)
        numbered = [
            (change.stream, version, fact)
            for change in changes
            for version, fact in enumerate(change.facts, change.expected + 1)
        ]
        with self._failures():
            try:
                with self._datastore.transaction(commit=True) as cursor:
                    recorded = self._appended(cursor.sqlite_cursor, header, numbered, changes)
            except sqlite3.IntegrityError as error:
                raise VersionConflict(str(error)) from error
            self._after_commit(recorded)
        return recorded

    def _appended(
        self, cursor: sqlite3.Cursor, header: Header, facts: Sequence[Numbered], changes: Sequence[Change]
    ) -> Sequence[Recorded]:
        positions = self._facts.insert(cursor, [(header, *each) for each in facts])
        recorded = [
            Recorded(position, stream, version, *header, fact)
            for position, (stream, version, fact) in zip(positions, facts, strict=True)
        ]
        self._refuse_if_moved(cursor, changes)
        self._projector.project(SqliteRows(cursor), recorded)
        if any(fact.ERASES_STREAM for _, _, fact in facts):
            self._erase_words(cursor)
        return recorded

    def append_recorded(self, facts: Callable[[int], Iterable[Recorded]]) -> int:
        with self._failures():
            with self._datastore.transaction(commit=True) as cursor:
                bulk = BulkAppend(cursor.sqlite_cursor, self._facts, self._projector)
                before = bulk.head
                erases = bulk.take(facts(before))
                if erases:
                    self._erase_words(cursor.sqlite_cursor)
            if erases:
                self._forget_erased()
            if bulk.head > before:
                self._watch.notify()
        return bulk.head - before

    def _refuse_if_moved(self, cursor: sqlite3.Cursor, changes: Sequence[Change]) -> None:
        """The facts are in already: that none of them was there before, their key has seen to."""
        sql = f"SELECT max(originator_version) FROM {self._recorder.events_table_name} "
        sql += "WHERE originator_id=? AND originator_version<=?"
        for change in changes:
            below = change.expected if change.facts else change.expected + 1
            if (cursor.execute(sql, (change.stream, below)).fetchone()[0] or 0) != change.expected:
                raise VersionConflict(change.stream)

    def _after_commit(self, recorded: Sequence[Recorded]) -> None:
        if any(item.fact.ERASES_STREAM for item in recorded):
            self._forget_erased()
        if recorded:
            self._watch.notify()

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            try:
                rows = self._facts.stream(cursor.sqlite_cursor, stream, as_sqlite_integer(after))
            except UnicodeEncodeError:
                return []  # what is no Unicode is the name of no stream
            return [decode(*row) for row in rows]

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            rows = self._facts.page(cursor.sqlite_cursor, as_sqlite_integer(after), limit)
            return [decode(*row) for row in rows]

    def mentioning(
        self, text: str, *, kinds: Collection[type[Fact]], limit: int, stream: str | None = None
    ) -> Sequence[Recorded]:
        names = [kind.NAME for kind in kinds]
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            rows = self._facts.mentioning(cursor.sqlite_cursor, text, stream, names, as_sqlite_integer(limit))
            return [decode(*row) for row in rows]

    def head(self) -> int:
        with self._failures():
            return self._recorder.max_notification_id() or 0

    def damage(self, progress: Callable[[int, int], None] | None = None) -> list[str]:
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            return list(chain_damage(cursor.sqlite_cursor, self._recorder.events_table_name, progress))

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        return self._watch.listen(listener)

    def close(self) -> None:
        with self._lock:
            if self._closed:
                return
            self._closed = True
        self._watch.close()
        if self._erased_in_log:
            self._empty_log(_PATIENCE_AT_THE_END)
        self._watching.close()
        self._datastore.close()

    def _changed_by_others(self) -> bool:
        with self._lock:
            if self._closed:
                return False
            if self._erased_in_log:
                self._empty_log(patience=0)
            found = self._watching.execute("PRAGMA data_version").fetchone()[0]
            changed, self._data_version = found != self._data_version, found
            return changed

    # Erasure

    def _erase_words(self, cursor: sqlite3.Cursor) -> None:
        for table in self._projector.tables:
            if table.search:
                words = words_table(table)
                cursor.execute(f"INSERT INTO {words}({words}) VALUES ('optimize')")
        cursor.execute("REPLACE INTO meta VALUES ('erased', '')")
        count = "INSERT INTO meta VALUES ('erasures', '1') ON CONFLICT (name) DO UPDATE SET value=value+1"
        cursor.execute(count)

    def _forget_erased(self) -> None:
        """Of rows that have moved when pages were split or merged, copies stay behind that secure_delete does
        not know of: they go when the file is written anew. If the disk is too full for that, or rows of
        earlier moments cannot be deleted, the mark that the erasure has left makes the next erasure or
        opening do it."""
        with suppress(sqlite3.OperationalError):
            with self._datastore.transaction(commit=False) as cursor:
                marked = cursor.sqlite_cursor.execute("SELECT 1 FROM meta WHERE name='erased'").fetchone()
            if marked:
                gone = self._history.forget()
                self._datastore.rewrite()
                if gone:
                    with self._datastore.transaction(commit=True) as cursor:
                        cursor.execute("DELETE FROM meta WHERE name='erased'")
        self._empty_log(patience=0.1)

    def _empty_log(self, patience: float) -> None:
        """Old pages live on in the write-ahead log until it is truncated. A reader of whatever process can
        delay that: then it is tried again while somebody listens, at the next erasure, when this store closes
        and whenever one opens."""
        self._erased_in_log = not self._datastore.truncate_log(patience)

    # Views

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        if at is not None:
            yield rows_at(self.read, self._projector, at)
            return
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            cursor.sqlite_cursor.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
            yield SqliteRows(cursor.sqlite_cursor)

    @contextmanager
    def moment(
        self,
        at: int,
        progress: Callable[[int, int], None] | None = None,
        memo: dict[object, Any] | None = None,
    ) -> Generator[ViewRows]:
        with ExitStack() as stack:
            rows = self._moment(min(at, self.head()), progress, {} if memo is None else memo, stack)
            try:
                yield rows
            except sqlite3.DatabaseError as error:
                self._history.forget()
                raise StorageFailed(errors.cannot_read_store(self._path, str(error))) from error

    def _moment(
        self,
        at: int,
        progress: Callable[[int, int], None] | None,
        memo: dict[object, Any],
        open: ExitStack,
    ) -> ViewRows:
        """A short log is quickly read again, as is a longer one where nothing can be kept."""
        if at >= 2 * self._span:
            with suppress(sqlite3.Error, OSError, Timeout):
                return open.enter_context(self._history.rows_at(at, progress, memo))
        return rows_at(self.read, self._projector, at)

    def identity(self, position: int) -> LogIdentity:
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            raw = cursor.sqlite_cursor
            erasures = raw.execute("SELECT value FROM meta WHERE name='erasures'").fetchone()
            return LogIdentity(int(erasures[0]) if erasures else 0, self._facts.link_of(raw, position))

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        self._history.forget()
        with self._failures():
            try:
                with self._datastore.transaction(commit=True) as cursor:
                    return self._rebuild(cursor.sqlite_cursor, progress)
            except sqlite3.DatabaseError as error:
                if not is_corrupt(error):
                    raise
            self._forget_views()
            with self._datastore.transaction(commit=True) as cursor:
                return self._rebuild(cursor.sqlite_cursor, progress)

    def _forget_views(self) -> None:
        """Pages so damaged that SQLite cannot drop the tables in them: it is told that there are none, and
        writes the file anew without them."""
        with self._datastore.transaction(commit=True) as cursor:
            for statement in forget_statements():
                cursor.execute(statement)
        self._datastore.rewrite()

    def _rebuild(self, cursor: sqlite3.Cursor, progress: Callable[[int, int], None] | None) -> int:
        for statement in (*drop_statements(cursor), *create_statements(self._projector.tables)):
            cursor.execute(statement)
        events = self._recorder.events_table_name
        total = cursor.execute(f"SELECT max(rowid) FROM {events}").fetchone()[0] or 0
        position = 0
        with collector_paused():
            while rows := self._facts.page(cursor, position, _PAGE):
                page = [decode(*row) for row in rows]
                self._projector.project(SqliteRows(cursor), page)
                position = page[-1].position
                if progress:
                    progress(position, total)
        for statement in index_statements(self._projector.tables):
            cursor.execute(statement)
        cursor.execute(f"REINDEX {events}")
        cursor.execute("REPLACE INTO meta VALUES ('views', ?)", (schema_digest(self._projector.tables),))
        return position

    def flaws(self) -> list[str]:
        with self._failures(), self._datastore.transaction(commit=True) as cursor:
            return list(view_flaws(cursor.sqlite_cursor, self._projector.tables))

    def _make_views_current(self) -> None:
        """Views of another version of the code are derived anew."""
        with self._datastore.transaction(commit=True) as cursor:
            raw = cursor.sqlite_cursor
            found = raw.execute("SELECT value FROM meta WHERE name='views'").fetchone()
            if found is None or found[0] != schema_digest(self._projector.tables):
                self._rebuild(raw, None)

    @contextmanager
    def _failures(self) -> Generator[None]:
        """IntegrityError passes, and what says that the library is used wrongly."""
        if self._closed:
            raise StorageFailed(errors.engine_closed())
        try:
            yield
        except NewerFact as error:
            raise StorageFailed(errors.newer_format(str(error), f"format {FORMAT}")) from error
        except (DamagedFact, UnicodeDecodeError) as error:  # the latter of a name in a damaged schema
            raise StorageFailed(errors.store_corrupt(self._path, str(error))) from error
        except (ConnectionPoolClosedError, sqlite3.ProgrammingError) as error:
            if not self._closed:
                raise
            raise StorageFailed(errors.engine_closed()) from error
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            raise StorageFailed(refusal_of(self._path, error)) from error
