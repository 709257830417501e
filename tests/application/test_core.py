"""A core as a whole: apart from its neighbours in the process, verifiable, and rebuilt from its log."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine

SECONDS = 20


def test_two_cores_in_one_process_do_not_meet(world: Any, tmp_path: Path) -> None:
    ours, theirs = world.open(), world.open(folder=tmp_path / "other", hub=world.new_hub())
    world.ready(ours, "smart")
    conversation = world.start(ours)
    assert world.send(ours, conversation, "between us").result(SECONDS).finish == "stop"
    assert theirs.rename(conversation, "title") is not None
    with theirs.views() as views:
        assert views.sidebar() == []
        assert views.downloads() == []
        assert views.search("between") == []
    with theirs.signals() as signals:
        theirs.close()
        assert list(signals) == []
    assert ours.verify() == []


def test_a_core_in_memory_leaves_no_file_and_no_thread(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with open_core(None, engine=ScriptedEngine(), hubs=()) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        assert isinstance(core.append(conversation, "hello"), str)
        assert core.verify() == []
    assert set(threading.enumerate()) == before
    assert list(tmp_path.iterdir()) == []


def test_a_closed_core_leaves_no_thread(world: Any) -> None:
    before = set(threading.enumerate())
    core = world.open()
    world.ready(core, "smart")
    world.send(core, world.start(core)).result(SECONDS)
    core.subscribe()
    core.close()
    left = [t for t in threading.enumerate() if t not in before and not t.name.startswith("rejoinder-reply")]
    assert left == []


def test_a_sound_folder_verifies_while_it_is_written_to(world: Any, core: Core) -> None:
    conversation = world.start(core)
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            core.append(conversation, "more")

    writing = threading.Thread(target=write)
    writing.start()
    for _ in range(3):
        assert core.verify() == []
    done.set()
    writing.join()


DAMAGE = {
    "log": "DELETE FROM stored_events WHERE rowid = 3",
    "views": "UPDATE view_sidebar SET title = 'another'",
}


@pytest.mark.parametrize(("where", "statement"), DAMAGE.items(), ids=DAMAGE.keys())
def test_damage_is_found_and_damaged_views_are_rebuilt(
    world: Any, core: Core, where: str, statement: str
) -> None:
    conversation = world.start(core)
    core.append(conversation, "hello")
    core.close()
    with sqlite3.connect(world.folder / "rejoinder.sqlite3") as database:
        database.execute(statement)
    database.close()
    with open_core(world.folder, work=False) as looking:
        findings = looking.verify()
        assert {finding.where for finding in findings} == {where}
        assert all(finding.what and finding.remedy for finding in findings)
        if where == "views":
            assert looking.rebuild_views() == looking.head
            assert looking.verify() == []


def test_a_lost_model_file_is_found(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    for path in world.files.glob("*.gguf"):
        path.unlink()
    (finding,) = core.verify()
    assert finding.where == "models"


def test_rebuilt_views_are_the_same_and_the_core_goes_on(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    world.send(core, conversation, "needle").result(SECONDS)
    with core.views() as views:
        before = (views.sidebar(), views.thread(conversation), views.downloads(), views.search("needle"))
    told: list[tuple[int, int]] = []
    head = core.head
    assert core.rebuild_views(lambda done, total: told.append((done, total))) == head
    assert told[-1] == (head, head)
    with core.views() as views:
        after = (views.sidebar(), views.thread(conversation), views.downloads(), views.search("needle"))
    assert after == before
    assert world.send(core, conversation).result(SECONDS).finish == "stop"


def test_the_past_is_seen_as_it_was(world: Any, core: Core) -> None:
    conversation = world.start(core)
    core.append(conversation, "first")
    then = core.head
    core.append(conversation, "second")
    core.rename(conversation, "renamed")
    with core.views(at=then) as views:
        thread = views.thread(conversation)
        assert not isinstance(thread, Refusal)
        assert [row.text for row in thread.messages] == ["first"]
        assert thread.title == "first"


def test_looking_records_nothing_and_refuses_what_needs_an_engine(world: Any, core: Core) -> None:
    conversation = world.start(core)
    core.close()
    with open_core(world.folder, work=False) as looking:
        head = looking.head
        for refusal in (looking.send(conversation, "x"), looking.open_conversation(conversation)):
            assert isinstance(refusal, Refusal)
            assert refusal.reason == "not_working"
        assert looking.head == head
        assert looking.rename(conversation, "title") is None


@pytest.mark.parametrize("name", ["", "\udcff", "\0", "x" * 100_000, "'; DROP TABLE", "../../etc/passwd"])
def test_hostile_ids_are_refused(world: Any, core: Core, name: str) -> None:
    refusals = [
        core.send(name, "text"), core.rename(name, "title"), core.delete(name), core.open_conversation(name),
        core.regenerate(name), core.request_model(name, "smart"), core.append(name, "text"),
        core.requested_vs_loaded(name), core.stop(name),
    ]  # fmt: skip
    assert {getattr(refusal, "reason", refusal) for refusal in refusals} == {"unknown_conversation"}
    with core.views() as views:
        for found in (views.conversation(name), views.find_conversation(name), views.thread(name)):
            assert isinstance(found, Refusal)
        assert list(views.search(name)) == []
    assert list(core.facts(after=10**30)) == []


@pytest.mark.parametrize("text", ["", " \n\t ", "\ud800", "x" * 10_000_000])
def test_hostile_texts_are_refused_and_nothing_is_kept(world: Any, core: Core, text: str) -> None:
    conversation = world.start(core)
    head = core.head
    for refusal in (core.append(conversation, text), core.send(conversation, text)):
        assert isinstance(refusal, Refusal)
        assert refusal.reason in ("empty_message", "text_not_unicode", "message_too_long")
    assert core.head == head or "MessageAppended" not in {r.fact.NAME for r in core.facts(after=head)}
