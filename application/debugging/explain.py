"""Explaining what an id stands for, from the streams that it takes and no more of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.messages import Target
from ..ports import EventStore, ViewStore
from ..projections.downloads import download_rows
from .explain_conversation import explain_conversation
from .explain_message import explain_message
from .explain_model import explain_model
from .explain_reply import explain_reply
from .explanation import Explanation, Link, Story
from .recorded_reply import as_message, recorded_reply
from .streams import Streams
from .subjects import Subject, find_subject

__all__ = ["explain"]


def explain(
    log: EventStore, views: ViewStore, wanted: str, target: Callable[[str], Target | Refusal]
) -> Explanation | Refusal:
    """wanted: an id of a message, a reply or a conversation, the beginning of one, or a model's name."""
    with views.snapshot() as rows:
        subject = find_subject(log, rows, wanted, target)
        others = [row.model for row in download_rows(rows)]
    if isinstance(subject, Refusal):
        return subject
    streams = Streams(log)
    story = _story(streams, log, subject, lambda: others)
    if story is None:
        return errors.nothing_known(wanted)
    kind = "message" if subject.kind == "message" else "model" if subject.kind == "model" else "conversation"
    return Explanation(kind, subject.id, story.sentences, story.facts, _chain(streams, story.facts))


def _story(
    streams: Streams, log: EventStore, subject: Subject, others: Callable[[], Sequence[str]]
) -> Story | None:
    if subject.kind == "model":
        return explain_model(streams, log, subject.id, others)
    if subject.kind == "conversation":
        return explain_conversation(streams, subject.id)
    facts = streams.conversation(subject.conversation)
    if reply := recorded_reply(facts, subject.id):
        return explain_reply(streams, subject.conversation, reply)
    for item in facts:
        said = as_message(item)
        if said and said.message == subject.id:
            return explain_message(streams, subject.conversation, item, said)
    return None


def _chain(streams: Streams, cited: Mapping[int, Recorded]) -> Sequence[Link]:
    """A cause always stands before what it caused, so that this ends."""
    known, waiting = dict(cited), list(cited.values())
    while waiting:
        item = waiting.pop()
        cause = streams.at(item.cause) if item.cause and item.cause not in known else None
        if cause:
            known[cause.position] = cause
            waiting.append(cause)
    return [Link(known[p], known.get(known[p].cause or 0)) for p in sorted(known)]
