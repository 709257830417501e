"""Everything that can be refused: a clear line, the documented exit code, never a traceback, nothing lost."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import open_core

Rejoinder = Any


@pytest.fixture(scope="module")
def conversation(rejoinder: Rejoinder) -> str:
    return rejoinder.say("hello")


@pytest.fixture(scope="module")
def deleted(rejoinder: Rejoinder) -> str:
    gone = rejoinder.say("xyzzy")
    rejoinder.here("delete", gone, "--yes")
    return gone


@pytest.fixture
def unchanged(rejoinder: Rejoinder, conversation: str) -> Iterator[None]:
    before = rejoinder.messages(conversation), rejoinder.conversations()
    yield
    assert (rejoinder.messages(conversation), rejoinder.conversations()) == before


@pytest.mark.usefixtures("unchanged")
def test_messages_that_cannot_be_sent_are_refused(rejoinder: Rejoinder, conversation: str) -> None:
    on = ("chat", "-c", conversation, "-m")

    assert rejoinder.refused_here(*on, "") == "empty_message"
    assert rejoinder.refused_here(*on, " \n\t") == "empty_message"
    assert rejoinder.refused(*on, "-", stdin=b"x" * 10_000_000) == "message_too_long"
    assert rejoinder.refused(*on, "-", stdin=b"\xff\xfe") == "text_not_unicode"
    assert rejoinder.refused(*on, b"\xff\xfe") == "text_not_unicode"
    assert rejoinder.refused("chat", stdin=b"") == "empty_message"


@pytest.mark.usefixtures("unchanged")
def test_ids_and_names_that_nobody_knows_are_refused(rejoinder: Rejoinder, conversation: str) -> None:
    assert rejoinder.refused_here("show", "nothing") == "unknown_conversation"
    assert rejoinder.refused_here("show", "") == "unknown_conversation"
    assert rejoinder.refused_here("rename", "\x1b[31m", "title") == "unknown_conversation"
    assert rejoinder.refused_here("chat", "-c", "f" * 32, "-m", "hi") == "unknown_conversation"
    assert rejoinder.refused_here("model", conversation, "nobody") == "unknown_model"
    assert rejoinder.refused_here("model", conversation, "hf:nobody") == "invalid_name"
    assert rejoinder.refused_here("chat", "--model", "nobody", "-m", "hi") == "unknown_model"
    assert rejoinder.refused_here("remove", "quick") == "model_not_ready"
    assert rejoinder.refused_here("cancel", "quick") == "download_not_running"


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("title", ["", "two\nlines", "\x1b[2J", "a\x07b", "\u202egnp.exe", "x" * 201])
def test_hostile_titles_are_refused(rejoinder: Rejoinder, conversation: str, title: str) -> None:
    assert rejoinder.refused_here("rename", conversation, title) == "invalid_title"


def test_titles_of_any_script_are_kept(rejoinder: Rejoinder, conversation: str) -> None:
    title = "שלום 👩‍👩‍👧 Grüße"

    rejoinder.here("rename", conversation, title)

    assert title in {one["title"] for one in rejoinder.conversations()}


@pytest.mark.usefixtures("unchanged")
def test_a_deleted_conversation_says_so(rejoinder: Rejoinder, deleted: str) -> None:
    assert rejoinder.refused_here("chat", "-c", deleted, "-m", "hi") == "conversation_deleted"
    assert rejoinder.refused_here("rename", deleted, "title") == "conversation_deleted"
    assert rejoinder.refused_here("open", deleted) == "conversation_deleted"
    assert rejoinder.refused_here("show", deleted) == "unknown_conversation"


@pytest.mark.usefixtures("unchanged")
def test_deleting_asks_and_is_refused_where_nobody_can_be_asked(
    rejoinder: Rejoinder, conversation: str
) -> None:
    assert rejoinder.refused("delete", conversation) == "invalid_request"


def test_an_id_that_begins_like_another_must_be_given_further(fresh: Rejoinder) -> None:
    ids = iter(f"{number:x}" for number in range(0xABC000, 0xABCFFF))
    with open_core(fresh.data, work=False, new_id=lambda: next(ids)) as core:
        one, other = core.start_conversation(), core.start_conversation()

    assert fresh.refused_here("show", "abc") == "ambiguous_id"
    assert fresh.here("show", str(one), "--json").json["id"] == one
    assert fresh.here("show", str(other), "--json").json["id"] == other


def test_a_folder_that_cannot_be_one_is_refused(fresh: Rejoinder, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    assert fresh.refused("list", code=3) == "folder_not_writable"
    assert fresh.refused_here("chat", "-m", "hi", code=3) == "folder_not_writable"


def test_a_log_from_the_future_is_refused_and_left_alone(fresh: Rejoinder) -> None:
    fresh.done("list")
    database = next(fresh.data.glob("*.sqlite3"))
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA user_version=99")
    connection.close()

    assert fresh.refused_here("list", code=3) == "newer_format"
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA user_version").fetchone() == (99,)
    connection.close()


def test_a_database_that_is_none_is_refused_and_left_alone(fresh: Rejoinder) -> None:
    fresh.data.mkdir()
    database = fresh.data / "rejoinder.sqlite3"
    database.write_bytes(os.urandom(8192))
    before = database.read_bytes()

    assert fresh.refused_here("list", code=3) == "store_corrupt"
    assert fresh.refused_here("verify", code=3) == "store_corrupt"
    assert database.read_bytes() == before


def test_a_command_line_that_makes_no_sense_is_a_usage_error(fresh: Rejoinder) -> None:
    for words in (("list", "--limit", "0"), ("log", "--after", "-1"), ("nonsense\x1b[2J",), ("replay",)):
        told = fresh(*words)
        assert told.code == 2
        assert "usage" in told.err
        assert "\x1b" not in told.err


def test_a_command_that_is_none_is_told_in_one_line_where_to_look(fresh: Rejoinder) -> None:
    told = fresh("nonsense")

    assert "invalid choice: 'nonsense'; `rejoinder --help`" in told.err


@pytest.mark.parametrize(("typed", "meant"), [("shwo", "show"), ("modle", "model"), ("delte", "delete")])
def test_a_command_that_is_mistyped_is_told_with_the_one_it_is_like(
    fresh: Rejoinder, typed: str, meant: str
) -> None:
    assert f"invalid choice: '{typed}', did you mean '{meant}'? `rejoinder --help`" in fresh(typed).err


def test_what_is_none_of_a_few_choices_is_told_with_them(fresh: Rejoinder) -> None:
    told = fresh("transcript", "ID", "--format", "pdf")

    assert "invalid choice: 'pdf', it can be markdown or json; `rejoinder transcript --help`" in told.err


def test_a_model_that_is_no_model_fails_with_a_reason(fresh: Rejoinder, tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"GGUF" + bytes(100))

    assert fresh.refused("pull", str(tmp_path / "none.gguf")) == "file_missing"
    assert fresh.refused("pull", str(tmp_path / "broken.gguf")) == "load_failed"


def test_people_are_told_the_reason_and_what_helps_in_two_lines(fresh: Rejoinder) -> None:
    told = fresh("show", "\x1b[31mnothing")

    assert (told.code, told.out) == (1, "")
    assert told.err == (
        "rejoinder: There is no conversation '\\x1b[31mnothing'.\n"
        "  List the conversations to see their ids.\n"
    )
