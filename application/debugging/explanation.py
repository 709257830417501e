"""An explanation: sentences, each with the facts that prove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ...domain.event import Recorded

__all__ = ["Explanation", "Link", "Sentence", "Story", "SubjectKind", "count_of", "seconds_between", "short"]

SubjectKind = Literal["message", "model", "conversation"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """topic: what it is about, a stable word for programs. facts: the positions that prove it."""

    topic: str
    text: str
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A fact, and the one that set its command off; None where a person or a start did."""

    fact: Recorded
    cause: Recorded | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """facts: every one that a sentence cites, by its position. chain: those facts with what caused them, and
    what caused that, in the order of the log."""

    kind: SubjectKind
    id: str
    sentences: Sequence[Sentence]
    facts: Mapping[int, Recorded]
    chain: Sequence[Link] = ()

    @property
    def text(self) -> str:
        return "\n".join(sentence.text for sentence in self.sentences)


@dataclass(slots=True)
class Story:
    """Sentences as they are told."""

    sentences: list[Sentence] = field(default_factory=list[Sentence])
    facts: dict[int, Recorded] = field(default_factory=dict[int, Recorded])

    def tell(self, topic: str, *pieces: str | Recorded) -> None:
        """A sentence of its pieces, in which a fact stands for its citation."""
        cited = [piece for piece in pieces if isinstance(piece, Recorded)]
        words = [f"(fact {p.position})" if isinstance(p, Recorded) else p for p in pieces]
        text = " ".join(filter(None, words)).replace(" ,", ",").replace(" ;", ";").replace(" :", ":")
        text = text if text.endswith((".", "!", "?")) else f"{text}."
        self.sentences.append(Sentence(topic, text, tuple(dict.fromkeys(item.position for item in cited))))
        self.facts.update((item.position, item) for item in cited)


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def count_of(number: int, what: str) -> str:
    """`two messages`, `one fact`, `12 facts`."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{words} {what}" if number == 1 else f"{words} {what}s"


def seconds_between(earlier: Recorded, later: Recorded) -> str:
    """By the clock of the machine, which may have been set."""
    milliseconds = later.at - earlier.at
    return f"{milliseconds / 1000:,.1f} s" if milliseconds >= 0 else "(the clock was set back) some time"


def short(id: str) -> str:
    return id[:8]
