"""What the corpus has repeated, and what it says is too long for that."""

from __future__ import annotations

from random import Random

import pytest

from training.corpus.beyond_answers import TOO_MUCH, UNCLEAR
from training.corpus.beyond_sense import endless_text, unusual_text
from training.corpus.copied_texts import LONGEST, any_text, is_answered, quoted, short_name
from training.corpus.repeating import repeat
from training.corpus.scene import Scene


def test_what_is_repeated_stands_in_the_message_to_the_letter() -> None:
    for seed in range(3000):
        exchange = repeat(Scene(Random(seed), "pocket"))
        assert exchange.answer in exchange.asked
        assert exchange.answer == exchange.answer.strip() != ""
        assert exchange.verbatim


def test_what_is_repeated_is_short_enough_to_end() -> None:
    for seed in range(3000):
        for text in (any_text(Random(seed)), short_name(Random(seed))):
            assert 0 < len(text.encode()) <= LONGEST


def test_what_is_endless_is_too_much() -> None:
    for seed in range(300):
        exchange = endless_text(Random(seed))
        assert exchange.answer == TOO_MUCH
        assert len(exchange.asked.encode()) > 60


def test_what_has_no_words_is_not_understood() -> None:
    for seed in range(300):
        exchange = unusual_text(Random(seed))
        assert exchange.asked.strip()
        assert not exchange.asked.startswith("/")  # it would be a command
        assert exchange.answer == UNCLEAR


@pytest.mark.parametrize("text", ["What is my name?", "count to 9", "2 + 2", "Hello", "my name is Zed"])
def test_a_text_that_would_be_answered_is_known_as_such(text: str) -> None:
    assert is_answered(text)


@pytest.mark.parametrize("text", ["zent", "QX-99/b", "lilac mumble", "Ångström", "[draft]"])
def test_a_text_that_asks_for_nothing_is_known_as_such(text: str) -> None:
    assert not is_answered(text)


@pytest.mark.parametrize("text", ['say "x"', "it's", "plain", "„x“", "`x`"])
def test_quotation_marks_are_such_as_the_text_does_not_have(text: str) -> None:
    for seed in range(100):
        opening, _, closing = quoted(Random(seed), text).partition("{v}")
        assert opening not in text
        assert closing not in text
