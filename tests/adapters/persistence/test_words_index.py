"""The index of words lags behind, and no search ever tells (docs/adr/0065)."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.persistence.words_index import ROWS_AT_ONCE
from rejoinder.adapters.testing.store_contract import NOTES, NoteRow, Notes, append, forget, note
from rejoinder.application.ports import ViewRows

A, B = "conversation:a", "conversation:b"
WORDS = ("one", "once", "two")
LONG = "long " * 2000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(path, (Notes(),))
    yield store
    store.close()


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchall()


def indexed(path: Path) -> int:
    ((number,),) = ask(path, "SELECT count(*) FROM view_notes_words_docsize")
    return cast(int, number)


def said(rows: ViewRows, words: str) -> list[str]:
    return sorted(cast(NoteRow, row).note for row in rows.search(NOTES, words, 10_000))


def holding(rows: ViewRows, searches: Sequence[str]) -> dict[str, list[str]]:
    """The same for each search, by looking at each row."""
    every = [(row.note, set(row.text.split())) for row in cast(Sequence[NoteRow], rows.by_key(NOTES))]
    return {
        words: [
            name
            for name, said in every
            if all(any(word.startswith(start) for word in said) for start in words.split())
        ]
        for words in searches
    }


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join) | st.just(LONG + "one")
notes_of = st.tuples(st.sampled_from([A, B]), texts, st.sampled_from([1, 1, 20, ROWS_AT_ONCE - 1]))
steps = st.lists(
    st.one_of(notes_of, notes_of, notes_of, st.sampled_from(["forget", "rebuild", "open anew"])), max_size=9
)


@given(steps)
def test_a_search_finds_what_is_there_whatever_is_indexed(doing: list[object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite3"
        store, versions = SqliteStore(path, (Notes(),)), {A: 0, B: 0}
        for step in doing:
            match step:
                case (str() as stream, str() as text, int() as number):
                    append(store, stream, versions[stream], *[note(text)] * number)
                    versions[stream] += number
                case "forget":
                    append(store, A, versions[A], forget())
                    versions[A] += 1
                case "rebuild":
                    store.rebuild()
                case _:
                    store.close()
                    store = SqliteStore(path, (Notes(),))
            with store.snapshot() as rows:
                for words, notes in holding(rows, (*WORDS, "on", "two one", "long")).items():
                    assert said(rows, words) == notes
            assert store.flaws() == []
        store.close()


def test_rows_wait_for_each_other_and_are_indexed_together(path: Path, store: SqliteStore) -> None:
    for number in range(ROWS_AT_ONCE - 1):
        append(store, A, number, note("one"))
    assert indexed(path) == 0
    append(store, A, ROWS_AT_ONCE - 1, note("one"))
    assert indexed(path) == ROWS_AT_ONCE


def test_a_long_text_waits_for_nobody(path: Path, store: SqliteStore) -> None:
    append(store, A, 0, note("one"), note(LONG), note("two"))
    assert indexed(path) == 2


def test_what_waits_is_found_by_another_process_in_its_snapshot(path: Path, store: SqliteStore) -> None:
    append(store, A, 0, note("one"))
    other = SqliteStore(path, (Notes(),))
    with other.snapshot() as rows:
        append(store, A, 1, *[note("one")] * ROWS_AT_ONCE)
        assert len(said(rows, "one")) == 1
    with other.snapshot() as rows:
        assert len(said(rows, "one")) == 1 + ROWS_AT_ONCE
    other.close()


def test_the_best_match_comes_first_wherever_it_is_kept(store: SqliteStore) -> None:
    """An index of many rows and one of few rank by different measures."""
    other = "one " + "two " * 30
    append(store, A, 0, note("one"), *[note(other)] * ROWS_AT_ONCE)
    with store.snapshot() as rows:
        assert cast(NoteRow, rows.search(NOTES, "one", 1)[0]).note == f"{A}/1"
    append(store, B, 0, note(other), note("one one"))
    with store.snapshot() as rows:
        assert {cast(NoteRow, row).note for row in rows.search(NOTES, "one", 2)} == {f"{A}/1", f"{B}/2"}


def test_looking_for_flaws_leaves_the_index_as_it_is(path: Path, store: SqliteStore) -> None:
    append(store, A, 0, note("one"))
    assert store.flaws() == []
    assert indexed(path) == 0


@pytest.mark.parametrize(
    "damage",
    [
        "INSERT INTO view_notes_words(view_notes_words) VALUES ('delete-all')",
        "INSERT INTO view_notes_words(view_notes_words, rowid, text) VALUES ('delete', 3, 'one')",
        "UPDATE view_notes SET text = 'other' WHERE row_number = 3; ",
        "DELETE FROM view_notes_words_docsize WHERE id = 3",
    ],
)
def test_an_index_that_says_too_little_is_a_flaw_and_is_mended(
    path: Path, store: SqliteStore, damage: str
) -> None:
    append(store, A, 0, *[note("one")] * (ROWS_AT_ONCE + 1))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TRIGGER view_notes_changed")
        database.execute(damage)
    assert "The index of words of the view notes is not what its rows say." in store.flaws()
    store.rebuild()
    assert store.flaws() == []
    with store.snapshot() as rows:
        assert len(said(rows, "one")) == ROWS_AT_ONCE + 1


def test_no_erased_word_stays_whether_it_was_indexed_or_waited(path: Path, store: SqliteStore) -> None:
    versions = count()
    for number in range(ROWS_AT_ONCE + 9):
        append(store, A, next(versions), note(f"secretword{number}"))
        append(store, B, number, note("kept"))
    append(store, A, next(versions), forget())
    with store.snapshot() as rows:
        assert said(rows, "secretword") == []
        assert len(said(rows, "kept")) == ROWS_AT_ONCE + 9
    store.close()
    assert [file.name for file in path.parent.iterdir() if b"secretword" in file.read_bytes()] == []
