"""The log and its views in one SQLite file: facts and rows commit together."""

from __future__ import annotations

import gc
import sqlite3
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from eventsourcing.persistence import ConnectionPoolClosedError, ConnectionUnavailableError, StoredEvent
from filelock import FileLock

from ...application.ports import (
    CannotOpen,
    Change,
    Projection,
    StorageFailed,
    VersionConflict,
    ViewRows,
)
from ...domain import errors
from ...domain.event import NewerFact, Recorded
from .codec import DamagedFact, Header, decode, encode
from .log_watch import LogWatch
from .projecting import Projector
from .replayed_rows import rows_at
from .sqlite_database import Datastore, Recorder, storage_failures
from .sqlite_rows import (
    SqliteRows,
    as_sqlite_integer,
    create_statements,
    drop_statements,
    index_statements,
    schema_digest,
    words_table,
)

__all__ = ["FORMAT", "SqliteStore"]

FORMAT = 1
"""The version of the data folder, kept as SQLite's user_version. Raise it when an older Rejoinder could not
read what this one writes."""

_PAGE = 500
_PATIENCE_AT_THE_END = 0.3


class SqliteStore:
    """EventStore and ViewStore over one file. Raises CannotOpen if it is not to be used."""

    def __init__(self, path: Path, projections: Sequence[Projection]) -> None:
        self._path, self._projector = str(path), Projector(projections)
        self._lock = threading.Lock()
        self._closed = False
        self._erased_in_log = False
        self._data_version = 0
        self._watch = LogWatch(self._changed_by_others)
        self._datastore = Datastore(path)
        self._recorder = Recorder(self._datastore)
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
        recorded: list[Recorded] = []

        def also(cursor: sqlite3.Cursor, positions: Sequence[int]) -> None:
            recorded.extend(
                Recorded(position, stream, version, *header, fact)
                for position, (stream, version, fact) in zip(positions, numbered, strict=True)
            )
            self._refuse_if_moved(cursor, changes)
            self._projector.project(SqliteRows(cursor), recorded)
            self._erase(cursor, recorded)

        with self._failures():
            events = [StoredEvent(s, v, fact.NAME, encode(header, fact)) for s, v, fact in numbered]
            try:
                self._recorder.insert_with(events, also)
            except sqlite3.IntegrityError as error:
                raise VersionConflict(str(error)) from error
            self._after_commit(recorded)
        return recorded

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
        sql = f"SELECT * FROM {self._recorder.events_table_name} WHERE originator_id=? AND "
        sql += "originator_version>? ORDER BY originator_version"
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            try:
                rows = cursor.sqlite_cursor.execute(sql, (stream, as_sqlite_integer(after))).fetchall()
            except UnicodeEncodeError:
                return []  # what is no Unicode is the name of no stream
            return [_recorded(row) for row in rows]

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        with self._failures():
            after = as_sqlite_integer(after)
            found = self._recorder.select_notifications(after, limit, inclusive_of_start=False)
            return [decode(e.id, str(e.originator_id), e.originator_version, e.topic, e.state) for e in found]

    def head(self) -> int:
        with self._failures():
            return self._recorder.max_notification_id() or 0

    def damage(self) -> str | None:
        with self._failures(), self._datastore.transaction(commit=False) as cursor:
            found = cursor.sqlite_cursor.execute("PRAGMA integrity_check(1)").fetchone()[0]
            return None if found == "ok" else str(found)

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

    def _erase(self, cursor: sqlite3.Cursor, recorded: Sequence[Recorded]) -> None:
        erasing = [item for item in recorded if item.fact.ERASES_STREAM]
        for item in erasing:
            self._erase_stream(cursor, item.stream)
        if erasing:
            for table in self._projector.tables:
                if table.search:
                    words = words_table(table)
                    cursor.execute(f"INSERT INTO {words}({words}) VALUES ('optimize')")
            cursor.execute("REPLACE INTO meta VALUES ('erased', '')")

    def _erase_stream(self, cursor: sqlite3.Cursor, stream: str) -> None:
        events = self._recorder.events_table_name
        rows = cursor.execute(f"SELECT * FROM {events} WHERE originator_id=?", (stream,)).fetchall()
        for row in rows:
            found = _recorded(row)
            bare = found.fact.erased()
            if bare != found.fact:
                header = Header(found.at, found.command, found.correlation, found.cause)
                state = encode(header, bare)
                cursor.execute(f"UPDATE {events} SET state=? WHERE rowid=?", (state, found.position))

    def _forget_erased(self) -> None:
        """Of rows that have moved when pages were split or merged, copies stay behind that secure_delete does
        not know of: they go when the file is written anew. If the disk is too full for that, the mark that
        the erasure has left makes the next erasure or opening do it."""
        with suppress(sqlite3.OperationalError):
            with self._datastore.transaction(commit=False) as cursor:
                marked = cursor.sqlite_cursor.execute("SELECT 1 FROM meta WHERE name='erased'").fetchone()
            if marked:
                self._datastore.rewrite()
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
    def moment(self, at: int, progress: Callable[[int, int], None] | None = None) -> Generator[ViewRows]:
        yield rows_at(self.read, self._projector, at)

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        with self._failures(), self._datastore.transaction(commit=True) as cursor:
            return self._rebuild(cursor.sqlite_cursor, progress)

    def _rebuild(self, cursor: sqlite3.Cursor, progress: Callable[[int, int], None] | None) -> int:
        for statement in (*drop_statements(cursor), *create_statements(self._projector.tables)):
            cursor.execute(statement)
        events = self._recorder.events_table_name
        total = cursor.execute(f"SELECT max(rowid) FROM {events}").fetchone()[0] or 0
        position = 0
        with _collector_paused():
            while page := self._page(cursor, position):
                self._projector.project(SqliteRows(cursor), page)
                position = page[-1].position
                if progress:
                    progress(position, total)
        for statement in index_statements(self._projector.tables):
            cursor.execute(statement)
        cursor.execute("REPLACE INTO meta VALUES ('views', ?)", (schema_digest(self._projector.tables),))
        return position

    def _page(self, cursor: sqlite3.Cursor, after: int) -> list[Recorded]:
        sql = f"SELECT * FROM {self._recorder.events_table_name} WHERE rowid>? ORDER BY rowid LIMIT {_PAGE}"
        return [decode(*row) for row in cursor.execute(sql, (after,)).fetchall()]

    def _make_views_current(self) -> None:
        """Views of another version of the code are derived anew."""
        with self._datastore.transaction(commit=True) as cursor:
            raw = cursor.sqlite_cursor
            found = raw.execute("SELECT value FROM meta WHERE name='views'").fetchone()
            if found is None or found[0] != schema_digest(self._projector.tables):
                self._rebuild(raw, None)

    @contextmanager
    def _failures(self) -> Generator[None]:
        if self._closed:
            raise StorageFailed(errors.engine_closed())
        try:
            with storage_failures(self._path):
                yield
        except NewerFact as error:
            raise StorageFailed(errors.newer_format(str(error), f"format {FORMAT}")) from error
        except DamagedFact as error:
            raise StorageFailed(errors.store_corrupt(self._path, str(error))) from error
        except (ConnectionPoolClosedError, sqlite3.ProgrammingError) as error:
            if not self._closed:
                raise
            raise StorageFailed(errors.engine_closed()) from error
        except ConnectionUnavailableError as error:
            why = "too many readers have it open"
            raise StorageFailed(errors.cannot_read_store(self._path, why)) from error


@contextmanager
def _collector_paused() -> Generator[None]:
    """Facts and rows hold no cycles, and looking for some takes a fifth of the time of a rebuild."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _recorded(row: sqlite3.Row) -> Recorded:
    position, stream, version, name, state = row
    return decode(position, stream, version, name, state)
