"""What README.md and docs/**/*.md show is run as it is printed, on the real engine and the model in the box.

A section, from one heading of the second level to the next, is one example with a fresh data folder:

- its ```python blocks are one program, in one process, with the folder as its argument;
- then those lines of its ```sh blocks that begin with `rejoinder ` are run on that folder, without a network
  and with "Hello." as standard input. They exit with 0, or with N if the line ends with `# exits N`. `ID` in
  them stands for the newest conversation. Other lines are shown only;
- a ```text block right below either is what it prints; `…` stands for anything within a line.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from pathlib import Path

import pytest

from rejoinder.adapters import open_core

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LANGUAGES = {"python", "sh", "text"}
END_OF_BLOCK = "\x1e"
SECONDS = 60
LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]*))?\)")


# What a document shows


@dataclass(frozen=True)
class Block:
    """first, last: indexes of its lines in the document, without the fences. prints: what it is said to."""

    language: str
    first: int
    last: int
    lines: Sequence[str]
    prints: str | None = None


@dataclass(frozen=True)
class Example:
    document: str
    title: str
    blocks: Sequence[Block]

    def of(self, language: str) -> list[Block]:
        return [block for block in self.blocks if block.language == language]


def examples(document: str, text: str) -> list[Example]:
    """The sections that have something to run."""
    lines = text.splitlines()
    blocks = list(_with_output(list(_blocks(lines))))
    fenced = {number for block in blocks for number in range(block.first, block.last + 1)}
    headings = [n for n, line in enumerate(lines) if line.startswith("## ") and n not in fenced]
    bounds = [0, *headings, len(lines)] if lines else [0]
    sections = [
        Example(document, lines[start].lstrip("# "), [b for b in blocks if start <= b.first < end])
        for start, end in pairwise(bounds)
    ]
    return [section for section in sections if section.of("python") or section.of("sh")]


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    opened: tuple[str, int] | None = None
    for number, line in enumerate(lines):
        if not line.startswith("```"):
            continue
        if opened is None:
            opened = line.strip("` ") or "text", number + 1
        else:
            language, first = opened
            yield Block(language, first, number - 1, lines[first:number])
            opened = None
    assert opened is None, "a block is not closed"


def _with_output(blocks: Sequence[Block]) -> Iterator[Block]:
    """Two blocks belong together if there are but fences and one empty line between them."""
    for block, below in zip_longest(blocks, blocks[1:]):
        if below and below.language == "text" != block.language and below.first - block.last <= 4:
            output = "\n".join(below.lines)
            yield Block(block.language, block.first, block.last, block.lines, output)
        else:
            yield block


# Running it


def run(example: Example, folder: Path) -> None:
    """Fails as soon as something does not go, or print, as it is shown."""
    place = Place.made(folder)
    if programs := example.of("python"):
        printed = place.python(example.document, programs)
        for block, output in zip(programs, printed, strict=True):
            compare(block, output)
    for block in example.of("sh"):
        compare(block, "".join(place.shell(line) for line in _commands(block)))


def compare(block: Block, output: str) -> None:
    if block.prints is not None:
        anything = "[^\n]*".join(map(re.escape, block.prints.split("…")))
        assert re.fullmatch(anything, output.rstrip("\n")), f"printed:\n{output}\nshown:\n{block.prints}"


def _commands(block: Block) -> list[str]:
    """Lines that end with a backslash go on."""
    return [line for line in "\n".join(block.lines).replace("\\\n", " ").splitlines() if _is_command(line)]


def _is_command(line: str) -> bool:
    return line.startswith("rejoinder ")


@dataclass(frozen=True)
class Place:
    """Where examples run: nothing of this machine's user is seen, and the command has no network."""

    folder: Path

    @staticmethod
    def made(folder: Path) -> Place:
        command = folder / "bin" / "rejoinder"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m rejoinder.adapters.cli "$@" --offline\n')
        command.chmod(0o755)
        return Place(folder)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def python(self, document: str, blocks: Sequence[Block]) -> Sequence[str]:
        """What each block prints. A block stands in the program where it stands in the document, so that
        tracebacks tell the document's lines."""
        lines = [""] * (blocks[-1].last + 2)
        for block in blocks:
            lines[block.first : block.last + 1] = block.lines
            lines[block.last + 1] = f"print({END_OF_BLOCK!r}, flush=True)"
        program = self.folder / (re.sub(r"\W", "_", document) + ".py")
        program.write_text("\n".join(lines))
        output = self._run([sys.executable, str(program), str(self.data)], 0)
        *printed, rest = output.split(f"{END_OF_BLOCK}\n")
        assert len(printed) == len(blocks), f"the program left before its end:\n{output}"
        assert not rest, f"printed after the end:\n{rest}"
        return printed

    def shell(self, line: str) -> str:
        expected = re.search(r"# exits (\d+)$", line.rstrip())
        if re.search(r"\bID\b", line):
            line = re.sub(r"\bID\b", self._newest_conversation(), line)
        return self._run(["sh", "-c", line], int(expected[1]) if expected else 0)

    def _newest_conversation(self) -> str:
        with open_core(self.data, work=False) as core, core.views() as views:
            return views.sidebar(limit=1)[0].conversation

    def _run(self, command: Sequence[str], expected: int) -> str:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment(),
            input="Hello.\n",
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
        )
        told = f"{command[-1]} exited with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        assert done.returncode == expected, told
        return done.stdout

    def _environment(self) -> dict[str, str]:
        path = os.pathsep.join((str(self.folder / "bin"), os.environ.get("PATH", os.defpath)))
        own = {"PATH": path, "HOME": str(self.folder), "REJOINDER_DATA": str(self.data), "PYTHONUTF8": "1"}
        return {**os.environ, **own}


