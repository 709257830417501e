"""The interactive chat on a pseudo-terminal."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from rejoinder.adapters.testing.tiny_models import write_model

Rejoinder = Any
_DEADLINE_SECONDS = 30


class Terminal:
    """A person at a terminal that knows no cursor position requests."""

    def __init__(self, rejoinder: Rejoinder, *words: str, **environment: str) -> None:
        program, *rest = rejoinder.command("chat", *words)
        settings = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **environment}
        self.process: Any = pexpect.spawn(
            str(program),
            [str(word) for word in rest],
            encoding="utf-8",
            timeout=_DEADLINE_SECONDS,
            dimensions=(24, 100),
            env={**os.environ, **settings},
        )

    def type(self, line: str) -> None:
        self.process.send(line + "\r")

    def sees(self, text: str) -> str:
        """Waits for `text`; returns what was shown before it."""
        self.process.expect_exact(text)
        return str(self.process.before)

    def at_prompt(self) -> None:
        """Bracketed paste is switched on when a line can be typed."""
        self.sees("\x1b[?2004h")

    def exit_code(self) -> int:
        self.process.expect(pexpect.EOF)
        self.process.close()
        return int(self.process.exitstatus)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.process.close(force=True)


def test_a_conversation_from_hello_to_its_branches(stocked: Rejoinder, terminals: list[Terminal]) -> None:
    terminal = Terminal(stocked, "--model", "alpha")
    terminals.append(terminal)
    terminal.sees("alpha")
    terminal.at_prompt()

    terminal.type("hello")
    terminal.sees("I am alpha.")
    terminal.at_prompt()
    terminal.type("/model beta")
    terminal.sees("beta answers")
    terminal.type("/regenerate")
    terminal.sees("I am beta.")
    terminal.at_prompt()
    terminal.type("/branches 1")
    terminal.sees("I am alpha.")
    terminal.type("/edit changed")
    terminal.sees("I am beta.")
    terminal.at_prompt()
    terminal.type("/edit")
    terminal.sees("edit> ")
    terminal.type(" again")
    terminal.sees("I am beta.")
    terminal.at_prompt()
    terminal.type("/nonsense")
    terminal.sees("There is no command /nonsense")
    terminal.process.send("\x1b[200~two\nlines\x1b[201~\r")
    terminal.sees("I am beta.")
    terminal.at_prompt()
    terminal.type("/quit")

    assert terminal.exit_code() == 0
    [conversation] = stocked.conversations()
    assert [(row["text"], row["model"]) for row in stocked.messages(conversation["id"])] == [
        ("changed again", None),
        ("I am beta.", "beta"),
        ("two\nlines", None),
        ("I am beta.", "beta"),
    ]


def test_ctrl_c_stops_an_answer_and_twice_leaves(stocked: Rejoinder, terminals: list[Terminal]) -> None:
    terminal = Terminal(stocked, "--model", "slow")
    terminals.append(terminal)
    terminal.at_prompt()
    terminal.type("tell me")
    terminal.sees("word3")

    terminal.process.send("\x03")
    terminal.sees("stopped; what was said is kept")
    terminal.at_prompt()
    terminal.process.send("\x03")

    assert terminal.exit_code() == 130
    [conversation] = stocked.conversations()
    answer = stocked.messages(conversation["id"])[-1]
    assert answer["finish"] == "stopped"
    assert answer["text"].startswith("word1 word2 word3")


def test_a_fresh_start_without_a_network_says_so_once_and_calmly(
    fresh: Rejoinder, terminals: list[Terminal]
) -> None:
    terminal = Terminal(fresh, NO_COLOR="1")
    terminals.append(terminal)

    shown = terminal.sees("smart is not on this machine")
    terminal.type("hello")
    terminal.type("/quit")
    assert terminal.exit_code() == 0
    shown += terminal.process.before

    [conversation] = fresh.conversations()
    answer = fresh.messages(conversation["id"])[-1]
    assert (answer["model"], answer["requested"], answer["finish"]) == ("pocket", "smart", "stop")
    assert "conversation" in shown
    assert "smart" in shown
    assert "pocket is ready: it answers until smart does" in shown
    assert "smart is not on this machine" not in shown
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", shown)


def test_a_terminal_that_can_nothing_gets_plain_text(stocked: Rejoinder, terminals: list[Terminal]) -> None:
    terminal = Terminal(stocked, "--model", "alpha", TERM="dumb")
    terminals.append(terminal)

    shown = terminal.sees("> ")
    terminal.type("hello")
    shown += terminal.sees("I am alpha.")
    terminal.type("/quit")

    assert terminal.exit_code() == 0
    assert "\x1b" not in shown


def test_the_line_below_the_prompt_tells_who_answers(stocked: Rejoinder, terminals: list[Terminal]) -> None:
    terminal = Terminal(stocked, "--model", "alpha", PROMPT_TOOLKIT_NO_CPR="")
    terminals.append(terminal)

    # It is drawn once the terminal has said where the cursor is; later, only what has changed of it.
    terminal.sees("\x1b[6n")
    terminal.process.send("\x1b[3;1R")
    while terminal.process.expect_exact(["\x1b[6n", "alpha"]) == 0:
        terminal.process.send("\x1b[3;1R")

    terminal.process.sendeof()
    assert terminal.exit_code() == 0


def test_what_is_thought_is_shown_dimmed_and_only_where_a_person_reads(
    fresh: Rejoinder, terminals: list[Terminal], tmp_path: Path
) -> None:
    thinker = write_model(tmp_path / "thinker.gguf", "<think> Hm, two and two.</think> It is four.")
    fresh.done("pull", str(thinker))
    said = fresh.done("chat", "--model", str(thinker), "-m", "2 + 2?")
    (one,) = fresh.conversations()

    terminal = Terminal(fresh, "-c", one["id"])
    terminals.append(terminal)
    terminal.at_prompt()
    terminal.type("2 + 2?")
    terminal.sees("\x1b[2;3mHm, two and two.")
    terminal.sees("It is four.")

    assert said.out == "It is four.\n"
    assert fresh.messages(one["id"])[1]["reasoning"] == "Hm, two and two."
