"""What the SQLite file owes beyond the contracts: it outlives processes, versions and damage."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from rejoinder.adapters.persistence.codec import Header
from rejoinder.adapters.persistence.sqlite_database import Datastore, Recorder
from rejoinder.adapters.persistence.sqlite_store import FORMAT, SqliteStore
from rejoinder.adapters.testing.store_contract import COUNTS, NOTES, Notes, append, note, notes
from rejoinder.application.ports import CannotOpen, StorageFailed, Table, ViewRows
from rejoinder.domain.event import Recorded

A = "conversation:a"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(path, (Notes(),))
    yield store
    store.close()


def written(path: Path, count: int = 200) -> bytes:
    """A store with some facts, closed; returns the bytes of its file."""
    store = SqliteStore(path, (Notes(),))
    append(store, A, 0, *[note(f"note {number} " + "words " * 20) for number in range(count)])
    store.close()
    return path.read_bytes()


def change(path: Path, *statements: str) -> bytes:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return path.read_bytes()


# It outlives its process


def test_facts_and_rows_are_there_when_it_is_opened_again(path: Path) -> None:
    written(path)
    store = SqliteStore(path, (Notes(),))
    with store.snapshot() as rows:
        assert len(rows.by_key(NOTES)) == len(store.read()) == 200
        assert len(rows.search(NOTES, "note 42", 5)) == 1
    store.close()


def test_opening_and_reading_leave_the_file_as_it_is(path: Path) -> None:
    before = written(path)
    store = SqliteStore(path, (Notes(),))
    store.read()
    store.close()
    assert path.read_bytes() == before


def test_closing_leaves_the_database_alone_in_its_folder(path: Path) -> None:
    written(path)
    assert {file.name for file in path.parent.iterdir()} == {path.name, f"{path.name}.opening"}


def test_a_position_is_never_given_twice(path: Path) -> None:
    written(path, count=5)
    change(
        path, "DELETE FROM stored_events WHERE rowid > 3", "UPDATE meta SET value = '' WHERE name = 'views'"
    )
    store = SqliteStore(path, (Notes(),))
    (recorded,) = append(store, A, 3, note("new"))
    assert recorded.position == 6
    store.close()


def test_a_statement_is_prepared_once(path: Path) -> None:
    datastore, prepared = Datastore(path), list[int]()
    recorder = Recorder(datastore)
    recorder.create_table()

    def prepare(action: int, *_: object) -> int:
        if action != sqlite3.SQLITE_TRANSACTION:
            prepared.append(action)
        return sqlite3.SQLITE_OK

    def use(version: int) -> None:
        with datastore.transaction(commit=True) as cursor:
            header = Header(0, "command", "command", None)
            recorder.facts.insert(cursor.sqlite_cursor, [(header, "a", version, note("text"))])
        with datastore.transaction(commit=True) as cursor:
            for number in range(20):
                cursor.execute(f"SELECT {number} FROM stored_events")

    with datastore.transaction(commit=True) as cursor:
        cursor.sqlite_cursor.connection.set_authorizer(prepare)
    use(1)
    assert prepared
    prepared.clear()
    use(2)
    assert prepared == []
    datastore.close()


def test_the_environment_changes_nothing(path: Path) -> None:
    """The eventsourcing library would let it change where and how facts are kept."""
    elsewhere = path.parent / "elsewhere.sqlite3"
    settings = {
        "PERSISTENCE_MODULE": "eventsourcing.popo",
        "SQLITE_DBNAME": str(elsewhere),
        "SQLITE_LOCK_TIMEOUT": "0",
        "COMPRESSOR_TOPIC": "zlib",
        "CIPHER_TOPIC": "eventsourcing.cipher:AESCipher",
        "CIPHER_KEY": "no key",
        "CREATE_TABLE": "n",
        "ORIGINATOR_ID_TYPE": "uuid",
    }
    names = ("", "REJOINDER_", "CORE_", "APPLICATION_", "STORE_", "SQLITESTORE_")
    environment = {name + key: value for name in names for key, value in settings.items()}
    script = (
        "import sys; from pathlib import Path\n"
        "from rejoinder.adapters.persistence.sqlite_store import SqliteStore\n"
        "from rejoinder.adapters.testing.store_contract import Notes, append, note\n"
        "store = SqliteStore(Path(sys.argv[1]), (Notes(),))\n"
        "append(store, 'conversation:a', 0, note('plain text')); store.close()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], env={**os.environ, **environment}, check=True)
    assert not elsewhere.exists()
    store = SqliteStore(path, (Notes(),))
    assert [r.fact for r in store.read()] == [note("plain text")]
    store.close()
    assert b"plain text" in path.read_bytes()


# It outlives versions


class OtherRow(NamedTuple):
    note: str
    length: int


class OtherNotes(Notes):
    """A later version of the view: another shape under another name."""

    tables = (Table("lengths", OtherRow, search="note"),)

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        title = getattr(recorded.fact, "title", "")
        rows.put(self.tables[0], OtherRow(f"{title} {recorded.version}", len(title)))


def test_views_of_another_shape_are_derived_anew_when_it_is_opened(path: Path) -> None:
    written(path, count=3)
    store = SqliteStore(path, (OtherNotes(),))
    with store.snapshot() as rows:
        assert len(rows.by_key(OtherNotes.tables[0])) == 3
        assert len(rows.search(OtherNotes.tables[0], "note 2", 9)) == 2
    append(store, A, 3, note("more"))
    store.close()
    again = SqliteStore(path, (Notes(),))
    with again.snapshot() as rows:
        assert len(rows.by_key(NOTES)) == 4
        assert len(rows.by_key(COUNTS)) == 1
    assert not [name for name in tables(path) if "lengths" in name]
    again.close()


def tables(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        found = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
    connection.close()
    return found


def test_a_folder_of_a_newer_format_is_refused_and_left_alone(path: Path) -> None:
    written(path)
    before = change(path, "PRAGMA journal_mode=DELETE", "PRAGMA user_version=99")
    with pytest.raises(CannotOpen) as failed:
        SqliteStore(path, (Notes(),))
    refusal = failed.value.refusal
    assert refusal.reason == "newer_format"
    assert (refusal.details["found"], refusal.details["known"]) == ("format 99", f"format {FORMAT}")
    assert path.read_bytes() == before


FROM_THE_FUTURE = {
    "an unknown fact": "topic = 'MindRead'",
    "a newer version": "state = CAST(replace(state, ' 1 command', ' 99 command') AS BLOB)",
}


@pytest.mark.parametrize("future", FROM_THE_FUTURE.values(), ids=FROM_THE_FUTURE.keys())
def test_a_fact_from_the_future_is_refused_and_left_alone(path: Path, future: str) -> None:
    written(path, count=5)
    before = change(path, f"UPDATE stored_events SET {future} WHERE rowid = 3")
    store = SqliteStore(path, (Notes(),))
    live = rows_of(store)
    uses: Sequence[Callable[[], object]] = (
        store.read,
        lambda: store.stream(A),
        store.rebuild,
        lambda: rows_of(store, at=5),
    )
    for use in uses:
        with pytest.raises(StorageFailed) as failed:
            use()
        assert failed.value.refusal.reason == "newer_format"
    assert [r.position for r in store.read(limit=2)] == [1, 2]
    assert rows_of(store) == live
    store.close()
    with pytest.raises(CannotOpen) as cannot:
        SqliteStore(path, (OtherNotes(),))
    assert cannot.value.refusal.reason == "newer_format"
    assert path.read_bytes() == before


def rows_of(store: SqliteStore, at: int | None = None) -> list[tuple[object, ...]]:
    with store.snapshot(at) as rows:
        return notes(rows)


# It outlives damage


DAMAGED_FACTS = {
    "no header": "state = x'00'",
    "another type": "state = 'text'",
    "no fact": "state = CAST(replace(state, 'title', 'tilte') AS BLOB)",
    "cut short": "state = CAST(substr(state, 1, 60) AS BLOB)",
    "no UTF-8": "state = CAST(replace(state, 'note', x'ff') AS BLOB)",
    "no name": "topic = CAST(x'ff' AS TEXT)",
}


@pytest.mark.parametrize("damage", DAMAGED_FACTS.values(), ids=DAMAGED_FACTS.keys())
def test_a_damaged_fact_is_a_typed_failure(path: Path, damage: str) -> None:
    written(path, count=5)
    before = change(path, f"UPDATE stored_events SET {damage} WHERE rowid = 3")
    store = SqliteStore(path, (Notes(),))
    with pytest.raises(StorageFailed) as failed:
        store.read()
    assert failed.value.refusal.reason in ("store_corrupt", "cannot_read_store")
    store.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "garbage", [b"not a database" * 1000, b"SQLite format 3\0" + b"\xff" * 5000, b"\0" * 8192]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, garbage: bytes) -> None:
    path.write_bytes(garbage)
    with pytest.raises(CannotOpen) as failed:
        SqliteStore(path, (Notes(),))
    assert failed.value.refusal.reason == "store_corrupt"
    assert path.read_bytes() == garbage


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("sound") / "log.sqlite3")


def use_all(path: Path) -> str | None:
    """Open and read all that is to be read: the reason of the failure, or what the check found, or None."""
    try:
        store = SqliteStore(path, (Notes(),))
    except CannotOpen as failed:
        return failed.refusal.reason
    try:
        store.read(limit=10_000)
        with store.snapshot() as rows:
            notes(rows)
            rows.search(NOTES, "words", 1000)
        return "; ".join(store.damage()) or None
    except StorageFailed as failed:
        return failed.refusal.reason
    finally:
        store.close()


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_a_typed_failure(path: Path, sound: bytes, share: float) -> None:
    cut = sound[: int(len(sound) * share)]
    path.write_bytes(cut)
    assert use_all(path) is not None
    assert path.read_bytes() == cut


@pytest.mark.parametrize("seed", range(40))
def test_pages_that_were_overwritten_are_a_typed_failure_or_do_no_harm(
    path: Path, sound: bytes, seed: int
) -> None:
    chance, damaged = random.Random(seed), bytearray(sound)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(4096, len(damaged) - 4096)
        length = chance.choice((1, 16, 4096))
        damaged[at : at + length] = chance.randbytes(length)
    path.write_bytes(damaged)
    use_all(path)
    assert path.read_bytes() == bytes(damaged)


def test_a_vanished_folder_is_a_typed_failure(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.rmtree(folder)
    (tmp_path / "data").write_text("a file")
    with pytest.raises(CannotOpen) as failed:
        SqliteStore(folder / "log.sqlite3", (Notes(),))
    assert failed.value.refusal.reason == "folder_not_writable"


def test_a_folder_in_the_place_of_the_file_is_a_typed_failure(path: Path) -> None:
    path.mkdir()
    with pytest.raises(CannotOpen) as failed:
        SqliteStore(path, (Notes(),))
    assert failed.value.refusal.reason == "folder_not_writable"


@pytest.mark.parametrize("name", ["a b", "ü😀", "a?mode=memory", "#x", "%41", "mode=memory", ":memory:"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    written(tmp_path / name / "log.sqlite3")
    store = SqliteStore(tmp_path / name / "log.sqlite3", (Notes(),))
    assert store.head() == 200
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


# It is not held up


def test_a_reader_holds_no_writer_up(path: Path, store: SqliteStore) -> None:
    append(store, A, 0, note("1"))
    with store.snapshot() as rows:
        other = SqliteStore(path, (Notes(),))
        append(other, A, 1, note("2"))
        other.close()
        append(store, A, 2, note("3"))
        assert len(rows.by_key(NOTES)) == 1
    assert store.head() == 3


def test_writers_that_read_first_wait_for_each_other(path: Path) -> None:
    """With SQLite's deferred transactions, all but one would be told at once that it is busy."""
    datastores = [Datastore(path) for _ in range(4)]
    with datastores[0].transaction(commit=True) as cursor:
        cursor.execute("CREATE TABLE counter (count INTEGER)")
        cursor.execute("INSERT INTO counter VALUES (0)")

    def count(datastore: Datastore) -> None:
        for _ in range(50):
            with datastore.transaction(commit=True) as cursor:
                cursor.execute("SELECT count FROM counter")
                cursor.execute("UPDATE counter SET count = ?", (cursor.fetchone()[0] + 1,))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, datastores))
    with datastores[0].transaction(commit=False) as cursor:
        cursor.execute("SELECT count FROM counter")
        assert cursor.fetchone()[0] == 200
    for datastore in datastores:
        datastore.close()
