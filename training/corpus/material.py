"""Sentences and noise that mean nothing, and what fills the slots of patterns about anything."""

from __future__ import annotations

import string
from random import Random

from ..tables import CAPITALS
from . import invented
from .code_lines import code_line
from .plain_words import ADJECTIVES, ADVERBS, NOUNS, TOPICS, VERBS
from .wording import capitalized

__all__ = ["a_topic", "noise", "sentence", "sentences", "slots"]


def slots(random: Random) -> dict[str, str]:
    topic, topic2 = (a_topic(random) for _ in range(2))
    return {
        "topic": topic,
        "topic2": topic2,
        "words": random.choice((random.choice(NOUNS), f'"{sentence(random)}"', sentence(random), f"'{random.choice(NOUNS)}'")),
        "word": random.choice((invented.word(random), random.choice(NOUNS), random.choice(ADJECTIVES))),
        "sentence": sentence(random),
        "sentence2": sentence(random),
        "code": code_line(random),
        "long": sentences(random, 4),
        "noun": _or_invented(random, NOUNS),
        "noun2": _or_invented(random, NOUNS),
        "adjective": _or_invented(random, ADJECTIVES),
        "adjective2": random.choice(ADJECTIVES),
        "verb": random.choice(VERBS),
        "person": invented.person(random) + random.choice(("", f" {invented.person(random)}")),
        "place": invented.place(random),
        "place2": invented.place(random),
        "country": random.choice(list(CAPITALS)) if random.random() < 0.7 else invented.place(random),
    }


def _or_invented(random: Random, words: list[str]) -> str:
    return random.choice(words) if random.random() < 0.88 else invented.word(random)


def a_topic(random: Random) -> str:
    match random.randrange(5):
        case 0 | 1:
            return random.choice(TOPICS)
        case 2:
            return f"{random.choice(('the', 'a', 'my', 'our'))} {random.choice(ADJECTIVES)} {random.choice(NOUNS)}"
        case 3:
            return f"{random.choice(NOUNS)}s"
        case _:
            return random.choice((invented.word(random), invented.place(random), f"the {invented.word(random)} of {invented.place(random)}"))


def sentence(random: Random) -> str:
    """About anything, and meaning nothing; now and then with an invented word."""

    def a(words: list[str]) -> str:
        return invented.word(random) if random.random() < 0.08 else random.choice(words)

    article = ("the", "a", "my", "every", "this", "no", "some", "our", "that", "her")
    start = f"{random.choice(article)} {a(ADJECTIVES)} {a(NOUNS)}" if random.random() < 0.7 else invented.person(random)
    end = f"{a(VERBS)} {random.choice(article)} {random.choice((a(ADJECTIVES) + ' ', ''))}{a(NOUNS)}"
    tail = f" {random.choice(ADVERBS)}" if random.random() < 0.4 else ""
    return capitalized(f"{start} {end}{tail}{random.choice(('.', '.', '.', '!', '?'))}")


def sentences(random: Random, most: int) -> str:
    return " ".join(sentence(random) for _ in range(random.randint(2, most)))


def noise(random: Random, most: int) -> str:
    characters = random.choice((string.printable[:95], string.printable[:62], string.ascii_lowercase + "     "))
    text = "".join(random.choices(characters, k=random.randint(5, most))).replace("<", "(")
    return text.strip().lstrip("/") or "..."
