"""Settings on the command line: shown, changed, and refused by their names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters.cli.settings import parse_settings
from rejoinder.domain.errors import Refusal

Rejoinder = Any


def test_settings_are_shown_and_changed_and_brought_back(fresh: Rejoinder) -> None:
    one = fresh.say("hello")

    shown = fresh.here("settings", one, "temperature=0", 'stop=["a","b"]', "overflow=refuse").out
    assert "temperature            0.0  (not 0.8)" in shown
    kept = fresh.here("settings", one[:8], "--json").json["sampling"]
    assert (kept["temperature"], kept["stop"], kept["overflow"]) == (0, ["a", "b"], "refuse")
    assert kept == fresh.here("show", one, "--json").json["sampling"]
    assert fresh.here("settings", one, "temperature=", "--json").json["sampling"]["temperature"] == 0.8


def test_what_is_no_setting_is_refused_and_changes_nothing(fresh: Rejoinder) -> None:
    one = fresh.say("hello")

    assert fresh.refused_here("settings", one, "warmth=2") == "unknown_setting"
    assert fresh.refused_here("settings", one, "temperature=hot") == "invalid_setting"
    assert fresh.refused_here("settings", one, "top_k=3", "temperature") == "invalid_request"
    assert fresh.refused_here("settings", one, "grammar=@/nowhere.gbnf") == "file_not_readable"
    assert fresh.refused_here("settings", "ffff", "top_k=3") == "unknown_conversation"
    assert "temperature, " in fresh.here("settings", one, "warmth=2", code=1).err
    assert fresh.here("settings", one, "--json").json["sampling"]["top_k"] == 40


def test_a_wrong_setting_begins_no_conversation(fresh: Rejoinder) -> None:
    assert fresh.refused("chat", "-m", "Hello", "--set", "warmth=2") == "unknown_setting"
    assert fresh.conversations() == []


def test_one_message_may_set_how_it_is_answered(stocked: Rejoinder) -> None:
    schema = json.dumps({"enum": ["yes", "no"]})
    said = stocked.done("chat", "--model", "alpha", "-m", "Well?", "--set", f"json_schema={schema}")
    assert json.loads(said.out) in ("yes", "no")
    (one,) = [row["id"] for row in stocked.conversations()]
    answer = stocked.messages(one)[-1]
    assert answer["sampling"]["json_schema"] == {"enum": ["yes", "no"]}
    assert answer["usage"]["prompt_tokens"] > answer["usage"]["cached_tokens"] >= 0
    assert answer["usage"]["completion_tokens"] > 0
    assert min(answer["usage"]["prefill_ms"], answer["usage"]["decode_ms"]) > 0
    assert answer["messages_left_out"] == 0


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("top_k=5", 5),
        ("grammar=5", "5"),
        ("overflow=refuse", "refuse"),
        ("stop=x", ["x"]),
        ("stop=5", ["5"]),
        ('stop=["x", "y"]', ["x", "y"]),
        ("stop=@", ["@"]),
        ('logit_bias={"a": -1}', {"a": -1}),
        ("seed=", None),
        ("temperature=" + "[" * 100_000, "[" * 100_000),
    ],
    ids=lambda value: str(value)[:20],
)
def test_values_are_json_or_plain_words(typed: str, value: object) -> None:
    assert parse_settings([typed]) == {typed.partition("=")[0]: value}


def test_a_grammar_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.gbnf"
    file.write_bytes(b'root ::= "a"\n')
    assert parse_settings([f"grammar=@{file}"]) == {"grammar": 'root ::= "a"\n'}
    file.write_bytes(b"\xff")
    refusal = parse_settings([f"grammar=@{file}"])
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "text_not_unicode"
