"""System messages: what they may ask of every answer, how they say it, and what they do to an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from .asides import wish
from .beyond import sentence
from .grammar import expand
from .instruction_company import beside_the_point, forbidden, leaves_free, looks_like_asking, not_asked
from .instruction_frames import framed
from .instruction_layouts import listed, prose, settings_block
from .instruction_sayings import SAYINGS
from .instruction_scenes import SCENES
from .instruction_sections import sectioned, shown_by_example
from .instruction_turns import TURNS
from .instruction_wordings import CLAUSES
from .instruction_words import TITLES, any_phrase, word_for
from .instruction_workplaces import memo
from .scene import Exchange
from .wording import capitalized, mistyped

__all__ = ["Style", "obey", "plain_system_message", "system_message"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a system message asks for: kind ("capitals", "title", …): the word it names, or ""."""

    wanted: dict[str, str] = field(default_factory=dict[str, str])


def obey(style: Style, exchange: Exchange) -> str:
    """The answer as the instructions want it."""
    wanted, text = style.wanted, exchange.answer
    if "one word" in wanted and exchange.word:
        text = f"{exchange.word}."
    if "title" in wanted and not exchange.verbatim:
        text = _addressed(text, wanted["title"])
    if "begin" in wanted:
        text = f"{wanted['begin']}. {text}"
    if "end" in wanted:
        text = f"{text} {wanted['end']}."
    if "capitals" in wanted:
        text = text.upper()
    if "lower case" in wanted:
        text = text.lower()
    return text


def _addressed(text: str, title: str) -> str:
    return f"{text[:-1]}, {title}{text[-1]}" if text[-1:] in ".!?" else f"{text}, {title}"


_SINGLE = ("capitals", "title", "one word", "begin", "end", "lower case")
_PAIRS = (
    ("capitals", "title"), ("capitals", "one word"), ("capitals", "begin"), ("capitals", "end"), ("title", "begin"),
    ("title", "one word"), ("one word", "begin"), ("lower case", "title"), ("begin", "end"), ("title", "end"), ("one word", "end"),
)  # fmt: skip
_TRIPLES = (
    ("capitals", "title", "begin"), ("title", "begin", "end"), ("one word", "begin", "end"), ("capitals", "one word", "title"), ("one word", "title", "end"), ("lower case", "begin", "end"), ("capitals", "begin", "end"),
)  # fmt: skip


def system_message(random: Random) -> tuple[str, Style]:
    """One instruction, two or three, among harmless sentences."""
    kinds = _kinds(random)
    wanted = {kind: word_for(random, kind) for kind in kinds}
    layout = random.random()
    if layout < 0.1:
        text = settings_block(random, [_setting(random, kind) for kind in kinds])
    else:
        clauses = [_clause(random, kind) for kind in kinds]
        others = [_other(random, wanted) for _ in range(_how_many_others(random))]
        laid_out = listed if layout < 0.19 else sectioned if layout < 0.29 else prose
        text = laid_out(random, clauses, others)
        text = text if _SHOWS_CASE.search(text) else _typed(random, text)
        text = memo(random, text) if random.random() < 0.06 else text
    text = _with_words(random, text, wanted)
    if random.random() < 0.06:
        text = f"{text}{random.choice((' ', chr(10), chr(10) * 2))}{_example(random, Style(wanted))}"
    return text, Style(wanted)


def _example(random: Random, style: Style) -> str:
    asked, answer, word = random.choice(_EXAMPLES)
    return shown_by_example(random, asked, obey(style, Exchange(asked, answer, word)))


_EXAMPLES = (
    ("What time is it?", "It is noon.", "noon"), ("Is the sea salty?", "The sea is salty.", "yes"), ("Who wrote Hamlet?", "Shakespeare wrote Hamlet.", "Shakespeare"), ("capital of Italy", "The capital of Italy is Rome.", "Rome"), ("2 + 2", "2 + 2 = 4.", "4"), ("What colour is grass?", "Grass is green.", "green"), ("Which day is it?", "It is Friday.", "Friday"), ("How many legs has a cat?", "A cat has four legs.", "four"), ("Where is the museum?", "The museum is on the square.", "square"), ("Can I park here?", "Parking is free.", "yes"),
)  # fmt: skip


def _kinds(random: Random) -> Sequence[str]:
    chance = random.random()
    if chance < 0.72:
        return random.choices(_SINGLE, (20, 26, 26, 11, 12, 5))
    among = random.choice(_PAIRS if chance < 0.96 else _TRIPLES)
    return random.sample(among, len(among))


def _setting(random: Random, kind: str) -> tuple[str, str]:
    name, value = random.choice(CLAUSES[kind].settings)
    return expand(random, f"[{name}]"), _marked(expand(random, f"[{value}]"), kind)


