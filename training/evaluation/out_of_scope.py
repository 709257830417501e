"""What is too much for a tiny model, of every kind, and what only looks as if it were not."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from . import pools
from .cases import Case, offers_a_bigger_model
from .wordings import Wording

__all__ = ["out_of_scope_cases"]


def out_of_scope_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    """All of them, then questions about what does not exist, then long pasted texts, until there are enough."""
    prompts = [(text, kind) for kind, texts in worded.prompts.items() for text in texts]
    random.shuffle(prompts)
    for number in range(count):
        if number % 12 == 5:
            text, kind = _long(random, worded), "long"
        elif number % 12 in (2, 9) or not prompts:
            text, kind = random.choice(worded.frames).format(v=pools.strange(random), c=random.choice(pools.CITIES)), "invented"
        else:
            text, kind = prompts.pop()
        text = text.lower().rstrip("?.!") if random.random() < 0.15 else text
        yield Case("out of scope", [text], offers_a_bigger_model, "the offer of a bigger model", kind=kind)


def _long(random: Random, worded: Wording) -> str:
    text = " ".join(random.choices(worded.clauses, k=random.randint(5, 25)))
    return random.choice(worded.tasks).format(text=text)
