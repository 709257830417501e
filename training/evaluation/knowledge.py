"""Sums in range, lists, counting, letters, opposites, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from ..corpus.arithmetic import held_out
from ..tables import CAPITALS, NUMBERS_OF, OPPOSITES, SEQUENCES
from .cases import Case, Judge, says

__all__ = ["knowledge_cases"]

_CATEGORY = "arithmetic, lists, capitals"


def knowledge_cases(random: Random, count: int) -> Iterator[Case]:
    for number in range(count):
        yield _KINDS[number % len(_KINDS)](random)


def _case(random: Random, patterns: tuple[str, ...], judge: Judge, wanted: str, kind: str, **slots: object) -> Case:
    text = random.choice(patterns).format(**slots)
    if random.random() < 0.15:
        text = text.lower().rstrip("?.")
    return Case(_CATEGORY, [text], judge, wanted, kind=kind)


def _result(number: int) -> Judge:
    """The last number of the answer."""
    return lambda answer: [int(found) for found in re.findall(r"-?\d+", answer.replace(",", " "))[-1:]] == [number]


def _sum(random: Random) -> Case:
    while True:
        a, b = random.randint(2, 100), random.randint(2, 100)
        if random.random() < 0.5 or held_out(a, b):
            break
    if random.random() < 0.5 or a < b:
        patterns = ("I have {a} and get {b} more, so what is {a} + {b}?", "Here comes a sum for you: {a} + {b}", "The question is how much {a} plus {b} is.", "Listen, what do you get when {a} and {b} are added?", "math homework: {a}+{b}")
        return _case(random, patterns, _result(a + b), str(a + b), "sum", a=a, b=b)
    patterns = ("And {a} minus {b}, how much will that be?", "Here comes a difference for you: {a} - {b}", "The question is how much {a} minus {b} is.", "If {b} is subtracted from {a}, what remains?", "math homework: {a}-{b}")
    return _case(random, patterns, _result(a - b), str(a - b), "difference", a=a, b=b)


def _product(random: Random) -> Case:
    a, b = random.randint(2, 12), random.randint(2, 12)
    if random.random() < 0.7:
        patterns = ("And {a} times {b}, how much will that be?", "Here comes a product for you: {a} x {b}", "The question is how much {a} times {b} is.", "math homework: {a}*{b}", "In the times table, what is {a} times {b}?")
        return _case(random, patterns, _result(a * b), str(a * b), "product", a=a, b=b)
    patterns = ("And {a} divided by {b}, how much will that be?", "Here comes a division for you: {a} / {b}", "The question is how much {a} divided by {b} is.", "math homework: {a}/{b}")
    return _case(random, patterns, _result(a), str(a), "quotient", a=a * b, b=b)


def _capital(random: Random) -> Case:
    country = random.choice(list(CAPITALS))
    capital = CAPITALS[country]
    others = [other for other in CAPITALS.values() if other != capital]
    said = f"the {country}" if country in ("Netherlands", "Philippines", "United Kingdom", "United States") else country
    patterns = ("Now a bit of geography: the capital of {c}?", "My friend asks what the capital of {c} is.", "Quiz time! What is the capital of {c}?", "The country is {c}. What is its capital, the capital of {c}?", "For ten points: which city is the capital of {c}?", "I am travelling to the capital of {c}. Which city is that?")

    def judge(answer: str) -> bool:
        return says(capital)(answer) and not any(says(other)(answer) for other in others if other not in capital and other != country)

    return _case(random, patterns, lambda answer: judge(answer.title()) or judge(answer), capital, "capital", c=said)


def _country(random: Random) -> Case:
    country, capital = random.choice([(a, b) for a, b in CAPITALS.items() if a != b])
    patterns = ("Quiz time! {c} is the capital of which country?", "For ten points: of which country is {c} the capital?", "My friend asks which country's capital is {c}.")
    return _case(random, patterns, says(country), country, "country", c=capital)


_LISTS = {
    "days of the week": ("Do name all the days of the week for me.", "Quiz time! Which are the days of the week?"),
    "months of the year": ("Do name all the months of the year for me.", "Quiz time! Which are the months of the year?"),
    "seasons": ("Do name all four seasons for me.", "Quiz time! Which are the four seasons?"),
    "planets": ("Do name all the planets for me.", "Quiz time! Which are the planets?"),
    "colours of the rainbow": ("Do name all the colours of the rainbow for me.", "Quiz time! Which are the colours of the rainbow?"),
    "continents": ("Do name all the continents for me.", "Quiz time! Which are the seven continents?"),
    "oceans": ("Do name all the oceans for me.", "Quiz time! Which are the five oceans?"),
    "vowels": ("Do name all the vowels for me.", "Quiz time! Which are the vowels?"),
    "points of the compass": ("Do name all the points of the compass for me.", "Quiz time! Which are the points of the compass?"),
    "primary colours": ("Do name all the primary colours for me.", "Quiz time! Which are the primary colours?"),
    "five senses": ("Do name all five senses for me.", "Quiz time! Which are the five senses?"),
}  # fmt: skip


def _list(random: Random) -> Case:
    name = random.choice(list(_LISTS))
    wanted = ", ".join(SEQUENCES[name])
    return _case(random, _LISTS[name], lambda answer: answer.strip().rstrip(".").lower() == wanted.lower(), wanted, "list")


def _next(random: Random) -> Case:
    items = SEQUENCES[random.choice(("days of the week", "months of the year", "planets"))]
    at = random.randrange(1, len(items) - 1)
    if random.random() < 0.5:
        patterns = ("Quiz time! What comes after {x}?", "After {x}, what is next?", "My friend asks what comes after {x}.")
        wanted = items[at + 1]
    else:
        patterns = ("Quiz time! What comes before {x}?", "My friend asks what comes before {x}.")
        wanted = items[at - 1]
    others = [item for item in items if item not in (wanted, items[at])]
    return _case(random, patterns, says(wanted, others), wanted, "next in a list", x=items[at])


def _how_many(random: Random) -> Case:
    chosen = {
        "days in a week": "Quiz time! How many days has a week?", "months in a year": "My friend asks how many months a year has.",
        "hours in a day": "For ten points: how many hours are in a day?", "minutes in an hour": "An hour has how many minutes, by the way?",
        "legs of a spider": "Quiz time! How many legs has a spider?", "letters in the alphabet": "My friend asks how many letters the alphabet has.",
        "sides of a triangle": "For ten points: how many sides has a triangle?", "wheels of a bicycle": "Quiz time! How many wheels has a bicycle?",
        "arms of an octopus": "My friend asks how many arms an octopus has.", "eggs in a dozen": "For ten points: how many eggs are in a dozen?",
    }  # fmt: skip
    name = random.choice(list(chosen))
    return _case(random, (chosen[name],), _result(NUMBERS_OF[name]), str(NUMBERS_OF[name]), "how many")


def _count(random: Random) -> Case:
    a, length, step = random.randint(1, 60), random.randint(4, 11), random.choice((1, 1, -1, 2, 5))
    a = a + length if step == -1 else a
    numbers = [a + step * at for at in range(length)]
    patterns: tuple[str, ...] = ("Let me hear you count from {a} to {b}, please.", "Quiz time! Count from {a} to {b}.", "For my little son, count from {a} up to {b}.")
    if step == -1:
        patterns = ("Quiz time! Count down from {a} to {b}.", "For my little son, count backwards from {a} to {b}.")
    elif step > 1:
        patterns = ("Quiz time! Count from {a} to {b} in steps of {s}.", "For my little son, count by {s}s from {a} to {b}.")
    wanted = ", ".join(map(str, numbers))
    return _case(random, patterns, lambda answer: answer.strip().rstrip(".") == wanted, wanted, "count", a=a, b=numbers[-1], s=step)


_PLAIN = "plank violet trumpet biscuit harvest cactus ribbon pebble lantern magnet dolphin wardrobe".split()


def _spell(random: Random) -> Case:
    word = random.choice((random.choice(_PLAIN), "".join(random.choice("abdeghiklmnoprstuvz") for _ in range(random.randint(3, 8)))))
    if random.random() < 0.5:
        patterns = ('Quiz time! Spell the word "{w}".', "For my little son, spell {w}.", "Time to spell: spell the word '{w}'.")
        return _case(random, patterns, lambda answer: answer.strip().rstrip(".").lower() == "-".join(word), "-".join(word), "spell", w=word)
    patterns = ('Quiz time! How many letters are in "{w}"?', "For my little son, count the letters in {w}.", "My friend asks how many letters the word {w} has.")
    return _case(random, patterns, _result(len(word)), str(len(word)), "count letters", w=word)


def _opposite(random: Random) -> Case:
    left, right = random.choice([pair for pair in OPPOSITES.items() if pair[0] not in ("begin", "end")])
    patterns = ("Opposites are fun. What is the opposite of {w}?", 'Quiz time! The opposite of "{w}"?', "My friend asks what the opposite of {w} is.", "For a crossword I need the opposite of {w}.")
    return _case(random, patterns, says(right), right, "opposite", w=left)


_KINDS: tuple[Callable[[Random], Case], ...] = (
    _sum, _product, _capital, _list, _sum, _next, _count, _capital, _spell, _opposite, _how_many, _country,
)  # fmt: skip
