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


RETRYABLE = {
    *("cannot_read_store", "disk_full", "engine_busy", "engine_closed", "engine_lost", "engine_unstable"),
    *("file_changed", "hub_failed", "integrity", "load_stopped", "model_in_use", "no_model"),
    *("not_enough_memory", "not_enough_space", "offline", "rate_limited", "reply_running", "server_failed"),
    *("server_offline", "server_rate_limited", "server_timeout", "target_changed", "timeout"),
}
"""What may succeed later although nobody changed anything."""


@pytest.mark.parametrize("name", CONSTRUCTORS)
def test_what_may_succeed_later_can_be_tried_again(name: str) -> None:
    assert bare(CONSTRUCTORS[name]).retryable == (name in RETRYABLE)


@pytest.mark.parametrize("at_hub", [False, True])
def test_a_missing_file_can_be_had_again_if_it_came_from_the_hub(at_hub: bool) -> None:
    assert errors.file_missing("/a.gguf", at_hub).retryable == at_hub


SAID_IN_WORDS_ALONE = {
    *("cannot_read_file.why", "cannot_read_store.why", "cannot_write_file.why", "engine_missing.why"),
    *("file_missing.at_hub", "file_not_readable.why", "folder_not_writable.why", "invalid_name.why"),
    *("invalid_request.why", "invalid_setting.why", "nothing_to_reproduce.why", "store_corrupt.why"),
    "timeout.what",
}


@pytest.mark.parametrize("name", [name for name in CONSTRUCTORS if name != "request_differs"])
def test_what_a_refusal_is_made_of_is_in_its_details_for_programs(name: str) -> None:
    given: dict[str, object] = {}
    for number, parameter in enumerate(inspect.signature(CONSTRUCTORS[name]).parameters.values(), start=1):
        distinct = {"str": parameter.name.title(), "int": number, "bool": True}
        given[parameter.name] = distinct.get(parameter.annotation, ("smart", "quick"))
    kept = [value for key, value in given.items() if f"{name}.{key}" not in SAID_IN_WORDS_ALONE]
    assert list(CONSTRUCTORS[name](**given).details.values()) == kept


def test_what_differs_is_told_beside_what_was_recorded_and_what_is_now() -> None:
    refusal = errors.request_differs("r", (("the file", "abc", ""), ("the build", "", "b1")))
    assert "the file was abc and is none; the build was none and is b1." in refusal.message
    assert refusal.details == {
        "reply": "r",
        "differs": ("the file", "the build"),
        "recorded": ("abc", ""),
        "now": ("", "b1"),
    }


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


@pytest.mark.parametrize(
    "limited", [errors.rate_limited, lambda seconds: errors.server_rate_limited("http://a", seconds)]
)
def test_a_limit_says_when_to_ask_again_if_that_is_known(limited: Callable[[int], Refusal]) -> None:
    assert limited(30).remedy == "Try again in 30 s."
    assert limited(0).remedy == "Try again later."


OFFERS: list[Callable[[tuple[str, ...]], Refusal]] = [
    lambda known: errors.unknown_model("smrat", known),
    lambda known: errors.not_on_server("smrat", "http://a", known),
    lambda known: errors.unknown_variant("org/repo", "Q4_0", known),
]


@pytest.mark.parametrize("offer", OFFERS)
def test_what_there_is_is_offered(offer: Callable[[tuple[str, ...]], Refusal]) -> None:
    assert "Choose one of: smart, quick" in offer(("smart", "quick")).remedy
    assert "one of" not in offer(()).remedy


def test_no_more_than_fifty_names_are_offered() -> None:
    many = tuple(f"n{number}." for number in range(60))
    for refusal in (
        errors.unknown_variant("org/repo", "", many),
        errors.several_variants("org/repo", "Q4_0", many),
    ):
        assert "n49." in refusal.remedy
        assert "n50." not in refusal.remedy


def test_a_repository_that_has_others_is_told_from_one_with_several() -> None:
    assert errors.unknown_variant("org/repo", "Q4_0", ("a",)).message == "org/repo has no Q4_0."
    assert errors.unknown_variant("org/repo", "", ("a",)).message == "org/repo has several models."


def test_memory_is_told_in_gigabytes_and_never_below_none() -> None:
    message = errors.not_enough_memory("smart", 7_500_000_000, -1).message
    assert "7.50 GB (7,500,000,000 bytes)" in message
    assert "0.00 GB (0 bytes) are free" in message


def test_a_prompt_that_is_too_long_says_by_how_much_if_that_is_known() -> None:
    assert "4,097 tokens; the context has room for 4,096" in errors.prompt_too_long(4097, 4096).message
    unknown = errors.prompt_too_long()
    assert unknown.message == "The newest message needs more than the context has room for."
    assert unknown.details == {"tokens": 0, "limit": 0}


def test_a_mistake_in_a_condition_has_its_place_if_it_has_one() -> None:
    placed, nowhere = errors.invalid_condition("no", 2, 7), errors.invalid_condition("no", 0, 0)
    assert placed.message == "The condition cannot be read at line 2, column 7: no."
    assert nowhere.message == "The condition cannot be read: no."


def test_a_sentence_in_a_sentence_has_one_full_stop() -> None:
    assert errors.no_model("smart", "Failed: it is broken.").message.endswith("Failed: it is broken.")
