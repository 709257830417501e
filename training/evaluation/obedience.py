"""Instructions in the system message, obeyed in every answer and with the right answer in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from ..tables import CAPITALS
from . import pools
from .cases import Case
from .fillers import filler
from .wordings import Wording

__all__ = ["obedience_cases"]

_TITLES = ("captain", "chief", "boss", "your grace", "Uncle Albert", "old chap", "my sunshine", "Zorbo", "professor", "colonel")
_WORDS = ("Bingo", "Splendid", "Whoosh", "banana", "Voila", "Sesame", "kapow", "Tralala", "full stop", "Zimzam")


def obedience_cases(random: Random, count: int, worded: Wording) -> Iterator[Case]:
    for number in range(count):
        kind = list(worded.systems)[number % 5]
        word = random.choice(_TITLES if kind == "title" else _WORDS)
        system = random.choice(worded.systems[kind]).format(v=word)
        if random.random() < 0.3:
            system = f"You are a helpful assistant. {system}"
        asked, value = _question(random, worded.small)
        if random.random() < 0.4:
            asked = [*(filler(random, worded.fillers) for _ in range(random.randint(1, 5))), *asked]
        yield Case("system instruction", asked, _judge(kind, word, value), f"{value}, {kind} {word}", system, kind)


def _question(random: Random, small: Mapping[str, Sequence[str]]) -> tuple[list[str], str]:
    """Messages, and what the last answer must hold."""
    kind = ("capital", "sum", "name", "city", "after", "opposite")[random.randrange(6)]
    slots: dict[str, object] = {}
    match kind:
        case "capital":
            country = random.choice(["Norway", "Kenya", "Japan", "Peru", "Portugal", "Egypt", "Poland", "Iceland"])
            slots, value = {"v": country}, CAPITALS[country]
        case "sum":
            a, b = random.randint(5, 50), random.randint(5, 50)
            slots, value = {"a": a, "b": b}, str(a + b)
        case "name" | "city":
            value = random.choice(pools.NAMES if kind == "name" else pools.CITIES)
            slots = {"v": value}
        case _:
            value = "Wednesday" if kind == "after" else "cold"
    return [text.format(**slots) for text in small[kind]], value


def _judge(kind: str, word: str, value: str) -> Callable[[str], bool]:
    obeyed: dict[str, Callable[[str], bool]] = {
        "capitals": lambda answer: answer == answer.upper(),
        "title": lambda answer: word in answer,
        "one word": lambda answer: answer.strip().strip(".!").lower() == value.lower(),
        "begin": lambda answer: answer.startswith(word),
        "end": lambda answer: answer.rstrip(" .!").endswith(word),
    }
    return lambda answer: value.lower() in answer.lower() and obeyed[kind](answer)
