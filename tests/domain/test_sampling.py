"""Settings hold what every engine can be asked for, and nothing that cannot be stored or erased."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from pydantic import ValidationError

from rejoinder.adapters.testing import strategies
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact, decode_fact, encode_fact
from rejoinder.domain.sampling import CONSTRAINT_LIMIT, SamplingSettings, changed_settings

FIELDS = SamplingSettings.model_fields


def nested(depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {}
    for _ in range(depth):
        schema = {"items": schema}
    return schema


def endless() -> dict[str, Any]:
    schema: dict[str, Any] = {}
    schema["items"] = schema
    return schema


@pytest.mark.parametrize(
    "settings",
    [
        {"temperature": -0.1},
        {"temperature": float("nan")},
        {"temperature": float("inf")},
        {"top_k": -1},
        {"top_k": 2**31},
        {"top_p": 0},
        {"top_p": 1.1},
        {"min_p": -0.1},
        {"typical_p": 0},
        {"repeat_penalty": 0},
        {"repeat_last_n": -2},
        {"frequency_penalty": float("inf")},
        {"dry_base": float("nan")},
        {"dry_sequence_breakers": ("\ud800",)},
        {"mirostat": 1},
        {"mirostat_tau": -1},
        {"logit_bias": {"a": 101}},
        {"logit_bias": {"\ud800": 1}},
        {"logit_bias": {str(number): 1 for number in range(301)}},
        {"max_tokens": 0},
        {"seed": -1},
        {"seed": 2**32},
        {"stop": ("\ud800",)},
        {"overflow": "cut"},
        {"warmth": 2},
        {"grammar": "\ud800"},
        {"grammar": "x" * (CONSTRAINT_LIMIT + 1)},
        {"json_schema": {"enum": ["\ud800"]}},
        {"json_schema": {"enum": [float("nan")]}},
        {"json_schema": {"enum": ["x" * CONSTRAINT_LIMIT]}},
        {"json_schema": {"enum": [0] * 10_001}},
        {"json_schema": nested(64)},
        {"json_schema": endless()},
        {"json_schema": []},
        {"grammar": 'root ::= "a"', "json_schema": {}},
    ],
    ids=lambda settings: repr(settings)[:40],
)
def test_settings_that_no_engine_could_follow_are_not_made(settings: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        SamplingSettings.model_validate(settings)


@given(strategies.samplings())
def test_what_can_be_set_is_stored_and_read_again(settings: SamplingSettings) -> None:
    assert SamplingSettings.model_validate_json(settings.model_dump_json()) == settings


def test_what_was_stored_before_a_setting_was_known_has_its_default() -> None:
    earlier = (
        b'{"sampling":{"temperature":0.5,"top_k":1,"top_p":0.5,"min_p":0.5,"repeat_penalty":1.5,"max_tokens":9,'
        b'"stop":["x"],"seed":7}}'
    )
    fact: Fact = decode_fact("SamplingChanged", 1, earlier)
    assert json.loads(encode_fact(fact))["sampling"]["repeat_last_n"] == 64


# Erasure


def may_hold_text(annotation: object) -> bool:
    return annotation is str or any(may_hold_text(part) for part in get_args(annotation))


def test_every_setting_that_may_hold_a_text_is_erased_and_every_other_one_stays() -> None:
    changed: dict[str, Any] = {
        name: object() for name in FIELDS
    }  # a value that is no default, whatever the type
    erased = SamplingSettings().model_copy(update=changed).without_text()
    for name, field in FIELDS.items():
        gone = getattr(erased, name) == field.default
        assert gone == may_hold_text(field.annotation), name


# Changing


def test_a_change_leaves_the_other_settings_as_they_are() -> None:
    settings = SamplingSettings(top_k=7, stop=("x",))
    assert changed_settings(settings, {"temperature": 0}) == SamplingSettings(
        top_k=7, stop=("x",), temperature=0
    )


def test_none_brings_the_default_back() -> None:
    settings = SamplingSettings(top_k=7, grammar='root ::= "a"')
    assert changed_settings(settings, {"grammar": None, "top_k": None}) == SamplingSettings()


def test_a_name_that_is_none_is_refused_with_those_there_are() -> None:
    refusal = changed_settings(SamplingSettings(), {"warmth": 2})
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.details["setting"]) == ("unknown_setting", "warmth")
    assert "temperature" in refusal.remedy


@pytest.mark.parametrize(
    ("changes", "name"),
    [({"temperature": "hot"}, "temperature"), ({"grammar": "x", "json_schema": {}}, "grammar")],
    ids=["a wrong type", "what excludes each other"],
)
def test_a_value_that_is_none_is_refused_by_its_name(changes: dict[str, object], name: str) -> None:
    refusal = changed_settings(SamplingSettings(), changes)
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.details["setting"]) == ("invalid_setting", name)
