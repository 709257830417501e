"""What stands around facts, and what only sounds like one, changes nothing about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest

from training.corpus import fact_changes, facts_together
from training.corpus.fact_follow_ups import follow_up
from training.corpus.fact_frames import amid_life, asked_amid_life, life_goes_on
from training.corpus.fact_no_corrections import no_correction
from training.corpus.scene import Scene, Skill
from training.corpus.subjects import BY_NAME


@pytest.mark.parametrize("skill", [life_goes_on, no_correction])
def test_a_remark_leaves_what_was_told_as_it_is(skill: Skill) -> None:
    for seed in range(200):
        scene = Scene(Random(seed), "pocket")
        facts_together.tell_several(scene)
        before = dict(scene.facts)
        assert skill(scene).answer.startswith(("I see.", "I do not understand that"))
        assert scene.facts == before


@pytest.mark.parametrize("frame", [amid_life, asked_amid_life])
def test_a_frame_keeps_the_sentence_and_nothing_to_expand(frame: Callable[[Random, str], str]) -> None:
    for seed in range(300):
        text = frame(Random(seed), "my {t} is called {v}")
        assert text.count("{v}") == text.count("{t}") == 1
        assert not set(text) & set("[]|<>")


def test_a_question_that_follows_another_is_about_the_same_of_somebody_else_or_again() -> None:
    own = 0
    for seed in range(300):
        scene = Scene(Random(seed), "pocket")
        told = BY_NAME["the age of kin"].fact(Random(seed), "sister", "31")
        mine = BY_NAME["age"].fact(Random(seed), None, "28")
        scene.facts = {told.key: told, mine.key: mine}
        scene.asked = told
        answer = follow_up(scene).answer
        own += answer == "You are 28 years old."
        assert answer.endswith(("years old.", "is.", "are.")) or "not told me" in answer
    assert own > 60


def corrected(seed: int, just_told: bool) -> str:
    """What was said instead of "Ulm"."""
    scene = Scene(Random(seed), "pocket")
    told = BY_NAME["city"].fact(Random(seed), None, "Ulm")
    scene.facts, scene.newest, scene.just_told = {told.key: told}, told, just_told
    return fact_changes.correct(scene).asked


def test_a_correction_by_it_alone_follows_what_was_told_at_once() -> None:
    by_it_alone = re.compile(r"(it is|it's|its|i meant) \S+", re.IGNORECASE)
    assert any(by_it_alone.fullmatch(corrected(seed, just_told=True)) for seed in range(4000))
    assert not any(by_it_alone.fullmatch(corrected(seed, just_told=False)) for seed in range(4000))
