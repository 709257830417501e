"""One line on standard error that says what is going on and goes away."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from .output import Output
from .wording import one_line

__all__ = ["ProgressLine", "counted"]


class ProgressLine:
    """Silent where there is no terminal that can take a line back."""

    def __init__(self, wanted: bool = True) -> None:
        self._can = wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = ""

    def show(self, text: str) -> None:
        line = one_line(text, shutil.get_terminal_size().columns - 1)
        if self._can and line != self._shown:
            self._shown = line
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._shown:
            self._shown = ""
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


@contextmanager
def counted(out: Output, things: str) -> Generator[Callable[[int, int], None]]:
    """progress(done, total), shown as a line until the work is done."""
    line = ProgressLine(not out.json)
    try:
        yield lambda done, total: line.show(f"{done:,} of {total:,} {things}")
    finally:
        line.clear()
