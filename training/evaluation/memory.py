"""Facts that the user told, asked for 1 to 12 turns later; corrections; and what was never told."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from . import pools
from .cases import Case, says, says_not_told
from .fillers import filler
from .wordings import Wording

__all__ = ["memory_cases", "value_of"]

_COLOURS = "magenta, beige, maroon, olive, indigo, scarlet, lavender, navy blue, mint green, amber, khaki".split(", ")
_FOODS = "paella, borscht, risotto, ratatouille, porridge, meatballs, shepherd's pie, kimchi, tiramisu, hummus".split(", ")


def memory_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    for number in range(count):
        yield _never_told(random, worded) if number % 10 == 9 else _told(random, worded)


def _told(random: Random, worded: Wording) -> Case:
    names = random.sample(list(worded.subjects), random.randint(1, 5))
    values = _values(random, names)
    pet = random.choice(pools.ANIMALS)
    asked = [_worded(random, worded.subjects[name].told, values[name], pet) for name in names]
    if len(asked) > 1 and random.random() < 0.4:
        asked = [" ".join(asked)]
    wanted, others = random.choice(names), set(values.values())
    corrected = random.random() < 0.3
    distance = random.randint(1, 12)
    between = [filler(random, worded.fillers) for _ in range(distance - 1)]
    if corrected:
        new = value_of(random, wanted, others)
        others.add(new)
        values[wanted] = new
        between.insert(random.randint(0, len(between)), _worded(random, worded.subjects[wanted].corrected, new, pet))
    asked = [*asked, *between, _worded(random, worded.subjects[wanted].asked, "", pet)]
    value = values[wanted].removeprefix("a ").removeprefix("an ")
    kind = f"{wanted}{', corrected' if corrected else ''}"
    return Case("facts recalled", asked, says(value, sorted(others - {values[wanted]})), value, kind=kind)


def _never_told(random: Random, worded: Wording) -> Case:
    names = random.sample(list(worded.subjects), random.randint(1, 3))
    *told, wanted = names
    values = _values(random, told)
    pet = random.choice(pools.ANIMALS)
    asked = [_worded(random, worded.subjects[name].told, values[name], pet) for name in told]
    asked += [filler(random, worded.fillers) for _ in range(random.randint(0, 3))]
    asked.append(_worded(random, worded.subjects[wanted].asked, "", pet))
    return Case("facts recalled", asked, says_not_told(sorted(values.values())), "(not told)", kind="never told")


def _values(random: Random, names: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name in names:
        values[name] = value_of(random, name, set(values.values()))
    return values


def value_of(random: Random, name: str, taken: set[str]) -> str:
    """Something to tell of that subject, unlike what is taken."""
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
