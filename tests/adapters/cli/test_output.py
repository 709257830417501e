"""Standard output under all circumstances: closed early, full, not UTF-8, and fed by a rude model."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

Rejoinder = Any


def test_a_reader_that_leaves_early_is_no_error(rejoinder: Rejoinder) -> None:
    conversation = rejoinder.say("hello")
    process = rejoinder.start("log", "-f")
    try:
        assert process.stdout.read(1)
        process.stdout.close()
        for title in range(200):
            rejoinder.here("rename", conversation, f"title {title}")
            if process.poll() is not None:
                break
    finally:
        process.kill()
    assert process.wait() == 0
    assert process.stderr.read() == b""
    process.stderr.close()
    process.stdin.close()


def test_an_output_that_takes_nothing_is_told(rejoinder: Rejoinder) -> None:
    with open(os.devnull, "rb") as unwritable:
        process = subprocess.run(
            rejoinder.command("models"), stdout=unwritable, stderr=subprocess.PIPE, timeout=30
        )

    assert process.returncode == 1
    assert process.stderr.decode() == "rejoinder: The output cannot be written: Bad file descriptor.\n"


def test_a_terminal_that_is_not_utf_8_gets_replacements(rejoinder: Rejoinder) -> None:
    conversation = rejoinder.say("grüße 👋")

    shown = rejoinder("show", conversation, PYTHONIOENCODING="ascii")

    assert shown.code == 0
    assert "gr??e ?" in shown.out


def test_what_a_model_says_never_commands_the_terminal(rejoinder: Rejoinder) -> None:
    rejoinder.done("pull", "rude")

    answered = rejoinder.done("chat", "--model", "rude", "-m", "\x1b[31mred\x07")

    said = rejoinder.conversations()[0]
    assert answered.out == "clear[2J title]0;owned bell31m end\n"
    printed = rejoinder.here("show", said["id"]).out + rejoinder.here("log").out + rejoinder.here("list").out
    assert not any(character in printed for character in "\x1b\x07\x9b")
    assert rejoinder.messages(said["id"])[-1]["text"].startswith("clear\x1b[2J")


def test_listing_needs_neither_rich_nor_prompt_toolkit_nor_the_engine(rejoinder: Rejoinder) -> None:
    probe = (
        "import sys\nfrom rejoinder.adapters.cli.main import run\n"
        "run(sys.argv[1:])\n"
        "print([m for m in ('rich', 'prompt_toolkit', 'llama_cpp', 'huggingface_hub') if m in sys.modules])"
    )
    command = [sys.executable, "-c", probe, *rejoinder.command("list")[3:]]

    printed = subprocess.run(command, capture_output=True, check=True, timeout=30, env={**os.environ})

    assert printed.stdout.decode().splitlines()[-1] == "[]"
