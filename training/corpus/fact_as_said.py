"""A fact told, asked for and corrected in the words of said/*."""

from __future__ import annotations

import re
from random import Random

from .fact_codes import opened_by
from .said import FACTS, messages
from .scene import Fact
from .subjects import BY_NAME

__all__ = ["any_fact", "any_facts", "as_said"]

_GARAGE = re.compile(r"\bgarage\b(?! door)|\bgarage door\b", re.IGNORECASE)


def any_facts(random: Random, count: int) -> list[Fact]:
    """Of so many kinds that there are messages about."""
    return [any_fact(random, about) for about in random.sample(FACTS, count)]


def any_fact(random: Random, about: str) -> Fact:
    """about: one of said.FACTS."""
    if about in ("colour", "food"):
        return BY_NAME["favourite"].fact(random, about)
    return (
        BY_NAME["possession"].fact(random, "garage code") if about == "code" else BY_NAME[about].fact(random)
    )


def as_said(random: Random, fact: Fact, kind: str, alone: bool) -> str | None:
    """A message about such a fact, as a pattern; None if there is none. alone: whether no other fact could be meant by
    a message that hardly names it."""
    about = _about(fact)
    if about is None:
        return None
    message = random.choice(messages(about, kind))
    if about != "code":
        return message
    while not alone and not _GARAGE.search(message):
        message = random.choice(messages(about, kind))
    return _GARAGE.sub(opened_by(fact.slots["t"]) or "garage", message)


def _about(fact: Fact) -> str | None:
    name, thing = fact.key
    if "form" in fact.slots:
        return None
    if name == "favourite":
        return thing if thing in ("colour", "food") else None
    if name == "possession":
        return "code" if opened_by(fact.slots["t"]) else None
    return name if name in FACTS else None
