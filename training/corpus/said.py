"""Whole messages as people type them, one in a line of said/*: thousands of thoughts, each said in one way, where a grammar
says in a million ways what its writer thought of."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from ..tables import SEQUENCES
from .wording import mostly_plainly

__all__ = ["BEYOND", "FACTS", "KINDS", "as_people_say", "messages"]

FACTS = ("name", "city", "age", "job", "colour", "food", "pet", "code")
BEYOND = ("question", "request", "statement")
KINDS = {
    **dict.fromkeys(FACTS, ("told", "asked", "corrected", "beside")),
    "beyond": (*BEYOND, "others"),
    "sum": ("plus", "minus", "times", "divided"),
    "capital": ("asked", "country"),
    "word": ("opposite", "spelled", "counted"),
    "list": tuple(name.replace(" ", "_") for name in SEQUENCES),
}
"""Of what there are messages, and which: what tells a fact, asks for it, corrects it, or uses its words and does none of these;
and what is beyond the models, or told of others; then what is asked of sums, capitals, words and lists."""
_FOLDER = Path(__file__).parent / "said"


@cache
def messages(about: str, kind: str, folder: Path = _FOLDER) -> tuple[str, ...]:
    """Patterns without a grammar. Slots: `v` the value of a fact, `t` the animal; `a` and `b` the numbers of a sum; `country`,
    `city`; `q` the word."""
    return tuple((folder / f"{about}_{kind}.txt").read_text("utf-8").splitlines())


def as_people_say(random: Random, about: str, kind: str, **slots: str) -> str:
    """One of the messages, mostly as it stands."""
    return mostly_plainly(random, messages(about, kind), "", **slots)
