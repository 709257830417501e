"""`rejoinder export`, `import` and `transcript`: files that are whole, and refusals that say why."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import open_core

SECONDS = 30


@pytest.fixture
def other(tmp_path: Path, fresh: Any) -> Any:
    """Another data folder."""
    return type(fresh)(tmp_path / "other", fresh.models)


def test_what_is_exported_is_imported_and_exported_again(fresh: Any, other: Any) -> None:
    fresh.say("Grüße aus Köln")
    exported = fresh.done("export").out
    file = fresh.data / "log.jsonl"
    assert fresh.here("export", "-o", str(file), "--json").json == {
        "file": str(file),
        "bytes": len(exported.encode()),
        "redacted": False,
    }
    assert file.read_bytes() == exported.encode()
    facts = len(exported.splitlines()) - 2
    assert other.here("import", str(file), "--json").json == {
        "facts": facts,
        "conversations": 1,
        "skipped": [],
        "left_out": 0,
    }
    assert other.done("export").out == exported
    assert other.here("verify").out == "nothing is wrong\n"


def test_one_conversation_is_named_by_the_beginning_of_its_id(fresh: Any, other: Any) -> None:
    first, _ = fresh.say("this one"), fresh.say("another one")
    file = fresh.data / "one.jsonl"
    fresh.here("export", first[:12], "-o", str(file))
    assert "another one" not in file.read_text()
    other.say("here before")
    told = other.here("import", str(file))
    assert "new conversations: 1" in told.out
    again = other.here("import", str(file))
    assert f"{first[:8]} is here already" in again.err
    assert len(other.conversations()) == 2


def test_a_redacted_export_has_no_word_of_anybody(fresh: Any, other: Any) -> None:
    conversation = fresh.say("my grandmother's recipe")
    fresh.here("rename", conversation, "Zürich secrets")
    told = fresh.done("export", "--redact").out
    assert json.loads(told.splitlines()[0])["redacted"] is True
    for secret in ("grandmother", "recipe", "secrets", "Zürich"):
        assert secret not in told
    file = fresh.data / "redacted.jsonl"
    file.write_text(told)
    other.here("import", str(file))
    assert other.here("verify").out == "nothing is wrong\n"
    assert other.conversations()[0]["title"] == "x" * len("Zürich secrets")


@pytest.mark.parametrize("name", ["missing", "folder", "fifo"])
def test_what_is_no_file_is_refused(fresh: Any, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "fifo")
    assert fresh.refused_here("import", str(tmp_path / name)) == "cannot_read_file"


def test_a_pipe_is_refused(fresh: Any) -> None:
    assert fresh.refused("import", "/dev/stdin", stdin=b"{}") == "cannot_read_file"


def test_a_file_that_is_no_export_is_refused_with_its_line(fresh: Any, tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_bytes(b"\x00" * 20_000_000)
    assert fresh.refused_here("import", str(tmp_path / "no.jsonl")) == "invalid_export"
    told = fresh.here("import", str(tmp_path / "no.jsonl"), code=1).err
    assert "Line 1 of the export is not valid" in told


def test_a_conversation_that_differs_is_refused_by_its_id(fresh: Any, other: Any) -> None:
    conversation = fresh.say("hello")
    file = fresh.data / "one.jsonl"
    fresh.here("export", "-o", str(file))
    fresh.here("rename", conversation, "went on")
    assert fresh.refused_here("import", str(file)) == "conversation_differs"


@pytest.mark.parametrize("command", ["export", "transcript"])
def test_a_file_that_cannot_be_written_is_refused_and_leaves_nothing(fresh: Any, command: str) -> None:
    conversation = fresh.say("hello")
    (fresh.data / "taken").mkdir()
    for name in ("nowhere/log", "taken"):
        path = str(fresh.data / name)
        assert fresh.refused_here(command, conversation, "-o", path) == "cannot_write_file"
    assert [path.name for path in fresh.data.iterdir() if path.name.startswith(".")] == []


def test_an_export_that_ends_half_way_leaves_the_file_that_was_there(fresh: Any) -> None:
    fresh.say("hello")
    file = fresh.data / "log.jsonl"
    file.write_text("as it was")
    script = """
import os, signal, sys
from pathlib import Path
from rejoinder.adapters.cli.whole_file import write_whole

def half():
    yield b"half"
    os.kill(os.getpid(), signal.SIGKILL)

write_whole(Path(sys.argv[1]), half())
"""
    done = subprocess.run([sys.executable, "-c", script, str(file)], timeout=SECONDS)
    assert done.returncode == -signal.SIGKILL
    assert file.read_text() == "as it was"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_what_is_no_ordinary_file_is_not_replaced(fresh: Any) -> None:
    fresh.say("hello")
    pipe = fresh.data / "pipe"
    os.mkfifo(pipe)
    assert fresh.refused_here("export", "-o", str(pipe)) == "cannot_write_file"
    assert pipe.is_fifo()


def test_a_link_stays_a_link(fresh: Any) -> None:
    fresh.say("hello")
    link, file = fresh.data / "link", fresh.data / "file"
    file.write_text("before")
    link.symlink_to(file)
    fresh.here("export", "-o", str(link))
    assert link.is_symlink()
    assert file.read_bytes().startswith(b'{"rejoinder_export":1')


def test_a_file_is_for_its_owner_alone(fresh: Any) -> None:
    fresh.say("hello")
    file = fresh.data / "log.jsonl"
    fresh.here("export", "-o", str(file))
    assert file.stat().st_mode & 0o077 == 0


def test_a_reader_that_leaves_is_no_fault(fresh: Any) -> None:
    with open_core(fresh.data, work=False) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        for _ in range(20):
            core.append(conversation, "text " * 10_000)
    with fresh.start("export") as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.wait(SECONDS) == 0
        assert process.stderr.read() == b""


def test_an_unknown_conversation_is_refused(fresh: Any) -> None:
    for command in ("export", "transcript"):
        assert fresh.refused_here(command, "abcdef") == "unknown_conversation"


def test_a_transcript_is_markdown_or_json(fresh: Any) -> None:
    conversation = fresh.say("Is `#` a heading?\n# no")
    told = fresh.done("transcript", conversation).out
    assert "## 1 · You" in told
    assert "Is `#` a heading?\n# no\n```\n" in told
    for options in (("--format", "json"), ("--json",)):
        record = json.loads(fresh.done("transcript", conversation, *options).out)
        assert record["messages"][0]["text"] == "Is `#` a heading?\n# no"
    file = fresh.data / "it.md"
    fresh.here("transcript", conversation, "-o", str(file))
    assert file.read_text() == told
