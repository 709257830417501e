"""Messages by somebody who wrote none of the corpus's, one in a line of strangers/*: what they tell, ask for and correct, and
what only sounds so. Whatever else is said in these conversations is as plain as can be, so that a wrong answer is the message's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from ..corpus.said import FACTS, messages
from . import pools
from .cases import Case, offers_a_bigger_model, says
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
            yield Case(
                "out of scope", [message], offers_a_bigger_model, "the offer of a bigger model", kind=about
            )


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
