"""Finding the fact after which a condition holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ..ports import Condition, EventStore, Unanswered, ViewStore
from ..views import Views
from .moments import fact_at

__all__ = ["Flip", "find_flip"]

_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Flip:
    """A fact before which a condition did not hold, and after which it does.

    before, after: the facts around it, in order. causes: the fact that it reacted to, and so on up to the
    first, oldest first. asked: of how many moments.
    """

    fact: Recorded
    before: Sequence[Recorded]
    after: Sequence[Recorded]
    causes: Sequence[Recorded]
    asked: int


def find_flip(
    log: EventStore,
    store: ViewStore,
    condition: Condition,
    start: int,
    end: int,
    progress: Callable[[int, int], None] | None,
) -> Flip | Refusal:
    """Between the positions `start`, where it must not hold, and `end`, where it must."""
    if start >= end:
        return errors.invalid_range(start, end)
    search = _Search(store, condition, end, progress)
    refused = _refused(search, start, end)
    if refused:
        return refused
    low, high = start, end
    while high - low > 1:
        middle = (low + high) // 2
        holds = search.holds(middle)
        if isinstance(holds, Refusal):
            return holds
        low, high = (low, middle) if holds else (middle, high)
    return _in_context(log, high, search.asked)


def _refused(search: _Search, start: int, end: int) -> Refusal | None:
    at_start = search.holds(start)
    if at_start:
        return at_start if isinstance(at_start, Refusal) else errors.holds_already(start)
    at_end = search.holds(end)
    return at_end if isinstance(at_end, Refusal) else None if at_end else errors.never_holds(end)


class _Search:
    """Asks a condition. Of what is not there yet nothing holds; at the end it is a mistake."""

    def __init__(
        self,
        store: ViewStore,
        condition: Condition,
        end: int,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        self._store, self._condition, self._end, self._progress = store, condition, end, progress
        self._memo: dict[object, Any] = {}
        self.asked = 0

    def holds(self, position: int) -> bool | Refusal:
        self.asked += 1
        with self._store.moment(position, self._progress, self._memo) as rows:
            answer = self._condition(Views(rows))
        if not isinstance(answer, Unanswered):
            return answer
        return False if answer.missing and position < self._end else _failed(position, answer)


def _failed(position: int, answer: Unanswered) -> Refusal:
    return errors.condition_failed(position, answer.why)


def _in_context(log: EventStore, position: int, asked: int) -> Flip:
    first = max(0, position - 1 - _CONTEXT)
    around = log.read(after=first, limit=position - first + _CONTEXT)
    here = position - first - 1
    return Flip(around[here], around[:here], around[here + 1 :], _causes(log, around[here]), asked)


def _causes(log: EventStore, fact: Recorded) -> Sequence[Recorded]:
    found: list[Recorded] = []
    cause = fact_at(log, fact.cause) if fact.cause else None
    while cause:
        found.append(cause)
        cause = fact_at(log, cause.cause) if cause.cause and cause.cause < cause.position else None
    return found[::-1]
