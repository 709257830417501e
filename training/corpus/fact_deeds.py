"""A job or a hobby that is told by what one does and not by its name: "I mend shoes for a living"."""

from __future__ import annotations

from random import Random

from . import invented
from .grammar import expand
from .plain_words import ADJECTIVES, NOUNS
from .scene import Exchange, Fact
from .subjects import BY_NAME
from .wording import capitalized, fill, say

__all__ = ["another_deed", "checked_deed", "deed", "may_be_a_deed", "told_deed"]

_VERBS = {
    "fix": "fixing", "repair": "repairing", "sell": "selling", "build": "building", "paint": "painting", "teach": "teaching", "drive": "driving", "clean": "cleaning", "bake": "baking", "cut": "cutting", "design": "designing", "deliver": "delivering", "grow": "growing", "train": "training", "write": "writing", "make": "making",
    "mend": "mending", "breed": "breeding", "guard": "guarding", "test": "testing", "translate": "translating", "restore": "restoring", "install": "installing", "wash": "washing", "bind": "binding", "tune": "tuning", "load": "loading", "pack": "packing", "weave": "weaving", "carve": "carving", "polish": "polishing", "manage": "managing",
    "run": "running", "coach": "coaching", "cook": "cooking", "serve": "serving", "keep": "keeping", "look after": "looking after", "take care of": "taking care of", "deal in": "dealing in", "work with": "working with", "fly": "flying", "print": "printing", "sew": "sewing", "import": "importing", "photograph": "photographing", "count": "counting",
    "insure": "insuring", "dig": "digging", "plant": "planting", "sweep": "sweeping", "decorate": "decorating", "catch": "catching", "collect": "collecting", "draw": "drawing", "inspect": "inspecting", "rent out": "renting out", "tear down": "tearing down",
}  # fmt: skip
"""With their forms in -ing."""
_OBJECTS = (
    "roofs, shoes, clocks, houses, trams, buses, taxis, bread, cakes, hair, gardens, websites, letters, horses, dogs, chemistry, children, books, news reports, boats, engines, pianos, bees, pipes, carpets, chimneys, windows, bikes, "
    "old cars, insurance, coffee, wedding dresses, furniture, trucks, cows, vegetables, maps, speeches, films, lifts, a bus, a crane, a small shop, a school, the elderly, people's teeth, sick animals, French, maths, cheese, fish, robots, computers, parcels, tickets, graves, bridges, violins"
).split(", ")
_TELLS = {
    "base": (
        "I {v} [for a living|for money|to earn my living|to pay the bills|to pay the rent|for work|as my job|professionally]", "I {v}[, that's my job|, that's what I do|. That's my job|, that's how I earn my money|. It's my job|, which is my job|, that is my work|. That's how I make a living]", "I get paid to {v}", "[they|people|customers|some people] pay me to {v}", "my job is to {v}", "[what I do for a living|what I do for work|what I do at work|how I earn my bread]? I {v}", "[from nine to five|by day|on weekdays|every day at work|all week] I {v}[, that's my job|, it's my work|, my job]",
        "[somebody has to|someone must] {v}, and that's my job", "[people|neighbours] [come|turn|write] to me because I {v} for a living", "[I left school|I came here|I was hired|I was trained|they hired me] to {v}, that's my [job|work|trade]", "[my father|my mother|my uncle] did it before me: I {v} for a living", "I have [always ||]had to {v} for a living",
    ),
    "fun": (
        "[on weekends|on Sundays|in my free time|after work|for fun|in the evenings|when nobody looks|in winter] I {v}[, it's my hobby|, my hobby|. It's my hobby|, that's my hobby|, purely for fun|, it relaxes me, my hobby]", "I {v} [for fun|as a hobby|to relax|in my free time|whenever I have time|after work for fun|at weekends for pleasure]<afterwards>", "my [hobby|idea of fun|favourite pastime] is to {v}", "nothing relaxes me more than to {v}[, my hobby|, it's my hobby| in my free time]", "[what do I do for fun|my hobby|for fun]? I {v}", "[I live to|I love to|I like to] {v}[, that's my hobby| in my free time|, it's my hobby]", "my [wife|husband|family|neighbours] [laugh|laughs|complains], but I {v} as a hobby", "[I took a course and|<ago> I got the bug:] now I {v} in my free time", "[the rain|the weather] never stops me: on weekends I {v}, my hobby",
    ),
    "ing": (
        "{v} is [my job|how I earn my living|what I do for a living|what pays my bills|my work|what I do all day at work|my trade|my daily bread]", "{v} [pays my bills|pays the rent|feeds my family|puts bread on our table|keeps me busy all day at work]<afterwards>", "I [earn|make] my [living|money|bread] [by |with |]{v}", "I get paid for {v}", "my job is {v}", "I've been {v} for a living <since>", "I spend my [working days|days at work|shifts|working life] {v}", "my work consists of {v}", "[I learned|I started] {v} <ago> and [still live by it|it is my job now|now I do it for a living]",
    ),
}  # fmt: skip
_WHETHER = {
    "base": ("do i {v} for a living", "is it my job to {v}", "i {v} for a living, [right|don't I|is that so]", "did i say i {v} for a living"),
    "fun": ("do i {v} [in my free time|for fun|as a hobby]", "is it my hobby to {v}", "i {v} in my free time, [right|don't I|is that so]", "did i say i {v} for fun"),
    "ing": ("do i [earn my money|make a living|earn my bread] by {v}", "is {v} my [job|trade|work]", "{v} is my job, [right|isn't it|is that so]", "did i say i live by {v}"),
}  # fmt: skip
_WHICH = {
    "base": ("do i {one} or {two} for a living", "is it my job to {one} or to {two}", "what do i do for a living, {one} or {two}"),
    "fun": ("do i {one} or {two} in my free time", "is it my hobby to {one} or to {two}", "what do i do for fun, {one} or {two}"),
    "ing": ("is it {one} or {two} that i live by", "is my job {one} or {two}", "{one} or {two}, what's my job"),
}  # fmt: skip
_SAYS = {"base": "for a living you {v}", "ing": "you make a living by {v}", "fun": "in your free time you {v}"}
_FORMS_OF = {"job": ("base", "ing"), "hobby": ("fun",)}


