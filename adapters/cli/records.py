"""The JSON shapes of `--json`."""

from __future__ import annotations

import json

from ...application.model_listing import ModelListing
from ...application.projections.requested_vs_loaded import RequestedVsLoaded
from ...application.projections.sidebar import SidebarRow
from ...application.projections.transcript import MessageRow
from ...application.signals import ReplyBegan, ReplyDelta, ReplyEnded, ReplySignal, ReplyWaiting
from ...application.views import Found, Thread
from ...domain.event import Recorded, encode_fact
from ...domain.messages import Answer, reasoning_text
from .output import Json
from .wording import iso_time

__all__ = [
    "conversation_record",
    "fact_record",
    "found_record",
    "message_record",
    "model_record",
    "reply_record",
    "standing_record",
    "thread_record",
]


def conversation_record(row: SidebarRow) -> dict[str, Json]:
    return {
        "id": row.conversation,
        "title": row.title,
        "target": row.target,
        "target_model": row.target_model,
        "last_activity": iso_time(row.last_activity),
        "created": iso_time(row.created),
        "messages": row.messages,
        "pinned": bool(row.pinned),
        "archived": bool(row.archived),
    }


def thread_record(row: SidebarRow, thread: Thread) -> dict[str, Json]:
    """earlier: there are messages before the first one given. reply: the one under way, or null."""
    return {
        **conversation_record(row),
        "instructions": thread.instructions,
        "sampling": json.loads(thread.sampling) if thread.sampling else None,
        "reply": thread.reply,
        "earlier": thread.earlier,
        "messages": [message_record(message) for message in thread.messages],
    }


def message_record(row: MessageRow) -> dict[str, Json]:
    answer, usage = row.credit, row.used
    return {
        "id": row.message,
        "parent": row.parent or None,
        "role": row.role,
        "text": row.text,
        "reasoning": reasoning_text(row.content) or None,
        "at": iso_time(row.at),
        "finish": row.finish or None,
        **_credit(answer),
        "sha256": answer.by.sha256 if answer else None,
        "seed": answer.seed if answer else None,
        "sampling": answer.sampling.model_dump(mode="json") if answer else None,
        "usage": usage.model_dump(mode="json") if usage else None,
        "messages_left_out": answer.prompt.messages_left_out if answer and answer.prompt else None,
    }


def _credit(answer: Answer | None) -> dict[str, Json]:
    return {
        "model": answer.by.name if answer else None,
        "model_id": answer.by.model if answer else None,
        "requested": answer.requested.name if answer else None,
        "requested_id": answer.requested.model if answer else None,
    }


def reply_record(signal: ReplySignal) -> dict[str, Json] | None:
    """A line of the stream of an answer; None for a signal that it leaves out."""
    match signal:
        case ReplyWaiting(why=why):
            return {"type": "waiting", "why": why}
        case ReplyBegan(answer=answer):
            return {"type": "began", **_credit(answer)}
        case ReplyDelta(kind=kind, text=text):
            return {"type": "delta", "kind": kind, "text": text}
        case ReplyEnded():
            return {
                "type": "ended",
                "id": signal.reply,
                "conversation": signal.conversation,
                "finish": signal.finish,
                "text": signal.text,
                **_credit(signal.answer),
                "usage": signal.usage.model_dump(mode="json") if signal.usage else None,
            }
        case _:
            return None


def standing_record(standing: RequestedVsLoaded) -> dict[str, Json]:
    return {
        "id": standing.conversation,
        "target": standing.requested.name,
        "target_model": standing.requested.model,
        "status": standing.status or None,
        "loaded": standing.loaded.name if standing.loaded else None,
        "loaded_model": standing.loaded.model if standing.loaded else None,
        "why": standing.why or None,
    }


def model_record(listing: ModelListing) -> dict[str, Json]:
    return {
        "name": listing.name,
        "title": listing.title,
        "model": listing.model,
        "status": listing.status or None,
        "size": listing.size or None,
        "why": listing.why or None,
        "at_hand": listing.at_hand,
    }


def found_record(found: Found) -> dict[str, Json]:
    return {
        "conversation": found.message.conversation,
        "title": found.title,
        **message_record(found.message),
    }


def fact_record(recorded: Recorded) -> dict[str, Json]:
    return {
        "position": recorded.position,
        "at": iso_time(recorded.at),
        "stream": recorded.stream,
        "version": recorded.version,
        "command": recorded.command,
        "correlation": recorded.correlation,
        "cause": recorded.cause,
        "fact": recorded.fact.NAME,
        "data": json.loads(encode_fact(recorded.fact)),
    }
