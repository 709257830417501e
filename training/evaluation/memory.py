"""Facts that the user told, asked for 1 to 12 turns later; corrections; and what was never told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from . import pools
from .cases import Case, says, says_not_told
from .fillers import filler

__all__ = ["memory_cases"]


@dataclass(frozen=True, slots=True)
class _Subject:
    """told: whole sentences. asked: questions. corrected: whole sentences that put another value in its place."""

    told: tuple[str, ...]
    asked: tuple[str, ...]
    corrected: tuple[str, ...]


_SUBJECTS = {
    "name": _Subject(
        ("Hi, I thought I'd tell you that my name is {v}.", "Since we have not met yet: I'm called {v}.", "Allow me to say that I am {v}.", "Hello little model, {v} is my name.", "At school they all called me {v}.", "Dear model, I am {v} and I am new here."),
        ("After all this, do you know my name?", "I bet you do not know what I am called.", "Prove to me that you remember my name.", "Let's see whether you remember: what am I called?", "One more time, what is my name?", "Well then, who am I?", "Please say my name once more."),
        ("Hold on, I mistyped: my name is {v}.", "That was not true, in truth my name is {v}.", "Please note that my name is {v} and nothing else."),
    ),
    "city": _Subject(
        ("I should tell you that I live in {v}.", "We moved to {v} when I was small and I still live in {v}.", "My home, sweet home, is in {v}.", "Like my parents, I live in {v}."),
        ("After all this, do you know where I live?", "Let's see whether you remember: where do I live?", "Name the place where I live.", "One more time, in which city do I live?", "Where is it that I live?"),
        ("Hold on, that's wrong, I live in {v}.", "Big news: I moved, and now I live in {v}.", "I don't live there any more, I live in {v}."),
    ),
    "age": _Subject(
        ("I should tell you that I am {v} years old.", "Yesterday was my birthday and I am {v} now.", "Believe it or not, I am {v} years old.", "You should know that my age is {v}."),
        ("After all this, do you know how old I am?", "Let's see whether you remember: how old am I?", "One more time, what is my age?", "Prove to me that you remember my age."),
        ("Hold on, I am {v} years old, not what I said.", "I made a mistake about my age, it is {v}, I am {v} years old."),
    ),
    "job": _Subject(
        ("I should tell you that I work as {v}.", "Like my father, I work as {v}.", "I am proud to say that I work as {v}.", "By day I work as {v}."),
        ("After all this, do you know what my job is?", "Let's see whether you remember: what is my job?", "One more time, what do I work as?", "Prove to me that you remember my job."),
        ("Hold on, I said something wrong, I work as {v}.", "They fired me, and now I work as {v}."),
    ),
    "colour": _Subject(
        ("I should tell you that my favourite colour is {v}.", "Ever since I was a child my favourite colour has been {v}.", "Of all the colours I like {v} best, my favourite colour is {v}.", "My favourite colour, you ask? My favourite colour is {v}."),
        ("After all this, do you know my favourite colour?", "Let's see whether you remember: what is my favourite colour?", "One more time, which colour do I like best?", "Prove to me that you remember my favourite colour."),
        ("Hold on, that's wrong, my favourite colour is {v}.", "I thought about it again, and my favourite colour is {v}."),
    ),
    "food": _Subject(
        ("I should tell you that my favourite food is {v}.", "I'm hungry now. My favourite food is {v}.", "My grandmother cooked well, so my favourite food is {v}.", "Everybody knows that my favourite food is {v}."),
        ("After all this, do you know my favourite food?", "Let's see whether you remember: what is my favourite food?", "One more time, which food do I like best?", "Prove to me that you remember my favourite food."),
        ("Hold on, that's wrong, my favourite food is {v}.", "I thought about it again, and my favourite food is {v}."),
    ),
    "pet": _Subject(
        ("I should tell you that my {t} is called {v}.", "There is someone else here, my {t}, and it is called {v}.", "My children wanted a {t}, so now we have a {t} named {v}.", "Say hello to {v}, my {t}.", "The {t} that I have is called {v}."),
        ("After all this, do you know what my {t} is called?", "Let's see whether you remember: what is my {t} called?", "One more time, what is the name of my {t}?", "Prove to me that you remember the name of my {t}.", "My {t} is called what, exactly?"),
        ("Hold on, that's wrong, my {t} is called {v}.", "I must correct the name of my {t}: my {t} is called {v}."),
    ),
    "code": _Subject(
        ("I should tell you that my garage code is {v}.", "I always forget things. My garage code is {v}.", "You must keep a secret: my garage code is {v}."),
        ("After all this, do you know my garage code?", "Let's see whether you remember: what is my garage code?", "One more time, what is my garage code?", "Prove to me that you remember my garage code."),
        ("Hold on, that's wrong, my garage code is {v}.", "There is a new one, my garage code is {v}."),
    ),
}  # fmt: skip
_COLOURS = "magenta, beige, maroon, olive, indigo, scarlet, lavender, navy blue, mint green, amber, khaki".split(", ")
_FOODS = "paella, borscht, risotto, ratatouille, porridge, meatballs, shepherd's pie, kimchi, tiramisu, hummus".split(", ")


def memory_cases(random: Random, count: int) -> Iterator[Case]:
    for number in range(count):
        yield _never_told(random) if number % 10 == 9 else _told(random)


def _told(random: Random) -> Case:
    names = random.sample(list(_SUBJECTS), random.randint(1, 5))
    values = _values(random, names)
    pet = random.choice(pools.ANIMALS)
    asked = [_worded(random, _SUBJECTS[name].told, values[name], pet) for name in names]
    if len(asked) > 1 and random.random() < 0.4:
        asked = [" ".join(asked)]
    wanted, others = random.choice(names), set(values.values())
    corrected = random.random() < 0.3
    distance = random.randint(1, 12)
    between = [filler(random) for _ in range(distance - 1)]
    if corrected:
        new = _value(random, wanted, others)
        others.add(new)
        values[wanted] = new
        between.insert(random.randint(0, len(between)), _worded(random, _SUBJECTS[wanted].corrected, new, pet))
    asked = [*asked, *between, _worded(random, _SUBJECTS[wanted].asked, "", pet)]
    value = values[wanted].removeprefix("a ").removeprefix("an ")
    kind = f"{wanted}{', corrected' if corrected else ''}"
    return Case("facts recalled", asked, says(value, sorted(others - {values[wanted]})), value, kind=kind)


def _never_told(random: Random) -> Case:
    names = random.sample(list(_SUBJECTS), random.randint(1, 3))
    *told, wanted = names
    values = _values(random, told)
    pet = random.choice(pools.ANIMALS)
    asked = [_worded(random, _SUBJECTS[name].told, values[name], pet) for name in told]
    asked += [filler(random) for _ in range(random.randint(0, 3))]
    asked.append(_worded(random, _SUBJECTS[wanted].asked, "", pet))
    return Case("facts recalled", asked, says_not_told(sorted(values.values())), "(not told)", kind="never told")


def _values(random: Random, names: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name in names:
        values[name] = _value(random, name, set(values.values()))
    return values


def _value(random: Random, name: str, taken: set[str]) -> str:
    while True:
        value = _any_value(random, name)
        if not any(value in other or other in value for other in taken):
            return value


def _any_value(random: Random, name: str) -> str:
    if name in ("age", "job", "colour", "food"):
        known = {"job": pools.JOBS, "colour": _COLOURS, "food": _FOODS}
        return str(random.randint(7, 98)) if name == "age" else random.choice(known[name])
    if name == "code":
        return random.choice((str(random.randint(1000, 99999)), pools.strange(random)))
    known_names = pools.CITIES if name == "city" else pools.NAMES
    return random.choice(known_names) if random.random() < 0.5 else pools.strange(random)


def _worded(random: Random, patterns: tuple[str, ...], value: str, pet: str) -> str:
    text = random.choice(patterns)
    if random.random() < 0.15:
        text = text.lower().rstrip(".?")
    return text.replace("{v}", value).replace("{t}", pet)
