"""The log and its views in memory, on the eventsourcing library's plain-objects recorder: for tests, for
throw-away cores, and for looking at a moment of the past."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from eventsourcing.persistence import IntegrityError, StoredEvent
from eventsourcing.popo import POPOApplicationRecorder

from ...application.ports import Change, Projection, StorageFailed, VersionConflict, ViewRows
from ...domain import errors
from ...domain.event import Recorded
from .codec import Header, decode, encode
from .log_watch import LogWatch
from .memory_rows import MemoryRows
from .projecting import Projector
from .replayed_rows import rows_at

__all__ = ["MemoryStore"]


class _Recorder(POPOApplicationRecorder):
    def replace_state(self, position: int, state: bytes) -> None:
        old = self._stored_events[position - 1]
        self._stored_events[position - 1] = StoredEvent(
            old.originator_id, old.originator_version, old.topic, state
        )


class MemoryStore:
    """EventStore and ViewStore. Facts are encoded like on disk, so that what cannot be stored shows here."""

    def __init__(self, projections: Sequence[Projection]) -> None:
        self._projector = Projector(projections)
        self._lock = threading.RLock()
        self._recorder = _Recorder()
        self._positions: dict[str, list[int]] = {}
        self._rows = MemoryRows()
        self._watch = LogWatch()
        self._closed = False

    def append(
        self, changes: Sequence[Change], *, at: int, command: str, cause: int | None = None
    ) -> Sequence[Recorded]:
        header = Header(at, command, cause)
        events = [
            StoredEvent(change.stream, version, fact.NAME, encode(header, fact))
            for change in changes
            for version, fact in enumerate(change.facts, change.expected + 1)
        ]
        with self._lock:
            self._refuse_if_closed()
            self._refuse_if_moved(changes)
            try:
                positions = self._recorder.insert_events(events) or self._newest(len(events))
            except IntegrityError as error:
                raise VersionConflict(str(error)) from error
            recorded = [self._at(position) for position in positions]
            self._after_insert(recorded)
        if recorded:
            self._watch.notify()
        return recorded

    def _refuse_if_moved(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if not change.facts and len(self._positions.get(change.stream, ())) != change.expected:
                raise VersionConflict(change.stream)

    def _newest(self, count: int) -> Sequence[int]:
        head = self.head()
        return range(head - count + 1, head + 1)

    def _after_insert(self, recorded: Sequence[Recorded]) -> None:
        for item in recorded:
            self._positions.setdefault(item.stream, []).append(item.position)
        self._projector.project(self._rows, recorded)
        for item in recorded:
            if item.fact.ERASES_STREAM:
                self._erase(item.stream)

    def _erase(self, stream: str) -> None:
        for position in self._positions[stream]:
            found = self._at(position)
            header = Header(found.at, found.command, found.cause)
            self._recorder.replace_state(position, encode(header, found.fact.erased()))

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        with self._lock:
            self._refuse_if_closed()
            return [self._at(position) for position in self._positions.get(stream, ())[after:]]

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        with self._lock:
            self._refuse_if_closed()
            return [self._at(position) for position in range(after + 1, min(self.head(), after + limit) + 1)]

    def head(self) -> int:
        return self._recorder.max_notification_id() or 0

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        return self._watch.listen(listener)

    def close(self) -> None:
        self._closed = True
        self._watch.close()

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        with self._lock:
            self._refuse_if_closed()
            yield self._rows if at is None else rows_at(self.read, self._projector, at)

    def damage(self) -> str | None:
        return None

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        with self._lock:
            total = self.head()
            self._rows = rows_at(self.read, self._projector, total)
            if progress:
                progress(total, total)
            return total

    def _at(self, position: int) -> Recorded:
        (found,) = self._recorder.select_notifications(position, 1)
        return decode(position, str(found.originator_id), found.originator_version, found.topic, found.state)

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StorageFailed(errors.engine_closed())
