"""Tokens' bytes become text: whole code points only, and nothing from a stop string on."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

__all__ = ["AnswerText"]


class AnswerText:
    """stopped: a stop string was met; it and what follows are not part of the text."""

    def __init__(self, stop: Sequence[str] = ()) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stops = [text for text in stop if text]
        self._held = ""
        self.stopped = False

    def feed(self, piece: bytes) -> str:
        """The text that can be shown now. What may be the beginning of a stop string is held back."""
        text = self._held + self._decoder.decode(piece)
        met = [index for stop in self._stops if (index := text.find(stop)) >= 0]
        if met:
            self.stopped, self._held = True, ""
            return text[: min(met)]
        keep = len(text) - self._suspicious(text)
        self._held = text[keep:]
        return text[:keep]

    def rest(self) -> str:
        """What was held back and turned out to be text. A code point without its last bytes is dropped."""
        rest, self._held = self._held, ""
        return rest

    def _suspicious(self, text: str) -> int:
        """The length of the longest end of `text` with which a stop string begins."""
        longest = max((len(stop) for stop in self._stops), default=1) - 1
        for length in range(min(longest, len(text)), 0, -1):
            if any(stop.startswith(text[-length:]) for stop in self._stops):
                return length
        return 0
