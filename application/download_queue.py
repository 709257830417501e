"""The queue of downloads: a pure process manager, facts in, commands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.event import Recorded
from ..domain.model_download import (
    Compiled,
    DownloadCanceled,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    InterruptDownload,
)

__all__ = ["DownloadQueue", "RunJob", "decide", "evolve"]


@dataclass(frozen=True, slots=True)
class DownloadQueue:
    """waiting: models in the order in which their jobs will run; running: the one whose job runs."""

    waiting: tuple[str, ...] = ()
    running: str | None = None


@dataclass(frozen=True, slots=True)
class RunJob:
    """Download the model and prove it."""

    model: str


def evolve(queue: DownloadQueue, recorded: Recorded) -> DownloadQueue:
    """First in, first out, but that what is moved to the front, or was interrupted, goes first."""
    model = recorded.subject
    match recorded.fact:
        case DownloadQueued():
            return DownloadQueue((*_without(queue, model), model), queue.running)
        case DownloadMovedToFront():
            return DownloadQueue((model, *_without(queue, model)), queue.running)
        case DownloadStarted():
            return DownloadQueue(_without(queue, model), model)
        case DownloadInterrupted():
            return DownloadQueue((model, *_without(queue, model)), _other(queue, model))
        case Compiled() | DownloadFailed() | DownloadCanceled():
            return DownloadQueue(_without(queue, model), _other(queue, model))
        case _:
            return queue


def _without(queue: DownloadQueue, model: str) -> tuple[str, ...]:
    return tuple(waiting for waiting in queue.waiting if waiting != model)


def _other(queue: DownloadQueue, model: str) -> str | None:
    return None if queue.running == model else queue.running


def decide(queue: DownloadQueue) -> Sequence[tuple[str, InterruptDownload] | RunJob]:
    """What whoever holds the queue's lock, and has no job of its own under way, must do next.

    A job that runs although nobody runs it was left by a process that died.
    """
    if queue.running is not None:
        return [(queue.running, InterruptDownload())]
    return [RunJob(queue.waiting[0])] if queue.waiting else []
