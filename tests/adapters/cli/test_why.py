"""`explain` and `reproduce` at the command line."""

from __future__ import annotations

from typing import Any


def answered(stocked: Any) -> tuple[str, str]:
    """A conversation in which alpha said its name, and the answer's id."""
    stocked.done("chat", "-m", "Who are you?", "--model", "alpha")
    conversation = stocked.conversations()[0]["id"]
    return conversation, stocked.messages(conversation)[-1]["id"]


def test_an_answer_is_explained_and_given_again(stocked: Any) -> None:
    conversation, reply = answered(stocked)
    told = stocked.done("explain", reply[:12]).out
    assert "Answered by alpha (fact " in told
    record = stocked.here("explain", reply, "--json").json
    assert (record["kind"], record["id"]) == ("message", reply)
    cited = {position for sentence in record["sentences"] for position in sentence["facts"]}
    assert cited == {fact["position"] for fact in record["facts"]}
    assert [link["fact"] for link in record["chain"]] == sorted(link["fact"] for link in record["chain"])
    assert "ConversationStarted" in stocked.here("explain", conversation[:8], "--chain").out
    again = stocked.done("reproduce", reply[:12])
    assert again.out.startswith("the same answer: ")
    *steps, last = stocked.done("reproduce", reply, "--json", "--fresh").lines
    assert {step["type"] for step in steps} == {"verifying", "reading", "compared"}
    assert (last["type"], last["whole"], last["cached_tokens"]) == ("reproduced", True, 0)


def test_a_model_is_explained_by_any_name_that_the_command_line_knows(stocked: Any) -> None:
    for name in ("alpha", str(stocked.models / "alpha.gguf")):
        assert "It became Ready (fact " in stocked.here("explain", name).out


def test_what_nothing_is_named_is_refused(stocked: Any) -> None:
    assert stocked.refused_here("explain", "nobody") == "nothing_known"
    assert stocked.refused_here("reproduce", "nobody") == "nothing_known"
    conversation = stocked.say("Hello")
    assert stocked.refused_here("reproduce", conversation) == "not_an_answer"


def test_a_chat_is_recorded_and_played_back(stocked: Any, tmp_path: Any) -> None:
    file = str(tmp_path / "session.jsonl")
    lived = stocked.done("chat", "-m", "Who are you?", "--model", "alpha", "--record", file).out
    conversation = stocked.conversations()[0]["id"]
    head = len(stocked.here("log", "--json").json)
    played = stocked.done("chat", "-m", "anything", "--playback", file, "--speed", "inf").out
    assert played == lived == "I am alpha.\n"
    first = stocked.here("playback", conversation, "--recording", file, "--speed", "inf")
    assert first.out == lived
    assert "derived" not in first.err
    derived = stocked.here("playback", conversation, "--speed", "inf", "--json").lines
    assert (derived[0]["type"], derived[0]["derived"]) == ("playback", True)
    assert derived[-1]["text"] == "I am alpha."
    kept = str(tmp_path / "kept.jsonl")
    stocked.here("playback", conversation, "--to", kept)
    assert stocked.done("chat", "-m", "x", "--playback", kept, "--speed", "99").out == lived
    assert len(stocked.here("log", "--json").json) == head


def test_no_recording_lies_in_the_data_folder(stocked: Any) -> None:
    inside = str(stocked.data / "session.jsonl")
    assert stocked.refused("chat", "-m", "x", "--record", inside) == "invalid_request"
    assert stocked.refused_here("playback", "x", "--recording", inside) == "file_not_readable"
