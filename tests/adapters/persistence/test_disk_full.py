"""A full disk is a typed failure that loses nothing, and work goes on when there is room again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.store_contract import Notes, append, forget, note, notes
from rejoinder.application.ports import StorageFailed

A = "conversation:a"
DAY = Path(__file__).parent / "full_disk_day.py"
IN_A_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")


def own_mounts() -> list[str]:
    """How to get a disk of one's own, where the system lets its users have one."""
    try:
        done = subprocess.run([*IN_A_NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True)
    except FileNotFoundError:
        return []
    return ["tmpfs"] if done.returncode == 0 else []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "log.sqlite3", (Notes(),))
    yield store
    store.close()


def limit_pages(store: SqliteStore, pages: int) -> None:
    """SQLite's own full disk, for systems that give no other."""
    with store._datastore.transaction(commit=True) as cursor:
        cursor.execute(f"PRAGMA max_page_count={pages}")


def fill(store: SqliteStore) -> int:
    limit_pages(store, 60)
    for count in range(10_000):
        try:
            append(store, A, count, note(f"note {count} " * 100))
        except StorageFailed as failed:
            reason = failed.refusal.reason
            break
    assert reason == "disk_full"
    return count


def test_a_full_disk_refuses_a_fact_and_its_rows_and_keeps_all_the_others(store: SqliteStore) -> None:
    count = fill(store)
    assert [r.version for r in store.read()] == list(range(1, count + 1))
    with store.snapshot() as rows:
        assert len(notes(rows)) == count + 1
    limit_pages(store, 1_000_000)
    (recorded,) = append(store, A, count, note("room again"))
    assert recorded.position == count + 1
    assert store.damage() == []


def test_what_is_deleted_on_a_full_disk_is_deleted(store: SqliteStore, tmp_path: Path) -> None:
    """Only what is left over in the file may have to wait for room."""
    count = fill(store)
    append(store, A, count, forget())
    with store.snapshot() as rows:
        assert notes(rows) == []
    store.close()
    SqliteStore(tmp_path / "log.sqlite3", (Notes(),)).close()
    assert b"note 1" not in (tmp_path / "log.sqlite3").read_bytes()


@pytest.mark.parametrize("disk", own_mounts())
def test_a_core_lives_through_a_disk_that_is_really_full(tmp_path: Path, disk: str) -> None:
    mount = tmp_path / "mount"
    mount.mkdir()
    script = 'mount -t "$0" -o size=20M none "$1" && exec "$2" "$3" "$1"'
    command = ["sh", "-c", script, disk, str(mount), sys.executable, str(DAY)]
    done = subprocess.run([*IN_A_NAMESPACE, *command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
