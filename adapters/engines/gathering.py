"""Fewer messages for the same text: a fast model says thousands of tokens a second, which no screen shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...application.ports import Delta

__all__ = ["gathered"]

BodyT = TypeVar("BodyT")

_INTERVAL = 0.008
"""Seconds between two deltas at least, half a frame of a 60 Hz screen."""


def gathered(bodies: Iterable[BodyT], clock: Callable[[], float]) -> Iterator[BodyT | Delta]:
    """The same bodies; deltas of one kind that follow each other within the interval are joined. The first is
    passed on at once, and none waits longer than until the next body."""
    kind, text, told = "", "", 0.0
    for body in bodies:
        if isinstance(body, Delta) and (not text or body.kind == kind):
            kind, text = body.kind, text + body.text
            now = clock()
            if now - told < _INTERVAL:
                continue
            body, text, told = Delta(kind, text), "", now
        elif text:
            yield Delta(kind, text)
            text = ""
        yield body
    if text:
        yield Delta(kind, text)
