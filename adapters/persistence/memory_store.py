"""The log and its views in memory, on the eventsourcing library's plain-objects recorder: for tests, for
throw-away cores, and for looking at a moment of the past."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from eventsourcing.persistence import StoredEvent
from eventsourcing.popo import POPOApplicationRecorder

from ...application.ports import Change, Projection, StorageFailed, VersionConflict, ViewRows
from ...domain import errors
from ...domain.event import Fact, Recorded, encode_fact
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
        self,
        changes: Sequence[Change],
        *,
        at: int,
        command: str,
        correlation: str | None = None,
        cause: int | None = None,
    ) -> Sequence[Recorded]:
        header = Header(at, command, correlation or command, cause)
        with self._lock:
            self._refuse_if_closed()
            self._refuse_if_moved(changes)
            numbered = [
                (change.stream, version, fact)
                for change in changes
                for version, fact in enumerate(change.facts, change.expected + 1)
            ]
            recorded = [
                Recorded(position, stream, version, *header, fact)
                for position, (stream, version, fact) in enumerate(numbered, self._head() + 1)
            ]
            self._keep(recorded)
        if recorded:
            self._watch.notify()
        return recorded

    def append_recorded(self, facts: Callable[[int], Iterable[Recorded]]) -> int:
        with self._lock:
            self._refuse_if_closed()
            recorded = list(facts(self._head()))
            self._refuse_gaps(recorded)
            self._keep(recorded)
        if recorded:
            self._watch.notify()
        return len(recorded)

    def _refuse_gaps(self, recorded: Sequence[Recorded]) -> None:
        versions: dict[str, int] = {}
        for position, item in enumerate(recorded, self._head() + 1):
            before = versions.get(item.stream, len(self._positions.get(item.stream, ())))
            if (item.position, item.version) != (position, before + 1):
                raise VersionConflict(item.stream)
            versions[item.stream] = item.version

    def _refuse_if_moved(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if len(self._positions.get(change.stream, ())) != change.expected:
                raise VersionConflict(change.stream)

    def _keep(self, recorded: Sequence[Recorded]) -> None:
        """What can fail comes first. Rows that a snapshot shows are left alone."""
        events = [StoredEvent(r.stream, r.version, r.fact.NAME, _encoded(r, r.fact)) for r in recorded]
        rows = self._rows.copy()
        self._projector.project(rows, recorded)
        self._recorder.insert_events(events)
        self._rows = rows
        for item in recorded:
            self._positions.setdefault(item.stream, []).append(item.position)
        for item in recorded:
            if item.fact.ERASES_STREAM:
                self._erase(item.stream)

    def _erase(self, stream: str) -> None:
        for position in self._positions[stream]:
            found = self._at(position)
            self._recorder.replace_state(position, _encoded(found, found.fact.erased()))

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        with self._lock:
            self._refuse_if_closed()
            return [self._at(position) for position in self._positions.get(stream, ())[after:]]

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        with self._lock:
            self._refuse_if_closed()
            return [self._at(position) for position in range(after + 1, min(self._head(), after + limit) + 1)]

    def mentioning(
        self, text: str, *, kinds: Collection[type[Fact]], limit: int, stream: str | None = None
    ) -> Sequence[Recorded]:
        sought = text.encode(errors="replace")
        with self._lock:
            self._refuse_if_closed()
            newest_first = (self._at(position) for position in range(self._head(), 0, -1))
            of_kinds = (item for item in newest_first if type(item.fact) in kinds)
            found = (
                item
                for item in of_kinds
                if sought in encode_fact(item.fact) or (stream is not None and item.stream.startswith(stream))
            )
            return list(islice(found, limit))

    def head(self) -> int:
        with self._lock:
            self._refuse_if_closed()
            return self._head()

    def _head(self) -> int:
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
            rows = self._rows
        yield rows if at is None else rows_at(self.read, self._projector, at)

    @contextmanager
    def moment(
        self,
        at: int,
        progress: Callable[[int, int], None] | None = None,
        memo: dict[object, Any] | None = None,
    ) -> Generator[ViewRows]:
        yield rows_at(self.read, self._projector, at)

    def damage(self, progress: Callable[[int, int], None] | None = None) -> list[str]:
        with self._lock:
            self._refuse_if_closed()
            return []

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        with self._lock:
            total = self.head()
            rows = rows_at(self.read, self._projector, total)
            if progress:
                progress(total, total)
            self._rows = rows
            return total

    def flaws(self) -> list[str]:
        with self._lock:
            self._refuse_if_closed()
            return []

    def _at(self, position: int) -> Recorded:
        (found,) = self._recorder.select_notifications(position, 1)
        return decode(position, str(found.originator_id), found.originator_version, found.topic, found.state)

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StorageFailed(errors.engine_closed())


def _encoded(recorded: Recorded, fact: Fact) -> bytes:
    return encode(Header(recorded.at, recorded.command, recorded.correlation, recorded.cause), fact)
