"""A log, or one conversation of it, as the lines of a file that any Rejoinder can import."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ..commands import CONVERSATION
from ..ports import EventStore
from .export_format import ALL, end_line, fact_line, first_line
from .redaction import Redaction

__all__ = ["export_lines", "facts_of_now"]

_PAGE = 100
"""Facts. With the longest messages there may be, a page is a hundred megabytes."""


def export_lines(log: EventStore, conversation: str | None, redact: bool) -> Iterator[bytes] | Refusal:
    """The log as it stands now, or one conversation numbered from 1 anew. Nothing is read before the first
    line is asked for, and only a page at a time after that."""
    if conversation is None:
        return _lines(ALL, facts_of_now(log), redact)
    stream = CONVERSATION.stream(conversation)
    if not log.stream(stream):
        return errors.unknown_conversation(conversation)
    return _lines(stream, _renumbered(log, stream), redact)


def _lines(holds: str, facts: Iterator[Recorded], redact: bool) -> Iterator[bytes]:
    redaction = Redaction() if redact else None
    digest, count = hashlib.sha256(), 0
    line = first_line(redaction.stream(holds) if redaction else holds, redact)
    for recorded in facts:
        digest.update(line)
        yield line
        count += 1
        line = fact_line(redaction.recorded(recorded) if redaction else recorded)
    digest.update(line)
    yield line
    yield end_line(count, digest.hexdigest())


def facts_of_now(log: EventStore) -> Iterator[Recorded]:
    """What is appended while they are read is left out."""
    position, head = 0, log.head()
    while page := log.read(after=position, limit=min(_PAGE, head - position)) if position < head else ():
        yield from page
        position = page[-1].position


def _renumbered(log: EventStore, stream: str) -> Iterator[Recorded]:
    """What caused a fact from outside is not in the export."""
    numbers: dict[int, int] = {}
    for number, recorded in enumerate(log.stream(stream), 1):
        numbers[recorded.position] = number
        yield recorded._replace(position=number, cause=numbers.get(recorded.cause or 0))
