"""Settings hold what every engine can be asked for, and nothing that cannot be stored or erased."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from pydantic import ValidationError

from rejoinder.adapters.testing import strategies
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact, decode_fact, encode_fact
from rejoinder.domain.sampling import CONSTRAINT_LIMIT, SamplingSettings, changed_settings

FIELDS = SamplingSettings.model_fields
REPLIES = Path(__file__).parents[2] / "docs" / "replies.md"


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
        {"stop": ("x",) * 65},
        {"dry_sequence_breakers": ("x" * 1001,)},
        {"dry_sequence_breakers": ("x",) * 65},
        {"logit_bias": {"a": -101}},
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


TINY, MOST = 5e-324, 2**31 - 1
BOUNDS: dict[str, tuple[float, float]] = {
    "temperature": (0.0, 10.0),
    "dynatemp_range": (0.0, 10.0),
    "dynatemp_exponent": (TINY, 10.0),
    "top_k": (0, MOST),
    "top_p": (TINY, 1.0),
    "min_p": (0.0, 1.0),
    "typical_p": (TINY, 1.0),
    "top_n_sigma": (-1.0, 100.0),
    "xtc_probability": (0.0, 1.0),
    "xtc_threshold": (0.0, 1.0),
    "repeat_penalty": (TINY, 10.0),
    "repeat_last_n": (-1, MOST),
    "frequency_penalty": (-10.0, 10.0),
    "presence_penalty": (-10.0, 10.0),
    "dry_multiplier": (0.0, 10.0),
    "dry_base": (1.0, 10.0),
    "dry_allowed_length": (1, MOST),
    "dry_penalty_last_n": (-1, MOST),
    "mirostat_tau": (0.0, 100.0),
    "mirostat_eta": (0.0, 1.0),
    "seed": (0, 2**32 - 1),
}
"""The least and the most that a setting takes. TINY: more than 0."""


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_may_be_as_small_and_as_large_as_its_bounds_and_no_further(name: str) -> None:
    for bound, step in zip(BOUNDS[name], (-1, 1), strict=True):
        further = math.nextafter(bound, step * math.inf) if isinstance(bound, float) else bound + step
        assert getattr(SamplingSettings.model_validate({name: bound}), name) == bound
        with pytest.raises(ValidationError):
            SamplingSettings.model_validate({name: further})


@pytest.mark.parametrize(
    "settings",
    [
        {"grammar": "x" * CONSTRAINT_LIMIT},
        {"json_schema": {"enum": ["x" * (CONSTRAINT_LIMIT - len('{"enum": [""]}'))]}},
        {"json_schema": nested(63)},
        {"json_schema": {"enum": [0] * 9_999}},
        {"logit_bias": {str(number): 100 for number in range(300)}},
        {"logit_bias": {"x" * 1000: -100}},
        {"dry_sequence_breakers": ("x" * 1000,) * 64},
        {"stop": ("x",) * 64},
        {"max_tokens": 1},
        {"mirostat": 0},
    ],
    ids=lambda settings: repr(settings)[:40],
)
def test_what_is_just_within_bounds_is_taken(settings: dict[str, object]) -> None:
    assert SamplingSettings.model_validate(settings).model_dump(include=set(settings)) == settings


def documented_defaults() -> dict[str, float]:
    """Those of the table in docs/replies.md that are numbers."""
    page = REPLIES.read_text(encoding="utf-8")
    defaults: dict[str, float] = {}
    for names, values in re.findall(r"^\| (`[a-z_`, ]+) \| ([^|]+) \|", page, re.MULTILINE):
        for name, value in zip(names.split(", "), values.split(", "), strict=False):
            if re.fullmatch(r"-?[\d.]+", value):
                defaults[name.strip("`")] = float(value)
    return defaults


def test_a_setting_has_the_default_that_the_page_tells() -> None:
    documented = documented_defaults()
    assert len(documented) == 20
    assert {name: getattr(SamplingSettings(), name) for name in documented} == documented


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


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"grammar": "x", "json_schema": {}},
            "grammar is refused: grammar and json_schema exclude each other.",
        ),
        ({"grammar": "x" * (CONSTRAINT_LIMIT + 1)}, "grammar is refused: it has more than 65,536 bytes."),
    ],
    ids=["exclusive", "too long"],
)
def test_a_refused_value_says_why_in_our_words(changes: dict[str, object], message: str) -> None:
    refusal = changed_settings(SamplingSettings(), changes)
    assert isinstance(refusal, Refusal)
    assert refusal.message == message
