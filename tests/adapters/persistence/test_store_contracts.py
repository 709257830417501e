"""Both stores keep the contracts of a log and of its views."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.capabilities import StoreCapabilities
from rejoinder.adapters.testing.store_contract import EventStoreContract
from rejoinder.adapters.testing.store_opening_contract import StoreOpeningContract
from rejoinder.adapters.testing.view_store_contract import ViewStoreContract
from rejoinder.application.ports import Projection, Store


class TestSqliteStore(EventStoreContract, ViewStoreContract, StoreOpeningContract):
    capabilities = StoreCapabilities(durable=True, shared=True)

    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        return SqliteStore(folder / "log.sqlite3", projections)


class TestMemoryStore(EventStoreContract, ViewStoreContract, StoreOpeningContract):
    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        return MemoryStore(projections)
