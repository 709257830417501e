"""What belongs to others, and what is only spoken of, is never the user's."""

from __future__ import annotations

from random import Random

import pytest

from training.corpus import fact_changes, fact_hollow, facts, facts_together, recall
from training.corpus.fact_combinations import counterpart
from training.corpus.fact_values import nearly
from training.corpus.scene import Fact, Scene
from training.corpus.subjects import BY_NAME

OF_OTHERS = (
    ("how old others are", "age"),
    ("the age of kin", "age"),
    ("where others live", "city"),
    ("the job of others", "job"),
)


@pytest.mark.parametrize(("told", "asked"), OF_OTHERS)
def test_what_was_told_of_another_is_not_the_users(told: str, asked: str) -> None:
    random = Random(told)
    scene = Scene(random, "pocket")
    facts.noted(scene, "", [BY_NAME[told].fact(random)])
    fact = BY_NAME[asked].fact(random)
    assert recall.recalled(scene, fact.key, "", fact).answer == f"You have not told me {fact.missing}."


def another(random: Random, fact: Fact) -> Fact:
    found = counterpart(random, fact)
    assert found is not None
    return found[1]


def test_the_users_own_stands_beside_the_same_of_another() -> None:
    random = Random(1)
    pet = BY_NAME["pet"].fact(random, "cat")
    others = {another(random, pet).slots["a"] for _ in range(40)}
    assert "cat" in others
    assert len(others) > 1


def test_whoever_is_spoken_to_hears_your_for_my() -> None:
    fact = BY_NAME["the pet of others"].fact(Random(1), "my aunt's cat", "Bo")
    assert (fact.says, fact.missing) == ("your aunt's cat is called Bo", "the name of your aunt's cat")


def test_one_person_is_known_by_kinship_and_by_name() -> None:
    random = Random(1)
    told = [
        BY_NAME["relation"].fact(random, "aunt", "Bo"),
        BY_NAME["where kin live"].fact(random, "aunt", "Bonn"),
    ]
    (alias,) = facts_together.by_name_alone(random, told)
    assert alias.says == "Bo lives in Bonn"
    assert alias.alias


def test_a_corrected_fact_is_not_recalled_by_a_name() -> None:
    random = Random(1)
    scene = Scene(random, "pocket")
    told = [
        BY_NAME["relation"].fact(random, "aunt", "Bo"),
        BY_NAME["where kin live"].fact(random, "aunt", "Bonn"),
    ]
    facts.noted(scene, "", [*told, *facts_together.by_name_alone(random, told)])
    facts.noted(scene, "", [BY_NAME["where kin live"].fact(random, "aunt", "Rome")])
    assert not any("Bonn" in fact.says for fact in scene.facts.values())


@pytest.mark.parametrize("number", range(60))
def test_what_was_only_spoken_of_has_not_been_told(number: int) -> None:
    scene = Scene(Random(number), "pocket")
    fact_hollow.mention(scene)
    assert not scene.facts
    assert scene.mentioned is not None


def test_all_can_be_forgotten_at_once() -> None:
    for number in range(60):
        scene = Scene(Random(number), "pocket")
        facts_together.tell_several(scene)
        answer = fact_changes.forget(scene).answer
        assert scene.forgotten
        assert ("anything that you told me" in answer) <= (not scene.facts)


@pytest.mark.parametrize("number", range(60))
def test_a_value_that_is_nearly_another_is_not_the_same(number: int) -> None:
    random = Random(number)
    for value in ("Bo", "5581", "7", "Ljubljana", "fish and chips"):
        assert nearly(random, value).lower() != value.lower()


def test_what_was_told_stays_known_when_it_is_spoken_of() -> None:
    scene = Scene(Random(5), "pocket")
    facts.noted(scene, "", [BY_NAME["name"].fact(scene.random, value="Bo")])
    for _ in range(20):
        fact_hollow.mention(scene)
    assert recall.recalled(scene, ("name", ""), "", BY_NAME["name"].fact(scene.random)).answer == (
        "Your name is Bo."
    )
