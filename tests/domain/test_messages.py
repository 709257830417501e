"""What a message may hold, and what it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from rejoinder.domain.messages import (
    MESSAGE_LIMIT,
    ReasoningPart,
    TextPart,
    Usage,
    check_text,
    plain_text,
    reasoning_text,
    text_parts,
)
from rejoinder.domain.sampling import SamplingSettings


@given(st.text(st.characters(codec="utf-8")))
def test_every_unicode_text_with_something_in_it_is_a_message(text: str) -> None:
    refusal = check_text(text)
    assert refusal is None if text.strip() else refusal and refusal.reason == "empty_message"


@given(st.text(st.characters(codec="utf-8")), st.characters(categories=["Cs"]))
def test_no_text_with_a_lone_surrogate_is_a_message(text: str, surrogate: str) -> None:
    refusal = check_text(text + surrogate)
    assert refusal is not None
    assert refusal.reason == "text_not_unicode"


def test_the_limit_counts_bytes() -> None:
    assert check_text("ä" * (MESSAGE_LIMIT // 2)) is None
    refusal = check_text("ä" * (MESSAGE_LIMIT // 2) + "a")
    assert refusal is not None
    assert refusal.details == {"size": MESSAGE_LIMIT + 1, "limit": MESSAGE_LIMIT}


def test_reasoning_is_no_part_of_the_plain_text() -> None:
    parts = (ReasoningPart(text="hm"), TextPart(text="Hello, "), TextPart(text="you"))
    assert plain_text(parts) == "Hello, you"


def test_reasoning_is_read_without_the_plain_text() -> None:
    parts = (ReasoningPart(text="h"), TextPart(text="Hello"), ReasoningPart(text="m"))
    assert reasoning_text(parts) == "hm"


@given(st.text())
def test_a_text_survives_its_parts(text: str) -> None:
    assert plain_text(text_parts(text)) == text
    assert len(text_parts(text)) == bool(text)


@pytest.mark.parametrize("field", ["prefill_ms", "decode_ms"])
@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_json_cannot_hold_is_no_usage(field: str, number: float) -> None:
    """JSON would keep it as null, and the log could not be read again."""
    with pytest.raises(ValidationError):
        Usage.model_validate({field: number})


@pytest.mark.parametrize("value", [SamplingSettings(), Usage(), TextPart(text="")], ids=repr)
def test_values_do_not_change(value: BaseModel) -> None:
    with pytest.raises(ValidationError):
        setattr(value, next(iter(type(value).model_fields)), 1)
