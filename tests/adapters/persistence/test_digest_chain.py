"""The chain of digests: what it gives away, and that erasure and older folders leave it whole."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rejoinder.adapters import open_core
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.store_contract import Notes, append, forget, note
from rejoinder.domain.conversation import ConversationStarted

A, B = "conversation:a", "conversation:b"
FORMAT_1 = Path(__file__).with_name("format_1.gz")
"""Written by the last version before the chain: two conversations with a reply each, one of them deleted."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.fixture
def written(path: Path) -> Path:
    """Two streams by turns, a third that is erased, and a last fact after it."""
    with opened(path) as store:
        for number in range(3):
            append(store, A, number, note(f"a {number}"))
            append(store, B, number, note(f"b {number}"))
        append(store, "conversation:c", 0, ConversationStarted(), note("secret"), note("another"))
        append(store, "conversation:c", 3, note("shown"), forget())
        append(store, A, 3, note("the end"))
    return path


def opened(path: Path) -> closing[SqliteStore]:
    return closing(SqliteStore(path, (Notes(),)))


def damage(path: Path) -> list[str]:
    with opened(path) as store:
        return store.damage()


def change(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as database:
        for statement in statements:
            assert database.execute(statement).rowcount, statement
    database.close()


def test_what_was_appended_and_erased_is_whole(written: Path) -> None:
    assert damage(written) == []


SET = "UPDATE stored_events SET"


def text(old: str, new: str) -> str:
    return f"{SET} state = CAST(replace(state, '{old}', '{new}') AS BLOB)"


TAMPERING = {
    "a text": (f"{text('a 1', 'a 9')} WHERE rowid = 3", "Fact 3 "),
    "a header": (
        f"{text('command', 'kommand')} WHERE rowid = 7",
        "Fact 7 ",
    ),
    "a name": (f"{SET} topic = 'InstructionsChanged' WHERE rowid = 3", "Fact 3 "),
    "a stream": (f"{SET} originator_id = 'conversation:d' WHERE rowid = 3", "Fact 3 "),
    "a version": (f"{SET} originator_version = 9 WHERE rowid = 5", "Fact 5 "),
    "what was erased": (
        f"{text('title', 'titel')} WHERE rowid = 8",
        "Fact 11 ",
    ),
    "a text that was erased without a deletion": (f"{SET} salt = NULL WHERE rowid = 3", "Fact 3 "),
    "a seal": (f"{SET} seal = NULL, salt = NULL WHERE rowid = 3", "Fact 3 "),
    "a link": (f"{SET} link = x'00' WHERE rowid = 3", "Fact 3 "),
    "a missing fact": ("DELETE FROM stored_events WHERE rowid = 4", "Fact 4 is missing."),
    "a missing deletion": ("DELETE FROM stored_events WHERE rowid = 11", "Fact 11 is missing."),
    "a missing end": ("DELETE FROM stored_events WHERE rowid > 10", "Facts 11 to 12 are missing."),
    "an emptied log": ("DELETE FROM stored_events", "Facts 1 to 12 are missing."),
    "an end that moved": ("UPDATE sqlite_sequence SET seq = 5", "The log ends at 12, not at 5."),
}


@pytest.mark.parametrize(("statement", "told"), TAMPERING.values(), ids=TAMPERING.keys())
def test_what_was_changed_is_found_and_named(written: Path, statement: str, told: str) -> None:
    change(written, statement)
    assert any(what.startswith(told) for what in damage(written)), damage(written)


def test_two_facts_that_changed_places_are_found(written: Path) -> None:
    moves = ((3, 99), (5, 3), (99, 5))
    change(written, *[f"{SET} rowid = {to} WHERE rowid = {of}" for of, to in moves])
    assert {what.split(" (")[0] for what in damage(written)} >= {"Fact 3", "Fact 5"}


def test_one_change_is_told_once(written: Path) -> None:
    change(written, f"{text('b 0', 'b 9')} WHERE rowid = 2")
    assert damage(written) == ["Fact 2 (ConversationRenamed of conversation:b) is not what was recorded."]


def test_nothing_is_kept_by_which_an_erased_text_could_be_guessed(path: Path) -> None:
    """Without the salt, a guess cannot be told from another."""
    with opened(path) as store:
        append(store, A, 0, ConversationStarted(), note("secret"))
        with closing(sqlite3.connect(path)) as database:
            ((salt,),) = database.execute("SELECT salt FROM stored_events WHERE salt NOT NULL").fetchall()
        append(store, A, 2, forget())
    files = [file.read_bytes() for file in path.parent.iterdir() if file.is_file()]
    assert len(salt) == 16
    assert not any(salt in held for held in files)


def test_erasure_can_be_repeated(path: Path) -> None:
    with opened(path) as store:
        append(store, A, 0, note("one"), forget(), note("two"), note("three"))
        append(store, A, 4, forget(), note("four"))
        assert store.damage() == []


# Folders of format 1


@pytest.fixture
def older(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    database = folder / "rejoinder.sqlite3"
    database.write_bytes(gzip.decompress(FORMAT_1.read_bytes()))
    return folder


def test_a_folder_of_format_1_gets_a_chain_and_keeps_every_fact(older: Path) -> None:
    columns = "rowid, originator_id, originator_version, topic, state"
    database = sqlite3.connect(older / "rejoinder.sqlite3")
    before = database.execute(f"SELECT {columns} FROM stored_events").fetchall()
    with open_core(older, work=False) as core:
        assert core.verify() == []
        assert {fact.correlation == fact.command for fact in core.facts()} == {True}
    assert database.execute(f"SELECT {columns} FROM stored_events").fetchall() == before
    assert database.execute("PRAGMA user_version").fetchone() == (2,)
    database.close()
    change(
        older / "rejoinder.sqlite3",
        f"{text('Keep', 'Lose')} WHERE rowid > 5",
    )
    assert [what.split(" (")[0] for what in damage_of(older)]


def damage_of(folder: Path) -> list[str]:
    with open_core(folder, work=False) as core:
        return [finding.what for finding in core.verify()]


def test_what_was_written_before_the_chain_can_be_erased(older: Path) -> None:
    with open_core(older, work=False) as core:
        with core.views() as views:
            (kept,) = views.sidebar()
        assert core.delete(kept.conversation) is None
        assert core.verify() == []
    assert b"Keep this" not in (older / "rejoinder.sqlite3").read_bytes()


def test_facts_that_an_older_process_appends_beside_are_tied_by_the_next(written: Path) -> None:
    """It had the folder open when a newer one gave it its chain."""
    columns = "originator_id, originator_version, topic, state"
    copied = "SELECT originator_id, 5, topic, state FROM stored_events WHERE rowid = 12"
    change(written, f"INSERT INTO stored_events ({columns}) {copied}")
    assert damage(written) != []
    with opened(written) as store:
        append(store, A, 5, note("newer"))
        assert store.damage() == []
