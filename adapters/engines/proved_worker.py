"""The process of a trial that went well, for the load that mostly follows at once."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass

from ...application.ports import LoadModel
from ...domain.messages import ModelCredit
from .worker_process import WorkerProcess

__all__ = ["ProvedWorker"]

_SECONDS = 5.0
"""After them its memory is free again: not every model that was fetched is used at once."""


@dataclass(frozen=True, slots=True)
class _Held:
    model: ModelCredit
    file: tuple[object, ...]
    worker: WorkerProcess


class ProvedWorker:
    """At most one. Safe to use from any thread. end: ends one that nobody took."""

    def __init__(self, end: Callable[[WorkerProcess], None]) -> None:
        self._end = end
        self._lock = threading.Lock()
        self._held: _Held | None = None

    def keep(self, request: LoadModel, worker: WorkerProcess) -> None:
        held = _Held(request.model, _identity(request.path), worker)
        self._replace(held)
        timer = threading.Timer(_SECONDS, self._expire, (held,))
        timer.daemon = True
        timer.start()

    def take(self, request: LoadModel) -> WorkerProcess | None:
        """The caller's from now on, if it holds just this model, of the same file. Any other is ended."""
        with self._lock:
            held, self._held = self._held, None
        if held is None:
            return None
        if (held.model, held.file) == (request.model, _identity(request.path)) and not held.worker.dead:
            return held.worker
        self._end(held.worker)
        return None

    def drop(self) -> None:
        self._replace(None)

    def _replace(self, held: _Held | None) -> None:
        with self._lock:
            before, self._held = self._held, held
        if before is not None:
            self._end(before.worker)

    def _expire(self, held: _Held) -> None:
        with self._lock:
            if self._held is not held:
                return
            self._held = None
        self._end(held.worker)


def _identity(path: str) -> tuple[object, ...]:
    """Of a file as it is now; of one that is not there, equal to no other."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return (object(),)
    return path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
