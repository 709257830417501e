"""Noticing that the log grew, whoever made it grow."""

from __future__ import annotations

import threading
from collections.abc import Callable

__all__ = ["LogWatch"]

_POLL_SECONDS = 0.02


class LogWatch:
    """Calls its listeners when this process appends, and when `changed` tells that another one did.

    changed: cheap; polled by one thread while somebody listens. True if the database may have changed.
    """

    def __init__(self, changed: Callable[[], bool] | None = None) -> None:
        self._changed = changed
        self._listeners: set[Callable[[], None]] = set()
        self._state = threading.Condition()
        self._closed = False
        self._poller: threading.Thread | None = None

    def notify(self) -> None:
        with self._state:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        with self._state:
            self._listeners.add(listener)
            self._state.notify_all()
            if self._changed and not self._poller and not self._closed:
                self._poller = threading.Thread(target=self._poll, name="rejoinder-log-watch", daemon=True)
                self._poller.start()
        return lambda: self._unlisten(listener)

    def _unlisten(self, listener: Callable[[], None]) -> None:
        with self._state:
            self._listeners.discard(listener)

    def close(self) -> None:
        """Tells the listeners once more, so that none of them waits for ever."""
        with self._state:
            self._closed = True
            self._state.notify_all()
        self.notify()
        if self._poller:
            self._poller.join()

    def _poll(self) -> None:
        while not self._closed:
            with self._state:
                self._state.wait_for(lambda: self._closed or self._listeners)
                self._state.wait_for(lambda: self._closed, _POLL_SECONDS)
            if not self._closed and self._changed and self._changed():
                self.notify()
