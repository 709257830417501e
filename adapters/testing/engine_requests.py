"""Requests to an engine, and what comes of them, for contracts and tests."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from ...application.ports import ChatMessage, Delta, Generate, LoadModel
from ...domain.messages import ModelCredit, text_parts
from ...domain.sampling import SamplingSettings
from .obligations import PATIENCE, within

__all__ = ["answer_text", "ask", "close", "collect", "file_model", "until_delta", "user_says"]

ItemT = TypeVar("ItemT")


def collect(stream: Iterable[ItemT], seconds: float = PATIENCE) -> list[ItemT]:
    """Everything that the stream yields; an AssertionError if it has not ended within `seconds`."""
    return within(seconds, "Streams yield their progress and then exactly one ending", lambda: list(stream))


def file_model(path: Path, context_length: int = 4096) -> LoadModel:
    """A request to load the file, credited by its name."""
    credit = ModelCredit(model=f"file:{path}", name=path.stem, sha256="0" * 64)
    return LoadModel(credit, str(path), context_length)


def user_says(*texts: str) -> tuple[ChatMessage, ...]:
    """A history in which user and assistant take turns, the user first."""
    return tuple(
        ChatMessage(f"m{index}", "assistant" if index % 2 else "user", text_parts(text))
        for index, text in enumerate(texts)
    )


def ask(
    loaded: LoadModel,
    *texts: str,
    instructions: str = "",
    sampling: SamplingSettings | None = None,
    seed: int = 7,
) -> Generate:
    """A request to answer the last of `texts`, which take turns."""
    history = user_says(*(texts or ("Hello",)))
    return Generate(
        "reply", loaded.model, "conversation", instructions, history, sampling or SamplingSettings(), seed
    )


def answer_text(stream: Iterable[object]) -> str:
    return "".join(item.text for item in stream if isinstance(item, Delta))


def until_delta(stream: Iterator[object]) -> str:
    """Go on until the first text is there."""
    for item in stream:
        if isinstance(item, Delta):
            return item.text
    raise AssertionError("the answer has no text")


def close(stream: Generator[object]) -> None:
    """Give the stream up, as leaving a loop over it does."""
    stream.close()
