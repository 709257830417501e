"""R15: what the engine has kept of a deleted conversation is in no file, whoever deletes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.application.reply import Reply


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def kept(data: Path) -> set[str]:
    """The conversations of which the folder of snapshots holds something."""
    return {path.name.partition(".")[0] for path in (data / "kv-cache").glob("*")}


def conversation_with_a_snapshot(data: Path) -> str:
    with open_core(data, offline=True) as core:
        conversation = talked(core)
    assert kept(data) == {conversation}
    return conversation


def talked(core: Core) -> str:
    conversation = core.start_conversation("pocket-mini")
    assert not isinstance(conversation, Refusal)
    reply = core.send(conversation, "The harbour is quiet tonight, and the lamps are lit. " * 8)
    assert isinstance(reply, Reply)
    reply.result(60)
    return conversation


def test_deleting_without_an_engine_at_work_erases_its_files(data: Path) -> None:
    conversation = conversation_with_a_snapshot(data)

    with open_core(data, work=False) as core:
        assert core.delete(conversation) is None

    assert kept(data) == set()


def test_deleting_while_another_core_has_it_in_memory_leaves_nothing_when_that_closes(data: Path) -> None:
    with open_core(data, offline=True) as other:
        conversation = talked(other)
        with open_core(data, work=False) as core:
            assert core.delete(conversation) is None
        with other.subscribe(0) as facts:
            assert any(recorded.fact.NAME == "ConversationDeleted" for recorded in facts)

    assert kept(data) == set()


def test_what_a_killed_process_left_goes_when_the_folder_is_opened_for_work(data: Path) -> None:
    conversation = conversation_with_a_snapshot(data)
    [file] = (data / "kv-cache").iterdir()
    left = file.read_bytes()
    with open_core(data, work=False) as core:
        assert core.delete(conversation) is None
    file.write_bytes(left)
    file.with_name(f"{conversation}.0.0.kv.1.half").write_bytes(left[:100])

    with open_core(data, offline=True):
        assert kept(data) == set()
