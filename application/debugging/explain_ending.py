"""How a reply ended, and what became of it."""

from __future__ import annotations

from ...domain.conversation import (
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
)
from ...domain.engine_session import EngineStopped
from ...domain.event import Recorded
from ...domain.messages import Answer
from ...domain.model_download import ModelStatus
from .explanation import Story, count_of, short
from .recorded_reply import as_message
from .reply_past import EVER, ReplyPast
from .streams import cited_status, standing_at, standings

__all__ = ["tell_ending"]


def tell_ending(story: Story, past: ReplyPast) -> None:
    _meanwhile(story, past)
    _ended(story, past)
    _afterwards(story, past)


def _meanwhile(story: Story, past: ReplyPast) -> None:
    reply = past.reply
    if reply.started is None:
        return
    until = reply.ended.position if reply.ended else EVER
    for item in past.facts:
        if reply.started.position < item.position < until and isinstance(item.fact, ModelRequested):
            name = item.fact.target.name
            story.tell(
                "meanwhile", f"While it answered, {name} was requested", item, ": for later replies only"
            )


def _ended(story: Story, past: ReplyPast) -> None:
    ended = past.reply.ended
    if ended is None:
        story.tell("ended", "It has not ended", past.reply.started or past.reply.requested)
        return
    match ended.fact:
        case MessageAppended(finish="length"):
            story.tell("ended", "It ended at its token limit", ended)
        case MessageAppended():
            story.tell("ended", "It was completed", ended, ": by its end token or a stop string")
        case ReplyStopped(usage=usage):
            own = "in the process that gave it" if usage else "from another process"
            story.tell("ended", "It was stopped", ended, own)
        case ReplyFailed(failure=failure):
            story.tell("ended", "It failed", ended, f": {failure.message}")
        case ReplyInterrupted():
            _interrupted(story, past, ended)
        case _:
            pass
    if past.deleted:
        story.tell("erased", "Its text was erased with the conversation", past.deleted)


def _interrupted(story: Story, past: ReplyPast, ended: Recorded) -> None:
    deleted = past.deleted
    if deleted and deleted.command == ended.command:
        story.tell("ended", "It was interrupted", ended, "as the conversation was deleted", deleted)
        return
    again = next((i for i in past.facts if i.position > ended.position and _asks(i)), None)
    closed = next((i for i in past.session if isinstance(i.fact, EngineStopped)), None)
    same = again and isinstance(again.fact, ReplyRequested) and again.fact.session == past.reply.wish.session
    if closed is None or closed.position < ended.position or same:
        story.tell("ended", "It was interrupted", ended, ": nobody gave it any more")
        return
    assert isinstance(closed.fact, EngineStopped)
    failure = closed.fact.failure
    why = f"because its process died: {failure.message}" if failure else "because its core was closed"
    story.tell("ended", "It was interrupted", ended, why.rstrip("."), closed)


def _asks(item: Recorded) -> bool:
    return isinstance(item.fact, ReplyRequested)


def _afterwards(story: Story, past: ReplyPast) -> None:
    answer, started = past.reply.answer, past.reply.started
    if answer and started and answer.by.model != answer.requested.model:
        _target_later(story, past, started, answer)
    ended = past.reply.ended
    if ended is None:
        return
    changed = next(
        (
            (i, i.fact)
            for i in past.facts
            if i.position > ended.position and isinstance(i.fact, ModelRequested)
        ),
        None,
    )
    if changed:
        story.tell("later", f"{changed[1].target.name} was requested afterwards", changed[0])
    for item in past.facts:
        if isinstance(item.fact, ReplyRequested) and item.fact.parent == past.reply.wish.parent:
            other = item.fact.reply
            if other != past.reply.wish.reply:
                story.tell("alternatives", f"An alternative is reply {short(other)}", item)


def _target_later(story: Story, past: ReplyPast, started: Recorded, answer: Answer) -> None:
    name = answer.requested.name
    changes = [
        s
        for s in standings(past.streams.model(answer.requested.model))
        if s.since and s.since.position > started.position
    ]
    ready = next((s.since for s in changes if s.status is ModelStatus.READY), None)
    if ready is None:
        newest = (
            changes[-1]
            if changes
            else standing_at(past.streams.model(answer.requested.model), started.position)
        )
        story.tell("later", f"{name} has not become Ready since; it is", *cited_status(newest))
        return
    story.tell("later", f"{name} became Ready", ready, f", {_how_much_later(past, ready)}")
    for item in past.facts:
        match item.fact:
            case ReplyStarted(answer=later) if item.position > ready.position:
                if later.by.model == answer.requested.model:
                    story.tell("later", f"{name} first answered here", item)
                    return
            case _:
                pass


def _how_much_later(past: ReplyPast, ready: Recorded) -> str:
    ended = past.reply.ended
    if ended is None or ready.position < ended.position:
        return "while the answer was under way"
    said = [i for i in past.facts if ended.position < i.position < ready.position and as_message(i)]
    return f"{count_of(len(said), 'message')} later" if said else "before the next message"
