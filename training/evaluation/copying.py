"""Names and strings of unseen shape, to be given back letter by letter."""

from __future__ import annotations

import string
from collections.abc import Iterator
from random import Random

from . import pools
from .cases import Case, equals, says

__all__ = ["copying_cases"]

_REPEAT = (
    "A little echo, please: repeat {v}",
    "Could I hear you repeat the following? {v}",
    'My next word is "{v}". Please repeat it.',
    "Do as a parrot does and repeat: {v}",
    'Repeat after me, letter for letter: "{v}"',
    'I want you to answer with exactly this: "{v}"',
    "This is a test of copying. Copy this: {v}",
    'Say "{v}" and nothing else.',
    "would you be so kind and repeat this word: {v}",
)
_INTRODUCED = (
    ("I should tell you that my name is {v}.", "Let's see whether you remember: what am I called?"),
    ("Well met, little one! I am called {v}.", "One more time, what is my name?"),
    ("good evening, my name is {v} and i am bored", "after all this, what is my name"),
    ("Dear model, I am {v} and I am new here.", "Prove to me that you remember my name."),
)


def copying_cases(random: Random, count: int) -> Iterator[Case]:
    for number in range(count):
        text = _text(random)
        if number % 3 == 2 and " " not in text:
            told, asked = random.choice(_INTRODUCED)
            yield Case("copied exactly", [told.format(v=text), asked], says(text), text, kind="name")
        else:
            yield Case("copied exactly", [random.choice(_REPEAT).format(v=text)], equals(text), text, kind="repeat")


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
