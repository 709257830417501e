"""What the corpus has repeated, and what it says is too long for that."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from training.corpus.beyond_answers import TOO_MUCH, UNCLEAR
from training.corpus.beyond_sense import endless_text, unusual_text
from training.corpus.common_words import COMMON_WORDS
from training.corpus.copied_shapes import few_words
from training.corpus.copied_texts import LONGEST, any_text, is_answered, quoted, short_name
from training.corpus.repeat_again import answered_again, can_be_quoted, what_was_typed
from training.corpus.repeat_messages import repeat_a_message
from training.corpus.repeat_plainly import needs_quotes
from training.corpus.repeating import repeat
from training.corpus.scene import Exchange, Scene


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


def test_the_end_of_a_sentence_is_no_part_of_a_bare_text() -> None:
    for seed in range(6000):
        asked, answer = (exchange := repeat(Scene(Random(seed), "pocket"))).asked, exchange.answer
        order = re.search(r"\b(?:say|write|type|repeat|copy|echo) ([A-Za-z]+[.!?])$", asked)
        assert order is None or order[1] != answer


@pytest.mark.parametrize("text", ["foo please", "the end", "What is that?", "one. two", "a\nb", "well,"])
def test_a_text_that_could_be_taken_for_the_frame_is_set_off(text: str) -> None:
    assert needs_quotes(text)


def test_any_short_message_can_be_asked_for_again() -> None:
    told = Exchange("The shop is closed", "I see.")
    assert can_be_quoted(told)
    assert what_was_typed(Random(1), told).answer == told.asked
    assert answered_again(Random(1), told).answer == told.answer
    assert not can_be_quoted(Exchange("word " * 50, "I see."))


def test_every_word_of_the_vocabulary_can_begin_a_text() -> None:
    pytest.importorskip("gguf")
    from training.unpack import unpack

    _, tokenizer = unpack(Path(__file__).parents[2] / "adapters" / "hubs" / "box" / "pocket.gguf")
    words = {word[1:] for word in tokenizer.words if re.fullmatch(" [A-Za-z]{2,}", word)}
    assert words == set(COMMON_WORDS)


def test_a_text_of_few_words_has_no_others() -> None:
    for seed in range(200):
        assert len(set(re.findall(r"\w+", few_words(Random(seed))))) <= 8


@pytest.mark.parametrize("seed", range(20))
def test_a_whole_message_is_repeated_and_not_answered(seed: int) -> None:
    exchange = repeat_a_message(Scene(Random(seed), "pocket"))
    assert exchange.answer in exchange.asked
    assert len(exchange.answer.encode()) <= LONGEST
