"""Is it so? Which of the two is it? Facts asked for by a value, right or wrong, or by a letter."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from .fact_deeds import checked_deed
from .fact_forms import FORMS
from .fact_paraphrases import CHOICES, FIRST_LETTERS, WHETHER
from .fact_values import nearly
from .scene import Exchange, Fact, Scene
from .subjects import Subject
from .wording import capitalized, say

__all__ = ["another_value", "checked"]


def another_value(random: Random, subject: Subject, value: str) -> str:
    """That could be taken for the value, but is not it; now and then letter by letter almost."""
    if random.random() < 0.2 and not subject.name.startswith(("job", "the job", "when")):
        return nearly(random, value)
    while (other := subject.value(random)).lower() == value.lower():
        pass
    return other


def checked(scene: Scene, subjects: Mapping[str, Subject]) -> Exchange | None:
    """About something that was told; None if nothing was."""
    if not scene.facts:
        return None
    random = scene.random
    fact = random.choice(list(scene.facts.values()))
    if "form" in fact.slots:
        return checked_deed(random, fact)
    subject = subjects[fact.key[0]]
    chance = random.random()
    if chance < 0.35:
        return _which(scene, fact, subject)
    if chance < 0.45 and fact.value[0].isalpha() and not subject.name.startswith(("job", "the job")):
        return _by_a_letter(random, fact)
    right = random.random() < 0.5
    value = fact.value if right else _wrong_value(scene, fact, subject)
    patterns = _PLAIN.get(subject.name, ())
    if not patterns or random.random() < 0.6:
        patterns = (_about(random, subject.name, random.choice(WHETHER)),)
    asked = say(random, patterns, **{**fact.slots, "v": value})
    return Exchange(asked, f"{'Yes' if right else 'No'}, {fact.says}.", "Yes" if right else "No")


def _wrong_value(scene: Scene, fact: Fact, subject: Subject) -> str:
    """Now and then what was told of something like it: the dog's name for the cat's."""
    of_others = [
        other.value
        for key, other in scene.facts.items()
        if key[0] == subject.name and other.value.lower() != fact.value.lower()
    ]
    if of_others and scene.random.random() < 0.6:
        return scene.random.choice(of_others)
    return another_value(scene.random, subject, fact.value)


def _which(scene: Scene, fact: Fact, subject: Subject) -> Exchange:
    random = scene.random
    values = [fact.value, _wrong_value(scene, fact, subject)]
    random.shuffle(values)
    pattern = _about(random, subject.name, random.choice(CHOICES))
    if subject.name in _EITHER and random.random() < 0.4:
        pattern = random.choice(_EITHER[subject.name])
    asked = say(random, [pattern], **fact.slots, one=values[0], two=values[1])
    return Exchange(asked, f"{capitalized(fact.says)}.", fact.value)


def _by_a_letter(random: Random, fact: Fact) -> Exchange:
    pattern = _about(random, fact.key[0], random.choice(FIRST_LETTERS))
    letter = fact.value[0].upper() if random.random() < 0.7 else fact.value[0]
    return Exchange(say(random, [pattern], **fact.slots, f=letter), f"{capitalized(fact.says)}.", fact.value)


def _about(random: Random, subject: str, frame: str) -> str:
    blanks = [blank for blank in FORMS[subject].blanks if not blank.endswith((":", ","))]
    return frame.replace("{n}", random.choice(FORMS[subject].nouns)).replace("{b}", random.choice(blanks))


_PLAIN = {
    "name": ("is my name {v}", "did [I say|I tell you] my name [is|was] {v}", "<who> [says|thinks|believes] my name is {v}, [right|is that so|is it true|true]", "am i called {v}", "is {v} my name", "am i {v}", "my name is {v}, right", "do [people|my friends|they] call me {v}", "do I go by {v}"),
    "city": ("do i live in {v}", "<who> [says|thinks|believes] I live in {v}, [right|is that so|is it true|true]", "is {v} my city", "is my home in {v}", "i live in {v}, right", "is {v} where i live", "[am I at home in|do I hang my hat in|is my bed in] {v}"),
    "age": ("am i {v} years old", "am i {v}", "is {v} my age", "i am {v} years old, right", "did I turn {v}"),
    "job": ("am I {v}", "do I work as {v}", "do I earn my living as {v}", "did I say I am {v}"),
    "origin": ("do I come from {v}", "was I born in {v}", "am I from {v}", "did I grow up in {v}"),
    "favourite": ("is {v} my favourite {t}", "is my favourite {t} {v}", "my favorite {t} is {v}, right", "do I like {v} best as {t}", "did I say I like {v} best of all {t}s"),
    "pet": ("is my {t} called {v}", "is {v} my {t}", "is {v} the name of my {t}", "is my {t}'s name {v}", "does my {t} answer to {v}", "do I have a {t} called {v}"),
    "relation": ("is my {t} called {v}", "is {v} my {t}", "do I have a {t} called {v}"),
    "hobby": ("is {v} my hobby", "do I enjoy {v}", "is my hobby {v}"),
}  # fmt: skip
_EITHER = {
    "name": ("am I {one} or {two}", "am I called {one} or {two}", "do [they|people|my friends] call me {one} or {two}", "who am I, {one} or {two}"), "city": ("do I live in {one} or [in |]{two}", "where do I live, in {one} or in {two}", "{one} or {two}, where do I live"), "age": ("am I {one} or {two}[| years old]", "how old am I, {one} or {two}"), "job": ("am I {one} or {two}", "do I work as {one} or as {two}"), "origin": ("do I come from {one} or {two}", "was I born in {one} or in {two}"),
    "favourite": ("which {t} do I like best, {one} or {two}", "do I prefer {one} or {two} as {t}"), "pet": ("is my {t} called {one} or {two}", "what is my {t} called, {one} or {two}", "my {t}, was it {one} or {two}"), "relation": ("is my {t} called {one} or {two}", "who is my {t}, {one} or {two}"), "hobby": ("is my hobby {one} or {two}", "do I enjoy {one} or {two}"),
}  # fmt: skip
