"""Both workspaces keep the contract; a folder keeps it among processes and through crashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rejoinder.adapters.persistence.folder_workspace import FolderWorkspace
from rejoinder.adapters.persistence.memory_workspace import MemoryWorkspace
from rejoinder.adapters.testing.workspace_contract import WorkspaceContract
from rejoinder.application.ports import CannotOpen, StorageFailed, Workspace
from rejoinder.domain.messages import TextPart

HOLDER = """
import sys
from pathlib import Path
from rejoinder.adapters.persistence.folder_workspace import FolderWorkspace
held = FolderWorkspace(Path(sys.argv[1])).try_lock("downloads")
print(held is not None, flush=True)
sys.stdin.read()
"""


class TestFolderWorkspace(WorkspaceContract):
    @classmethod
    def make_workspace(cls, folder: Path) -> Workspace:
        return FolderWorkspace(folder)


class TestMemoryWorkspace(WorkspaceContract):
    @classmethod
    def make_workspace(cls, folder: Path) -> Workspace:
        return MemoryWorkspace()


@pytest.fixture
def workspace(tmp_path: Path) -> FolderWorkspace:
    return FolderWorkspace(tmp_path)


def journal_file(folder: Path, content: bytes) -> None:
    (folder / "journal" / "r1.jsonl").write_bytes(content)


def test_a_lock_is_free_again_when_its_process_was_killed(tmp_path: Path, workspace: FolderWorkspace) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "True"
        assert workspace.try_lock("downloads") is None
        process.kill()
    held = workspace.try_lock("downloads")
    assert held is not None
    held.release()


def test_locks_and_journals_are_those_of_the_folder(tmp_path: Path, workspace: FolderWorkspace) -> None:
    other = FolderWorkspace(tmp_path)
    held = workspace.try_lock("downloads")
    assert held is not None
    assert other.try_lock("downloads") is None
    held.release()
    journal = workspace.journal("r1")
    journal.write("text", "shown")
    assert other.journaled("r1") == (TextPart(text="shown"),)
    assert other.journals() == ["r1"]
    journal.close()


def test_the_lock_of_a_session_leaves_no_file(tmp_path: Path, workspace: FolderWorkspace) -> None:
    held = workspace.try_lock("session-0123")
    assert held is not None
    held.release()
    assert list((tmp_path / "locks").iterdir()) == []


def test_a_last_line_that_was_cut_short_is_dropped(tmp_path: Path, workspace: FolderWorkspace) -> None:
    journal = workspace.journal("r1")
    journal.write("text", "whole ")
    journal.write("text", "lines 😀")
    journal.close()
    whole = (tmp_path / "journal" / "r1.jsonl").read_bytes()
    lines = whole.split(b"\n")
    for cut in range(len(lines[0]) + 1, len(whole)):
        journal_file(tmp_path, whole[:cut])
        assert workspace.journaled("r1") == (TextPart(text="whole "),)


@pytest.mark.parametrize(
    "garbage",
    [
        b"\0" * 512, b"\xff\xfe", b"{}", b"[]", b'["text"]', b'["text", 5]', b'[1, "x"]',
        b'{"text": 1, "b": 2}', b"null", b'["text", "\\ud800"]',
        b"[" * 100_000, b'["text", "a", "b"]', b'["image", "x"]',
    ],
)  # fmt: skip
def test_lines_that_are_none_are_passed_over(
    tmp_path: Path, workspace: FolderWorkspace, garbage: bytes
) -> None:
    journal_file(tmp_path, b'["text", "before"]\n' + garbage + b'\n["text", " after"]\n')
    assert workspace.journaled("r1") == (TextPart(text="before after"),)


def test_a_workspace_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotOpen) as failed:
        FolderWorkspace(tmp_path / "file" / "data")
    assert failed.value.refusal.reason == "folder_not_writable"


def test_a_folder_that_vanished_is_a_typed_failure(tmp_path: Path, workspace: FolderWorkspace) -> None:
    (tmp_path / "journal").rmdir()
    with pytest.raises(StorageFailed) as failed:
        workspace.journal("r1")
    assert failed.value.refusal.reason == "folder_not_writable"
    assert workspace.journals() == []
