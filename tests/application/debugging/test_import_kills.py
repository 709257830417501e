"""A process that dies in the middle of an import leaves the folder as it was."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Imported

IMPORTER = """
import os, signal, sys
from rejoinder.adapters import open_core

def lines():
    with open(sys.argv[2], "rb") as file:
        for number, line in enumerate(file):
            if number == int(sys.argv[3]):
                os.kill(os.getpid(), signal.SIGKILL)
            yield line

core = open_core(sys.argv[1], work=False)
core.debugger.import_export(lines())
"""
CONVERSATIONS = 400

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")


def looking(folder: Path) -> Core:
    return open_core(folder, work=False, engine=ScriptedEngine(), hubs=())


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of conversations with a secret each: 1,203 lines."""
    folder = tmp_path_factory.mktemp("source")
    with looking(folder / "data") as core:
        for number in range(CONVERSATIONS):
            conversation = core.start_conversation()
            assert isinstance(conversation, str)
            core.append(conversation, f"Zsecret number {number} " * 20)
        lines = core.debugger.export()
        assert isinstance(lines, Iterator)
        with (folder / "log.jsonl").open("wb") as file:
            file.writelines(lines)
    return folder / "log.jsonl"


@pytest.mark.parametrize("at", [1, 700, 1202])
@pytest.mark.parametrize("busy", [False, True], ids=["empty", "busy"])
def test_nothing_of_it_is_there(tmp_path: Path, export: Path, at: int, busy: bool) -> None:
    folder = tmp_path / "data"
    with looking(folder) as core:
        if busy:
            assert isinstance(core.start_conversation(), str)
        before = list(core.facts())
    command = [sys.executable, "-c", IMPORTER, str(folder), str(export), str(at)]
    assert subprocess.run(command, timeout=60).returncode == -9
    with looking(folder) as core:
        assert list(core.facts()) == before
        assert core.verify() == []
    left = [path.name for path in folder.rglob("*") if path.is_file() and b"Zsecret" in path.read_bytes()]
    assert left == []
    with looking(folder) as core, export.open("rb") as lines:
        done = core.debugger.import_export(lines)
        assert isinstance(done, Imported)
        assert done.conversations == CONVERSATIONS
        assert core.verify() == []
