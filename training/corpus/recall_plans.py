"""The course of a chat in which much is said between what is told and the question for it, and some of it is put right."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from . import (
    fact_changes,
    fact_follow_ups,
    fact_hollow,
    fact_no_corrections,
    facts,
    facts_together,
    recall,
    small_talk,
)
from .beyond_as_said import told_of_others
from .fact_frames import life_goes_on
from .scene import Skill

__all__ = ["recalled_late"]

_SMALL: dict[Skill, float] = {
    life_goes_on: 20, fact_no_corrections.no_correction: 10, fact_hollow.mention: 10, small_talk.chatter: 14, facts.tell: 3, told_of_others: 12,
}  # fmt: skip


_ASKED: tuple[list[Skill], ...] = (
    [recall.ask], [recall.ask], [recall.ask], [recall.ask, fact_follow_ups.follow_up], [recall.ask, recall.ask],
    [recall.ask_two], [recall.ask_whether],
)  # fmt: skip


def recalled_late(random: Random, anything: Mapping[Skill, float]) -> list[Skill]:
    """anything: what else may be said, by its weight."""
    among = {**anything, **_SMALL}
    told: list[Skill] = (
        [facts_together.tell_several] if random.random() < 0.4 else [facts.tell] * random.choice((1, 1, 2, 2, 3, 4, 5))
    )
    between = random.choices(list(among), list(among.values()), k=random.choice((0, 1, 2, 3, 4, 6, 8, 11)))
    for _ in range(random.choice((0, 0, 0, 1, 1, 2))):
        between.insert(random.randint(0, len(between)), fact_changes.correct)
    return [*told, *between, *random.choice(_ASKED)]
