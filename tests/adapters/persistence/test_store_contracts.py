"""Both stores keep the contracts of a log and of its views."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.bulk_append_contract import BulkAppendContract
from rejoinder.adapters.testing.capabilities import StoreCapabilities
from rejoinder.adapters.testing.store_contract import EventStoreContract
from rejoinder.adapters.testing.store_opening_contract import StoreOpeningContract
from rejoinder.adapters.testing.view_store_contract import ViewStoreContract
from rejoinder.application.ports import Projection, Store, ViewRows


class TestSqliteStore(EventStoreContract, ViewStoreContract, StoreOpeningContract, BulkAppendContract):
    capabilities = StoreCapabilities(durable=True, shared=True)

    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        return SqliteStore(folder / "log.sqlite3", projections)


class TestMemoryStore(EventStoreContract, ViewStoreContract, StoreOpeningContract, BulkAppendContract):
    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        return MemoryStore(projections)


class _AtTheEnd(SqliteStore):
    """Its rows are those of a moment: the end of the log, by checkpoints."""

    @contextmanager
    def snapshot(self, at: int | None = None) -> Generator[ViewRows]:
        with self.moment(self.head() if at is None else at) as rows:
            yield rows


class TestMomentsByCheckpoints(ViewStoreContract):
    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        return _AtTheEnd(folder / "log.sqlite3", projections, facts_per_checkpoint=2)
