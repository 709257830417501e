"""Names and strings of unseen shape, to be given back letter by letter."""

from __future__ import annotations

import string
from collections.abc import Iterator
from random import Random

from . import pools
from .cases import Case, equals, says
from .wordings import Wording

__all__ = ["copying_cases"]


def copying_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    for number in range(count):
        text = _text(random)
        if number % 3 == 2 and " " not in text:
            told, asked = random.choice(worded.introduced)
            yield Case("copied exactly", [told.format(v=text), asked], says(text), text, kind="name")
        else:
            yield Case("copied exactly", [random.choice(worded.repeat).format(v=text)], equals(text), text, kind="repeat")


def _text(random: Random) -> str:
    shape = random.randrange(7)
    if shape == 0:
        return " ".join(pools.strange(random) for _ in range(random.randint(2, 3)))
    if shape == 1:
        return "".join(random.choice(string.ascii_letters + string.digits) for _ in range(random.randint(5, 12)))
    if shape == 2:
        return "".join(random.choice(string.ascii_lowercase) for _ in range(random.randint(4, 12)))
    if shape == 3:
        return f"{pools.strange(random)}{random.choice('-_/+@')}{random.randint(10, 9999)}"
    if shape == 4:
        return random.choice(("Łukasz", "Žofie", "Nuñez", "Ångström", "Müßig", "Çelik", "Đorđe", "Siân", "Ümit", "Þóra")) + random.choice(
            ("", "son", "ova", "a-B", "ek")
        )
    return pools.strange(random)
