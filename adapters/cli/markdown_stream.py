"""Markdown on a terminal while it is being written, without flicker: what is finished is printed once for
good, and only the last, unfinished block is drawn again."""

from __future__ import annotations

import time

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.live import Live
from rich.markdown import Markdown
from rich.segment import Segment
from rich.text import Text

from .markdown_blocks import MarkdownBlocks
from .wording import safe_text

__all__ = ["MarkdownStream", "markdown"]

_REDRAW_SECONDS = 0.05
_ROOM_ABOVE = 3


def markdown(text: str) -> Markdown:
    # As links, addresses would be hidden behind a text of the model's choice.
    return Markdown(text, hyperlinks=False, code_theme="ansi_dark")


class MarkdownStream:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._blocks = MarkdownBlocks()
        self._status = ""
        self._printed = False
        self._drawn_at = 0.0
        self._stale = False
        self._live = Live(
            console=console, transient=True, auto_refresh=False, redirect_stdout=False, redirect_stderr=False
        )
        self._live.start()

    def show_status(self, line: str) -> None:
        """Below the text; called now and then, it also draws what was held back."""
        if line != self._status or self._stale:
            self._status = line
            self._draw()

    def print(self, renderable: RenderableType) -> None:
        """For good, above what is unfinished."""
        self._console.print(renderable)

    def feed(self, text: str) -> None:
        for block in self._blocks.feed(safe_text(text)):
            self._finish(block)
        self._stale = True
        if time.monotonic() - self._drawn_at >= _REDRAW_SECONDS:
            self._draw()

    def end(self) -> None:
        rest = self._blocks.unfinished.strip("\n")
        self._blocks, self._status = MarkdownBlocks(), ""
        if rest:
            self._finish(rest)
        self._live.stop()

    def _finish(self, block: str) -> None:
        # In one write: the block appears where its unfinished form stood.
        with self._console:
            self._draw()
            self._console.print(Group(*self._gap(), markdown(block)))
            self._printed = True

    def _draw(self) -> None:
        self._live.update(self._unfinished(), refresh=True)
        self._drawn_at, self._stale = time.monotonic(), False

    def _unfinished(self) -> RenderableType:
        height = max(2, self._console.height - _ROOM_ABOVE)
        shown: list[RenderableType] = []
        if text := self._blocks.unfinished.strip("\n"):
            shown.append(_Bottom(Group(*self._gap(), markdown(self._newest(text, height))), height - 1))
        if self._status:
            shown.append(Text(self._status, style="dim", no_wrap=True, overflow="ellipsis"))
        return Group(*shown)

    def _gap(self) -> list[RenderableType]:
        return [Text("")] if self._printed else []

    def _newest(self, text: str, height: int) -> str:
        """So much of the text as can be seen, so that drawing a long block costs no more than a short one."""
        lines = text.split("\n")
        if len(lines) <= height:
            return text[-height * self._console.width :] if len(lines) == 1 else text
        opening = lines[:1] if self._blocks.in_code else []
        return "\n".join([*opening, *lines[-height:]])


class _Bottom:
    """The last lines of what would not fit on the screen."""

    def __init__(self, whole: RenderableType, height: int) -> None:
        self._whole, self._height = whole, height

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = console.render_lines(self._whole, options.update(height=None), pad=False)
        for line in lines[-self._height :]:
            yield from line
            yield Segment.line()
