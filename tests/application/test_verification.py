"""What verify says of each kind of damage, and what a repair mends."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, EngineSettings, LlamaCppEngine, open_core
from rejoinder.adapters.engines.kv_snapshots import KvSnapshots
from rejoinder.adapters.persistence.folder_workspace import FolderWorkspace
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.debugging import Finding
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import (
    ConversationDeleted,
    ConversationPinned,
    ConversationStarted,
    MessageAppended,
    ReplyInterrupted,
    ReplyRequested,
)
from rejoinder.domain.engine_session import EngineStarted, EngineStopped, ModelLoaded
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import ModelCredit
from rejoinder.domain.model_download import Compiled, DownloadQueued, ModelRemoved

STARTED, PINNED = ConversationStarted(), ConversationPinned(pinned=True)
ASKED = ReplyRequested(reply="r", parent="m", session="s")
SAID = MessageAppended(message="m", parent=None, role="user", parts=())
CREDIT = ModelCredit(model="file:/m.gguf", name="m", sha256="")


def one(core: Core) -> Finding:
    (finding,) = core.verify()
    assert finding.remedy
    return finding


# The rules of the log


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def with_facts(folder: Path, *facts: tuple[str, Fact], **how: Any) -> Sequence[Finding]:
    """Whoever appended them, no command did."""
    store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
    for number, (stream, fact) in enumerate(facts, 1):
        stands = len(store.stream(stream))
        more = how if number == len(facts) else {}
        store.append([Change(stream, stands, [fact])], at=0, command=f"c{number}", **more)
    store.close()
    with open_core(folder, work=False, offline=True) as core:
        return core.verify()


C, M, S = "conversation:c", "model:file:/m.gguf", "session:s"
UNLAWFUL: dict[str, tuple[tuple[tuple[str, Fact], ...], str]] = {
    "no start": (((C, PINNED),), "comes before its start"),
    "two starts": (((C, STARTED), (C, STARTED)), "starts it again"),
    "life after deletion": (((C, STARTED), (C, ConversationDeleted()), (C, PINNED)), "after its deletion"),
    "two replies": (((C, STARTED), (C, SAID), (C, ASKED), (C, ASKED)), "while r is under way"),
    "an ending of nothing": (
        ((C, STARTED), (C, ReplyInterrupted(reply="r", parent="m", parts=()))),
        "which is not under way",
    ),
    "two endings": (
        (
            *((C, STARTED), (C, SAID), (C, ASKED)),
            *[(C, ReplyInterrupted(reply="r", parent="m", parts=()))] * 2,
        ),
        "which is not under way",
    ),
    "a message twice": (((C, STARTED), (C, SAID), (C, SAID)), "adds the message m again"),
    "ready from nothing": (
        ((M, Compiled(engine="e", context_length=1)),),
        "cannot happen to what is not wanted",
    ),
    "removed while queued": (((M, DownloadQueued(name="m")), (M, ModelRemoved(freed=1))), "what is Queued"),
    "a session without a start": (((S, EngineStopped()),), "before its start or after its end"),
    "a load that did not begin": (
        ((S, EngineStarted(engine="e")), (S, ModelLoaded(model=CREDIT, context_length=1))),
        "which did not begin",
    ),
    "an unknown kind": ((("weather:today", STARTED),), "belongs to nothing that is known"),
}


@pytest.mark.parametrize(("facts", "told"), UNLAWFUL.values(), ids=UNLAWFUL.keys())
def test_what_no_command_decides_is_found(
    folder: Path, facts: tuple[tuple[str, Fact], ...], told: str
) -> None:
    found = with_facts(folder, *facts)
    last = f"Fact {len(facts)} ({facts[-1][1].NAME} of {facts[-1][0]})"
    assert [(finding.where, finding.what.startswith(last), told in finding.what) for finding in found] == [
        ("log", True, True)
    ], found


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"cause": 2, "correlation": "c1"}, "follow from fact 2, which is not before it"),
        ({"cause": 9, "correlation": "c1"}, "follow from fact 9, which is not before it"),
        ({"cause": 1}, "does not belong to the chain of fact 1"),
    ],
)
def test_a_cause_lies_before_and_in_the_same_chain(folder: Path, how: dict[str, Any], told: str) -> None:
    (finding,) = with_facts(folder, (C, STARTED), (C, PINNED), **how)
    assert told in finding.what


def test_a_chain_of_causes_is_sound(folder: Path) -> None:
    assert with_facts(folder, (C, STARTED), (C, PINNED), cause=1, correlation="c1") == []


# What derives from the log


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "rejoinder.sqlite3")) as database, database:
        database.execute(statement)


DERIVED = {
    "a row": "UPDATE view_sidebar SET title = 'other'",
    "a row too many": "INSERT INTO view_messages SELECT 99, 'new', conversation, parent, role, position, at, "
    "text, parts, finish, answer, usage FROM view_messages LIMIT 1",
    "the index of words": "INSERT INTO view_messages_words(view_messages_words, rowid, text) "
    "VALUES ('delete', 1, 'hello words')",
    "a word in the index": "UPDATE view_messages_words_data SET block = zeroblob(10) WHERE id > 10",
    "an index that is gone": "DROP INDEX view_messages_0",
    "a trigger that is gone": "DROP TRIGGER view_messages_added",
}


@pytest.mark.parametrize("statement", DERIVED.values(), ids=DERIVED.keys())
def test_a_repair_mends_what_derives_and_touches_no_fact(world: Any, core: Core, statement: str) -> None:
    conversation = world.start(core)
    core.append(conversation, "hello words")
    core.append(conversation, "other words")
    core.rebuild_views()  # which indexes the words of them
    core.close()
    change(world.folder, statement)
    with open_core(world.folder, work=False) as looking:
        before = looking.facts()
        found = looking.verify()
        assert found
        assert {finding.where for finding in found} == {"views"}
        assert looking.debugger.repair().facts == len(before)
        assert looking.verify() == []
        assert looking.facts() == before


PAGE = 4096


@pytest.mark.parametrize("name", ["view_messages", "view_threads_0", "view_messages_words_data"])
def test_a_repair_mends_views_whose_pages_sqlite_cannot_read(world: Any, core: Core, name: str) -> None:
    core.append(world.start(core), "hello words")
    core.rebuild_views()
    core.close()
    path = world.folder / "rejoinder.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        ((page,),) = database.execute(f"SELECT rootpage FROM sqlite_master WHERE name = '{name}'").fetchall()
    held = bytearray(path.read_bytes())
    held[(page - 1) * PAGE : (page - 1) * PAGE + 8] = b"\xff" * 8
    path.write_bytes(held)
    with open_core(world.folder, work=False) as looking:
        assert {finding.where for finding in looking.verify()} == {"views"}
        looking.debugger.repair()
        assert looking.verify() == []
        with looking.views() as views:
            assert len(views.search("words")) == 1


def test_a_repair_leaves_a_changed_fact_as_it_is(world: Any, core: Core) -> None:
    core.append(world.start(core), "hello words")
    core.close()
    change(world.folder, "UPDATE stored_events SET state = CAST(replace(state, 'hello', 'other') AS BLOB)")
    with open_core(world.folder, work=False) as looking:
        found = looking.verify()
        assert {finding.where for finding in found} == {"log"}
        assert "backup" in found[0].remedy
        looking.debugger.repair()
        assert looking.verify() == found


# What lies beside


def test_a_journal_of_no_reply_is_left_over_and_a_repair_deletes_it(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    path = world.folder / "journal" / "abc.jsonl"
    path.write_text('["text", "shown"]\n')
    assert "abc is left over" in one(core).what
    assert core.debugger.repair().journals == 1
    assert core.verify() == []
    assert not path.exists()


def test_a_journal_whose_reply_has_just_ended_is_left_over_once_its_process_is_gone(folder: Path) -> None:
    ended = ReplyInterrupted(reply="r", parent="m", parts=())
    assert with_facts(folder, (C, STARTED), (C, SAID), (C, ASKED), (C, ended)) == []
    (folder / "journal" / "r.jsonl").touch()
    living = FolderWorkspace(folder).try_lock("session-s")
    assert living
    with open_core(folder, work=False, offline=True) as core:
        assert core.verify() == []
        assert core.debugger.repair().journals == 0
        living.release()
        assert "r is left over" in one(core).what


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('["text", "one"]\n["text", "tw', "ends within its line 2"),
        (
            '["text", "one"]\n["other", "two"]\n{}\n',
            "cannot be read in 2 of its lines, the first of them line 2",
        ),
    ],
)
def test_a_journal_that_cannot_be_read_to_its_end_says_where(folder: Path, content: str, told: str) -> None:
    assert with_facts(folder, (C, STARTED), (C, SAID), (C, ASKED)) == []
    (folder / "journal" / "r.jsonl").write_text(content)
    with open_core(folder, work=False, offline=True) as core:
        finding = one(core)
        assert (finding.where, told in finding.what) == ("journals", True)
        assert "250 ms" in finding.remedy


def test_a_model_whose_bytes_changed_is_found_though_its_size_did_not(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    (path,) = [path for path in world.files.glob("*.gguf") if path.read_bytes().startswith(b"smart")]
    held = bytearray(path.read_bytes())
    held[100] ^= 1
    path.write_bytes(held)
    finding = one(core)
    assert (finding.where, finding.what.startswith("smart: ")) == ("models", True)


def test_snapshots_that_are_damaged_or_foreign_are_found_and_a_repair_deletes_them(folder: Path) -> None:
    kept = folder / "kv-cache"
    snapshots = KvSnapshots("key", memory_bytes=0, disk_bytes=1 << 20, folder=kept)
    for name in "abc":
        snapshots.keep(name, [1, 2, 3], bytearray(1000))
    a, b, c = sorted(kept.iterdir())
    a.write_bytes(a.read_bytes()[:-1])
    b.write_bytes(b.read_bytes()[:-1] + b"\1")
    (kept / "foreign.kv").write_bytes(b"of another program")
    engine = LlamaCppEngine(EngineSettings(snapshot_folder=str(kept)))
    with open_core(folder, engine=engine, work=False, offline=True) as core:
        found = core.verify()
        assert {(finding.where, finding.what.split()[2]) for finding in found} == {
            ("snapshots", a.name),
            ("snapshots", b.name),
            ("snapshots", "foreign.kv"),
        }
        assert core.debugger.repair().snapshots == 3
        assert core.verify() == []
    assert list(kept.iterdir()) == [c]


def test_progress_tells_what_is_looked_at(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    told: list[tuple[str, int, int]] = []
    core.debugger.verify(lambda *one: told.append(one))
    assert {"log", "views", "models"} <= {where for where, _, _ in told}
    assert all(0 <= done <= total for _, done, total in told)


def test_what_is_no_ordinary_file_is_left_alone(folder: Path) -> None:
    for name in ("journal/abc.jsonl", "kv-cache/abc.kv"):
        (folder / name).mkdir(parents=True)
    engine = LlamaCppEngine(EngineSettings(snapshot_folder=str(folder / "kv-cache")))
    with open_core(folder, engine=engine, work=False, offline=True) as core:
        assert core.verify() == []
        core.debugger.repair()
    assert (folder / "kv-cache" / "abc.kv").is_dir()
