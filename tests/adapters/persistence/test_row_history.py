"""Checkpoints of earlier moments: right, disposable, and gone with the text that is erased (R15)."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.ports import Change, StorageFailed, ViewRows
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.projections.sidebar import SidebarRow
from rejoinder.application.views import Views
from rejoinder.domain.conversation import (
    ConversationDeleted,
    ConversationRenamed,
    ConversationStarted,
    MessageAppended,
)
from rejoinder.domain.messages import text_parts

_SPAN = 10
_TABLES = [table for projection in ALL_PROJECTIONS for table in projection.tables]
_ASKER = """
import sys
from pathlib import Path
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.projections import ALL_PROJECTIONS
store = SqliteStore(Path(sys.argv[1]), ALL_PROJECTIONS, facts_per_checkpoint=10)
print("ready", flush=True)
sys.stdin.readline()
def progress(done, total):
    if len(sys.argv) > 3:
        print("built", flush=True)
        sys.stdin.readline()
with store.moment(int(sys.argv[2]), progress) as rows:
    print(sum(len(rows.by_key(t)) for p in ALL_PROJECTIONS for t in p.tables), flush=True)
store.close()
"""
_DELETER = """
import sys
from pathlib import Path
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import ConversationDeleted
store = SqliteStore(Path(sys.argv[1]), ALL_PROJECTIONS, facts_per_checkpoint=10)
stream = "conversation:c0"
expected = len(store.stream(stream))
print("ready", flush=True)
store.append([Change(stream, expected, [ConversationDeleted()])], at=0, command="d")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with closing(opened(path)) as store:
        fill(store)
        yield store


def opened(path: Path) -> SqliteStore:
    return SqliteStore(path, ALL_PROJECTIONS, facts_per_checkpoint=_SPAN)


def fill(store: SqliteStore, secret: str = "Zsecret") -> None:
    """Five conversations with 20 facts each, in turns."""
    for version in range(20):
        for number in range(5):
            fact = ConversationStarted() if version == 0 else said(number, version, secret)
            store.append([Change(f"conversation:c{number}", version, [fact])], at=version, command="c")


def said(number: int, version: int, secret: str) -> Any:
    if version % 4 == 3:
        return ConversationRenamed(title=f"{secret}title{number}")
    message, text = f"m{number}.{version}", f"{secret}{number} said {version}"
    return MessageAppended(message=message, parent=None, role="user", parts=text_parts(text))


def rows_of(store: SqliteStore, at: int, derived_anew: bool = False) -> list[Any]:
    with store.snapshot(at) if derived_anew else store.moment(at) as rows:
        return [list(rows.by_key(table)) for table in _TABLES]


def kept(path: Path) -> list[Path]:
    return sorted(path.parent.glob("history-*"))


def traces(path: Path, secret: bytes) -> list[str]:
    return [file.name for file in path.parent.iterdir() if secret.lower() in file.read_bytes().lower()]


# Making and using it


def test_nothing_is_kept_until_a_moment_of_a_longer_log_is_asked_for(path: Path, store: SqliteStore) -> None:
    rows_of(store, 2 * _SPAN - 1)
    assert kept(path) == []
    rows_of(store, 2 * _SPAN)
    assert kept(path)


def test_every_moment_is_what_replay_says(store: SqliteStore) -> None:
    for at in range(store.head(), -1, -7):
        assert rows_of(store, at) == rows_of(store, at, derived_anew=True)


def test_moments_that_share_their_rows_are_what_replay_says_also_after_an_erasure(store: SqliteStore) -> None:
    memo: dict[object, Any] = {}
    positions = [100, 0, 50, 51, 75, 62, 100, 68, 71, 50, 21]
    for at in positions:
        assert sidebar_of(store.moment(at, memo=memo)) == sidebar_of(store.snapshot(at))
    store.append([Change("conversation:c3", 20, [ConversationDeleted()])], at=99, command="d")
    for at in [*positions, 101]:
        assert sidebar_of(store.moment(at, memo=memo)) == sidebar_of(store.snapshot(at))


