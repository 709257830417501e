"""What an interactive chat needs of a terminal, and the plain kind that works on any."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from .output import Output
from .wording import one_line

__all__ = ["Lines", "PlainScreen", "Screen"]


class Screen(Protocol):
    """Whatever is shown is made harmless first."""

    def ask(self, question: str, status: Callable[[], str], prefill: str = "") -> str:
        """A line, or several, of the user. status: shown meanwhile, asked again and again. Raises EOFError at
        the end of input and KeyboardInterrupt on Ctrl-C."""
        ...

    def say(self, line: str) -> None:
        """From any thread; while an answer is being shown it waits for its end."""
        ...

    def warn(self, line: str) -> None:
        """A refusal."""
        ...

    def show_message(self, who: str, text: str) -> None:
        """One that was said before."""
        ...

    def begin_answer(self) -> None: ...

    def show_status(self, line: str) -> None:
        """How things stand, in place of what this said before."""
        ...

    def show_model(self, line: str) -> None:
        """Who answers."""
        ...

    def show_reasoning(self, text: str) -> None:
        """More of what the model thinks ahead of its answer."""
        ...

    def show_text(self, text: str) -> None:
        """More of the answer."""
        ...

    def end_answer(self, remark: str) -> None:
        """remark: on how it ended, "" for nothing."""
        ...


class Lines:
    """A text that comes in pieces, as whole lines."""

    def __init__(self) -> None:
        self.unfinished = ""

    def feed(self, text: str) -> list[str]:
        *whole, self.unfinished = (self.unfinished + text).split("\n")
        return whole

    def rest(self) -> list[str]:
        """The last line, if it has anything."""
        rest, self.unfinished = self.unfinished, ""
        return [rest] if rest else []


class PlainScreen:
    """Answers on standard output, everything else on standard error; no escape sequence, nothing redrawn."""

    def __init__(self) -> None:
        self._out = Output()
        self._answering = False
        self._later: list[str] = []
        self._last = "\n"
        self._thought = Lines()

    def ask(self, question: str, status: Callable[[], str], prefill: str = "") -> str:
        if prefill:
            self.say(f"now: {one_line(prefill)}")
        print(question, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.removesuffix("\n")

    def say(self, line: str) -> None:
        if self._answering:
            self._later.append(line)
        else:
            self._out.note(one_line(line))

    def warn(self, line: str) -> None:
        self._out.note(line)

    def show_message(self, who: str, text: str) -> None:
        self._out.note(f"{one_line(who)}:\n{text}")

    def begin_answer(self) -> None:
        self._answering = True

    def show_status(self, line: str) -> None:
        pass

    def show_model(self, line: str) -> None:
        self._out.note(one_line(line))

    def show_reasoning(self, text: str) -> None:
        self._think(self._thought.feed(text))

    def _think(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._out.note(f"| {one_line(line)}")

    def show_text(self, text: str) -> None:
        self._think(self._thought.rest())
        self._out.text(text, end="")
        self._last = text[-1:] or self._last

    def end_answer(self, remark: str) -> None:
        self._think(self._thought.rest())
        self._out.text("" if self._last == "\n" else "\n", end="")
        self._last = "\n"
        self._answering = False
        for line in [remark, *self._later] if remark else self._later:
            self._out.note(one_line(line))
        self._later = []
