"""What the mission promises, through the command line, each step in another process, on the real engine."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path
from typing import Any

Rejoinder = Any


def test_a_new_chat_asks_for_smart_and_is_answered_by_the_model_in_the_box(fresh: Rejoinder) -> None:
    said = fresh.done("chat", "-m", "hello there")

    [conversation] = fresh.conversations()
    question, answer = fresh.messages(conversation["id"])
    assert conversation["target"] == "smart"
    assert said.out == answer["text"] + "\n"
    assert "pocket answers" in said.err
    assert (question["role"], question["text"], question["model"]) == ("user", "hello there", None)
    assert (answer["model"], answer["requested"], answer["finish"]) == ("pocket", "smart", "stop")


def test_two_conversations_with_different_targets_restore_theirs(stocked: Rejoinder) -> None:
    stocked.done("chat", "--model", "alpha", "-m", "to alpha")
    stocked.done("chat", "--model", "beta", "-m", "to beta")
    beta, alpha = stocked.conversations()

    answers = [stocked.done("chat", "-c", one["id"][:10], "-m", "again").out for one in (alpha, beta)]

    assert answers == ["I am alpha.\n", "I am beta.\n"]
    assert stocked.done("open", alpha["id"], "--json").json["loaded"] == "alpha"
    assert stocked.done("open", beta["id"], "--json").json["loaded"] == "beta"
    assert [one["target"] for one in stocked.conversations()] == ["beta", "alpha"]


def test_a_switch_in_mid_thread_affects_later_replies_only(stocked: Rejoinder) -> None:
    stocked.done("chat", "--model", "alpha", "-m", "one")
    [before] = stocked.conversations()

    stocked.done("model", before["id"], "beta")
    stocked.done("chat", "-c", before["id"], "-m", "two")

    [after] = stocked.conversations()
    assert (after["id"], after["target"]) == (before["id"], "beta")
    assert [row["text"] for row in stocked.messages(after["id"])] == [
        "one",
        "I am alpha.",
        "two",
        "I am beta.",
    ]
    assert [row["model"] for row in stocked.messages(after["id"])] == [None, "alpha", None, "beta"]


def test_a_switch_while_an_answer_streams_leaves_that_answer_alone(
    stocked: Rejoinder, ended: list[subprocess.Popen[bytes]]
) -> None:
    streaming = stocked.start("chat", "--model", "slow", "-m", "tell me")
    ended.append(streaming)
    assert streaming.stdout is not None
    streaming.stdout.read(20)
    # Held still, so that the answer is under way however fast the machine is.
    streaming.send_signal(signal.SIGSTOP)
    [conversation] = stocked.conversations()

    stocked.done("model", conversation["id"], "beta")
    second = stocked("chat", "-c", conversation["id"], "-m", "me too", "--json")
    streaming.send_signal(signal.SIGCONT)
    streaming.communicate(timeout=30)
    stocked.done("chat", "-c", conversation["id"], "-m", "next")

    assert second.code == 1
    assert second.json["refused"]["reason"] == "reply_running"
    answers = [row for row in stocked.messages(conversation["id"]) if row["role"] == "assistant"]
    assert [(row["requested"], row["model"], row["finish"]) for row in answers] == [
        ("slow", "slow", "stop"),
        ("beta", "beta", "stop"),
    ]
    assert answers[0]["text"].endswith(" word1000")


def test_ctrl_c_stops_an_answer_and_keeps_what_was_said(
    stocked: Rejoinder, ended: list[subprocess.Popen[bytes]]
) -> None:
    streaming = stocked.start("chat", "--model", "slow", "-m", "tell me")
    ended.append(streaming)
    assert streaming.stdout is not None
    begin = streaming.stdout.read(20)

    streaming.send_signal(signal.SIGINT)
    rest, _ = streaming.communicate(timeout=30)

    assert streaming.returncode == 130
    [conversation] = stocked.conversations()
    answer = stocked.messages(conversation["id"])[-1]
    assert answer["finish"] == "stopped"
    assert (begin + rest).decode() == answer["text"] + "\n"
    assert not answer["text"].endswith("word1000")


def test_ctrl_c_ends_a_pull_which_goes_on_later(
    fresh: Rejoinder, tmp_path: Path, ended: list[subprocess.Popen[bytes]]
) -> None:
    huge = tmp_path / "huge.gguf"
    with huge.open("wb") as file:
        file.write(b"GGUF")
        file.truncate(200 * 2**30)
    pulling = fresh.start("pull", str(huge), "--json")
    ended.append(pulling)
    assert pulling.stdout is not None
    while b'"progress"' not in pulling.stdout.read(4096):
        assert pulling.poll() is None

    pulling.send_signal(signal.SIGINT)
    pulling.communicate(timeout=30)

    assert pulling.returncode == 130
    assert [row["status"] for row in fresh.here("models", "--json").json if row["name"] == "huge"] == [
        "Queued"
    ]
    assert fresh.here("cancel", str(huge), "--json").json["status"] == "Canceled"
