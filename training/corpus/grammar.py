"""Patterns and what they expand to: text with alternatives, `[what is|what's] my name`, which may nest, and rules by
name, `<person>`, which are patterns themselves or are made anew each time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from random import Random
from typing import NamedTuple

from .rules import RULES

__all__ = ["expand"]

_TOKENS = re.compile(r"[\[\]|]|<\w+>|[^\[\]|<]+|<")


class _Rule(NamedTuple):
    name: str


class _Choice(NamedTuple):
    """Of sequences, each as likely as the others."""

    among: tuple[tuple[_Part, ...], ...]


_Part = str | _Rule | _Choice


def expand(random: Random, pattern: str) -> str:
    """One of the wordings; an empty alternative may leave a double blank, which is closed."""
    if "[" in pattern or "<" in pattern:
        found: list[str] = []
        _walk(random, _parsed(pattern), found)
        pattern = "".join(found)
    return pattern.replace("  ", " ").strip()


def _walk(random: Random, parts: tuple[_Part, ...], found: list[str]) -> None:
    for part in parts:
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, _Choice):
            _walk(random, part.among[int(random.random() * len(part.among))], found)
        else:
            rule = _rule(part.name)
            if isinstance(rule, tuple):
                _walk(random, rule, found)
            else:
                found.append(rule(random))


@cache
def _rule(name: str) -> tuple[_Part, ...] | Callable[[Random], str]:
    rule = RULES[name]
    return _parsed(f"[{rule}]") if isinstance(rule, str) else rule


@lru_cache(maxsize=30_000)
def _parsed(pattern: str) -> tuple[_Part, ...]:
    """A mark outside of brackets, and a name that is no rule's, stand for themselves."""
    open_groups: list[list[list[_Part]]] = [[[]]]
    for token in _TOKENS.findall(pattern):
        if token == "[":
            open_groups.append([[]])
        elif token == "]" and len(open_groups) > 1:
            group = open_groups.pop()
            open_groups[-1][-1].append(_Choice(tuple(map(tuple, group))))
        elif token == "|" and len(open_groups) > 1:
            open_groups[-1].append([])
        else:
            is_rule = token[0] == "<" and token[1:-1] in RULES
            open_groups[-1][-1].append(_Rule(token[1:-1]) if is_rule else token)
    return tuple(open_groups[0][0])
