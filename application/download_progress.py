"""How fast a download goes, and how far one is that another process runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from ..domain.model_download import ModelDownload, ModelStatus
from .commands import MODEL, Commands
from .ports import HubFile, ModelHub
from .signals import DownloadProgress

__all__ = ["ProgressElsewhere", "TransferRate", "bytes_here"]

_REPEAT_SECONDS = 1.0
"""After which a job that does not move is told of again: its rate falls, and new listeners hear of it."""


class TransferRate:
    """Bytes a second over about the last five seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._marks: list[tuple[float, int]] = []

    def at(self, done: int) -> float:
        now = self._clock()
        self._marks = [mark for mark in self._marks if now - mark[0] <= 5] + [(now, done)]
        start, before = self._marks[0]
        return (done - before) / (now - start) if now > start else 0.0

    def progress(self, model: str, done: int, size: int) -> DownloadProgress:
        rate = self.at(done)
        return DownloadProgress(model, done, size, rate, (size - done) / rate if rate > 0 else None)


class ProgressElsewhere:
    """Tells of the job that another process runs by the bytes that lie here: they need no message from it,
    and none of a process that was killed can be stale."""

    def __init__(
        self,
        commands: Commands,
        hubs: Mapping[str, ModelHub],
        publish: Callable[[DownloadProgress], None],
    ) -> None:
        self._commands, self._hubs, self._publish = commands, hubs, publish
        self._seen, self._told = ("", 0), 0.0
        self._rate = TransferRate()

    def look(self, model: str | None) -> None:
        """model: the one whose job runs."""
        state = self._commands.state(MODEL, model) if model else None
        if state is None or state.status is not ModelStatus.DOWNLOADING:
            return
        seen = (state.id, bytes_here(state, self._hubs))
        if seen[0] != self._seen[0]:
            self._rate = TransferRate()
        due = seen != self._seen or time.monotonic() - self._told >= _REPEAT_SECONDS
        if seen[1] and due:
            self._publish(self._rate.progress(*seen, state.size))
            self._told = time.monotonic()
        self._seen = seen


def bytes_here(model: ModelDownload, hubs: Mapping[str, ModelHub]) -> int:
    """Of the file that was promised last; 0 if nothing was promised or the hub cannot tell."""
    hub = hubs.get(model.id.partition(":")[0])
    return hub.brought(HubFile(model.id, model.commit, model.sha256, model.size)) if hub else 0
