"""What every Workspace owes, as tests: subclass WorkspaceContract and say how to make yours."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import ClassVar

import pytest

from ...application.ports import Held, Workspace
from ...domain.messages import ReasoningPart, TextPart
from .daemon_threads import in_threads, start
from .obligations import PATIENCE, owes

__all__ = ["WorkspaceContract"]


_LOCK = "Take the lock, or None at once if anyone holds it, this process included."
_HELD = "A lock that its process holds until it is released or the process dies."
_JOURNALED = "What the journal holds; a last line that was cut short is dropped. Empty without a journal."
_JOURNALS = "The replies that have a journal."
_DISCARD = "Remove it from disk."


class WorkspaceContract:
    """Provide `make_workspace`. patience: seconds that a test may take; more is a hanging workspace."""

    patience: ClassVar[float] = PATIENCE

    @classmethod
    def make_workspace(cls, folder: Path) -> Workspace:
        """An empty workspace, which may keep what it likes in `folder`."""
        raise NotImplementedError

    @pytest.fixture
    def workspace(self, tmp_path: Path) -> Workspace:
        return self.make_workspace(tmp_path / "data")

    # Locks

    @pytest.mark.parametrize("name", ["downloads", "session-0123abcd"])
    @owes(_LOCK)
    def test_a_lock_is_held_once_until_it_is_released(self, workspace: Workspace, name: str) -> None:
        held = workspace.try_lock(name)
        assert held is not None
        assert workspace.try_lock(name) is None
        held.release()
        again = workspace.try_lock(name)
        assert again is not None
        again.release()

    @owes(_LOCK)
    def test_locks_of_other_names_are_apart(self, workspace: Workspace) -> None:
        one, other = workspace.try_lock("downloads"), workspace.try_lock("session-1")
        assert one is not None
        assert other is not None
        one.release()
        assert workspace.try_lock("session-1") is None
        other.release()

    @owes(_HELD)
    def test_a_lock_is_released_from_any_thread(self, workspace: Workspace) -> None:
        held = workspace.try_lock("downloads")
        assert held is not None
        start(held.release).result(self.patience)
        again = start(workspace.try_lock, "downloads").result(self.patience)
        assert again is not None
        again.release()

    @pytest.mark.parametrize("name", ["downloads", "session-0123abcd"])
    @owes(_LOCK)
    def test_of_many_threads_one_at_a_time_holds_the_lock(self, workspace: Workspace, name: str) -> None:
        holders, most, taken = list[Held](), list[int](), 200
        counting = threading.Lock()

        def compete(_: int) -> None:
            while len(most) < taken:
                held = workspace.try_lock(name)
                if held is not None:
                    with counting:
                        holders.append(held)
                        most.append(len(holders))
                    with counting:
                        holders.remove(held)
                    held.release()

        in_threads(compete, range(4), self.patience)
        assert set(most) == {1}

    # Journals

    @owes(_JOURNALED)
    def test_without_a_journal_nothing_was_shown(self, workspace: Workspace) -> None:
        assert workspace.journaled("r1") == ()
        assert list(workspace.journals()) == []
        workspace.discard_journal("r1")

    @owes(_JOURNALED)
    def test_a_journal_holds_what_was_written_in_order(self, workspace: Workspace) -> None:
        journal = workspace.journal("r1")
        for kind, text in (
            ("reasoning", "hm "),
            ("reasoning", "so"),
            ("text", "Hel"),
            ("text", "lo\n"),
            ("text", "😀"),
        ):
            journal.write(kind, text)
        journal.close()
        assert workspace.journaled("r1") == (ReasoningPart(text="hm so"), TextPart(text="Hello\n😀"))

    @owes(_JOURNALED)
    def test_a_journal_can_be_read_while_it_is_written(self, workspace: Workspace) -> None:
        journal = workspace.journal("r1")
        shown = ""
        for word in ("one", " two", " three\0", "\r\n", '"'):
            journal.write("text", word)
            shown += word
            assert workspace.journaled("r1") == (TextPart(text=shown),)
        journal.close()

    @owes(_JOURNALED)
    def test_an_empty_journal_shows_nothing(self, workspace: Workspace) -> None:
        workspace.journal("r1").close()
        assert workspace.journaled("r1") == ()
        assert list(workspace.journals()) == ["r1"]

    @owes(_JOURNALS)
    def test_journals_are_apart(self, workspace: Workspace) -> None:
        one, other = workspace.journal("r1"), workspace.journal("r2")
        one.write("text", "one")
        other.write("text", "other")
        assert workspace.journaled("r1") == (TextPart(text="one"),)
        assert sorted(workspace.journals()) == ["r1", "r2"]
        one.close()
        other.close()

    @owes(_DISCARD)
    def test_a_discarded_journal_is_gone(self, workspace: Workspace) -> None:
        journal = workspace.journal("r1")
        journal.write("text", "secret")
        journal.close()
        workspace.discard_journal("r1")
        assert workspace.journaled("r1") == ()
        assert list(workspace.journals()) == []

    @owes(_JOURNALED)
    def test_a_journal_that_was_written_whole_has_no_damage(self, workspace: Workspace) -> None:
        assert workspace.journal_damage("none") is None
        journal = workspace.journal("r1")
        assert workspace.journal_damage("r1") is None
        journal.write("text", "one\n")
        assert workspace.journal_damage("r1") is None
        journal.close()

    @owes(_DISCARD)
    def test_what_is_written_after_the_discard_is_not_kept(self, workspace: Workspace) -> None:
        journal = workspace.journal("r1")
        workspace.discard_journal("r1")
        journal.write("text", "secret")
        journal.close()
        assert workspace.journaled("r1") == ()
