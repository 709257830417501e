"""A conversation for people and for other programs: who said what, and which model answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ...domain.errors import Refusal
from ...domain.messages import reasoning_text
from ..ports import ViewStore
from ..projections.transcript import MessageRow, all_messages
from ..views import Views

__all__ = ["WrittenTranscript", "at_utc", "transcript_record", "write_transcript"]

_ALL = 2**31
_VERSION = 1


@dataclass(frozen=True, slots=True)
class WrittenTranscript:
    """requested: the name of the model that it asks for. messages: in the order in which they were said.
    shown: ids of those on the branch that is shown. reply: whether one is under way."""

    conversation: str
    title: str
    requested: str
    instructions: str
    messages: Sequence[MessageRow]
    shown: frozenset[str]
    reply: bool


def write_transcript(views: ViewStore, conversation: str, all_branches: bool) -> WrittenTranscript | Refusal:
    with views.snapshot() as rows:
        thread = Views(rows).thread(conversation, limit=_ALL)
        if isinstance(thread, Refusal):
            return thread
        messages = list(all_messages(rows, conversation)) if all_branches else thread.messages
    return WrittenTranscript(
        conversation,
        thread.title,
        thread.target.name,
        thread.instructions,
        messages,
        frozenset(row.message for row in thread.messages),
        thread.reply is not None,
    )


def transcript_record(transcript: WrittenTranscript) -> dict[str, Any]:
    """For JSON, as docs/debugging/transcripts.md describes it."""
    return {
        "rejoinder_transcript": _VERSION,
        "conversation": transcript.conversation,
        "title": transcript.title,
        "requested": transcript.requested,
        "instructions": transcript.instructions,
        "reply_under_way": transcript.reply,
        "messages": [_message(row, row.message in transcript.shown) for row in transcript.messages],
    }


def _message(row: MessageRow, shown: bool) -> dict[str, Any]:
    answer = row.credit
    return {
        "id": row.message,
        "parent": row.parent or None,
        "shown": shown,
        "role": row.role,
        "at": at_utc(row.at),
        "text": row.text,
        "reasoning": reasoning_text(row.content) or None,
        "finish": row.finish or None,
        "model": answer.by.name if answer else None,
        "model_id": answer.by.model if answer else None,
        "sha256": answer.by.sha256 if answer else None,
        "requested": answer.requested.name if answer else None,
    }


def at_utc(at: int) -> str:
    """at: milliseconds since 1970-01-01 UTC."""
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
