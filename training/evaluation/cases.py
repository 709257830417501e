"""What an examination consists of, and how an answer is judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Case", "Judge", "equals", "offers_a_bigger_model", "says", "says_not_told", "says_one_of"]

Judge = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Case:
    """asked: what the user says, message by message; the model answers each. judge: of the last answer."""

    category: str
    asked: Sequence[str]
    judge: Judge
    wanted: str
    system: str = ""
    kind: str = ""


def holds(answer: str, value: str) -> bool:
    """As a whole word, letter by letter."""
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", answer) is not None


def says(value: str, others: Sequence[str] = ()) -> Judge:
    """The value, and none of the values that it might be confused with."""
    return lambda answer: (
        holds(answer, value) and not any(holds(answer, other) for other in others if other not in value)
    )


def says_one_of(wanted: Sequence[str]) -> Judge:
    """Any of these, whatever the case."""
    return lambda answer: any(each.lower() in answer.lower() for each in wanted)


def equals(text: str) -> Judge:
    """The text alone; quotation marks around it and a full stop after it are forgiven."""
    return lambda answer: (
        text in (answer.strip(), answer.strip().strip("\"'"), answer.strip().removesuffix("."))
    )


def says_not_told(others: Sequence[str]) -> Judge:
    """That the user has not said it, and no value that was told of something else."""
    return lambda answer: (
        re.search(r"not told me|asked me to forget", answer) is not None
        and not any(holds(answer, other) for other in others)
    )


_OFFER = "A bigger model can help: type /model smart in the chat, or run rejoinder model ID smart."
_PLAIN = re.compile(
    r"(That is too much for a tiny model like me|I do not know that, for I am a tiny model|"
    r"I do not understand that, for I am a tiny model|I see\. A tiny model like me has little to say to that)\. "
    + re.escape(_OFFER)
)


def offers_a_bigger_model(answer: str) -> bool:
    """That it is too much, and how to get more, and not a word besides: whatever else it said would be invented."""
    return _PLAIN.fullmatch(answer.strip()) is not None
