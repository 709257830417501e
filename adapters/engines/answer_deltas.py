"""From tokens to what is shown: text in whole code points, up to a stop string, reasoning apart."""

from __future__ import annotations

from collections.abc import Iterator

from ...application.ports import Delta, TokenLogprob
from ...domain.sampling import SamplingSettings
from .answer_text import AnswerText
from .reasoning_text import ReasoningText

__all__ = ["AnswerDeltas"]


class AnswerDeltas:
    """Of one answer. An answer that is constrained is all text: its grammar knows no reasoning.

    closing_tag: of the reasoning that the prompt has opened, "" for none. said: its text, without reasoning.
    """

    def __init__(self, sampling: SamplingSettings, closing_tag: str = "") -> None:
        self._text = AnswerText(sampling.stop)
        constrained = sampling.grammar is not None or sampling.json_schema is not None
        self._reasoning = None if constrained else ReasoningText(closing_tag)
        self._logprobs: list[TokenLogprob] = []
        self._said: list[str] = []

    @property
    def said(self) -> str:
        return "".join(self._said)

    @property
    def stopped(self) -> bool:
        """A stop string was met; it and what follows are not part of the text."""
        return self._text.stopped

    def feed(self, piece: bytes, logprob: TokenLogprob | None = None) -> Iterator[Delta]:
        """What can be shown of the answer now that a token has come."""
        if logprob is not None:
            self._logprobs.append(logprob)
        return self._deltas(self._parts(self._text.feed(piece)))

    def rest(self) -> Iterator[Delta]:
        """What was held back, once no token comes any more."""
        yield from self._deltas(self._parts(self._text.rest()))
        if self._reasoning is not None:
            yield from self._deltas(self._reasoning.rest())

    def _parts(self, text: str) -> Iterator[tuple[str, str]]:
        if self._reasoning is not None:
            return self._reasoning.feed(text)
        return iter((("text", text),) if text else ())

    def _deltas(self, parts: Iterator[tuple[str, str]]) -> Iterator[Delta]:
        for kind, text in parts:
            logprobs, self._logprobs = self._logprobs, []
            if kind == "text":
                self._said.append(text)
            yield Delta(kind, text, tuple(logprobs) or None)
