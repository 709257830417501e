"""Noticing that the log grew, whoever made it grow."""

from __future__ import annotations

import threading
from collections.abc import Callable

__all__ = ["LogWatch"]

_POLL_SECONDS, _QUIET_POLL_SECONDS = 0.02, 0.1
_POLLS_UNTIL_QUIET = 25
"""Each look takes a core from an answer, and 50 a second for hours are what an idle chat would cost."""


class LogWatch:
    """Calls its listeners when this process appends, and when `changed` tells that another one did.

    changed: cheap; polled by one thread while somebody listens. True if the database may have changed. It is
    noticed within 20 ms while such changes come, and within 100 ms after half a second without one.
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
        unchanged = 0
        while not self._closed:
            with self._state:
                self._state.wait_for(lambda: self._closed or self._listeners)
                seconds = _POLL_SECONDS if unchanged < _POLLS_UNTIL_QUIET else _QUIET_POLL_SECONDS
                self._state.wait_for(lambda: self._closed, seconds)
            unchanged += 1
            if not self._closed and self._changed and self._changed():
                unchanged = 0
                self.notify()