# The documents


def named(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


ALL_EXAMPLES = [e for document in DOCUMENTS for e in examples(named(document), document.read_text("utf-8"))]


@pytest.mark.parametrize("example", ALL_EXAMPLES, ids=lambda example: f"{example.document}: {example.title}")
def test_what_a_document_shows_runs_and_prints_what_is_shown(example: Example, tmp_path: Path) -> None:
    run(example, tmp_path)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_block_of_a_document_is_of_a_kind_that_is_run_or_only_text(document: Path) -> None:
    text = document.read_text("utf-8")

    assert {block.language for block in _blocks(text.splitlines())} <= LANGUAGES
    assert not re.search(r"^[ >]+```|^~~~", text, re.MULTILINE), "a fence that is not seen"


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_to_another_part_of_the_repository_leads_there(document: Path) -> None:
    for path, anchor in LINK.findall(document.read_text("utf-8")):
        place = (document.parent / path) if path else document
        assert place.exists(), f"there is no {path}"
        assert not anchor or anchor in anchors(place), f"{path or named(document)} has no #{anchor}"


def anchors(document: Path) -> set[str]:
    """As GitHub makes them of headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


# That the above would notice

HELLO = "## Greeting\n```python\nprint('Hello', 1)\n```\n\n```text\nHello …\n```\n"


def shown(text: str, folder: Path) -> None:
    for number, example in enumerate(examples("a document.md", text)):
        place = folder / str(number)
        place.mkdir()
        run(example, place)


def test_a_section_shares_its_names_and_the_next_one_begins_anew(tmp_path: Path) -> None:
    shown("## One\n```python\na = 1\n```\n### More\n```python\nassert a == 1\n```\n", tmp_path)

    (tmp_path / "apart").mkdir()
    with pytest.raises(AssertionError, match="NameError"):
        shown("## One\n```python\na = 1\n```\n## Two\n```python\na\n```\n", tmp_path / "apart")


def test_output_that_is_not_the_shown_one_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "as shown").mkdir()
    shown(HELLO, tmp_path / "as shown")

    with pytest.raises(AssertionError, match="Goodbye …"):
        shown(HELLO.replace("Hello …", "Goodbye …"), tmp_path)


@pytest.mark.parametrize(
    ("program", "noticed"),
    [
        ("1 / 0", r"line 3, in <module>.*ZeroDivisionError"),
        ("import sys\nsys.exit(0)", "left before its end"),
        ("import sys\nsys.exit(4)", "exited with 4"),
    ],
    ids=["raises", "leaves before its end", "fails"],
)
def test_a_program_that_does_not_come_to_its_end_is_noticed(
    program: str, noticed: str, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match=f"(?s){noticed}"):
        shown(f"## Failing\n```python\n{program}\n```\n", tmp_path)


def test_commands_exit_as_it_is_said(tmp_path: Path) -> None:
    shown("## Well\n```sh\npip install nothing\nrejoinder show 123  # exits 1\n```\n", tmp_path)

    (tmp_path / "wrong").mkdir()
    with pytest.raises(AssertionError, match="exited with 1"):
        shown("## Badly\n```sh\nrejoinder show 123\n```\n", tmp_path / "wrong")
