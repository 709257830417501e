"""How a system message is laid out: sentences, lists of points, or settings."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .grammar import expand
from .instruction_company import NEUTRAL_SETTINGS, beside_the_point
from .wording import capitalized

__all__ = ["listed", "prose", "settings_block"]


def prose(random: Random, clauses: Sequence[str], others: Sequence[str]) -> str:
    """The clauses somewhere among the others, now and then in one sentence."""
    if len(clauses) > 1 and random.random() < 0.35:
        clauses = [
            random.choice((" and ", "; ", ", and ", ", ", " - and ")).join(
                clause.rstrip(".:") for clause in clauses
            )
        ]
    styled = capitalized if random.random() < 0.85 else str
    parts = _among(random, [styled(clause) for clause in clauses], [capitalized(other) for other in others])
    blank = random.choice((" ", " ", " ", " ", " ", " ", "\n", "\n\n"))
    text = blank.join(_ended(random, part) for part in parts[:-1])
    last = parts[-1] if random.random() < 0.15 else _ended(random, parts[-1])
    return f"{text}{blank}{last}" if text else last


def _ended(random: Random, sentence: str) -> str:
    return sentence if sentence[-1] in ".!?:" else sentence + random.choice((".", ".", ".", ".", ".", "!"))


def _among(random: Random, clauses: list[str], others: list[str]) -> list[str]:
    """In their order: before the others, behind them, or between them."""
    at = random.choice((0, len(others), random.randint(0, len(others))))
    if len(clauses) > 1 and random.random() < 0.3:
        return [clauses[0], *others, *clauses[1:]]
    return [*others[:at], *clauses, *others[at:]]


def listed(random: Random, clauses: Sequence[str], others: Sequence[str]) -> str:
    """As points, with a heading or without."""
    points = [*clauses, *(others or [beside_the_point(random)])]
    random.shuffle(points)
    mark = random.choice(
        ("- ", "- ", "* ", "{}. ", "{}. ", "{}) ", "• ", "({}) ", "Rule {}: ", "§{} ", "+ ", "#{} ", "> ")
    )
    full_stops = random.random() < 0.5
    lines = [
        mark.format(number) + (_ended(random, capitalized(point)) if full_stops else point.rstrip(".:"))
        for number, point in enumerate(points, 1)
    ]
    heading = expand(random, random.choice(_HEADINGS))
    return "\n".join([heading, *lines] if heading else lines)


_HEADINGS = (
    "", "", "", "[#|##] [Rules|Instructions|Style|Behaviour|System|How to answer|Output|Notes|Guidelines|Format]", "[Rules|Instructions|Please|Notes|Style guide|Requirements|Guidelines|Our rules|To do|What matters|Conditions|The rules of the game|Remember|Points to observe][:|:|]", "You are [a helpful assistant|a bot|our helper]. [Rules|Follow these rules|Please note|Mind the following|Instructions]:", "**[Rules|Instructions|Style|Important]**",
)  # fmt: skip
_PAIRS = (
    "{0}={1}", "{0} = {1}", "{0}: {1}", "{0}: {1}", "{0}: {1}", "- {0}: {1}", "* **{0}**: {1}", "{0} -> {1}", "{0} → {1}", "[{0}] {1}", "--{0} {1}", "--{0}={1}", "{0} is {1}", "| {0} | {1} |", "set {0} to {1}", "SET {0} = {1}", "@{0} {1}", "{0}:= {1}", "{0}: '{1}'", "# {0}\n{1}", "({0} {1})", "{0} - {1}", "<{0}>{1}</{0}>", "<{0}>{1}</{0}>", '"{0}": "{1}"', '"{0}": "{1}"',
)  # fmt: skip
_JSON = '"{0}": "{1}"'


def settings_block(random: Random, settings: Sequence[tuple[str, str]]) -> str:
    """Names and values as a program might write them, with others that change nothing about the answers."""
    rows = [
        *settings,
        *(
            _neutral_setting(random)
            for _ in range(random.choice((1, 1, 2, 3) if not settings else (0, 0, 1, 2, 3)))
        ),
    ]
    random.shuffle(rows)
    pair = random.choice(_PAIRS)
    cased = random.choice((str, str, str, str.upper, str.title))
    lines = [pair.format(cased(_joined_up(random, name, pair)), value) for name, value in rows]
    text = (
        random.choice(("\n", "\n", "\n", "; ", ", ", " ")).join(lines)
        if pair != _JSON
        else f"{{{', '.join(lines)}}}"
    )
    before = random.choice(_BEFORE_SETTINGS) if random.random() < 0.4 else ""
    return f"{before}{text}"


def _joined_up(random: Random, name: str, pair: str) -> str:
    """As one word where a blank in a name would be strange."""
    strange = any(mark in pair for mark in ("=", "--", "@", "/"))
    return name.replace(" ", random.choice("_-")) if strange else name


def _neutral_setting(random: Random) -> tuple[str, str]:
    name, value = random.choice(NEUTRAL_SETTINGS)
    return expand(random, f"[{name}]"), expand(random, f"[{value}]")


_BEFORE_SETTINGS = (
    "You are a helpful assistant. ", "You are a helpful assistant.\n", "Settings: ", "Settings:\n", "[settings]\n", "Configuration:\n", "config:\n", "# Settings\n", "Output settings: ", "Answer like this: ", "Style: ", "---\n", "system:\n", "Follow these settings.\n", "Assistant configuration\n", "Your parameters: ", "The answers: ", "options: ",
)  # fmt: skip