def may_be_a_deed(subject: str) -> bool:
    return subject in _FORMS_OF


def deed(random: Random, subject: str) -> Fact:
    """It stands for the job, or the hobby: whoever asks for that is told this."""
    return _in_a_form(random, subject, random.choice(_FORMS_OF[subject]))


def _in_a_form(random: Random, subject: str, form: str) -> Fact:
    of, verb = BY_NAME[subject], random.choice(list(_VERBS))
    value = f"{_VERBS[verb] if form == 'ing' else verb} {_object(random)}"
    slots = {"v": value, "form": form}
    return Fact((subject, ""), value, fill(_SAYS[form], v=value), of.missing, of.asks, of.changes, slots)


def another_deed(random: Random, fact: Fact) -> str:
    """That could be taken for this one."""
    while (other := _in_a_form(random, fact.key[0], fact.slots["form"]).value) == fact.value:
        pass
    return other


def _object(random: Random) -> str:
    chance = random.random()
    if chance < 0.5:
        return random.choice(_OBJECTS)
    if chance < 0.8:
        return f"{random.choice(NOUNS)}s"
    return f"{random.choice(ADJECTIVES)} {random.choice(NOUNS)}s" if chance < 0.92 else invented.word(random)


def told_deed(random: Random, fact: Fact) -> str:
    """A pattern with the slot `v`."""
    return expand(random, random.choice(_TELLS[fact.slots["form"]]))


def checked_deed(random: Random, fact: Fact) -> Exchange:
    """Is that what one does, or something else?"""
    form, other = fact.slots["form"], another_deed(random, fact)
    if random.random() < 0.4:
        one, two = random.sample((fact.value, other), 2)
        return Exchange(say(random, _WHICH[form], one=one, two=two), f"{capitalized(fact.says)}.", fact.value)
    right = random.random() < 0.5
    asked = say(random, _WHETHER[form], v=fact.value if right else other)
    return Exchange(asked, f"{'Yes' if right else 'No'}, {fact.says}.", "Yes" if right else "No")
