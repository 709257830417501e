"""What else is said in a conversation between telling something and asking for it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

__all__ = ["filler"]

_MONTHS = "January March April June July September October November".split()
_COUNTRIES = "Norway Italy Peru Kenya Japan Portugal Finland Hungary Egypt Chile".split()


def filler(random: Random, fillers: Sequence[str]) -> str:
    c = random.randint(1, 20)
    values = {
        "a": random.randint(21, 70), "b": random.randint(10, 30), "c": c, "d": c + random.randint(3, 9),
        "month": random.choice(_MONTHS), "country": random.choice(_COUNTRIES),
    }  # fmt: skip
    return random.choice(fillers).format(**values)
