"""The vocabulary of refusals: each a reason, a sentence and a remedy (R11)."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain import errors
from rejoinder.domain.errors import Refusal

CONSTRUCTORS: dict[str, Callable[..., Refusal]] = {
    name: getattr(errors, name) for name in errors.__all__ if name.islower()
}

SAMPLES: dict[str, object] = {
    "str": "smart",
    "int": 7,
    "bool": True,
    "tuple[str, ...]": ("smart", "quick"),
    "tuple[tuple[str, str, str], ...]": (("the seed", "1", "2"),),
}


def sample(parameter: inspect.Parameter) -> object:
    return "It is broken" if parameter.name == "why" else SAMPLES[parameter.annotation]


def made(constructor: Callable[..., Refusal]) -> Refusal:
    parameters = inspect.signature(constructor).parameters.values()
    return constructor(**{p.name: sample(p) for p in parameters})


def bare(constructor: Callable[..., Refusal]) -> Refusal:
    """Without what may be left out."""
    parameters = inspect.signature(constructor).parameters.values()
    return constructor(**{p.name: sample(p) for p in parameters if p.default is p.empty})


@pytest.mark.parametrize("name", CONSTRUCTORS)
def test_a_refusal_is_named_by_its_reason(name: str) -> None:
    assert made(CONSTRUCTORS[name]).reason == bare(CONSTRUCTORS[name]).reason == name


@pytest.mark.parametrize("make", [made, bare])
@pytest.mark.parametrize("name", CONSTRUCTORS)
def test_a_refusal_says_in_sentences_what_happened_and_what_helps(
    name: str, make: Callable[..., Refusal]
) -> None:
    refusal = make(CONSTRUCTORS[name])
    for sentence in (refusal.message, refusal.remedy):
        assert sentence.endswith(".")
        assert not sentence.endswith("..")
        assert " " in sentence
        assert sentence[0].isupper() or sentence.startswith(("smart", "'smart'", "7 ", "rejoinder"))
        assert "  " not in sentence
    assert refusal.message != refusal.remedy
    assert str(refusal) == f"{refusal.message} {refusal.remedy}"


@given(st.sampled_from(list(CONSTRUCTORS.values())), st.text())
def test_a_refusal_survives_json_whatever_its_words_are(
    constructor: Callable[..., Refusal], text: str
) -> None:
    """Also with a path that is not Unicode."""
    parameters = inspect.signature(constructor).parameters.values()
    refusal = constructor(**{p.name: text if p.annotation == "str" else sample(p) for p in parameters})
    assert Refusal.model_validate_json(refusal.model_dump_json()) == refusal


def test_a_path_that_is_not_unicode_is_shown_escaped() -> None:
    refusal = errors.file_missing("/models/\udcff.gguf")
    assert refusal.message == "There is no file /models/\\udcff.gguf."
    assert refusal.model_dump_json()


def test_being_offline_by_choice_has_another_remedy() -> None:
    assert "--offline" in errors.offline(by_choice=True).remedy
    assert "--offline" not in errors.offline().remedy


def test_a_limit_says_when_to_ask_again_if_the_hub_said_so() -> None:
    assert errors.rate_limited(30).remedy == "Try again in 30 s."
    assert errors.rate_limited(0).remedy == "Try again later."
