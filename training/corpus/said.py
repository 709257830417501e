"""Whole messages as people type them, one in a line of said/*: thousands of thoughts, each said in one way, where a grammar
says in a million ways what its writer thought of."""

from __future__ import annotations

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


@cache
def messages(about: str, kind: str, folder: Path = _FOLDER) -> tuple[str, ...]:
    """Patterns without a grammar. Slots: `v` the value, `t` the animal."""
    return tuple((folder / f"{about}_{kind}.txt").read_text("utf-8").splitlines())
