"""From one pattern, many wordings: alternatives, what people put around a sentence, and how they mistype it.

A pattern is what grammar.py expands, with slots, `{value}`. What fills a slot is never altered: it is what the model
must copy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from .grammar import expand
from .paraphrase import paraphrased, synonymous

__all__ = ["capitalized", "fill", "listed", "mistyped", "mostly_plainly", "plainly", "say", "statement"]

_SLOT = re.compile(r"(\{\w+\})")
_WORD = re.compile(r"[a-zA-Z]{4,}")

_OPENINGS = (
    "hey, |hi, |hello, |ok, |okay, |so, |so |and |now, |now |please, |please |well, |hmm, |um, |oh, |alright, |"
    "right, |by the way, |btw, |btw |quick question: |one question: |one more thing: |another thing: |"
    "a question: |sorry, |listen, |just wondering, |i wonder, |next question: |also, |good, |great, |thanks, |"
    "thank you. |cool. |ok then, |let's see: |back to me: |hey pocket, |dear computer, |i forgot, |"
    "hi there! |yo, |no worries. |first, |then |finally, |to begin with, |wait, |actually, "
).split("|")
_CLOSINGS = (
    " please|, please| thanks|, thanks|, thank you| now| then| again|, if you can| for me|, ok|, do you know|"
    ", my friend| today| pls| here|, i forgot|, will you|, can you| exactly| right now|, remind me|, hm"
).split("|")
_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


def fill(text: str, **slots: str) -> str:
    for name, value in slots.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def say(random: Random, patterns: Sequence[str], end: str = "?", **slots: str) -> str:
    """What a user types: one of the patterns, worded, punctuated and mistyped like a person would."""
    if random.random() < 0.4:
        return plainly(random, patterns, end, **slots)
    text = expand(random, random.choice(patterns))
    if end:
        text = expand(random, paraphrased(random, synonymous(random, text), states=end != "?"))
    if random.random() < 0.12:
        text = random.choice(_OPENINGS) + text
    if random.random() < 0.08 and not text.endswith((".", "!", "?", ":", "}")):
        text += random.choice(_CLOSINGS)
    return _spelled(random, _typed(random, _punctuated(random, text, end)), slots)


_COPIED = ("v", "q")
"""Slots for what the answer has again, letter by letter."""


def _spelled(random: Random, text: str, slots: dict[str, str]) -> str:
    """Filled, and now and then in American; but for what is to be copied."""
    if random.random() < 0.4:
        text = text.replace("colour", "color")
        slots = {name: value if name in _COPIED else value.replace("colour", "color") for name, value in slots.items()}
    return fill(text, **slots)


def plainly(random: Random, patterns: Sequence[str], end: str = "?", **slots: str) -> str:
    """As short as it stands there: nothing is put around it and no word is changed for another."""
    text = expand(random, random.choice(patterns))
    return _spelled(random, _typed(random, _punctuated(random, text, end)), slots)


def mostly_plainly(random: Random, patterns: Sequence[str], end: str = "?", **slots: str) -> str:
    """In six cases of ten as it stands, else as `say` puts it."""
    return (plainly if random.random() < 0.6 else say)(random, patterns, end, **slots)


def statement(random: Random, patterns: Sequence[str], **slots: str) -> str:
    return say(random, patterns, end=".", **slots)


def _punctuated(random: Random, text: str, end: str) -> str:
    if not end or text.endswith((".", "!", "?", ":")):
        return text
    chance = random.random()
    if chance < 0.6:
        return text + end
    return text + random.choice(("", "", "", "!", "??", "...", " " + end, end + end)) if chance < 0.95 else text


def _typed(random: Random, text: str) -> str:
    text = capitalized(text) if random.random() < 0.7 else text
    chance = random.random()
    if chance < 0.2:
        text = _outside_slots(text, str.lower)
    elif chance < 0.22:
        text = _outside_slots(text, str.upper)
    if "'" in text and random.random() < 0.2:
        text = text.replace("'", random.choice(("", "’")))
    if random.random() < 0.03:
        return _outside_slots(text, lambda part: _badly_typed(random, part))
    for _ in range(random.choices((0, 1, 2), (82, 14, 4))[0]):
        text = _outside_slots(text, lambda part: mistyped(random, part))
    return text


def _outside_slots(text: str, change: Callable[[str], str]) -> str:
    return "".join(part if part.startswith("{") else change(part) for part in _SLOT.split(text))


def mistyped(random: Random, text: str) -> str:
    """One slip in one of the longer words."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = random.choice(words)
    return text[: word.start()] + _slip(random, word[0]) + text[word.end() :]


def _badly_typed(random: Random, text: str) -> str:
    """By somebody who looks at the keys: a slip in every dozen letters, and blanks are missed too."""
    letters = list(text)
    inner = [at for at in range(1, len(letters) - 1) if letters[at].isalpha() or letters[at] == " "]
    for at in random.sample(inner, min(len(inner), random.randint(1, 1 + len(letters) // 12))):
        wrong = random.choice(_NEIGHBOURS.get(letters[at].lower(), "e"))
        slips = ("", letters[at] * 2, wrong, letters[at].swapcase())
        letters[at] = random.choice(slips) if letters[at] != " " else ""
    return "".join(letters)


def _slip(random: Random, word: str) -> str:
    at = random.randrange(1, len(word) - 1)
    match random.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case _:
            return word[:at] + random.choice(_NEIGHBOURS.get(word[at].lower(), "e")) + word[at + 1 :]


def listed(clauses: Sequence[str]) -> str:
    """As an enumeration: one, two and three."""
    return clauses[0] if len(clauses) == 1 else ", ".join(clauses[:-1]) + f" and {clauses[-1]}"
