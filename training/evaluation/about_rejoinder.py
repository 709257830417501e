"""Questions about Rejoinder in wording that the corpus does not have. What must be said is given word for word."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .cases import Case, says_one_of
from .wordings import Wording

__all__ = ["rejoinder_cases"]


def rejoinder_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    """Every question once, then again with the typing of somebody in a hurry, until there are enough."""
    plain = [(question, wanted) for wanted, questions in worded.questions.items() for question in questions]
    random.shuffle(plain)
    for number in range(count):
        question, wanted = plain[number % len(plain)]
        asked = question if number < len(plain) else _hurried(random, question)
        yield Case("about Rejoinder", [asked], says_one_of((wanted,)), wanted, kind=wanted)


def _hurried(random: Random, question: str) -> str:
    """Lower case, no punctuation, and two neighbouring letters exchanged in one longer word."""
    words = question.lower().replace(",", "").rstrip("?.").split()
    long = [at for at, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if long:
        at, inner = random.choice(long), random.randint(1, 3)
        word = words[at]
        words[at] = word[:inner] + word[inner + 1] + word[inner] + word[inner + 2 :]
    return " ".join(words)
