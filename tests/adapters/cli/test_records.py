"""What programs read: the shapes of --json, and ids by their beginnings."""

from __future__ import annotations

import re
from typing import Any

import pytest

Rejoinder = Any


@pytest.fixture(scope="module")
def conversations(rejoinder: Rejoinder) -> list[str]:
    """Ids, the newest first."""
    older = rejoinder.done("chat", "-m", "first question", "--json").lines[0]["id"]
    newer = rejoinder.done("chat", "-m", "second: naïve café", "--json").lines[0]["id"]
    return [newer, older]


def test_list_is_an_array_newest_first(rejoinder: Rejoinder, conversations: list[str]) -> None:
    listed = rejoinder.conversations()

    assert [one["id"] for one in listed] == conversations
    assert [one["title"] for one in listed] == ["second: naïve café", "first question"]
    assert all(one["target"] == "smart" for one in listed)
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one["last_activity"]) for one in listed
    )
    assert [line.split()[0] for line in rejoinder.here("list").out.splitlines()] == [
        one[:8] for one in conversations
    ]


def test_list_goes_on_below_a_conversation(rejoinder: Rejoinder, conversations: list[str]) -> None:
    newer, older = conversations

    first = rejoinder.here("list", "--limit", "1")
    rest = rejoinder.here("list", "--json", "--before", newer[:8])

    assert f"--before {newer[:8]}" in first.err
    assert [one["id"] for one in rest.json] == [older]


def test_show_has_the_messages_with_their_credit(rejoinder: Rejoinder, conversations: list[str]) -> None:
    shown = rejoinder.here("show", conversations[0][:8], "--json").json
    question, answer = shown["messages"]

    assert (shown["id"], shown["target"], shown["reply"]) == (conversations[0], "smart", None)
    assert {"id", "parent", "role", "text", "model", "requested", "finish"} <= set(question) & set(answer)
    assert (question["parent"], question["finish"], question["requested"]) == (None, None, None)
    assert (answer["parent"], answer["role"], answer["finish"]) == (question["id"], "assistant", "stop")
    assert len(answer["sha256"]) == 64
    assert question["text"] in rejoinder.here("show", conversations[0][:8]).out
    assert len(rejoinder.here("show", conversations[0], "--limit", "1", "--json").json["messages"]) == 1


def test_a_message_streams_as_lines_of_json(rejoinder: Rejoinder, conversations: list[str]) -> None:
    said = rejoinder.done("chat", "-c", conversations[1], "-m", "-", "--json", stdin="grüße\n".encode())
    first, *_, last = said.lines
    deltas = [line["text"] for line in said.lines if line["type"] == "delta"]

    assert first == {"type": "conversation", "id": conversations[1]}
    assert [line["model"] for line in said.lines if line["type"] == "began"] == ["pocket"]
    assert (last["type"], last["finish"], last["text"]) == ("ended", "stop", "".join(deltas))
    assert said.err == ""
    assert rejoinder.messages(conversations[1])[-2]["text"] == "grüße"


def test_search_finds_messages_by_words(rejoinder: Rejoinder, conversations: list[str]) -> None:
    found = rejoinder.here("search", "CAFE naive", "--json").json

    assert (conversations[0], "user") in [(one["conversation"], one["role"]) for one in found]
    assert {one["conversation"] for one in found} == {conversations[0]}
    assert conversations[0][:8] in rejoinder.here("search", "cafe").out
    assert rejoinder.here("search", '"*(', "--json").json == []


def test_changes_answer_with_the_conversation(fresh: Rejoinder) -> None:
    one = fresh.say("hello")

    assert fresh.here("rename", one[:6], "A title", "--json").json["title"] == "A title"
    assert fresh.here("pin", one, "--json").json["pinned"] is True
    assert fresh.here("pin", one, "--off", "--json").json["pinned"] is False
    assert fresh.here("instructions", one, "Be brief.", "--json").json["id"] == one
    assert fresh.here("archive", one, "--json").json["archived"] is True
    assert fresh.conversations() == []
    assert [row["id"] for row in fresh.here("list", "--archived", "--json").json] == [one]
    assert fresh.here("show", one, "--json").json["instructions"] == "Be brief."
    assert fresh.here("model", one, "quick", "--json").json["status"] == "Queued"
    assert fresh.here("delete", one, "--yes", "--json").json == {"deleted": one}


def test_the_log_and_its_past_can_be_read(rejoinder: Rejoinder, conversations: list[str]) -> None:
    facts = rejoinder.here("log", "--json").json
    started = next(fact for fact in facts if fact["stream"] == f"conversation:{conversations[0]}")

    assert [fact["position"] for fact in facts] == list(range(1, len(facts) + 1))
    assert started["fact"] == "ConversationStarted"
    page = rejoinder.here("log", "--after", "2", "--limit", "3", "--json").json
    assert [fact["position"] for fact in page] == [3, 4, 5]
    before = rejoinder.here("replay", "--at", str(started["position"] - 1), "--json").json
    assert [one["id"] for one in before["conversations"]] == [conversations[1]]
    assert (
        rejoinder.here("replay", conversations[1], "--at", "999999", "--json").json["id"] == conversations[1]
    )
    assert "MessageAppended" in rejoinder.here("log").out


def test_a_moment_that_has_not_come_is_told_to_be_now(rejoinder: Rejoinder, conversations: list[str]) -> None:
    assert "the log ends at" in rejoinder.here("replay", "--at", "999999").err
    assert rejoinder.here("replay", "--at", "1").err == ""


def test_an_empty_folder_says_how_to_begin(fresh: Rejoinder) -> None:
    told = fresh.here("list")

    assert (told.code, told.out) == (0, "")
    assert "rejoinder chat" in told.err


def test_verify_finds_nothing_wrong_and_repair_changes_nothing(
    rejoinder: Rejoinder, conversations: list[str]
) -> None:
    before = rejoinder.conversations()

    assert rejoinder.here("verify", "--json").json == {"rebuilt": None, "findings": []}
    assert rejoinder.here("verify", "--repair", "--json").json["rebuilt"] > 0
    assert rejoinder.conversations() == before
