"""Whole chats: the skills mixed, with facts told early and asked for late, under a system message or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from . import (
    arithmetic,
    beyond,
    capitals,
    counting,
    counting_askew,
    fact_answers,
    fact_changes,
    fact_follow_ups,
    fact_hollow,
    fact_no_corrections,
    facts,
    facts_together,
    introductions,
    recall,
    repeat_in_case,
    repeating,
    sequences,
    small_talk,
    words,
)
from .beyond_as_said import told_of_others
from .beyond_next import goes_on
from .beyond_what_was_told import about_what_was_told
from .fact_frames import life_goes_on
from .instructions import Style, obey, plain_system_message, system_message
from .recall_plans import recalled_late
from .rejoinder_help import ask_about_rejoinder
from .repeat_again import again, answered_again, can_be_quoted, what_was_typed
from .repeat_messages import repeat_a_message
from .scene import Exchange, Scene, Skill, Turn

__all__ = ["SPEAKERS", "chat"]

SPEAKERS = ("pocket", "pocket-mini")

_TELLING: dict[Skill, float] = {
    facts.tell: 10, facts_together.tell_several: 6, introductions.introduce: 2.4, fact_hollow.mention: 2.2,
}  # fmt: skip
_RECALLING: dict[Skill, float] = {
    recall.ask: 18, introductions.ask_for_the_name: 1.5, recall.ask_two: 3, recall.ask_all: 1.5, recall.ask_whether: 2, fact_changes.correct: 3.5, fact_changes.forget: 0.7,
}  # fmt: skip
_ANYTHING: dict[Skill, float] = {
    arithmetic.calculate: 10,
    arithmetic.compare: 2,
    sequences.list_all: 3.5,
    sequences.neighbour: 3.5,
    sequences.how_many: 2,
    counting.count: 4.5,
    counting_askew.count_askew: 1.2,
    words.spell: 8,
    words.count_letters: 2.5,
    words.end_letter: 2,
    words.next_letter: 2,
    words.opposite: 3.5,
    capitals.capital: 6,
    capitals.country: 2,
    repeating.repeat: 18,
    repeat_in_case.in_case: 1.5,
    repeat_a_message: 3,
    small_talk.chatter: 5,
    life_goes_on: 3,
    told_of_others: 2,
    fact_no_corrections.no_correction: 1.5,
    small_talk.identity: 7,
    small_talk.whether_named: 0.8,
    ask_about_rejoinder: 30,
    beyond.beyond: 34,
}
_AFTER_TELLING: dict[Skill, float] = {
    **{skill: weight * 2 for skill, weight in _RECALLING.items()}, about_what_was_told: 4,
}  # fmt: skip
_LENGTHS = ((1, 1), (2, 4), (5, 9), (10, 16), (20, 60))
_LENGTH_WEIGHTS = (44, 26, 16, 11, 3)


def chat(random: Random, speaker: str) -> tuple[list[Turn], bool]:
    """The turns, and whether any of them depends on who the speaker is.

    The same random state gives the same chat for each speaker, but for what it says of itself.
    """
    scene = Scene(random, speaker)
    low, high = random.choices(_LENGTHS, _LENGTH_WEIGHTS)[0]
    exchanges = _exchanges(scene, random.randint(low, high))
    turns = _under_a_system_message(random, exchanges)
    return turns, scene.named


def _exchanges(scene: Scene, length: int) -> list[Exchange]:
    random = scene.random
    if length == 1:
        skills = {**_ANYTHING, recall.ask: 7, recall.ask_all: 1.2, facts.tell: 4, facts_together.tell_several: 2}
        return _and_again(random, _spoken(scene, _drawn(random, skills)))
    if random.random() < 0.13:
        return [_in_turn(scene, skill) for skill in recalled_late(random, _ANYTHING)]
    remembers = random.random() < 0.75
    exchanges: list[Exchange] = []
    for place in range(length):
        if exchanges and exchanges[-1].skill == introductions.introduce.__name__ and random.random() < 0.4:
            skill = introductions.ask_for_the_name
        elif scene.missed and random.random() < 0.4:
            skill = fact_answers.tell_what_was_missing
        elif remembers and place < length - 1 and scene.just_told and random.random() < 0.1:
            skill = fact_no_corrections.no_correction
        elif scene.asked and random.random() < 0.15:
            skill = fact_follow_ups.follow_up
        elif remembers and place == 0 and random.random() < 0.8:
            skill = _drawn(random, _TELLING)
        elif remembers and place == length - 1 and scene.facts:
            skill = _drawn(random, _RECALLING)
        else:
            skill = _drawn(random, _skills(scene, remembers))
        exchanges += _and_again(random, _in_turn(scene, skill))
    return exchanges


def _in_turn(scene: Scene, skill: Skill) -> Exchange:
    """What only the message after it can go on from is forgotten then."""
    exchange = _spoken(scene, skill)
    if skill not in (recall.ask, introductions.ask_for_the_name):
        scene.missed = None
    scene.just_told = scene.just_told and skill in (facts.tell, fact_changes.correct)
    if skill not in (recall.ask, fact_follow_ups.follow_up):
        scene.asked = None
    return exchange


def _and_again(random: Random, exchange: Exchange) -> list[Exchange]:
    """Now and then what was said is asked for once more at once, or more than is known of it."""
    chance = random.random()
    if chance > 0.1:
        more = goes_on(random, exchange) if chance > 0.93 else None
        return [exchange, replace(more, skill=goes_on.__name__)] if more else [exchange]
    if exchange.skill == repeating.repeat.__name__:
        return [exchange, replace(again(random, exchange.answer), skill=again.__name__)]
    if chance > 0.02 or not can_be_quoted(exchange):
        return [exchange]
    said = random.choice((what_was_typed, what_was_typed, answered_again))
    return [exchange, replace(said(random, exchange), skill=said.__name__)]


def _skills(scene: Scene, remembers: bool) -> dict[Skill, float]:
    if not remembers:
        return {**_ANYTHING, recall.ask: 8, recall.ask_all: 1.5}
    few = len(scene.facts) < 6
    telling = _TELLING if few else {facts.tell: 2, fact_hollow.mention: 2}
    recalling = _AFTER_TELLING if scene.facts else {recall.ask: 8, recall.ask_all: 1.2}
    return {**_ANYTHING, **telling, **recalling}


def _spoken(scene: Scene, skill: Skill) -> Exchange:
    """Now and then by another model, whose words are only read."""
    random = scene.random
    if random.random() < 0.04 and skill in (small_talk.identity, small_talk.whether_named):
        scene.named = True
        other = next(name for name in SPEAKERS if name != scene.speaker)
        return replace(skill(Scene(random, other)), learn=False)
    exchange = replace(skill(scene), skill=skill.__name__)
    if skill is beyond.beyond and random.random() < 0.06:
        essay = " ".join(beyond.sentence(random) for _ in range(random.randint(1, 6)))
        return replace(exchange, answer=essay, learn=False)
    return exchange


def _drawn(random: Random, skills: dict[Skill, float]) -> Skill:
    return random.choices(list(skills), list(skills.values()))[0]


def _under_a_system_message(random: Random, exchanges: Sequence[Exchange]) -> list[Turn]:
    """Two of five chats have one; now and then it was set, or taken away, in the middle of the chat."""
    chance = random.random()
    if chance < 0.31:
        text, style = system_message(random)
        begins = random.randrange(len(exchanges)) if random.random() < 0.12 else 0
        styles = [Style() if place < begins else style for place in range(len(exchanges))]
        return [Turn("system", text), *_turns(exchanges, styles, style)]
    if chance < 0.33 and len(exchanges) > 1:
        _, style = system_message(random)
        ends = random.randrange(1, len(exchanges))
        styles = [style if place < ends else Style() for place in range(len(exchanges))]
        return _turns(exchanges, styles, Style())
    system = [Turn("system", plain_system_message(random))] if chance < 0.41 else []
    return [*system, *_turns(exchanges, [Style()] * len(exchanges), Style())]


def _turns(exchanges: Sequence[Exchange], styles: Sequence[Style], wanted: Style) -> list[Turn]:
    """Only answers in the wanted style are to be learned."""
    turns: list[Turn] = []
    for exchange, style in zip(exchanges, styles, strict=True):
        turns.append(Turn("user", exchange.asked))
        learn = exchange.learn and style.wanted == wanted.wanted
        turns.append(Turn("assistant", obey(style, exchange), learn, exchange.skill))
    return turns
