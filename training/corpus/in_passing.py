"""A fact told in the same message as something else is asked, before or after it, which is what gets the answer."""

from __future__ import annotations

from dataclasses import replace

from . import arithmetic, capitals, counting, repeating, sequences, words
from .beyond import asked_beyond
from .rejoinder_help import ask_about_rejoinder
from .scene import Exchange, Scene, Skill

__all__ = ["told_in_passing", "without_an_end"]

_OTHERS: tuple[Skill, ...] = (
    arithmetic.calculate, arithmetic.calculate, capitals.capital, sequences.list_all, sequences.neighbour, counting.count, words.opposite, words.spell, repeating.repeat_anywhere, ask_about_rejoinder, asked_beyond, asked_beyond,
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
_AND_THEN = (" ", " ", "\n", " By the way, ", " PS: ", " Oh, and ", " And ", " Also, ", " Btw ", " One more thing: ", " I ask because ", " Note: ", " - ", " Remember too: ", " Just so you know, ")  # fmt: skip


def without_an_end(told: str, value: str) -> str:
    """Without its full stop, unless that belongs to the value, "Jr."."""
    bare = told.rstrip(".!? ")
    return bare if value in bare else told


def told_in_passing(scene: Scene, told: str, value: str) -> Exchange:
    """told: what tells the fact; value: what of it is to be kept."""
    random = scene.random
    other = random.choice(_OTHERS)(scene)
    if other.verbatim and random.random() < 0.8:
        other = arithmetic.calculate(scene)
    told = without_an_end(told, value)
    if not other.verbatim and random.random() < 0.3:
        asked = (
            other.asked if other.asked.endswith((".", "!", "?")) else f"{other.asked}{random.choice('?.')}"
        )
        return replace(other, asked=f"{asked}{random.choice(_AND_THEN)}{told}{random.choice(('.', '', '!'))}")
    return replace(other, asked=f"{told}{random.choice(_JOINTS)}{other.asked}")
