"""The rows of earlier moments, kept at checkpoints in a file of their own beside the log.

The file is derived and disposable. Its rows hold text: its name tells how many erasures the log has seen, and
after each it is deleted, and another one is begun. It is made and extended when a moment is asked for, and
made anew when it does not belong to the log (docs/adr/0055).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from filelock import FileLock, Timeout

from ...domain.event import Recorded
from .overlaid_rows import OverlaidRows
from .projecting import Projector
from .row_versions import RowVersions, create_versions, show_checkpoint
from .shared_rows import SharedRows
from .sqlite_rows import schema_digest

__all__ = ["LogIdentity", "RowHistory"]

_FORMAT = "1"
_PATIENCE_SECONDS = 30
_Progress = Callable[[int, int], None]


class LogIdentity(NamedTuple):
    """erasures: how many there were. link: the digest that ties a fact to all before it, None beyond the
    end."""

    erasures: int
    link: bytes | None


class _Log(Protocol):
    def read(self, *, after: int, limit: int) -> Sequence[Recorded]: ...

    def identity(self, position: int) -> LogIdentity: ...


class RowHistory:
    """Any thread and any process may ask at once. Raises sqlite3.Error, OSError or Timeout when the file can
    not be used; then a moment is derived from the first fact on."""

    def __init__(self, database: Path, log: _Log, projector: Projector, span: int) -> None:
        """span: facts between two checkpoints."""
        self._database, self._log, self._projector, self._span = database, log, projector, span
        shape = f"{_FORMAT} {span} {schema_digest(projector.tables)}"
        self._shape = hashlib.sha256(shape.encode()).hexdigest()[:8]

    @contextmanager
    def rows_at(
        self, position: int, progress: _Progress | None, memo: dict[object, Any]
    ) -> Generator[OverlaidRows]:
        checkpoint = position // self._span * self._span
        with closing(self._extended(checkpoint, progress)) as connection:
            cursor = connection.cursor()
            show_checkpoint(cursor, self._projector.tables, checkpoint)
            cursor.execute("BEGIN")
            rows = OverlaidRows(SharedRows(cursor, checkpoint, memo))
            self._projector.project(rows, self._log.read(after=checkpoint, limit=position - checkpoint))
            yield rows

    def forget(self) -> bool:
        """Delete it, of whatever erasure; False if it is in use and cannot be deleted now."""
        try:
            with self._lock():
                for path in self._files():
                    path.unlink(missing_ok=True)
        except (OSError, Timeout):
            return False
        return True

    def _files(self) -> Iterator[Path]:
        return self._database.parent.glob("history-*.sqlite3*")

    def _lock(self) -> FileLock:
        """Held while rows are written, so that an erasure, which deletes them, is not overtaken by rows that
        were derived before it."""
        return FileLock(f"{self._database}.history", timeout=_PATIENCE_SECONDS)

    def _extended(self, checkpoint: int, progress: _Progress | None) -> sqlite3.Connection:
        """Opened anew for each span: meanwhile it may have been deleted."""
        while True:
            with self._lock():
                connection, reached = self._opened()
                if reached >= checkpoint:
                    return connection
                with closing(connection):
                    self._extend(connection, reached)
            if progress:
                progress(reached + self._span, checkpoint)

    def _extend(self, connection: sqlite3.Connection, reached: int) -> None:
        following = reached + self._span
        facts = self._log.read(after=reached, limit=self._span)
        cursor = connection.cursor()
        # What a crash of the machine loses is derived again; with OFF it could leave damage instead.
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("BEGIN IMMEDIATE")
        versions = RowVersions(cursor, following)
        self._projector.project(versions, facts)
        versions.index_words(self._projector.tables)
        link = self._log.identity(following).link
        cursor.execute("INSERT INTO checkpoints VALUES (?,?)", (following, link))
        cursor.execute("COMMIT")

    def _opened(self) -> tuple[sqlite3.Connection, int]:
        """With the newest checkpoint. What is of before an erasure, or of another log, goes."""
        begins = f"history-{self._log.identity(0).erasures}-"
        path = self._database.with_name(f"{begins}{self._shape}.sqlite3")
        connection = self._connected(path)
        reached = self._reached(connection)
        if reached is not None:
            return connection, reached
        connection.close()
        for other in self._files():
            if other.name.startswith(path.name) or not other.name.startswith(begins):
                other.unlink(missing_ok=True)
        connection = self._connected(path)
        self._create(connection)
        return connection, 0

    def _connected(self, path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    def _reached(self, connection: sqlite3.Connection) -> int | None:
        """The newest checkpoint, None if the file is empty or damaged, or does not belong to this log."""
        sql = "SELECT position, link FROM checkpoints ORDER BY position DESC LIMIT 1"
        try:
            position, link = connection.execute(sql).fetchone() or (0, None)
        except sqlite3.DatabaseError:
            return None
        return position if position == 0 or self._log.identity(position).link == link else None

    def _create(self, connection: sqlite3.Connection) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("CREATE TABLE checkpoints (position INTEGER PRIMARY KEY, link BLOB NOT NULL)")
        create_versions(cursor, self._projector.tables)
        cursor.execute("COMMIT")
