"""Where a CEL expression asks something of each element of a list, so that it can be asked apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from string import ascii_letters, digits
from typing import NamedTuple

__all__ = ["Asked", "MACROS", "asked_of", "replaced"]

MACROS = frozenset(("exists", "all", "exists_one", "filter"))
_LOOPS = MACROS | {"map", "existsOne"}
_ENDS = frozenset(f"{ascii_letters}{digits}_`'\")]}}")
_TOKEN = re.compile(
    r"""
      (?P<left_out> \s+ | //[^\n]* )
    | (?:[rR][bB]?|[bB][rR]) (?: \"{3}.*?\"{3} | '{3}.*?'{3} | "[^"]*" | '[^']*' )
    | [bB]? (?: \"{3}(?:\\.|.)*?\"{3} | '{3}(?:\\.|.)*?'{3} | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' )
    | `[^`]*` | [A-Za-z_]\w* | \.?\d[\w.]* | .
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)


class Asked(NamedTuple):
    """macro: one of MACROS, "" for the whole list. variable: the name of an element in `predicate`. fields:
    those of it that the predicate names, None if it may see any. counted: only how many are found matters."""

    macro: str
    variable: str
    predicate: str
    fields: frozenset[str] | None
    counted: bool


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def replaced(expression: str, name: str, replacement: Callable[[Asked], str | None]) -> str:
    """The expression, a valid one, with what it asks of the list `name` replaced; None leaves it as it is."""
    written, copied = "", 0
    for asked, start, end in asked_of(expression, name):
        text = replacement(asked) if start >= copied else None
        if text is not None:
            written, copied = f"{written}{expression[copied:start]}{text}", end
    return written + expression[copied:]


def asked_of(expression: str, name: str) -> Iterator[tuple[Asked, int, int]]:
    """With where it begins and ends; nothing if the expression gives `name` another meaning."""
    tokens = [
        _Token(found[0], found.start(), found.end())
        for found in _TOKEN.finditer(expression)
        if not found["left_out"]
    ]
    texts = [token.text for token in tokens]
    if any(texts[at : at + 3] == ["(", name, ","] for at in range(len(texts))) or _from_root(texts):
        return
    for at, text in enumerate(texts):
        if text == name and texts[at - 1 : at] != ["."]:
            yield from _asked_at(expression, tokens, texts, at)


def _asked_at(
    expression: str, tokens: list[_Token], texts: list[str], at: int
) -> Iterator[tuple[Asked, int, int]]:
    end, macro = at + 1, ""
    variable, predicate, fields = "", "", frozenset[str]()
    if texts[end : end + 1] == ["."] and texts[end + 1] in MACROS and texts[end + 2] == "(":
        macro, variable, end = texts[end + 1], texts[end + 3], _closing(texts, end + 2)
        inside = texts[at + 6 : end - 1]
        if texts[at + 5] != "," or _loops(inside):
            return
        predicate = expression[tokens[at + 6].start : tokens[end - 1].start]
        fields = _fields_of(inside, variable)
    start, end, counted = _counted(texts, at, end)
    if macro or counted:
        asked = Asked(macro, variable, predicate, fields, counted)
        yield asked, tokens[start].start, tokens[end - 1].end


def _from_root(texts: list[str]) -> bool:
    """A name with a dot before it, which no variable of a loop hides."""
    pairs = zip(["(", *texts], texts, strict=False)
    return any(text == "." and (before == "in" or before[-1] not in _ENDS) for before, text in pairs)


def _closing(texts: list[str], at: int) -> int:
    """Behind the bracket that closes the one at `at`."""
    depth = 0
    for end in range(at, len(texts)):
        depth += (texts[end] in "([{") - (texts[end] in ")]}")
        if not depth:
            return end + 1
    raise ValueError(texts)


def _loops(texts: list[str]) -> bool:
    return any(
        a == "." and b in _LOOPS and c == "(" for a, b, c in zip(texts, texts[1:], texts[2:], strict=False)
    )


def _fields_of(texts: list[str], variable: str) -> frozenset[str] | None:
    uses = [at for at, text in enumerate(texts) if text == variable and texts[at - 1 : at] != ["."]]
    if any(texts[at + 1 : at + 2] != ["."] or texts[at + 3 : at + 4] == ["("] for at in uses):
        return None
    return frozenset(texts[at + 2].strip("`") for at in uses)


def _counted(texts: list[str], start: int, end: int) -> tuple[int, int, bool]:
    if texts[end : end + 4] == [".", "size", "(", ")"]:
        return start, end + 4, True
    within = texts[max(start - 2, 0) : start] + texts[end : end + 1] == ["size", "(", ")"]
    if within and texts[start - 3 : start - 2] != ["."]:
        return start - 2, end + 1, True
    return start, end, False
