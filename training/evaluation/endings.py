"""Anything at all, badly typed: the answer must come to its own end."""

from __future__ import annotations

import string
from collections.abc import Iterator
from random import Random

from .cases import Case

__all__ = ["ending_cases"]


def ending_cases(random: Random, count: int, asked_elsewhere: list[Case]) -> Iterator[Case]:
    """Questions of the other categories with typing errors, and noise."""
    for number in range(count):
        if number % 4 == 3:
            asked = ["".join(random.choice(string.printable[:95]) for _ in range(random.randint(12, 60))).replace("<", "(")]
            system = ""
        else:
            case = random.choice(asked_elsewhere)
            asked, system = [*case.asked[:-1], _mistyped(random, case.asked[-1])], case.system
        yield Case("comes to an end", asked, lambda answer: bool(answer.strip()), "an end", system, "typos")


def _mistyped(random: Random, text: str) -> str:
    letters = list(text if random.random() < 0.5 else text.lower())
    for _ in range(random.randint(1, 1 + len(letters) // 12)):
        at = random.randrange(len(letters))
        letters[at] = random.choice(("", letters[at] * 2, random.choice(string.ascii_lowercase), letters[at].swapcase()))
    return "".join(letters) or "?"
