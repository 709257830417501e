"""Messages by two people who wrote none of the corpus's, one in a line of strangers/*: what they tell, ask for and correct, what
only sounds so, what is known and what is beyond. Whatever else is said in these conversations is as plain as can be, so that a
wrong answer is the message's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from ..corpus.arithmetic import held_out
from ..corpus.capitals import with_article
from ..corpus.said import BEYOND, FACTS, KINDS, messages
from ..corpus.wording import fill
from ..tables import CAPITALS, OPPOSITES, SEQUENCES
from . import pools
from .cases import Case, Judge, offers_a_bigger_model, says
from .knowledge import CATEGORY, a_word, lists_all, names_the_capital, results_in, spells
from .memory import value_of

__all__ = ["MESSAGES", "stranger_cases"]

MESSAGES = Path(__file__).parent / "strangers"
_TOLD = {
    "name": "My name is {v}.",
    "city": "I live in {v}.",
    "age": "I am {v} years old.",
    "job": "I work as {v}.",
    "colour": "My favourite colour is {v}.",
    "food": "My favourite food is {v}.",
    "pet": "My {t} is called {v}.",
    "code": "My garage code is {v}.",
}
_ASKED = {
    "name": "What is my name?",
    "city": "Where do I live?",
    "age": "How old am I?",
    "job": "What is my job?",
    "colour": "What is my favourite colour?",
    "food": "What is my favourite food?",
    "pet": "What is my {t} called?",
    "code": "What is my garage code?",
}
_BETWEEN = (
    "What is 3 plus 4?",
    "Thank you.",
    "What is the capital of France?",
    "Write a poem about the sea.",
)


def stranger_cases() -> Iterator[Case]:
    """One for each message."""
    for about in FACTS:
        for kind in ("told", "asked", "corrected"):
            for message in messages(about, kind, MESSAGES):
                yield _remembered(Random(message), about, kind, message)
        for message in messages(about, "beside", MESSAGES):
            yield _beyond(message, about)
    for kind in BEYOND:
        for message in messages("beyond", kind, MESSAGES):
            yield _beyond(message, kind)
    for about, judged in _KNOWN.items():
        for kind in KINDS[about]:
            for message in messages(about, kind, MESSAGES):
                yield _known(message, kind, *judged(Random(message), kind))


def _beyond(message: str, kind: str) -> Case:
    return Case("out of scope", [message], offers_a_bigger_model, "the offer of a bigger model", kind=kind)


def _known(message: str, kind: str, slots: dict[str, str], judge: Judge, wanted: str) -> Case:
    return Case(CATEGORY, [fill(message, **slots)], judge, wanted, kind=kind.replace("_", " "))


def _sum(random: Random, kind: str) -> tuple[dict[str, str], Judge, str]:
    """Of the sums and differences, those that no training chat holds."""
    small, second = random.randint(2, 12), random.randint(2, 12)
    pairs = [(a, b) for a in range(10, 101) for b in range(10, a + 1) if held_out(a, b)]
    a, b = random.choice(pairs) if kind in ("plus", "minus") else (small * second if kind == "divided" else small, second)
    result = {"plus": a + b, "minus": a - b, "times": a * b, "divided": a // b}[kind]
    return {"a": str(a), "b": str(b)}, results_in(result), str(result)


def _capital(random: Random, kind: str) -> tuple[dict[str, str], Judge, str]:
    country, capital = random.choice([pair for pair in CAPITALS.items() if len(set(pair)) == 2])
    if kind == "country":
        return {"city": capital}, says(country), country
    return {"country": with_article(country)}, names_the_capital(country), capital


def _word(random: Random, kind: str) -> tuple[dict[str, str], Judge, str]:
    if kind == "opposite":
        word, wanted = random.choice([pair for pair in OPPOSITES.items() if pair[0] not in ("begin", "end")])
        return {"q": word}, says(wanted), wanted
    word = a_word(random)
    if kind == "spelled":
        return {"q": word}, spells(word), "-".join(word)
    return {"q": word}, results_in(len(word)), str(len(word))


def _list(_: Random, kind: str) -> tuple[dict[str, str], Judge, str]:
    name = kind.replace("_", " ")
    return {}, lists_all(name), ", ".join(SEQUENCES[name])


_KNOWN = {"sum": _sum, "capital": _capital, "word": _word, "list": _list}


def _remembered(random: Random, about: str, kind: str, message: str) -> Case:
    value = value_of(random, about, set())
    before = value_of(random, about, {value})
    told = (
        message if kind == "told" else _TOLD[about].replace("{v}", before if kind == "corrected" else value)
    )
    between = random.sample(_BETWEEN, random.randint(0, 2))
    corrected = [message] if kind == "corrected" else []
    asked = [told, *between, *corrected, message if kind == "asked" else _ASKED[about]]
    animal = random.choice(pools.ANIMALS)
    said = [text.replace("{v}", value).replace("{t}", animal) for text in asked]
    wanted = value.removeprefix("a ").removeprefix("an ")
    others = [before.removeprefix("a ").removeprefix("an ")] if kind == "corrected" else []
    return Case("facts recalled", said, says(wanted, others), wanted, kind=f"{about}, {kind}")
