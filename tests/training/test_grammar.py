"""Patterns, and the frames that hold what is asked for."""

from __future__ import annotations

import re
from random import Random

import pytest

from training.corpus import beyond, facts, recall
from training.corpus.fact_forms import FORMS
from training.corpus.frames import around_a_noun, around_a_question, around_an_order
from training.corpus.grammar import expand
from training.corpus.rules import RULES
from training.corpus.scene import Scene
from training.corpus.subjects import SUBJECTS


def test_alternatives_nest_and_marks_outside_of_them_stand_for_themselves() -> None:
    pattern = "[a|b[c|d]] | e] <none>"
    assert {expand(Random(seed), pattern) for seed in range(40)} == {
        f"{x} | e] <none>" for x in ("a", "bc", "bd")
    }


@pytest.mark.parametrize("name", RULES)
def test_a_rule_leaves_nothing_to_expand(name: str) -> None:
    for seed in range(30):
        assert not re.search(r"[\[\]|]|<\w+>", expand(Random(seed), f"<{name}>"))


@pytest.mark.parametrize("frame", [around_a_noun, around_a_question, around_an_order])
def test_a_frame_keeps_what_it_holds(frame) -> None:
    worded = {frame(Random(seed), "[the|a] {v}") for seed in range(300)}
    assert all("{v}" in text for text in worded)
    assert len(worded) > 280


def test_every_subject_has_its_forms() -> None:
    assert set(FORMS) == {subject.name for subject in SUBJECTS}


def test_a_value_that_is_only_mentioned_is_not_kept() -> None:
    for seed in range(300):
        scene = Scene(Random(seed), "pocket")
        exchange = facts.tell(scene)
        (fact,) = scene.facts.values()
        assert fact.value in exchange.asked
        if exchange.word == "Noted":
            assert fact.value in exchange.answer


def test_what_is_asked_beside_a_fact_is_answered_and_the_fact_kept() -> None:
    in_passing = 0
    for seed in range(300):
        scene = Scene(Random(seed), "pocket")
        exchange = facts.tell(scene)
        (fact,) = scene.facts.values()
        if exchange.word != "Noted" and fact.value not in exchange.answer:
            in_passing += 1
            assert exchange.answer != f"You have not told me {fact.missing}."
    assert 10 < in_passing < 60


def test_questions_for_a_fact_are_hardly_ever_the_same() -> None:
    scene = Scene(Random(1), "pocket")
    facts.tell(scene)
    asked = {recall.ask(scene).asked for _ in range(2000)}
    assert len(asked) > 1700


def test_what_is_beyond_the_models_gets_one_of_four_answers() -> None:
    answers = {beyond.beyond(Scene(Random(seed), "pocket")).answer for seed in range(600)}
    assert len(answers) == 4
    assert all(answer.endswith(beyond.HOW_TO_GET_MORE) for answer in answers)
