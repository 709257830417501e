"""Whole messages as people type them, one in a line of said/*: thousands of thoughts, each said in one way, where a grammar
says in a million ways what its writer thought of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

__all__ = ["FACTS", "KINDS", "messages"]

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
def messages(about: str, kind: str, folder: Path = _FOLDER) -> tuple[str, ...]:
    """Slots: `v` the value, `t` the animal."""
    lines = (folder / f"{about}_{kind}.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if not _GRAMMAR.search(line))