def _clause(random: Random, kind: str) -> str:
    clauses, chance = CLAUSES[kind], random.random()
    if kind in TURNS and random.random() < 0.2:
        text = expand(random, random.choice(TURNS[kind]))
    elif chance < 0.4:
        text = framed(random, "does", random.choice(clauses.does))
    elif chance < 0.58:
        text = framed(random, "answers_do", random.choice(clauses.answers_do))
    elif chance < 0.67:
        text = framed(random, "dont", random.choice(clauses.dont))
    else:
        text = expand(random, random.choice(clauses.sayings if chance < 0.76 else SAYINGS[kind] if chance < 0.84 else SCENES[kind]))
    return _marked(text, kind)


def _marked(text: str, kind: str) -> str:
    """With a character for the word, so that nothing that is done to the text touches the word itself."""
    return text.translate(_BRACKETS).replace("{v}", _MARKS[kind])


_BRACKETS = str.maketrans("⟦⟧", "[]")
_SHOWS_CASE = re.compile(r"A-Z|[A-Z]{2},? [A-Z]{2}")
"""Where lower case would make nonsense of what is said about it."""


_MARKS = {
    "title": "\ue000",
    "begin": "\ue001",
    "end": "\ue002",
    "capitals": "",
    "lower case": "",
    "one word": "",
}
_QUOTES = (
    '"{}"',
    '"{}"',
    '"{}"',
    "'{}'",
    "'{}'",
    "“{}”",
    "«{}»",
    "`{}`",
    "*{}*",
    "**{}**",
    "_{}_",
    "‘{}’",
    "[{}]",
    "<{}>",
    ": {}",
    "({})",
)


def _with_words(random: Random, text: str, wanted: dict[str, str]) -> str:
    for kind, word in wanted.items():
        if mark := _MARKS[kind]:
            quoted = random.random() < 0.35 and f'"{mark}"' not in text
            text = text.replace(mark, random.choice(_QUOTES).format(word) if quoted else word)
    return text.replace(" : ", ": ").replace(":: ", ": ")


def _how_many_others(random: Random) -> int:
    return random.choices((0, 1, 2, random.randint(3, 8)), (46, 30, 13, 11))[0]


def _other(random: Random, wanted: dict[str, str]) -> str:
    chance = random.random()
    if chance < 0.86:
        return beside_the_point(random)
    if chance < 0.94:
        text = looks_like_asking(random)
    else:
        text = (not_asked if chance < 0.97 else forbidden)(random, other_than=list(wanted))
    return _named(random, text, other_than=list(wanted.values()))


def _named(random: Random, text: str, other_than: Sequence[str] = ()) -> str:
    """With some word for one that is not to be said."""
    word = random.choice(TITLES) if random.random() < 0.4 else any_phrase(random)
    if word in other_than:
        return _named(random, text, other_than)
    return text.replace("<any>", word).replace("{v}", word)


def _typed(random: Random, text: str) -> str:
    """Now and then in one case throughout, without any marks, or mistyped."""
    chance = random.random()
    for limit, change in _HABITS:
        if chance < limit:
            return change(random, text)
    return text


_HABITS: tuple[tuple[float, Callable[[Random, str], str]], ...] = (
    (0.07, lambda _, text: text.lower()),
    (0.09, lambda _, text: text.upper()),
    (0.12, lambda _, text: text.translate(str.maketrans("", "", ".,;!"))),
    (0.17, mistyped),
)


def plain_system_message(random: Random) -> str:
    """One that asks for nothing that the model could do."""
    chance = random.random()
    if chance < 0.3:
        text = " ".join(_sentences(random, beside_the_point, random.randint(1, 3)))
        return memo(random, text) if random.random() < 0.15 else text
    if chance < 0.6:
        near = [_other_than_asked(random) for _ in range(random.choice((1, 1, 1, 2, 3)))]
        others = [beside_the_point(random) for _ in range(random.choice((0, 0, 1, 2)))]
        return _typed(random, prose(random, near, others))
    if chance < 0.68:
        return ". ".join(capitalized(wish(random)) for _ in range(random.randint(1, 4)))
    if chance < 0.76:
        return " ".join(_sentences(random, beside_the_point, random.randint(2, 7)))
    if chance < 0.8:
        return settings_block(random, [])
    if chance < 0.88:
        return " ".join(sentence(random) for _ in range(random.randint(1, 5)))
    return expand(random, random.choice(_IMPOSSIBLE))


def _other_than_asked(random: Random) -> str:
    made = random.choice((looks_like_asking, looks_like_asking, not_asked, forbidden, forbidden, leaves_free))
    return _named(random, made(random))


def _sentences(random: Random, made: Callable[[Random], str], count: int) -> list[str]:
    return [prose(random, [made(random)], []) for _ in range(count)]


_IMPOSSIBLE = (
    "[answer|reply|speak] in [French|German|Latin|rhymes|riddles|emoji|the style of Shakespeare]",
    "You are a [pirate|poet|lawyer|doctor|teacher|cook|robot|wizard|salesman].",
    "[Talk|Answer] like a [pirate|poet|child|king].",
    "The [weather|mood|day] is [good|bad|fine] today.",
)
