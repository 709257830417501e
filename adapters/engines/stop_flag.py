"""A stop that native code can see while it computes."""

from __future__ import annotations

import ctypes
import threading

__all__ = ["StopFlag"]


class StopFlag:
    """Raised for one request by its id, from any thread, also before that request begins.

    address: of a byte string that is empty while the flag is down. llama.cpp asks a native function whether
    to abort before each operation of its graph; a Python function there would wait for the interpreter lock.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._byte = ctypes.create_string_buffer(2)
        self._current: int | None = None
        self._stopped: set[int] = set()

    @property
    def address(self) -> int:
        return ctypes.addressof(self._byte)

    @property
    def raised(self) -> bool:
        return self._byte.raw[0] != 0

    def begin(self, request: int) -> None:
        """From now on the flag is about this request. Ids rise."""
        with self._lock:
            self._stopped = {stopped for stopped in self._stopped if stopped >= request}
            self._current = request
            self._byte[0] = int(request in self._stopped)

    def rest(self) -> None:
        """From now on the flag is about work that nobody asked for, which `wake` ends."""
        with self._lock:
            self._current = None
            self._byte[0] = 0

    def wake(self) -> None:
        with self._lock:
            if self._current is None:
                self._byte[0] = 1

    def interrupt(self) -> None:
        """End whatever the flag is about now."""
        with self._lock:
            self._byte[0] = 1

    def stop(self, request: int) -> None:
        with self._lock:
            self._stopped.add(request)
            if request == self._current:
                self._byte[0] = 1
