"""Whole messages as people type them, one in a line of said/*: thousands of thoughts, each said in one way, where a grammar
says in a million ways what its writer thought of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from zlib import crc32

__all__ = ["FACTS", "KINDS", "held_out", "messages"]

FACTS = ("name", "city", "age", "job", "colour", "food", "pet", "code")
KINDS = {
    **dict.fromkeys(FACTS, ("told", "asked", "corrected", "beside")),
    "beyond": ("question", "request", "statement", "others"),
}
"""Of what there are messages, and which: what tells a fact, asks for it, corrects it, or uses its words and does none of these;
and what is beyond the models, or told of others."""
_FOLDER = Path(__file__).parent / "said"
_GRAMMAR = re.compile(r"[\[\]|<>]")
"""What grammar.py would read otherwise."""


@cache
def messages(about: str, kind: str) -> tuple[str, ...]:
    """Nine of ten. Slots: `v` the value, `t` the animal."""
    return tuple(line for line in _lines(about, kind) if not _is_held_out(line))


@cache
def held_out(about: str, kind: str) -> tuple[str, ...]:
    """The others, which no model learns from."""
    return tuple(line for line in _lines(about, kind) if _is_held_out(line))


def _lines(about: str, kind: str) -> list[str]:
    lines = (_FOLDER / f"{about}_{kind}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not _GRAMMAR.search(line)]


def _is_held_out(message: str) -> bool:
    return crc32(message.encode()) % 10 == 0
