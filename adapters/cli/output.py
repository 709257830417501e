"""What a command prints: text for people or JSON for programs, never what a terminal would obey."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TypeAlias

from ...domain.errors import Refusal
from .wording import one_line, safe_text

__all__ = ["Json", "Output", "OutputFailed"]

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


class OutputFailed(Exception):
    """Standard output takes nothing any more. reader_left: its reader has closed it, which is no fault."""

    def __init__(self, error: OSError) -> None:
        super().__init__(error.strerror or str(error))
        self.reader_left = isinstance(error, BrokenPipeError)


class Output:
    """Standard output takes what was asked for, standard error everything else.

    json: whether programs read along; then `text` and `note` are silent.
    """

    def __init__(self, json: bool = False) -> None:
        self.json = json
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    def text(self, text: str = "", end: str = "\n") -> None:
        if not self.json:
            self._write(safe_text(text) + end)

    def record(self, record: Json) -> None:
        """One JSON document, or one line of a stream of them. Nothing without --json."""
        if self.json:
            self._write(json.dumps(record) + "\n")

    def data(self, lines: Iterable[bytes]) -> None:
        """UTF-8 as it is, with --json and without: standard output is the file. A terminal is shown it."""
        if sys.stdout.isatty():
            for line in lines:
                self._write(safe_text(line.decode()))
            return
        try:
            sys.stdout.buffer.writelines(lines)
            sys.stdout.buffer.flush()
        except OSError as error:
            _abandon_stdout()
            raise OutputFailed(error) from error

    def note(self, line: str) -> None:
        """How things stand, on standard error."""
        if not self.json:
            _tell(safe_text(line))

    def refusal(self, refusal: Refusal) -> None:
        if self.json:
            self.record({"refused": refusal.model_dump(mode="json")})
        else:
            self.error(refusal.message, refusal.remedy)

    def error(self, message: str, remedy: str = "") -> None:
        _tell(f"rejoinder: {one_line(message)}" + (f"\n  {one_line(remedy)}" if remedy else ""))

    def _write(self, text: str) -> None:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except OSError as error:
            _abandon_stdout()
            raise OutputFailed(error) from error


def _tell(text: str) -> None:
    # Nobody is left to be told that standard error is closed.
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def _abandon_stdout() -> None:
    """What is still buffered would fail again when the interpreter ends, with a message of its own."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
