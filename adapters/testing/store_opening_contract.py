"""What every store owes when its folder is opened again, or by several, as tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...application.ports import CannotOpen, Store
from .obligations import owes
from .store_contract import Notes, StoreUnderTest, append, forget, note, notes
from .store_neighbour import append_in_another_process

__all__ = ["StoreOpeningContract"]

_DURABLE = "Append all or nothing, durably, together with the rows that every projection derives."
_GAP = "Positions follow each other without a gap, also among processes."
_LISTEN = (
    "Call `listener`, from any thread, soon after the log grew, also by another process's doing, and when "
    "the store closes."
)
_A = "conversation:a"


class StoreOpeningContract(StoreUnderTest):
    @owes(_DURABLE)
    def test_what_was_appended_is_there_again_if_the_store_says_that_it_lasts(self, tmp_path: Path) -> None:
        with self.opened(tmp_path) as store:
            append(store, _A, 0, note("one"), note("two"))
            append(store, "conversation:b", 0, note("three"), forget())
            facts, rows = list(store.read()), _rows(store)
        with self.opened(tmp_path) as again:
            found = list(again.read()), _rows(again)
        assert found == ((facts, rows) if self.capabilities.durable else ([], []))

    @owes(_DURABLE)
    def test_a_store_that_lasts_goes_on_where_it_stood(self, tmp_path: Path) -> None:
        with self.opened(tmp_path) as store:
            append(store, _A, 0, note("one"))
        with self.opened(tmp_path) as again:
            stands_at = 1 if self.capabilities.durable else 0
            (recorded,) = append(again, _A, stands_at, note("two"))
        assert recorded.position == stands_at + 1

    @owes(_GAP)
    def test_two_stores_of_one_folder_write_one_log_or_are_apart(self, tmp_path: Path) -> None:
        with self.opened(tmp_path) as one:
            append(one, _A, 0, note("one"))
            try:
                with self.opened(tmp_path) as other:
                    found = [recorded.fact for recorded in other.read()]
            except CannotOpen:
                assert not self.capabilities.shared
                return
        assert found == ([note("one")] if self.capabilities.shared else [])

    @owes(_GAP)
    def test_processes_that_write_at_once_lose_nothing_and_leave_no_gap(self, tmp_path: Path) -> None:
        if not self.capabilities.shared:
            return
        processes = [append_in_another_process(type(self), tmp_path, 10) for _ in range(2)]
        for process in processes:
            told, _ = process.communicate(timeout=self.patience)
            assert process.returncode == 0, told
        with self.opened(tmp_path) as store:
            facts = store.read()
        assert [recorded.position for recorded in facts] == list(range(1, 41))
        shared = [recorded.version for recorded in facts if recorded.stream == "conversation:shared"]
        assert shared == list(range(1, 21))

    @owes(_LISTEN)
    def test_a_listener_hears_what_another_store_of_the_folder_appends(self, tmp_path: Path) -> None:
        if not self.capabilities.shared:
            return
        with self.opened(tmp_path) as one, self.opened(tmp_path) as other:
            grown = threading.Event()
            one.listen(grown.set)
            grown.clear()
            append(other, _A, 0, note("one"))
            assert grown.wait(self.patience / 2)
            assert one.head() == 1

    @contextmanager
    def opened(self, folder: Path) -> Iterator[Store]:
        store = self.make_store(folder, (Notes(),))
        try:
            yield store
        finally:
            store.close()


def _rows(store: Store) -> list[tuple[object, ...]]:
    with store.snapshot() as rows:
        return notes(rows)
