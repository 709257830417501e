"""`rejoinder replay`, `rejoinder diff` and `rejoinder bisect`."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pexpect
import pytest

from rejoinder.adapters.cli.moment_words import moment_words

Rejoinder = Any


@pytest.fixture
def told(fresh: Rejoinder) -> str:
    """A conversation that was given a title at last."""
    conversation = fresh.say("Hello there")
    fresh.here("rename", conversation, "Greetings")
    return conversation


def last(rejoinder: Rejoinder) -> int:
    return rejoinder.here("log", "--json").json[-1]["position"]


# Naming a moment


def test_a_moment_is_a_position_a_time_or_how_long_ago() -> None:
    assert moment_words("17") == 17
    local = moment_words("2026-11-23T17:40")
    assert isinstance(local, datetime)
    assert local.replace(tzinfo=None) == datetime(2026, 11, 23, 17, 40)
    assert moment_words("2026-11-23") == moment_words("2026-11-23T00:00:00")
    assert str(moment_words("2026-11-23T17:40Z")) != ""
    ago = moment_words("10m")
    assert isinstance(ago, datetime)
    assert timedelta(minutes=9) < datetime.now().astimezone() - ago < timedelta(minutes=11)


@pytest.mark.parametrize("words", ["", "-1", "yesterday", "10y", "1" * 30, "2026-13-01", "999999999w", "１"])
def test_what_is_no_moment_is_a_usage_error(fresh: Rejoinder, words: str) -> None:
    assert fresh("replay", f"--at={words}").code == 2


# Looking


def test_a_moment_is_found_by_its_time(fresh: Rejoinder, told: str) -> None:
    facts = fresh.here("log", "--json").json
    shown = fresh.here("replay", "--at", facts[-1]["at"], "--json").json
    assert shown["at"] == facts[-1]["position"]
    assert shown["conversations"][0]["title"] == "Greetings"
    assert fresh.here("replay", "--at", "1000w", "--json").json["at"] == 0


def test_a_moment_shows_models_sessions_and_what_is_open(fresh: Rejoinder, told: str) -> None:
    fresh.done("open", told, "--json")
    facts = fresh.here("log", "--json").json
    opened = next(fact["position"] for fact in facts if fact["fact"] == "ConversationOpened")
    (session,) = fresh.here("replay", "--at", str(opened), "--json").json["sessions"]
    assert session["open"]["id"] == told
    assert session["open"]["why"]
    text = fresh.here("replay", "--at", str(opened)).out
    assert f"open: {told[:8]}" in text
    assert fresh.here("replay", "--at", str(last(fresh)), "--json").json["sessions"] == []


def test_diff_tells_what_changed_and_which_fact_did_it(fresh: Rejoinder, told: str) -> None:
    end = last(fresh)
    shown = fresh.here("diff", str(end - 1), str(end))
    assert re.search(rf"sidebar\n  ~ {told[:8]}  title: Hello there → Greetings.*\(fact {end}\)", shown.out)
    views = fresh.here("diff", "0", "10m", "--json").json["views"]
    assert views == {}
    sidebar = fresh.here("diff", str(end - 1), str(end), "--json").json["views"]["sidebar"]
    assert sidebar["changed"][0]["columns"]["title"] == ["Hello there", "Greetings"]
    assert sidebar["added"] == sidebar["removed"] == []


def test_diff_from_the_beginning_has_added_rows_alone(fresh: Rejoinder, told: str) -> None:
    views = fresh.here("diff", "0", str(10**17), "--json").json["views"]
    assert {"sidebar", "threads", "messages"} <= set(views)
    assert all(not view["changed"] and not view["removed"] for view in views.values())
    assert views["messages"]["added"][0]["row"]["text"] == "Hello there"


# Bisecting


def test_bisect_prints_the_fact_among_its_neighbours(fresh: Rejoinder, told: str) -> None:
    expression = 'conversations.exists(c, c.title == "Greetings")'
    text = fresh.here("bisect", expression)
    assert re.search(rf"→ +{last(fresh)}  .*ConversationRenamed", text.out)
    assert "back and forth" in text.err
    found = fresh.here("bisect", expression, "--from", "1", "--json").json
    assert found["fact"]["position"] == last(fresh)
    assert [fact["position"] for fact in found["before"]] == [
        last(fresh) - 3,
        last(fresh) - 2,
        last(fresh) - 1,
    ]


def test_bisect_refuses_with_a_reason(fresh: Rejoinder, told: str) -> None:
    assert fresh.refused_here("bisect", "size(queue) >") == "invalid_condition"
    assert fresh.refused_here("bisect", "nothing == 1") == "invalid_condition"
    assert fresh.refused_here("bisect", "size(queue) > 99") == "never_holds"
    assert fresh.refused_here("bisect", "size(queue) < 99") == "holds_already"
    assert fresh.refused_here("bisect", "size(queue) > 9", "--to", "0") == "invalid_range"


# Following and stepping


def test_following_shows_what_another_process_changes(fresh: Rejoinder, told: str) -> None:
    process = fresh.start("replay", "--follow")
    try:
        assert b"follow" in process.stderr.readline()
        fresh.here("rename", told, "Renamed")
        assert b"ConversationRenamed" in process.stdout.readline()
        assert process.stdout.readline().strip() == b"sidebar"
        assert "title: Greetings → Renamed" in process.stdout.readline().decode()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 130


def test_stepping_without_a_terminal_is_refused(fresh: Rejoinder, told: str) -> None:
    assert fresh.refused("replay", "--step") == "invalid_request"
    assert fresh("replay", "--step").code == 1


@pytest.fixture
def stepper(fresh: Rejoinder, told: str) -> Iterator[Any]:
    program, *rest = fresh.command("replay", "--step")
    process = pexpect.spawn(
        str(program), [str(word) for word in rest], encoding="utf-8", timeout=30, dimensions=(30, 100)
    )
    yield process
    process.close(force=True)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_keys_step_back_and_on_and_go_to_a_fact(fresh: Rejoinder, told: str, stepper: Any) -> None:
    end = last(fresh)
    stepper.expect(f"fact {end} of {end}")
    stepper.expect("Hello there → Greetings")
    stepper.send("p")
    stepper.expect(f"{end - 1}")
    stepper.send("g1\r")
    # Only what differs from the screen before is drawn.
    stepper.expect("Conversatio.*Started")
    stepper.send("n")
    stepper.expect("M.*delRequested")
    stepper.send("q")
    stepper.expect(pexpect.EOF)
    stepper.close()
    assert stepper.exitstatus == 0
