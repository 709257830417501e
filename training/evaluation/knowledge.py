"""Sums in range, lists, counting, letters, opposites, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from ..corpus.arithmetic import held_out
from ..tables import CAPITALS, NUMBERS_OF, OPPOSITES, SEQUENCES
from .cases import Case, Judge, says
from .wordings import Wording

__all__ = ["CATEGORY", "a_word", "knowledge_cases", "lists_all", "names_the_capital", "results_in", "spells"]

CATEGORY = "arithmetic, lists, capitals"


def knowledge_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    for number in range(count):
        yield _KINDS[number % len(_KINDS)](random, worded)


def _case(random: Random, patterns: Sequence[str], judge: Judge, wanted: str, kind: str, **slots: object) -> Case:
    text = random.choice(patterns).format(**slots)
    if random.random() < 0.15:
        text = text.lower().rstrip("?.")
    return Case(CATEGORY, [text], judge, wanted, kind=kind)


def results_in(number: int) -> Judge:
    """The last number of the answer."""
    return lambda answer: [int(found) for found in re.findall(r"-?\d+", answer.replace(",", " "))[-1:]] == [number]


def names_the_capital(country: str) -> Judge:
    """And no other."""
    capital = CAPITALS[country]
    others = [other for other in CAPITALS.values() if other not in capital and other != country]

    def judge(answer: str) -> bool:
        return says(capital)(answer) and not any(says(other)(answer) for other in others)

    return lambda answer: judge(answer.title()) or judge(answer)


def lists_all(name: str) -> Judge:
    """Its members in order, and nothing besides."""
    wanted = ", ".join(SEQUENCES[name]).lower()
    return lambda answer: answer.strip().rstrip(".").lower() == wanted


def spells(word: str) -> Judge:
    return lambda answer: answer.strip().rstrip(".").lower() == "-".join(word.lower())


def _sum(random: Random, worded: Wording) -> Case:
    while True:
        a, b = random.randint(2, 100), random.randint(2, 100)
        if random.random() < 0.5 or held_out(a, b):
            break
    if random.random() < 0.5 or a < b:
        return _case(random, worded.patterns["sum"], results_in(a + b), str(a + b), "sum", a=a, b=b)
    return _case(random, worded.patterns["difference"], results_in(a - b), str(a - b), "difference", a=a, b=b)


def _product(random: Random, worded: Wording) -> Case:
    a, b = random.randint(2, 12), random.randint(2, 12)
    if random.random() < 0.7:
        return _case(random, worded.patterns["product"], results_in(a * b), str(a * b), "product", a=a, b=b)
    return _case(random, worded.patterns["quotient"], results_in(a), str(a), "quotient", a=a * b, b=b)


def _capital(random: Random, worded: Wording) -> Case:
    country = random.choice(list(CAPITALS))
    said = f"the {country}" if country in ("Netherlands", "Philippines", "United Kingdom", "United States") else country
    return _case(random, worded.patterns["capital"], names_the_capital(country), CAPITALS[country], "capital", c=said)


def _country(random: Random, worded: Wording) -> Case:
    country, capital = random.choice([(a, b) for a, b in CAPITALS.items() if a != b])
    return _case(random, worded.patterns["country"], says(country), country, "country", c=capital)


def _list(random: Random, worded: Wording) -> Case:
    name = random.choice(list(worded.lists))
    return _case(random, worded.lists[name], lists_all(name), ", ".join(SEQUENCES[name]), "list")


def _next(random: Random, worded: Wording) -> Case:
    items = SEQUENCES[random.choice(("days of the week", "months of the year", "planets"))]
    at = random.randrange(1, len(items) - 1)
    if random.random() < 0.5:
        patterns = worded.patterns["after"]
        wanted = items[at + 1]
    else:
        patterns = worded.patterns["before"]
        wanted = items[at - 1]
    others = [item for item in items if item not in (wanted, items[at])]
    return _case(random, patterns, says(wanted, others), wanted, "next in a list", x=items[at])


def _how_many(random: Random, worded: Wording) -> Case:
    name = random.choice(list(worded.how_many))
    return _case(random, (worded.how_many[name],), results_in(NUMBERS_OF[name]), str(NUMBERS_OF[name]), "how many")


def _count(random: Random, worded: Wording) -> Case:
    a, length, step = random.randint(1, 60), random.randint(4, 11), random.choice((1, 1, -1, 2, 5))
    a = a + length if step == -1 else a
    numbers = [a + step * at for at in range(length)]
    kind = "count up" if step == 1 else "count down" if step == -1 else "count in steps"
    wanted = ", ".join(map(str, numbers))
    return _case(random, worded.patterns[kind], lambda answer: answer.strip().rstrip(".") == wanted, wanted, "count", a=a, b=numbers[-1], s=step)


_PLAIN = "plank violet trumpet biscuit harvest cactus ribbon pebble lantern magnet dolphin wardrobe".split()


def a_word(random: Random) -> str:
    """Of the language, or of letters that make none."""
    return random.choice((random.choice(_PLAIN), "".join(random.choice("abdeghiklmnoprstuvz") for _ in range(random.randint(3, 8)))))


def _spell(random: Random, worded: Wording) -> Case:
    word = a_word(random)
    if random.random() < 0.5:
        return _case(random, worded.patterns["spell"], spells(word), "-".join(word), "spell", w=word)
    return _case(random, worded.patterns["count letters"], results_in(len(word)), str(len(word)), "count letters", w=word)


def _opposite(random: Random, worded: Wording) -> Case:
    left, right = random.choice([pair for pair in OPPOSITES.items() if pair[0] not in ("begin", "end")])
    return _case(random, worded.patterns["opposite"], says(right), right, "opposite", w=left)


_KINDS: tuple[Callable[[Random, Wording], Case], ...] = (
    _sum, _product, _capital, _list, _sum, _next, _count, _capital, _spell, _opposite, _how_many, _country,
)  # fmt: skip
