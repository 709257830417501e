"""Streaming Markdown: each block is printed once for good, however the text is cut into pieces."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from rejoinder.adapters.cli.markdown_blocks import MarkdownBlocks
from rejoinder.adapters.cli.markdown_stream import MarkdownStream

TEXT = """# Title

A paragraph
of two lines.

```python
print("one")

print("two")
```

- item

  goes on

- another

~~~
``` not the end

~~~
The end."""

BLOCKS = [
    "# Title",
    "A paragraph\nof two lines.",
    '```python\nprint("one")\n\nprint("two")\n```',
    "- item\n\n  goes on",
    "- another",
]


def blocks_of(pieces: list[str]) -> tuple[list[str], str]:
    blocks = MarkdownBlocks()
    return [block for piece in pieces for block in blocks.feed(piece)], blocks.unfinished


@given(st.lists(st.integers(1, 40), min_size=1))
@settings(max_examples=50, deadline=None)
def test_blocks_do_not_depend_on_how_the_text_arrives(steps: list[int]) -> None:
    pieces, rest = [], TEXT
    for step in steps:
        pieces.append(rest[:step])
        rest = rest[step:]

    finished, unfinished = blocks_of([*pieces, rest])

    assert finished == BLOCKS
    assert unfinished == "~~~\n``` not the end\n\n~~~\nThe end."


@pytest.mark.parametrize("text", ["", "\n\n\n", "   \n\n", "```", "text\n\n"])
def test_what_is_no_finished_block_stays_unfinished(text: str) -> None:
    assert blocks_of(list(text)) == ([], text)


def drawings(text: str, width: int = 60, height: int = 40) -> Iterator[str]:
    """All that was written to the terminal, after every word and at the end."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, height=height, color_system=None)
    stream = MarkdownStream(console)
    for word in re.findall(r"\s*\S+", text):
        stream.feed(word)
        stream.show_status("(working)")
        yield out.getvalue()
    stream.end()
    yield out.getvalue()


def screen_after(drawing: str) -> list[str]:
    """The lines that a terminal shows at last: newline, carriage return, cursor up and erase line."""
    lines, row = [""], 0
    for piece in re.findall(r"\x1b\[[0-9;?]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", drawing):
        if piece == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif piece == "\x1b[1A":
            row -= 1
        elif piece == "\x1b[2K":
            lines[row] = ""
        elif not piece.startswith(("\x1b", "\r")):
            lines[row] += piece
    return [line.rstrip() for line in lines]


def test_the_screen_shows_the_whole_text_once_at_every_moment() -> None:
    text = "First *block*.\n\nSecond block,\nlonger.\n\n- a\n- b\n\nThe end."
    words = ["First", "block.", "Second", "block,", "longer.", "•", "a", "•", "b", "The", "end."]

    for drawing in drawings(text):
        shown = " ".join(screen_after(drawing)).removesuffix("(working)").split()
        assert shown == words[: len(shown)]
    assert shown == words


def test_a_block_longer_than_the_screen_shows_its_newest_lines_and_scrolls_nothing_away() -> None:
    height = 10
    for number, drawing in enumerate(drawings(" ".join(f"<{n}>" for n in range(300)), height=height)):
        shown = screen_after(drawing)
        climbs = [climb.count("\x1b[1A") for climb in re.findall(r"(?:\r?\x1b\[2K|\x1b\[1A)+", drawing)]
        assert f"<{min(number, 299)}>" in " ".join(shown)
        assert max(climbs, default=0) < height
    assert "<0>" in " ".join(shown)


def test_nothing_that_a_model_writes_commands_the_terminal() -> None:
    *_, drawing = drawings("a\x1b[2J &#27;]0;owned\x07 `\x9b31m` [text](http://example.org/\x1b)\n\nend")

    sequences = set(re.findall(r"\x1b.[^A-Za-z]*[A-Za-z]", drawing))
    assert "\x1b[2J" not in sequences
    assert "\x1b]" not in drawing
    assert "\x07" not in drawing
    assert "\x9b" not in drawing
    assert "http://example.org/" in drawing
