"""Words and bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpus.scene import Turn
from training.tokenizer import BEGIN, CONTROL, END, Tokenizer, common_words, split

TOKENIZER = Tokenizer(["Your", " name", " is", "What", "'s", ",\n", "??"])


@given(st.text())
def test_splitting_loses_nothing(text: str) -> None:
    assert "".join(split(text)) == text


@given(st.text())
def test_what_is_encoded_can_be_decoded(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text)) == text


def test_a_known_word_is_one_token_and_any_other_is_spelled() -> None:
    first = 256 + len(CONTROL)
    assert TOKENIZER.encode("Your name is Zé") == [first, first + 1, first + 2, *" Zé".encode()]


def test_digits_stand_alone() -> None:
    assert TOKENIZER.encode("2026") == list(b"2026")


def test_what_an_assistant_says_is_learned_up_to_its_end_token() -> None:
    turns = [
        Turn("system", "x"),
        Turn("user", " a "),
        Turn("assistant", "b", learn=True),
        Turn("assistant", "c"),
    ]
    tokens, learn = TOKENIZER.encode_chat(turns)
    assert tokens == [BEGIN, 258, ord("x"), END, 259, ord("a"), END, 260, ord("b"), END, 260, ord("c"), END]
    assert [token for token, wanted in zip(tokens, learn, strict=True) if wanted] == [ord("b"), END]


@pytest.fixture(scope="module")
def words() -> list[str]:
    return common_words(chats=300, seed=0, size=600)


def test_a_vocabulary_has_the_size_that_was_asked_for(words: list[str]) -> None:
    assert len(Tokenizer(words)) == 600
    assert len(set(words)) == len(words)


def test_names_and_digits_are_never_words_of_it(words: list[str]) -> None:
    assert not {" Anna", " Paris", "Zoe"}.intersection(words)
    assert not any(character.isdigit() for word in words for character in word)
