"""The SQLite file: connections, transactions and the recorder of the eventsourcing library, each with what
its shipped form leaves open closed (docs/adr/0005)."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from eventsourcing.persistence import ConnectionPoolClosedError
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
)

from ...domain import errors
from .fact_table import FactTable

__all__ = ["Datastore", "Recorder", "is_corrupt", "refusal_of"]

_LOCK_TIMEOUT_SECONDS = 30
_NOTHING = nullcontext()


class _Pool(SQLiteConnectionPool):
    def _create_connection(self) -> SQLiteConnection:
        connection = sqlite3.connect(
            self.db_name,
            timeout=_LOCK_TIMEOUT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")
        connection.row_factory = sqlite3.Row
        return SQLiteConnection(connection, max_age=None)

    def get_connection(
        self, timeout: float | None = None, *, is_writer: bool | None = None
    ) -> SQLiteConnection:
        """The one used last: what it has read of the file it still knows, unless others wrote meanwhile."""
        with self._put_condition:
            if self._closed:
                raise ConnectionPoolClosedError
            if self._pool:
                return self._pool.pop()
        return self._create_connection()

    def put_connection(self, conn: SQLiteConnection) -> None:
        with self._put_condition:
            if not self._closed and len(self._pool) < self.pool_size:
                self._pool.append(conn)
                return
        conn.close()

    def close(self) -> None:
        """Connections in use are closed when they are returned: a statement that runs in another thread would
        crash the process."""
        with self._put_condition:
            self._closed = True
            while self._pool:
                self._pool.popleft().close()


class Datastore(SQLiteDatastore):
    def __init__(self, path: Path) -> None:
        self._writing = threading.Lock()
        super().__init__(str(path), originator_id_type="text")
        self.pool.close()
        self.pool = _Pool(db_name=str(path), pool_size=5)

    @contextmanager
    def transaction(self, *, commit: bool) -> Generator[SQLiteCursor]:
        """Writers of this process take turns; readers never wait for them. BEGIN IMMEDIATE for writers: one
        that reads first would get BUSY at once on its first write."""
        with self._writing if commit else _NOTHING:
            connection = self.pool.get_connection()
            try:
                with connection.cursor() as raw:
                    raw.execute("BEGIN IMMEDIATE" if commit else "BEGIN")
                    try:
                        yield SQLiteCursor(raw)
                        if commit:
                            connection.commit()
                    finally:
                        connection.rollback()
            finally:
                self.pool.put_connection(connection)

    @contextmanager
    def _connection(self) -> Generator[SQLiteConnection]:
        connection = self.pool.get_connection()
        try:
            yield connection
        finally:
            self.pool.put_connection(connection)

    def rewrite(self) -> None:
        """Write the whole file anew, without what free space in it still holds."""
        with self._writing, self._connection() as connection, connection.cursor() as cursor:
            cursor.execute("VACUUM")

    def truncate_log(self, patience: float = 0.0) -> bool:
        """Move what the write-ahead log holds into the file, and empty it; False if a reader, or the disk,
        does not let it within `patience` seconds, during which every writer waits."""
        with self._writing, self._connection() as connection, connection.cursor() as cursor:
            try:
                cursor.execute(f"PRAGMA busy_timeout={int(patience * 1000)}")
                return not cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.OperationalError:
                return False
            finally:
                cursor.execute(f"PRAGMA busy_timeout={_LOCK_TIMEOUT_SECONDS * 1000}")

    def close(self) -> None:
        with self._writing:
            super().close()

    def connect(self) -> sqlite3.Connection:
        """A connection of one's own, outside the pool."""
        return sqlite3.connect(
            self.pool.db_name, timeout=_LOCK_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
        )


class Recorder(SQLiteApplicationRecorder):
    """Reads its table, which is ours to make and to write."""

    @property
    def facts(self) -> FactTable:
        return FactTable(self.events_table_name)

    def construct_create_table_statements(self) -> list[str]:
        return [FactTable(self.events_table_name).create_statement()]


def is_corrupt(error: sqlite3.DatabaseError) -> bool:
    """Whether it is the file that is wrong, and not its use or its surroundings."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "fts5" in str(error)


def refusal_of(path: str, error: sqlite3.DatabaseError) -> errors.Refusal:
    """What SQLite says of a broken environment."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith("SQLITE_FULL"):
        return errors.disk_full(path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return errors.folder_not_writable(path, str(error))
    if is_corrupt(error):
        return errors.store_corrupt(path, str(error))
    return errors.cannot_read_store(path, str(error))
