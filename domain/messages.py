"""What a message is made of: typed parts, and the credit of an answer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from .errors import Refusal, empty_message, message_too_long, text_not_unicode
from .sampling import SamplingSettings

__all__ = [
    "Answer",
    "Finish",
    "MESSAGE_LIMIT",
    "ModelCredit",
    "Part",
    "Parts",
    "Prompt",
    "ReasoningPart",
    "Role",
    "Target",
    "TextPart",
    "Usage",
    "check_text",
    "plain_text",
    "reasoning_text",
    "text_parts",
]

MESSAGE_LIMIT = 1_000_000
"""Bytes of UTF-8 that one message may have."""

Role = Literal["user", "assistant"]
Finish = Literal["stop", "length", "stopped", "failed", "interrupted"]
"""How an assistant message ended: its end token or a stop string, the token limit, the user, a failure,
or the death of the process."""

_frozen = ConfigDict(frozen=True, extra="forbid")


_Finite = Annotated[float, Field(allow_inf_nan=False)]
"""A number that JSON has: others would be written as null and not be read again."""


class TextPart(BaseModel):
    model_config = _frozen
    kind: Literal["text"] = "text"
    text: str


class ReasoningPart(BaseModel):
    """What a model thought aloud; shown apart, and not fed to another model."""

    model_config = _frozen
    kind: Literal["reasoning"] = "reasoning"
    text: str


Part = Annotated[TextPart | ReasoningPart, Field(discriminator="kind")]
Parts = tuple[Part, ...]


class Target(BaseModel):
    """The model that a conversation requests: its canonical id and the name it was asked for by."""

    model_config = _frozen
    model: str
    name: str


class ModelCredit(BaseModel):
    """The model that produced an answer. sha256: 64 hex digits of its file, "" for a remote engine."""

    model_config = _frozen
    model: str
    name: str
    sha256: str


class Prompt(BaseModel):
    """What is needed to run a reply again: digests (SHA-256, hex) of the prompt's tokens and of the chat
    template, the engine's build, the most threads that compute, and how many older messages did not fit. A
    remote engine leaves tokens 0 and gives the digest of the messages that it sent."""

    model_config = _frozen
    tokens: int
    digest: str
    template: str = ""
    engine: str = ""
    threads: int | None = None
    messages_left_out: int = 0


class Answer(BaseModel):
    """What is fixed when a reply begins: what was requested, who answers, how it samples."""

    model_config = _frozen
    requested: Target
    by: ModelCredit
    sampling: SamplingSettings
    seed: int
    prompt: Prompt | None = None


class Usage(BaseModel):
    """Tokens and milliseconds of one reply. cached: prompt tokens that did not need a prefill."""

    model_config = _frozen
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    prefill_ms: _Finite = 0
    decode_ms: _Finite = 0


def text_parts(text: str) -> Parts:
    return (TextPart(text=text),) if text else ()


def plain_text(parts: Parts) -> str:
    """The text parts joined, without reasoning."""
    return "".join(part.text for part in parts if part.kind == "text")


def reasoning_text(parts: Parts) -> str:
    """The reasoning parts joined."""
    return "".join(part.text for part in parts if part.kind == "reasoning")


def check_text(text: str) -> Refusal | None:
    """Why `text` cannot be a message, or None."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        return text_not_unicode()
    if not text.strip():
        return empty_message()
    return message_too_long(size, MESSAGE_LIMIT) if size > MESSAGE_LIMIT else None
