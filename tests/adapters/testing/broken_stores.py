"""Stores that are sound but for one thing. Each names the obligation that it breaks, and the test of the
contract that finds it out. Not collected by itself: test_broken_adapters.py runs it and expects failures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.testing.capabilities import StoreCapabilities
from rejoinder.adapters.testing.store_contract import EventStoreContract
from rejoinder.adapters.testing.store_opening_contract import StoreOpeningContract
from rejoinder.adapters.testing.view_store_contract import ViewStoreContract
from rejoinder.application.ports import Change, Projection, Store, VersionConflict, ViewRows
from rejoinder.domain.event import Recorded


class Broken(MemoryStore):
    """Its subclasses' docstrings are the obligations that they break; found_by: the test that tells."""

    found_by: ClassVar[str]
    says_it_lasts: ClassVar[bool] = False


class ReordersFacts(Broken):
    """The first `limit` facts of the log with a position above `after`, in order."""

    found_by = "test_what_is_read_is_what_append_returned"

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        return super().read(after=after, limit=limit)[::-1]


class DropsTheLastFact(Broken):
    """Append all or nothing, durably, together with the rows that every projection derives."""

    found_by = "test_facts_of_several_streams_are_appended_together"

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        kept = [Change(c.stream, c.expected, c.facts[:-1] if len(c.facts) > 1 else c.facts) for c in changes]
        return super().append(kept, **how)


class RepeatsFacts(Broken):
    """The facts of one stream with a version above `after`, in order."""

    found_by = "test_a_stream_is_read_on_from_a_version"

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        return super().stream(stream, after=max(0, after - 1))


class LeavesGaps(Broken):
    """Positions follow each other without a gap, also among processes."""

    found_by = "test_facts_are_numbered_in_the_log_and_in_their_stream"

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        found = super().read(after=after, limit=limit)
        return [recorded._replace(position=2 * recorded.position) for recorded in found]


class LetsTheLaterWin(Broken):
    """Raises VersionConflict if a stream does not stand where expected."""

    found_by = "test_a_stream_that_stands_elsewhere_refuses"

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        now = [Change(c.stream, len(self._positions.get(c.stream, ())), c.facts) for c in changes]
        return super().append(now, **how)


class KeepsHalf(Broken):
    """Append all or nothing, durably, together with the rows that every projection derives."""

    found_by = "test_one_conflict_refuses_every_stream_of_the_append"

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        return [recorded for change in changes for recorded in super(KeepsHalf, self).append([change], **how)]


class ShowsRowsTooLate(Broken):
    """Append all or nothing, durably, together with the rows that every projection derives."""

    found_by = "test_rows_are_there_as_soon_as_their_facts"

    def _keep(self, recorded: Sequence[Recorded]) -> None:
        before = self._rows
        super()._keep(recorded)
        self._rows, self._late = before, self._rows


class ShowsRowsThatMove(Broken):
    """Rows that do not change while the context is open, whatever is appended meanwhile"""

    found_by = "test_a_snapshot_is_of_the_moment_at_which_it_was_opened"

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        if at is not None:
            with super().snapshot(at) as rows:
                yield rows
            return

        yield _Live(self)  # type: ignore[misc]


class _Live:
    """Rows of whatever moment it is."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store._rows, name)


class ShowsThePresentAsThePast(Broken):
    """those that follow from the facts up to the position `at`."""

    found_by = "test_every_moment_of_the_past_can_be_seen"

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        with super().snapshot() as rows:
            yield rows


class KeepsErasedText(Broken):
    """replaces the earlier facts of its stream by their `erased()` shapes in the same commit"""

    found_by = "test_a_fact_that_erases_replaces_what_its_stream_said"

    def _erase(self, stream: str) -> None:
        pass


class LiesAboutRebuilding(Broken):
    """progress(done, total) is called now and then."""

    found_by = "test_a_rebuild_tells_how_far_it_is"

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        if progress:
            progress(0, 100)
        return super().rebuild()


class TellsNobody(Broken):
    """soon after the log grew"""

    found_by = "test_a_listener_hears_that_the_log_grew"

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        return lambda: None


class TellsThoseWhoLeft(Broken):
    """Returns what stops it."""

    found_by = "test_who_stopped_listening_hears_nothing_more"

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        super().listen(listener)
        return lambda: None


class ReadsOnWhenClosed(Broken):
    """Release everything; later calls raise StorageFailed."""

    found_by = "test_a_closed_store_says_so"

    def _refuse_if_closed(self) -> None:
        pass


class WaitsForReaders(Broken):
    """Rows that do not change while the context is open, whatever is appended meanwhile"""

    found_by = "test_a_snapshot_keeps_no_other_thread_from_appending"

    def __init__(self, projections: Sequence[Projection]) -> None:
        super().__init__(projections)
        self._reading = threading.RLock()

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        with self._reading, super().snapshot(at) as rows:
            yield rows

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        with self._reading:
            return super().append(changes, **how)


class SwallowsConflicts(Broken):
    """Raises VersionConflict if a stream does not stand where expected."""

    found_by = "test_a_change_without_facts_refuses_where_its_stream_moved"

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        with suppress(VersionConflict):
            return super().append(changes, **how)
        return ()


class LastsNot(Broken):
    """Append all or nothing, durably"""

    found_by = "test_what_was_appended_is_there_again_if_the_store_says_that_it_lasts"
    says_it_lasts = True


def contract_of(kind: type[Broken]) -> type[EventStoreContract]:
    class Contract(EventStoreContract, ViewStoreContract, StoreOpeningContract):
        capabilities = StoreCapabilities(durable=kind.says_it_lasts)
        patience = 2.0

        @classmethod
        def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
            return kind(projections)

    return Contract


DEFECTS: tuple[type[Broken], ...] = tuple(Broken.__subclasses__())
for defect in DEFECTS:
    globals()[f"Test{defect.__name__}"] = contract_of(defect)
