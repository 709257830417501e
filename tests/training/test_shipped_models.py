"""Fixed conversations with the models in the box, so that nobody ships one that cannot hold them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.domain.sampling import SamplingSettings
from training.corpus.beyond import HOW_TO_GET_MORE
from training.corpus.capitals import with_article
from training.evaluation.chat_model import ChatModel
from training.tables import CAPITALS

BOX = Path(__file__).parents[2] / "adapters" / "hubs" / "box"
LIMITS = {"pocket": 8_000_000, "pocket-mini": 1_600_000}


@pytest.fixture(scope="module", params=sorted(LIMITS))
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def model(name: str) -> Iterator[ChatModel]:
    model = ChatModel(BOX / f"{name}.gguf")
    yield model
    model.close()


def talk(model: ChatModel, *asked: str, system: str = "") -> list[str]:
    """What it answers, one message after the other; each answer must come to its end."""
    turns = [("system", system)] if system else []
    answers: list[str] = []
    for text in asked:
        turns.append(("user", text))
        answer, ended = model.answer(turns)
        assert ended, answer
        turns.append(("assistant", answer))
        answers.append(answer)
    return answers


def test_the_file_is_as_small_as_promised(name: str) -> None:
    assert (BOX / f"{name}.gguf").stat().st_size <= LIMITS[name]


def test_it_says_which_one_it_is(model: ChatModel, name: str) -> None:
    assert talk(model, "Who are you?")[-1].startswith(f"I am {name}, a tiny language model")


def test_it_says_which_one_it_is_though_another_answered_before(model: ChatModel, name: str) -> None:
    other = next(each for each in LIMITS if each != name)
    said = f"I am {other}, a tiny language model that runs on your own computer."
    turns = [("user", "Who are you?"), ("assistant", said), ("user", "And who are you now?")]
    assert f"I am {name}," in model.answer(turns)[0]


def test_it_remembers_what_it_was_told_before_other_things(model: ChatModel) -> None:
    answers = talk(
        model,
        "Hi, my name is Zorblat and I live in Quimby.",
        "What is 17 + 25?",
        "What is the capital of Norway?",
        "Write me a poem about the sea.",
        "What is my name?",
        "Where do I live?",
    )
    assert answers[1:3] == ["17 + 25 = 42.", "The capital of Norway is Oslo."]
    assert answers[3].endswith(HOW_TO_GET_MORE)
    assert answers[4:] == ["Your name is Zorblat.", "You live in Quimby."]


def test_a_correction_counts(model: ChatModel) -> None:
    answers = talk(model, "My name is Tom.", "Actually, my name is Velda.", "What is my name?")
    assert answers[-1] == "Your name is Velda."


def test_it_does_not_invent_what_it_was_not_told(model: ChatModel) -> None:
    assert talk(model, "What is my name?")[-1] == "You have not told me your name."


def test_it_repeats_what_nobody_has_said_before(model: ChatModel) -> None:
    assert talk(model, "Repeat exactly: Xq7-zurbel")[-1] == "Xq7-zurbel"


def test_it_knows_how_to_get_a_bigger_model(model: ChatModel) -> None:
    assert "/model smart" in talk(model, "How do I get a bigger model?")[-1]


@pytest.mark.parametrize(
    ("system", "answer"),
    [
        ("Answer in capitals.", "THE CAPITAL OF JAPAN IS TOKYO."),
        ("Call the user captain.", "The capital of Japan is Tokyo, captain."),
        ("Answer in one word.", "Tokyo."),
    ],
)
def test_it_obeys_a_system_message(model: ChatModel, system: str, answer: str) -> None:
    assert talk(model, "What is the capital of Japan?", system=system)[-1] == answer


def test_it_knows_every_capital_in_the_plainest_words(model: ChatModel) -> None:
    wrong = [
        country
        for country, city in CAPITALS.items()
        if talk(model, f"What is the capital of {with_article(country)}?")
        != [f"The capital of {with_article(country)} is {city}."]
    ]
    assert wrong == []


def test_it_names_capitals_as_surely_when_a_chat_samples(name: str) -> None:
    model = ChatModel(BOX / f"{name}.gguf", temperature=SamplingSettings().temperature, seed=1)
    wrong = [
        country
        for country, city in 5 * list(CAPITALS.items())
        if city not in talk(model, f"What is the capital of {with_article(country)}?")[0]
    ]
    model.close()
    assert wrong == []


@pytest.mark.parametrize("word", ["banana", "necessary", "beautiful", "privilege", "embarrass", "rhythm"])
def test_it_spells_words_that_people_are_unsure_of(model: ChatModel, word: str) -> None:
    assert talk(model, f"How do you spell {word}?") == ["-".join(word) + "."]


@pytest.mark.parametrize(
    "words", ["Once upon a time, ", "My name is ", "Are you ", "Why? ", "I like trains. "]
)
def test_words_said_over_and_over_are_not_said_on_and_on(model: ChatModel, words: str) -> None:
    (answer,) = talk(model, words * 30)
    assert answer.count(words) < 3
