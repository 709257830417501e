"""What comes of running a recorded request again."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from ...domain.errors import Refusal
from ..ports import Bytes, Prefilling

__all__ = ["Compared", "Diverged", "Reproduced", "Reproduction"]


@dataclass(frozen=True, slots=True)
class Compared:
    """So far the answers are equal. tokens: 0 where the engine does not tell them."""

    tokens: int
    characters: int


@dataclass(frozen=True, slots=True)
class Reproduced:
    """The same answer, to the last character. whole: it also ended in the same way after as many tokens;
    False for one that was cut short, with which the new one begins. cached_tokens: of the prompt, those that
    were not computed anew."""

    reply: str
    tokens: int
    characters: int
    whole: bool
    cached_tokens: int


@dataclass(frozen=True, slots=True)
class Diverged:
    """The same request gave another answer. token, character: how many were equal. recorded, now: how either
    goes on from there. what: "text", or with equal texts "finish" or "tokens", of which these are the
    values."""

    reply: str
    what: str
    token: int
    character: int
    recorded: str
    now: str


Reproduction = Generator[Bytes | Prefilling | Compared | Reproduced | Diverged | Refusal]
"""Progress (bytes of the model's file verified, tokens of the prompt, what was compared), then one ending."""
