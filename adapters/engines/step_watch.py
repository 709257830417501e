"""An end for native code that comes to none."""

from __future__ import annotations

import os
import sys
import threading
import time

__all__ = ["StepWatch"]

_LOOK_SECONDS = 0.5


class StepWatch:
    """Ends the process, saying `what` took so long, when one step takes more than `seconds`. A step is what
    goes on within `with`; it costs two looks at a clock. For native code, which no exception ends."""

    def __init__(self, what: str, seconds: float) -> None:
        self._what, self._seconds = what, seconds
        self._began: float | None = None
        self._closed = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self._began = None

    def _watch(self) -> None:
        while not self._closed.wait(_LOOK_SECONDS):
            began = self._began
            if began is not None and time.monotonic() - began > self._seconds:
                print(f"{self._what} took more than {self._seconds:.0f} s", file=sys.stderr, flush=True)
                os._exit(1)

    def close(self) -> None:
        self._closed.set()
