"""Waiting for the log to grow, whoever makes it grow."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

__all__ = ["LogWatch"]

_POLL_SECONDS = 0.025


class LogWatch:
    """Wakes waiters when this process appends, and when `changed` tells that another one did.

    changed: cheap, polled by one thread while somebody waits; True if the database may have changed.
    head: the newest position.
    """

    def __init__(self, head: Callable[[], int], changed: Callable[[], bool] | None = None) -> None:
        self._read_head, self._changed = head, changed
        self._condition = threading.Condition()
        self._head = head()
        self._closed = False
        self._waiting = 0
        self._poller: threading.Thread | None = None

    def advanced(self, head: int) -> None:
        with self._condition:
            self._head = max(self._head, head)
            self._condition.notify_all()

    def wait(self, after: int, timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        with self._condition:
            self._start_polling()
            self._waiting += 1
            self._condition.notify_all()
            try:
                while self._head <= after and not self._closed:
                    left = deadline - time.monotonic()
                    if left <= 0 or not self._condition.wait(left):
                        break
                return self._head > after
            finally:
                self._waiting -= 1

    def close(self) -> None:
        with self._condition:
            self._closed = True
            self._condition.notify_all()
        if self._poller:
            self._poller.join()

    def _start_polling(self) -> None:
        if self._changed and not self._poller and not self._closed:
            self._poller = threading.Thread(target=self._poll, name="rejoinder-log-watch", daemon=True)
            self._poller.start()

    def _poll(self) -> None:
        while not self._closed:
            with self._condition:
                while not self._waiting and not self._closed:
                    self._condition.wait()
            self._look()
            with self._condition:
                self._condition.wait_for(lambda: self._closed, _POLL_SECONDS)

    def _look(self) -> None:
        if self._changed and not self._closed and self._changed():
            self.advanced(self._read_head())
