"""What a chat consists of, and what has been told in it so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

__all__ = ["Exchange", "Fact", "Scene", "Skill", "Turn"]


@dataclass(frozen=True, slots=True)
class Turn:
    """learn: whether the model is to learn to say this; false for what it only reads. skill: what it shows."""

    role: str
    text: str
    learn: bool = False
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """word: the answer in one word, where there is one. learn: false for another model's answer.
    verbatim: the answer is what the user dictated, and no instruction about style changes it."""

    asked: str
    answer: str
    word: str = ""
    learn: bool = True
    verbatim: bool = False
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the user told. key: what it is about; a later fact with the same key replaces it.

    says: a clause in the second person. missing: what the user has not told if this is not known.
    asks, changes: patterns; they may use the slots in `slots`. alias: whether it only says another fact again, by a name.
    """

    key: tuple[str, ...]
    value: str
    says: str
    missing: str
    asks: tuple[str, ...]
    changes: tuple[str, ...]
    slots: dict[str, str] = field(default_factory=dict[str, str])
    alias: bool = False


@dataclass(slots=True)
class Scene:
    """speaker: the model's name. named: whether anything said so far depends on it. missed: what was asked for just now
    and is not known. mentioned: what was spoken of without being told. just_told: whether the newest fact stood alone in
    the message before. asked: what was asked for last. before: what was told of
    something until it was corrected."""

    random: Random
    speaker: str
    facts: dict[tuple[str, ...], Fact] = field(default_factory=dict[tuple[str, ...], Fact])
    forgotten: dict[tuple[str, ...], Fact] = field(default_factory=dict[tuple[str, ...], Fact])
    newest: Fact | None = None
    just_told: bool = False
    missed: Fact | None = None
    mentioned: Fact | None = None
    asked: Fact | None = None
    before: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    named: bool = False

    def keep(self, fact: Fact) -> None:
        """It is known from now on, in the place of what was known of the same."""
        self.drop(fact.key)
        self.facts[fact.key] = fact
        self.newest = self.newest if fact.alias else fact
        self.forgotten.pop(fact.key, None)

    def drop(self, key: tuple[str, ...]) -> None:
        """With it goes what says the same by a name."""
        old = self.facts.pop(key, None)
        if old is not None:
            self.before[key] = old.value
            for other in [key for key, fact in self.facts.items() if fact.alias and fact.value == old.value]:
                del self.facts[other]


Skill = Callable[[Scene], Exchange]