def test_rows_that_stayed_as_they_were_are_shared(store: SqliteStore) -> None:
    memo: dict[object, Any] = {}
    store.append([Change("conversation:c9", 0, [ConversationStarted()])], at=99, command="d")
    early, late = (sidebar_of(store.moment(at, memo=memo)) for at in (90, 100))
    assert early[0] is not late[0]
    again = sidebar_of(store.moment(100, memo=memo))
    assert [id(row) for row in again] == [id(row) for row in late]


def sidebar_of(moment: AbstractContextManager[ViewRows]) -> list[SidebarRow]:
    with moment as rows:
        views = Views(rows)
        return [*views.sidebar(limit=2**62), *views.sidebar(limit=2**62, archived=True)]


def test_it_grows_with_the_log_and_tells_how_far_it_is(store: SqliteStore) -> None:
    told: list[tuple[int, int]] = []
    with store.moment(45, lambda done, total: told.append((done, total))):
        pass
    assert told == [(10, 40), (20, 40), (30, 40), (40, 40)]
    told.clear()
    with store.moment(67, lambda done, total: told.append((done, total))):
        pass
    assert told == [(50, 60), (60, 60)]


def test_writing_to_a_moment_changes_no_other(store: SqliteStore) -> None:
    before = rows_of(store, 55)
    with store.moment(55) as rows:
        for table in _TABLES:
            for row in rows.by_key(table):
                rows.delete(table, str(row[0]))
        assert not any(rows.by_key(table) for table in _TABLES)
    assert rows_of(store, 55) == before


def test_two_processes_may_ask_at_once(path: Path, store: SqliteStore) -> None:
    expected = sum(map(len, rows_of(store, 93, derived_anew=True)))
    askers = [asker(path, 93) for _ in range(3)]
    for process in askers:
        assert process.stdout.readline() == "ready\n"
    for process in askers:
        process.stdin.write("\n")
        process.stdin.flush()
    assert [int(process.communicate(timeout=60)[0]) for process in askers] == [expected] * 3


def asker(path: Path, at: int, *more: str) -> Any:
    command = [sys.executable, "-c", _ASKER, str(path), str(at), *more]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


# Not trusting it


def test_of_another_log_it_is_made_anew(path: Path, store: SqliteStore) -> None:
    rows_of(store, 60)
    old = [file.read_bytes() for file in kept(path)]
    store.close()
    path.unlink()
    with closing(opened(path)) as other:
        fill(other, "Zother")
        assert rows_of(other, 60) == rows_of(other, 60, derived_anew=True)
    assert [file.read_bytes() for file in kept(path)] != old
    assert traces(path, b"Zsecret") == []


def test_of_a_longer_log_than_a_restored_one_it_is_made_anew(path: Path, store: SqliteStore) -> None:
    store.close()
    backup = path.with_suffix(".backup")
    shutil.copy(path, backup)
    with closing(opened(path)) as longer:
        fill_one_more(longer)
        rows_of(longer, 120)
    shutil.move(backup, path)
    with closing(opened(path)) as restored:
        fill_one_more(restored, "another")
        for at in (100, 110, 119):
            assert rows_of(restored, at) == rows_of(restored, at, derived_anew=True)


def fill_one_more(store: SqliteStore, title: str = "title") -> None:
    facts = [ConversationStarted(), *(ConversationRenamed(title=f"{title} {n}") for n in range(19))]
    store.append([Change("conversation:more", 0, facts)], at=0, command="c")


@pytest.mark.parametrize("size", [0, 10, 3000, 100_000])
def test_a_damaged_file_is_made_anew(path: Path, store: SqliteStore, size: int) -> None:
    rows_of(store, 60)
    for file in kept(path):
        if file.suffix == ".sqlite3":
            file.write_bytes(b"\xff" * size)
        else:
            file.unlink()
    assert rows_of(store, 60) == rows_of(store, 60, derived_anew=True)


