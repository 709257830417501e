"""The events of a streamed answer become text, an ending and a count."""

from __future__ import annotations

import codecs
import json
import time
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from ...application.ports import Delta
from ...domain.messages import Finish, Usage
from .reasoning_text import ReasoningText
from .server_failures import error_in
from .server_protocol import NotUnderstood

__all__ = ["ServerAnswer"]

_DONE = b"[DONE]"
_FINISHES: dict[str, Finish] = {
    "stop": "stop",
    "eos": "stop",
    "tool_calls": "stop",  # No tool was offered: the model has said what it had to say.
    "function_call": "stop",
    "length": "length",
}


class _Delta(BaseModel):
    """Reasoning is called differently by different servers."""

    content: str | None = None
    reasoning_content: str | None = None
    reasoning: str | None = None


class _Choice(BaseModel):
    delta: _Delta = _Delta()
    finish_reason: str | None = None


class _Details(BaseModel):
    cached_tokens: int | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0
    prompt_tokens_details: _Details | None = None


class _Chunk(BaseModel):
    choices: list[_Choice] = []
    usage: _Usage | None = None


class ServerAnswer:
    """finish: how it ended, as soon as that is known. done: nothing more will come."""

    def __init__(self) -> None:
        self.finish: Finish | None = None
        self.done = False
        self._began = time.perf_counter()
        self._first: float | None = None
        self._tags = ReasoningText()
        self._text, self._thought = _WholeCharacters(), _WholeCharacters()
        self._counted = _Usage()

    def take(self, data: bytes) -> Sequence[Delta]:
        """What an event adds. Raises NotUnderstood and ServerFailed."""
        if data.strip() == _DONE:
            self.done = True
            return []
        chunk = _chunk(data)
        self._counted = chunk.usage or self._counted
        if not chunk.choices:
            return []
        self._end(chunk.choices[0].finish_reason)
        return list(self._say(chunk.choices[0].delta))

    def rest(self) -> Iterator[Delta]:
        """What was held back."""
        return (Delta(kind, text) for kind, text in self._tags.rest())

    def usage(self) -> Usage:
        """Tokens are 0 as long as the server has not counted them. Prefill: until the first text was here."""
        now = time.perf_counter()
        first = now if self._first is None else self._first
        details = self._counted.prompt_tokens_details or _Details()
        return Usage(
            prompt_tokens=max(0, self._counted.prompt_tokens),
            cached_tokens=max(0, details.cached_tokens or 0),
            completion_tokens=max(0, self._counted.completion_tokens),
            prefill_ms=(first - self._began) * 1000,
            decode_ms=(now - first) * 1000,
        )

    def _say(self, delta: _Delta) -> Iterator[Delta]:
        thought, text = delta.reasoning_content or delta.reasoning or "", delta.content or ""
        if self._first is None and (thought or text):
            self._first = time.perf_counter()
        if thought and (whole := self._thought.feed(thought)):
            yield Delta("reasoning", whole)
        if text:
            for kind, piece in self._tags.feed(self._text.feed(text)):
                yield Delta(kind, piece)

    def _end(self, reason: str | None) -> None:
        if reason is None:
            return
        if reason not in _FINISHES:
            raise NotUnderstood(f"it ended the answer because of {reason[:40]!r}")
        self.finish = _FINISHES[reason]


def _chunk(data: bytes) -> _Chunk:
    try:
        said: Any = json.loads(data)
        error = error_in(said)
        chunk = _Chunk.model_validate(said)
    except (ValueError, RecursionError) as wrong:
        what = "of another shape" if isinstance(wrong, ValidationError) else "that is no JSON"
        raise NotUnderstood(f"it sent an event {what}") from None
    if error:
        raise error
    return chunk


class _WholeCharacters:
    """JSON can name half a character, and a server that cuts its text by UTF-16 does. A half that stays alone
    is replaced or, at the end, dropped."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-16-le")("replace")

    def feed(self, text: str) -> str:
        return self._decoder.decode(text.encode("utf-16-le", "surrogatepass"))
