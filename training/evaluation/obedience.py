"""Instructions in the system message, obeyed in every answer and with the right answer in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from ..tables import CAPITALS
from . import pools
from .cases import Case
from .fillers import filler

__all__ = ["obedience_cases"]

_TITLES = ("captain", "chief", "boss", "your grace", "Uncle Albert", "old chap", "my sunshine", "Zorbo", "professor", "colonel")
_WORDS = ("Bingo", "Splendid", "Whoosh", "banana", "Voila", "Sesame", "kapow", "Tralala", "full stop", "Zimzam")
_SYSTEMS = {
    "capitals": ("The user cannot read small letters, so answer in capital letters.", "House rule: answers are in CAPITALS.", "It is important that you answer in capital letters only.", "Uppercase is the only style you write in: answer in uppercase."),
    "title": ("House rule: the user is addressed as {v}.", "It is important that you call the user {v} each time.", "Show respect. Call the user {v}.", "In this chat you call the user {v}."),
    "one word": ("House rule: answers have one word.", "It is important that you answer in one word only.", "In this chat you answer with a single word.", "Short is good: one word is all you answer."),
    "begin": ("House rule: answers begin with the word {v}.", "It is important that you begin each answer with {v}.", "In this chat you begin every answer with {v}."),
    "end": ("House rule: answers end with the word {v}.", "It is important that you end each answer with {v}.", "In this chat you end every answer with {v}."),
}  # fmt: skip


def obedience_cases(random: Random, count: int) -> Iterator[Case]:
    for number in range(count):
        kind = list(_SYSTEMS)[number % 5]
        word = random.choice(_TITLES if kind == "title" else _WORDS)
        system = random.choice(_SYSTEMS[kind]).format(v=word)
        if random.random() < 0.3:
            system = f"You are a helpful assistant. {system}"
        asked, value = _question(random)
        if random.random() < 0.4:
            asked = [*(filler(random) for _ in range(random.randint(1, 5))), *asked]
        yield Case("system instruction", asked, _judge(kind, word, value), f"{value}, {kind} {word}", system, kind)


def _question(random: Random) -> tuple[list[str], str]:
    """Messages, and what the last answer must hold."""
    match random.randrange(6):
        case 0:
            country = random.choice(["Norway", "Kenya", "Japan", "Peru", "Portugal", "Egypt", "Poland", "Iceland"])
            return [f"Now a bit of geography: the capital of {country}?"], CAPITALS[country]
        case 1:
            a, b = random.randint(5, 50), random.randint(5, 50)
            return [f"Listen, what do you get when {a} and {b} are added?"], str(a + b)
        case 2:
            name = random.choice(pools.NAMES)
            return [f"I should tell you that my name is {name}.", "One more time, what is my name?"], name
        case 3:
            city = random.choice(pools.CITIES)
            return [f"I should tell you that I live in {city}.", "One more time, in which city do I live?"], city
        case 4:
            return ["My friend asks what comes after Tuesday."], "Wednesday"
        case _:
            return ["Opposites are fun. What is the opposite of hot?"], "cold"


def _judge(kind: str, word: str, value: str) -> Callable[[str], bool]:
    obeyed: dict[str, Callable[[str], bool]] = {
        "capitals": lambda answer: answer == answer.upper(),
        "title": lambda answer: word in answer,
        "one word": lambda answer: answer.strip().strip(".!").lower() == value.lower(),
        "begin": lambda answer: answer.startswith(word),
        "end": lambda answer: answer.rstrip(" .!").endswith(word),
    }
    return lambda answer: value.lower() in answer.lower() and obeyed[kind](answer)
