"""Messages as people type them: each can be used as it stands, and none is an examination's."""

from __future__ import annotations

import re
from random import Random

import pytest

from training.corpus import arithmetic, capitals, fact_as_said, recall, sequences, words
from training.corpus.chats import chat
from training.corpus.said import FACTS, KINDS, messages
from training.corpus.scene import Scene, Skill
from training.corpus.subjects import BY_NAME
from training.evaluate import EXAMINATIONS
from training.evaluation.strangers import MESSAGES
from training.overlap import plain, wordings

ALL = [(about, kind) for about, kinds in KINDS.items() for kind in kinds]
STRANGERS = [(about, kind, MESSAGES) for about, kind in ALL if kind != "others"]
"""What is told of others may be noted or not: nobody is examined on it."""
SAID = {plain(message) for about, kind in ALL for message in messages(about, kind)}


def _slots(about: str, kind: str) -> list[str]:
    """Each once; besides, the animal in what is said of a pet."""
    known = {"sum": ["a", "b"], "word": ["q"], "capital": ["city" if kind == "country" else "country"]}
    return known.get(about, ["v"] if kind in ("told", "corrected") else [])


@pytest.mark.parametrize("where", [*ALL, *STRANGERS], ids=lambda where: " ".join(map(str, where[:2])))
def test_a_message_has_the_slots_of_what_it_is_about_and_no_others(where: tuple[str, str]) -> None:
    about, kind = where[:2]
    for message in messages(*where):
        slots = re.findall(r"\{(\w*)\}", message)
        assert sorted(slot for slot in slots if slot != "t") == _slots(about, kind), message
        assert "t" not in slots or about == "pet", message
        assert "t" in slots or about != "pet" or kind not in ("told", "asked"), message
        assert message, "an empty line"
        assert message == message.strip(), message
        assert not set(message) & set("[]<>|"), "grammar.py would read these otherwise"


def test_nobody_asks_in_the_very_words_of_an_examination() -> None:
    """Only a number is told here, for of the newest examination nobody who writes messages reads a word."""
    asked = set().union(*(map(plain, wordings(examination)) for examination in EXAMINATIONS.values()))
    asked |= {plain(message) for where in STRANGERS for message in messages(*where)}
    in_both = len(asked & SAID)
    assert in_both == 0


def test_chats_have_the_messages_as_they_stand() -> None:
    asked = {
        plain(turn.text)
        for number in range(3000)
        for turn in chat(Random(f"said {number}"), "pocket")[0]
        if turn.role == "user"
    }
    assert len(asked & SAID) > 500


@pytest.mark.parametrize(
    ("skill", "about"),
    [
        (arithmetic.calculate, "sum"),
        (capitals.capital, "capital"),
        (capitals.country, "capital"),
        (words.spell, "word"),
        (words.opposite, "word"),
        (words.count_letters, "word"),
        (sequences.list_all, "list"),
    ],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_what_is_known_is_asked_for_in_such_words_too(skill: Skill, about: str) -> None:
    said = [message for kind in KINDS[about] for message in messages(about, kind)]
    long = [re.sub(r"\\{\w+\\}", ".+", re.escape(each)) for each in said if len(each) > 25]
    asked = [skill(Scene(Random(f"known {seed}"), "pocket")).asked for seed in range(400)]
    assert sum(re.fullmatch("|".join(long), each) is not None for each in asked) > 10


def test_a_code_that_a_message_does_not_name_is_the_only_one() -> None:
    fact = BY_NAME["possession"].fact(Random(1), "shed code")
    asked = [fact_as_said.as_said(Random(seed), fact, "asked", alone=False) or "" for seed in range(300)]
    assert all("shed" in each for each in asked)
    assert not any("garage" in each.lower() for each in asked)

    alone = [fact_as_said.as_said(Random(seed), fact, "asked", alone=True) or "" for seed in range(300)]
    assert any("shed" not in each for each in alone)


@pytest.mark.parametrize("about", FACTS)
def test_what_people_tell_is_recalled_when_they_ask_for_it(about: str) -> None:
    random = Random(about)
    fact = fact_as_said.any_fact(random, about)
    assert fact_as_said.as_said(random, fact, "asked", alone=True) in messages(about, "asked")

    scene = Scene(random, "pocket")
    scene.keep(fact)

    assert any(fact.value in recall.ask(scene).answer for _ in range(40))
