"""Cutting Markdown that is still being written into blocks that will not change any more."""

from __future__ import annotations

import re

__all__ = ["MarkdownBlocks"]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")


class MarkdownBlocks:
    """A block ends at a blank line outside a code fence, once it is clear that the next line does not belong
    to it, as an indented one does."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._partial = ""
        self._fence = ""

    def feed(self, text: str) -> list[str]:
        """The blocks that `text` finishes."""
        *whole, self._partial = (self._partial + text).split("\n")
        finished: list[str] = []
        for line in whole:
            finished += self._cut_before(line)
            self._lines.append(line)
            self._follow_fence(line)
        return finished + self._cut_before(self._partial)

    @property
    def unfinished(self) -> str:
        return "\n".join([*self._lines, self._partial])

    @property
    def in_code(self) -> bool:
        return bool(self._fence)

    def _cut_before(self, line: str) -> list[str]:
        goes_on = self._fence or not line or line[0].isspace()
        if goes_on or not self._lines or self._lines[-1].strip():
            return []
        block = "\n".join(self._lines).strip("\n")
        self._lines = []
        return [block] if block.strip() else []

    def _follow_fence(self, line: str) -> None:
        found = _FENCE.fullmatch(line)
        if not found:
            return
        marks, rest = found.groups()
        if not self._fence:
            # Backticks after backticks are inline code.
            self._fence = "" if marks[0] == "`" and "`" in rest else marks
        elif marks.startswith(self._fence) and not rest.strip():
            self._fence = ""
