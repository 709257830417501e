"""What a reply waited for: downloads, other answers, loads."""

from __future__ import annotations

from ...domain.conversation import (
    MessageAppended,
    ModelRequested,
    ReplyCutShort,
    ReplyRequested,
)
from ...domain.engine_session import EngineLost, ModelLoaded, ModelLoadFailed, ModelLoadStarted
from ...domain.event import Recorded
from .explanation import Story, seconds_between, short
from .reply_past import ReplyPast
from .streams import standings

__all__ = ["tell_waiting"]

_LOOKED_AT = 5_000
"""Facts of other streams, at most, that are read for what a reply waited for."""


def tell_waiting(story: Story, past: ReplyPast, until: int) -> None:
    """What changed between the wish and the beginning."""
    reply = past.reply
    begin = reply.requested.position
    for item in past.facts:
        if begin < item.position < until and isinstance(item.fact, ModelRequested):
            story.tell("waited", f"While it waited, {item.fact.target.name} was requested instead", item)
    _waited_for_download(story, past, until)
    _waited_for_turn(story, past, until)
    _waited_for_load(story, past, until)


def _waited_for_download(story: Story, past: ReplyPast, until: int) -> None:
    model, name = past.target_at(until)
    begin = past.reply.requested
    steps = [
        standing
        for standing in standings(past.streams.model(model))
        if standing.since and begin.position < standing.since.position < until
    ]
    for before, step in zip([None, *steps], steps, strict=False):
        assert step.since is not None
        since = seconds_between(before.since if before and before.since else begin, step.since)
        became = f"{name} became {step.status or 'neither here nor wanted'}"
        story.tell("waited", "While it waited,", became, step.since, f"after {since}")


def _waited_for_turn(story: Story, past: ReplyPast, until: int) -> None:
    """Other answers that the same engine gave meanwhile."""
    begin = past.reply.requested.position
    if until - begin > _LOOKED_AT:
        return
    for item in past.streams.between(begin, until):
        other = _ends(item)
        if other is None or item.stream == past.reply.requested.stream:
            continue
        wish = next(
            (
                i.fact
                for i in past.streams.conversation(item.subject)
                if isinstance(i.fact, ReplyRequested) and i.fact.reply == other
            ),
            None,
        )
        if wish and wish.session == past.reply.wish.session:
            story.tell(
                "waited",
                f"The engine was giving reply {short(other)} in conversation {short(item.subject)} until",
                item,
            )


def _ends(item: Recorded) -> str | None:
    """The reply that the fact ended."""
    match item.fact:
        case MessageAppended(role="assistant", message=reply) | ReplyCutShort(reply=reply):
            return reply
        case _:
            return None


def _waited_for_load(story: Story, past: ReplyPast, until: int) -> None:
    begun: Recorded | None = None
    for item in past.session:
        if not past.reply.requested.position < item.position < until:
            continue
        match item.fact:
            case ModelLoadStarted():
                begun = item
            case ModelLoaded(model=model) if begun:
                took = seconds_between(begun, item)
                story.tell("waited", f"Loading {model.name} took {took}, from", begun, "to", item)
            case ModelLoadFailed(model=model, failure=failure):
                story.tell("waited", f"Loading {model.name} failed", item, f": {failure.message}")
            case EngineLost(failure=failure):
                story.tell("waited", "The engine was lost", item, f": {failure.message}")
            case _:
                pass