def test_damage_that_shows_late_is_told_and_gone_the_next_time(path: Path, store: SqliteStore) -> None:
    rows_of(store, 60)
    (file,) = [file for file in kept(path) if file.suffix == ".sqlite3"]
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("DROP TABLE past_sessions")
    with pytest.raises(StorageFailed):
        rows_of(store, 60)
    assert rows_of(store, 60) == rows_of(store, 60, derived_anew=True)


def test_where_nothing_can_be_kept_moments_are_told_all_the_same(path: Path, store: SqliteStore) -> None:
    Path(f"{path}.history").mkdir()
    assert rows_of(store, 60) == rows_of(store, 60, derived_anew=True)
    assert kept(path) == []


def test_deriving_the_views_anew_lets_it_go(path: Path, store: SqliteStore) -> None:
    rows_of(store, 60)
    store.rebuild()
    assert kept(path) == []


def test_whoever_dies_while_making_it_leaves_something_to_go_on_from(path: Path, store: SqliteStore) -> None:
    process = asker(path, 93, "slowly")
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n\n")
    process.stdin.flush()
    assert process.stdout.readline() == "built\n"
    assert process.stdout.readline() == "built\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    told: list[int] = []
    with store.moment(93, lambda done, _: told.append(done)):
        pass
    assert told[-1] == 90
    assert told[0] > 10
    assert rows_of(store, 93) == rows_of(store, 93, derived_anew=True)


# Erasure


def test_the_text_of_a_deleted_conversation_is_in_no_file(path: Path, store: SqliteStore) -> None:
    rows_of(store, 95)
    assert any("history" in name for name in traces(path, b"Zsecret0"))
    delete(store)
    assert traces(path, b"Zsecret0") == []
    rows_of(store, store.head())
    rows_of(store, 95)
    assert kept(path)
    assert traces(path, b"Zsecret0") == traces(path, b"Zsecrettitle0") == []
    assert traces(path, b"Zsecret1")


def delete(store: SqliteStore) -> None:
    stream = "conversation:c0"
    expected = len(store.stream(stream))
    store.append([Change(stream, expected, [ConversationDeleted()])], at=0, command="d")


def test_a_reader_of_the_past_does_not_keep_the_text(path: Path, store: SqliteStore) -> None:
    with store.moment(95) as rows:
        before = [list(rows.by_key(table)) for table in _TABLES]
        delete(store)
        assert traces(path, b"Zsecret0") == []
        assert [list(rows.by_key(table)) for table in _TABLES] == before
    assert traces(path, b"Zsecret0") == []


def test_a_process_that_makes_it_meanwhile_writes_no_erased_text(path: Path, store: SqliteStore) -> None:
    process = asker(path, 93, "slowly")
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n\n\n")
    process.stdin.flush()
    assert process.stdout.readline() == "built\n"
    delete(store)
    assert traces(path, b"Zsecret0") == []
    process.stdin.write("\n" * 20)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert kept(path)
    assert traces(path, b"Zsecret0") == []


def test_a_process_that_dies_between_its_delete_and_the_files_end_leaves_nothing_once_it_is_opened(
    path: Path, store: SqliteStore
) -> None:
    rows_of(store, 95)
    store.close()
    with FileLock(f"{path}.history"):
        # The deleter cannot get at the file: it waits, and is killed there.
        process = subprocess.Popen(
            [sys.executable, "-c", _DELETER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        until_deleted(path)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert any("history" in name for name in traces(path, b"Zsecret0"))
    with closing(opened(path)):
        assert traces(path, b"Zsecret0") == []


def until_deleted(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for _ in range(1_000_000):
            if connection.execute("SELECT 1 FROM meta WHERE name='erased'").fetchone():
                return
    raise AssertionError("it was not deleted")
