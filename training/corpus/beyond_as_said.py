"""What is beyond the models in the words of said/*, and what is told there of others."""

from __future__ import annotations

from random import Random

from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .said import FACTS, as_people_say
from .scene import Exchange, Scene

__all__ = ["asked_as_said", "beside_a_fact", "ordered_as_said", "stated_as_said", "told_of_others"]


def asked_as_said(random: Random) -> Exchange:
    return _answered(random, "beyond", "question", UNKNOWN)


def ordered_as_said(random: Random) -> Exchange:
    return _answered(random, "beyond", "request", TOO_MUCH)


def stated_as_said(random: Random) -> Exchange:
    return _answered(random, "beyond", "statement", STATEMENT)


def beside_a_fact(random: Random) -> Exchange:
    """In the words that tell or ask for a fact."""
    return _answered(random, random.choice(FACTS), "beside", UNKNOWN)


def _answered(random: Random, about: str, kind: str, answer: str) -> Exchange:
    return Exchange(as_people_say(random, about, kind), answer)


def told_of_others(scene: Scene) -> Exchange:
    """Only to be read, for much of it could be noted, too: what the user has told must not be taken for it."""
    return Exchange(as_people_say(scene.random, "beyond", "others"), STATEMENT, learn=False)
