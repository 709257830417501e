"""A transcript as Markdown in which no message can become a part of the document around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...domain.messages import reasoning_text
from ..projections.transcript import MessageRow
from .written_transcript import WrittenTranscript, at_utc

__all__ = ["as_markdown"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_REACHES_OUT = re.compile(r"<[A-Za-z/!?]|\]:|^ {0,3}\t|\x00", re.MULTILINE)
"""HTML that stays open, and definitions of links, reach out of a quotation; a tab means less in one."""
_ENDINGS = {
    "length": "cut at the length limit",
    "stopped": "stopped",
    "failed": "failed",
    "interrupted": "interrupted",
}


def as_markdown(transcript: WrittenTranscript) -> str:
    """What a person wrote stands in fences, just as it was written. Answers are quoted, so that their own
    Markdown shows; those that a quotation does not hold stand in fences, too."""
    return "\n".join(_document(transcript)) + "\n"


def _document(transcript: WrittenTranscript) -> Iterator[str]:
    yield f"# {_escaped(transcript.title) or '(no title)'}"
    yield ""
    yield f"Conversation {transcript.conversation}, which asks for {_escaped(transcript.requested)}."
    if transcript.instructions:
        yield from ("", "Instructions:", "", *_fenced(transcript.instructions))
    numbers = {row.message: number for number, row in enumerate(transcript.messages, 1)}
    for number, row in enumerate(transcript.messages, 1):
        yield from ("", f"## {number} · {_speaker(row)}", "", _place(transcript, row, number, numbers), "")
        yield from _said(row)
    if transcript.reply:
        yield from ("", "A reply is under way.")


def _speaker(row: MessageRow) -> str:
    answer = row.credit
    if answer is None:
        return "You" if row.role == "user" else "Assistant"
    name = _escaped(answer.by.name)
    if answer.by.model != answer.requested.model:
        name += f" (for {_escaped(answer.requested.name)})"
    return f"{name}, {_ENDINGS[row.finish]}" if row.finish in _ENDINGS else name


def _place(transcript: WrittenTranscript, row: MessageRow, number: int, numbers: dict[str, int]) -> str:
    """When, and where on which branch if that is not right below the message above."""
    parent = numbers.get(row.parent, 0)
    where = "" if parent == number - 1 else f", after {parent}" if parent else ", a beginning"
    return f"*{at_utc(row.at)}{where}{'' if row.message in transcript.shown else ', on another branch'}*"


def _said(row: MessageRow) -> Iterator[str]:
    if thought := reasoning_text(row.content):
        yield from ("Thought:", "", *_fenced(thought), "")
    if not row.text:
        yield "*(no text)*"
    elif row.role == "user" or _REACHES_OUT.search(row.text):
        yield from _fenced(row.text)
    else:
        yield from (f"> {line}" for line in _LINE_END.split(row.text))


def _fenced(text: str) -> Iterator[str]:
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text) or [""]))
    yield from (f"{fence}text", *_LINE_END.split(text), fence)


def _escaped(text: str) -> str:
    """On one line, where no character means more than itself."""
    return re.sub(r"([\\`*_\[\]<>&~|$#:@])", r"\\\1", " ".join(text.split()))
