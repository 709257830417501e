"""A model's lifecycle as a story: who wanted it, what it waited for, how each try ended, who used it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...domain.conversation import ModelRequested, ReplyStarted
from ...domain.engine_session import EngineLost, ModelLoaded, ModelLoadFailed, ModelLoadStarted, ModelUnloaded
from ...domain.event import Fact, Recorded
from ...domain.messages import ModelCredit
from ...domain.model_download import (
    Compiled,
    DownloadCanceled,
    DownloadCompleted,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    ModelLost,
    ModelRemoved,
    ModelStatus,
)
from ..ports import EventStore
from .explanation import Story, seconds_between, short
from .streams import Streams, standing_at

__all__ = ["explain_model"]

_NEWEST = 20
"""Loads and replies that are told at most."""

_UNLOADED = {
    "asked": "on request",
    "idle": "as it was unused for long",
    "removed": "as its file was removed",
    "room": "to make room for another",
    "closed": "as the core closed",
    "": "",
}
_LOADING: tuple[type[Fact], ...] = (ModelLoadStarted, ModelLoaded, ModelLoadFailed, ModelUnloaded, EngineLost)


def explain_model(
    streams: Streams, log: EventStore, model: str, others: Callable[[], Sequence[str]]
) -> Story:
    """others: the ids of the models that are here or wanted."""
    story, facts = Story(), streams.model(model)
    before: Recorded | None = None
    for item in facts:
        _tell_step(story, streams, item, before, others)
        before = item
    _tell_loads(story, log, model)
    _tell_use(story, log, model)
    return story


def _tell_step(
    story: Story,
    streams: Streams,
    item: Recorded,
    before: Recorded | None,
    others: Callable[[], Sequence[str]],
) -> None:
    took = f"after {seconds_between(before, item)}" if before else ""
    match item.fact:
        case DownloadQueued(name=name):
            _tell_queued(story, streams, item, name, others)
        case DownloadMovedToFront():
            story.tell("queue", "It was moved to the front of the queue", item)
        case DownloadStarted(size=size):
            story.tell("download", "Its download began", item, f"{took}: {size:,} bytes")
        case DownloadCompleted():
            story.tell("download", "It was downloaded and verified", item, took)
        case Compiled(context_length=length):
            told = f"{took}: its trial load succeeded; it was trained for {length:,} tokens"
            story.tell("ready", "It became Ready", item, told)
        case DownloadFailed(failure=failure):
            story.tell("failed", "It Failed", item, f"{took}: {failure.message}")
        case DownloadCanceled():
            story.tell("canceled", "It was Canceled", item, took)
        case DownloadInterrupted():
            story.tell("interrupted", "The process that brought it was gone: it was queued again", item)
        case ModelLost(failure=failure):
            story.tell("lost", "Its file was lost", item, f": {failure.message}")
        case ModelRemoved(freed=freed):
            story.tell("removed", "It was removed", item, f": {freed:,} bytes were freed")
        case _:
            pass


def _tell_queued(
    story: Story, streams: Streams, item: Recorded, name: str, others: Callable[[], Sequence[str]]
) -> None:
    asking = [other for other in streams.with_same_command(item) if isinstance(other.fact, ModelRequested)]
    if asking:
        who = (f"for conversation {short(asking[0].subject)}", asking[0])
    else:
        who = ("by a pull, or for a conversation that was there already",)
    ahead = [
        standing.since
        for other in others()
        if other != item.subject
        and (standing := standing_at(streams.model(other), item.position)).since
        and standing.status in (ModelStatus.QUEUED, ModelStatus.DOWNLOADING, ModelStatus.COMPILING)
    ]
    behind = ("behind", *sorted(ahead, key=lambda fact: fact.position)) if ahead else ()
    story.tell("queue", f"{name} was Queued", item, *who, *behind)


def _tell_loads(story: Story, log: EventStore, model: str) -> None:
    """Of every session, the newest only."""
    for item in reversed(log.mentioning(model, kinds=_LOADING, limit=_NEWEST)):
        credit: ModelCredit | None = getattr(item.fact, "model", None)
        if credit is None or credit.model != model:
            continue
        session = f"in session {short(item.subject)}"
        match item.fact:
            case ModelLoaded(context_length=length):
                story.tell("loaded", f"It was loaded {session}", item, f"for {length:,} tokens")
            case ModelLoadFailed(failure=failure):
                story.tell("load_failed", f"Loading it failed {session}", item, f": {failure.message}")
            case ModelUnloaded(why=why):
                story.tell("unloaded", f"It was unloaded {session}", item, _UNLOADED[why])
            case EngineLost(failure=failure):
                story.tell("engine_lost", f"The engine died with it {session}", item, f": {failure.message}")
            case _:
                pass


def _tell_use(story: Story, log: EventStore, model: str) -> None:
    mentions = log.mentioning(model, kinds=(ReplyStarted,), limit=_NEWEST)
    for item in mentions:
        if isinstance(item.fact, ReplyStarted) and item.fact.answer.by.model == model:
            story.tell("used", f"It answered last in conversation {short(item.subject)}", item)
            return
