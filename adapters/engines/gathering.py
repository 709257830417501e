"""Fewer messages for the same text: a fast model says thousands of tokens a second, which no screen shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...application.ports import Delta

__all__ = ["gathered"]

BodyT = TypeVar("BodyT")

_INTERVAL = 1 / 30
"""Seconds between two deltas at least: text that grows so often is seen to flow. Each takes a core from what
computes, in this process and in the host."""


def gathered(bodies: Iterable[BodyT], clock: Callable[[], float]) -> Iterator[BodyT | Delta]:
    """The same bodies; deltas of one kind that follow each other within the interval are joined. The first is
    passed on at once, and none waits longer than until the next body."""
    waiting: list[Delta] = []
    told = 0.0
    for body in bodies:
        if isinstance(body, Delta) and (not waiting or body.kind == waiting[0].kind):
            waiting.append(body)
            now = clock()
            if now - told >= _INTERVAL:
                yield _joined(waiting)
                waiting, told = [], now
            continue
        if waiting:
            yield _joined(waiting)
            waiting = []
        yield body
    if waiting:
        yield _joined(waiting)


def _joined(deltas: list[Delta]) -> Delta:
    if len(deltas) == 1:
        return deltas[0]
    logprobs = [logprob for delta in deltas for logprob in delta.logprobs or ()]
    return Delta(deltas[0].kind, "".join(delta.text for delta in deltas), tuple(logprobs) or None)
