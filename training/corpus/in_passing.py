"""A fact told in the same message as something else is asked, which is what gets the answer."""

from __future__ import annotations

from dataclasses import replace

from . import arithmetic, capitals, repeating, sequences, words
from .rejoinder_help import ask_about_rejoinder
from .scene import Exchange, Scene, Skill

__all__ = ["told_in_passing"]

_OTHERS: tuple[Skill, ...] = (
    arithmetic.calculate, arithmetic.calculate, capitals.capital, sequences.list_all, sequences.neighbour, sequences.count, words.opposite, words.spell, repeating.repeat, ask_about_rejoinder,
)  # fmt: skip
_JOINTS = (
    ". ",
    ". ",
    ". ",
    "! ",
    "\n",
    ", ",
    ", ",
    ", and ",
    " and ",
    " - ",
    "; ",
    ", now ",
    ". So, ",
    ". Now: ",
    ", but ",
    ", so ",
    "... ",
)


def told_in_passing(scene: Scene, told: str) -> Exchange:
    """told: what tells the fact."""
    random = scene.random
    other = random.choice(_OTHERS)(scene)
    if other.verbatim and random.random() < 0.8:
        other = arithmetic.calculate(scene)
    told = told.rstrip(".!? ")
    return replace(other, asked=f"{told}{random.choice(_JOINTS)}{other.asked}")
