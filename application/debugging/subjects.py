"""Which message, model or conversation an engineer means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...domain import errors
from ...domain.conversation import ConversationStarted, MessageAppended, ReplyRequested
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.messages import Target
from ..ports import EventStore, ViewRows
from ..projections.downloads import download_row, download_rows
from ..projections.sidebar import conversations_like
from ..projections.transcript import messages_beginning

__all__ = ["Subject", "find_subject"]

_SEARCHED = 100


@dataclass(frozen=True, slots=True)
class Subject:
    """kind: "message", "model" or "conversation". conversation: of a message."""

    kind: str
    id: str
    conversation: str = ""


def find_subject(
    log: EventStore, rows: ViewRows, wanted: str, target: Callable[[str], Target | Refusal]
) -> Subject | Refusal:
    """wanted: an id, the beginning of one, or a model's name as `target` knows it. What is in no view any
    more, an erased message or a reply that said nothing, is sought in the whole log."""
    if not wanted.strip():
        return errors.nothing_known(wanted)
    shown = _shown(rows, wanted)
    exact = [subject for subject in shown if subject.id == wanted]
    if len(found := exact or shown) == 1:
        return found[0]
    if found:
        return errors.ambiguous_id(wanted)
    model = _model(log, rows, wanted, target)
    return model or _sought(log, wanted)


def _shown(rows: ViewRows, wanted: str) -> list[Subject]:
    """At most a few of those that begin so."""
    messages = [Subject("message", row.message, row.conversation) for row in messages_beginning(rows, wanted)]
    conversations = [Subject("conversation", id) for id in conversations_like(rows, wanted)]
    return [*messages, *conversations]


def _model(
    log: EventStore, rows: ViewRows, wanted: str, target: Callable[[str], Target | Refusal]
) -> Subject | None:
    if download_row(rows, wanted):
        return Subject("model", wanted)
    named = [row for row in download_rows(rows) if row.name == wanted]
    found = target(wanted)
    model = named[0].model if named else "" if isinstance(found, Refusal) else found.model
    return Subject("model", model) if model and log.stream(f"model:{model}") else None


def _sought(log: EventStore, wanted: str) -> Subject | Refusal:
    """By the beginning of an id as a value in JSON, where quotes in somebody's text are escaped."""
    mentions = log.mentioning(
        f'":"{wanted}',
        stream=f"conversation:{wanted}",
        kinds=(ReplyRequested, MessageAppended, ConversationStarted),
        limit=_SEARCHED,
    )
    subjects = (subject for item in mentions for subject in _subjects(item))
    found = {subject.id: subject for subject in subjects if subject.id.startswith(wanted)}
    if wanted in found:
        return found[wanted]
    if not found:
        return errors.nothing_known(wanted)
    return next(iter(found.values())) if len(found) == 1 else errors.ambiguous_id(wanted)


def _subjects(recorded: Recorded) -> Iterator[Subject]:
    """What the fact brought into being."""
    match recorded.fact:
        case ReplyRequested(reply=id) | MessageAppended(message=id):
            yield Subject("message", id, recorded.subject)
        case ConversationStarted():
            yield Subject("conversation", recorded.subject)
        case _:
            pass
