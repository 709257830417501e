"""A new answer held against the recorded one, piece by piece."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from ...domain.messages import Parts
from ..ports import Delta

__all__ = ["AnswerComparison"]


class AnswerComparison:
    """tokens, characters: of the new answer, compared so far and equal to the recorded one.

    differs: where the answers part. From there on `now` gathers what is said instead."""

    def __init__(self, recorded: Parts) -> None:
        self._text = "".join(part.text for part in recorded)
        self._kinds = [part.kind for part in recorded]
        self._ends = list(accumulate(len(part.text) for part in recorded))
        self.tokens = self.characters = 0
        self.differs = False
        self.now = ""

    @property
    def complete(self) -> bool:
        """Whether all that was recorded was said again."""
        return not self.differs and self.characters >= len(self._text)

    @property
    def recorded_rest(self) -> str:
        return self._text[self.characters :]

    def feed(self, delta: Delta) -> None:
        if self.differs:
            self.now += delta.text
            return
        equal = self._equal(delta)
        if equal == len(delta.text):
            self.characters += equal
            self.tokens += len(delta.logprobs or ())
            return
        self.differs = True
        self.tokens += _tokens_within(delta, equal)
        self.characters += equal
        self.now = delta.text[equal:]

    def _equal(self, delta: Delta) -> int:
        """How many characters of it are the recorded ones, and of the same kind."""
        begin = self.characters
        for place, character in enumerate(delta.text):
            over = begin + place >= len(self._text)
            if over or self._text[begin + place] != character or self._kind(begin + place) != delta.kind:
                return place
        return len(delta.text)

    def _kind(self, place: int) -> str:
        return self._kinds[bisect_right(self._ends, place)]


def _tokens_within(delta: Delta, characters: int) -> int:
    """How many of its tokens lie wholly in its first characters."""
    room, whole = len(delta.text[:characters].encode()), 0
    for token in delta.logprobs or ():
        room -= len(token.token)
        if room < 0:
            return whole
        whole += 1
    return whole
