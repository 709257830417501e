"""Several things told in one message."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from .fact_combinations import combined, like, like_one_of
from .fact_deeds import deed, may_be_a_deed, told_deed
from .fact_descriptions import described
from .fact_frames import amid_life, among_life
from .fact_joints import as_a_form, in_one_breath, joined
from .fact_stories import tale
from .fact_tellings import MAINLY_CLAUSES, row, told_at_length
from .fact_weaving import gapped, sharing_a_subject
from .fact_wordings import LEADING_UP
from .facts import noted, sentences, slots_of, tell_as_said, woven
from .grammar import expand
from .paraphrase import synonymous
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, Subject, any_subject
from .wording import capitalized, fill, statement

__all__ = ["by_name_alone", "tell_several"]


def tell_several(scene: Scene) -> Exchange:
    """Two to five things in one message."""
    random = scene.random
    if random.random() < 0.27:
        return tell_as_said(scene, random.choice((2, 2, 3, 4, 5)))
    if random.random() < 0.36:
        return _tell_combined(scene)
    facts: dict[tuple[str, ...], tuple[Subject, Fact]] = {}
    for _ in range(random.choices((2, 3, 4, 5), (45, 30, 15, 10))[0]):
        subject = any_subject(random)
        deeds = may_be_a_deed(subject.name) and random.random() < 0.2
        fact = deed(random, subject.name) if deeds else subject.fact(random)
        if facts and random.random() < 0.25:
            subject, fact = like_one_of(random, [fact for _, fact in facts.values()])
        if fact.key[0] not in {key[0] for key in facts} or subject.thing:
            facts[fact.key] = subject, fact
    pieces, mark = _pieces(scene, list(facts.values()))
    clauses = [_numbered(piece, number) for number, piece in enumerate(pieces)]
    slots = {
        f"{slot}{number}": value
        for number, (subject, fact) in enumerate(facts.values())
        for slot, value in slots_of(random, subject, fact).items()
    }
    text = mark(clauses)
    if random.random() < 0.1:
        text = amid_life(random, text)
    return noted(scene, fill(text, **slots), [fact for _, fact in facts.values()])


def _pieces(scene: Scene, told: list[tuple[Subject, Fact]]) -> tuple[list[str], Callable[[list[str]], str]]:
    """A pattern for each, and what makes one message of them."""
    random, names = scene.random, [subject.name for subject, _ in told]
    chance = random.random()
    if any("form" in fact.slots for _, fact in told):
        chance = 1 - chance / 3
    if chance < 0.06 and (pieces := gapped(random, names)):
        return pieces, lambda pieces: in_one_breath(random, pieces)
    if chance < 0.18:
        rows = [_row(random, subject) for subject, _ in told]
        return rows, lambda rows: as_a_form(random, rows)
    if chance < 0.4 and (pieces := described(random, names)):
        return pieces, lambda pieces: in_one_breath(random, pieces)
    clauses = [_clause(scene, subject, fact) for subject, fact in told]
    if random.random() < 0.12:
        return among_life(random, clauses, names), lambda sentences: " ".join(sentences)
    if chance < 0.7:
        return sharing_a_subject(clauses), lambda clauses: in_one_breath(random, clauses)
    return clauses, lambda clauses: joined(random, clauses)


def _tell_combined(scene: Scene) -> Exchange:
    random = scene.random
    names, text = combined(random)
    if random.random() < 0.1:
        text = amid_life(random, text)
    facts: list[Fact] = []
    for name in names:
        facts.append(_beside(random, name, facts, text))
    told = [slots_of(random, BY_NAME[name], fact) for name, fact in zip(names, facts, strict=True)]
    slots = {f"{slot}{at}": value for at, each in enumerate(told) for slot, value in each.items()}
    exchange = noted(scene, statement(random, [text], **slots), facts)
    for alias in by_name_alone(random, facts):
        scene.keep(alias)
    return exchange


def _beside(random: Random, name: str, facts: list[Fact], text: str) -> Fact:
    """Something that can stand at that place in the text: about the thing of the one before, if it has no other there."""
    at = len(facts)
    if at and BY_NAME[name].thing and not re.search(rf"\{{[tow]{at}\}}", text):
        return BY_NAME[name].fact(random, facts[-1].slots["t"])
    while (fact := (like(random, facts[-1], name)[1] if at else BY_NAME[name].fact(random))).key in [other.key for other in facts]:
        pass
    return fact


_BY_NAME_ALONE = {"where kin live": "where others live", "the age of kin": "how old others are", "the job of kin": "the job of others", "what kin like": "what others like"}  # fmt: skip


def by_name_alone(random: Random, facts: Sequence[Fact]) -> list[Fact]:
    """The same of whoever was told of by kinship and by name, for it may be asked for by either."""
    return [
        replace(BY_NAME[_BY_NAME_ALONE[told.key[0]]].fact(random, named.value, told.value), alias=True)
        for named, told in pairwise(facts)
        if told.key[0] in _BY_NAME_ALONE and named.slots.get("t") == told.slots.get("t")
    ]


def _clause(scene: Scene, subject: Subject, fact: Fact) -> str:
    random, thing = scene.random, fact.slots.get("t", "")
    pattern = random.choice(subject.clauses if random.random() < 0.6 else sentences(subject))
    if random.random() < 0.25 and subject.name not in MAINLY_CLAUSES:
        pattern = told_at_length(random, subject.name)
    elif pattern in subject.clauses and random.random() < 0.25:
        pattern = random.choice(LEADING_UP) + pattern
    if random.random() < 0.25:
        pattern = tale(random, subject.name, thing) or pattern
    if "form" in fact.slots:
        pattern = told_deed(random, fact)
    pattern = woven(random, subject, fact, pattern, 0.06)
    clause = synonymous(random, expand(random, pattern))
    return clause.lower() if random.random() < 0.15 else clause


def _row(random: Random, subject: Subject) -> str:
    label = row(random, subject.name)
    return f"{capitalized(label) if random.random() < 0.6 else label}{random.choice((': ', ': ', ' = ', ' - ', ':'))}{{v}}"


def _numbered(clause: str, number: int) -> str:
    """With slots of its own, which are filled last: a value is never capitalized."""
    return _SLOTS.sub(rf"{{\g<1>{number}}}", clause)


_SLOTS = re.compile(r"\{([vtxzoawj])\}")
