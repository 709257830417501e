"""A fact told in the plainest words there are."""

from __future__ import annotations

from random import Random

from .scene import Fact
from .subjects import Subject
from .wording import capitalized, plainly

__all__ = ["as_plainly_as_can_be"]

_LABELLED = (
    " code",
    " number",
    " password",
    " combination",
    " PIN",
    " key",
    " id",
    " size",
    " date",
    " address",
)


def as_plainly_as_can_be(random: Random, subject: Subject, fact: Fact) -> str:
    """Whatever the value is like: "I work as a paramedic"; what it is of is a word with a capital, too, "Shed code 1122"."""
    if subject.name == "possession" and fact.slots["t"].endswith(_LABELLED) and random.random() < 0.6:
        mark = random.choice((" ", " ", ": ", " = ", " is ", " - ", " - it's "))
        return f"{capitalized(fact.slots['t'])}{mark}{fact.value}{random.choice(('', '.'))}"
    return plainly(random, subject.clauses[:3], ".", **fact.slots)
