"""What a model thinks aloud, between <think> tags at the beginning, told apart from its answer."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["ReasoningTags"]

_OPEN, _CLOSE = "<think>", "</think>"


class ReasoningTags:
    """Yields pairs of a kind, "reasoning" or "text", and a piece. What may be part of a tag is held back."""

    def __init__(self) -> None:
        self._kind = ""
        self._held = ""
        self._fresh = False

    def feed(self, text: str) -> Iterator[tuple[str, str]]:
        self._held += text
        if not self._kind:
            self._decide()
        if self._kind == "reasoning":
            yield from self._think()
        if self._kind == "text":
            yield from self._say(self._held)

    def rest(self) -> Iterator[tuple[str, str]]:
        """What was held back and turned out to be no tag."""
        self._kind = self._kind or "text"
        yield from self._say(self._held)

    def _decide(self) -> None:
        beginning = self._held.lstrip()
        if beginning.startswith(_OPEN):
            self._switch("reasoning", beginning.removeprefix(_OPEN))
        elif not _OPEN.startswith(beginning):
            self._kind = "text"

    def _think(self) -> Iterator[tuple[str, str]]:
        thought, tag, answer = self._held.partition(_CLOSE)
        if not tag:
            thought = self._held[: len(self._held) - _beginning_of_close(self._held)]
        rest = self._held[len(thought) :]
        yield from self._say(thought)
        self._held = rest
        if tag:
            self._switch("text", answer)

    def _switch(self, kind: str, rest: str) -> None:
        self._kind, self._held, self._fresh = kind, rest, True

    def _say(self, text: str) -> Iterator[tuple[str, str]]:
        """Without the space after a tag."""
        self._held = ""
        shown = text.lstrip() if self._fresh else text
        if shown:
            self._fresh = False
            yield self._kind, shown


def _beginning_of_close(text: str) -> int:
    """The length of the longest end of `text` with which the closing tag begins."""
    return next((n for n in range(len(_CLOSE) - 1, 0, -1) if text.endswith(_CLOSE[:n])), 0)
