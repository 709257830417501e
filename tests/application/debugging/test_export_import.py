"""What is exported can be imported, anywhere, and is the same there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.debugging.exporting import export_lines
from rejoinder.application.debugging.importing import Imported, import_lines
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import ConversationRenamed, ConversationStarted, ModelRequested
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import Target
from rejoinder.domain.model_download import DownloadQueued

A, B = "conversation:aa", "conversation:bb"


def exported(store: Any, conversation: str | None = None) -> list[bytes]:
    lines = export_lines(store, conversation, False)
    assert isinstance(lines, Iterator)
    return list(lines)


def taken(store: Any, lines: Sequence[bytes]) -> Imported:
    done = import_lines(store, store, lines)
    assert isinstance(done, Imported), done
    return done


def refused(store: Any, lines: Sequence[bytes]) -> Refusal:
    done = import_lines(store, store, lines)
    assert isinstance(done, Refusal)
    return done


def new_store() -> MemoryStore:
    return MemoryStore(ALL_PROJECTIONS)


def started(store: Any, stream: str = A, title: str = "title") -> None:
    target = Target(model="box:pocket", name="pocket")
    facts = (ConversationStarted(), ModelRequested(target=target), ConversationRenamed(title=title))
    store.append([Change(stream, 0, facts)], at=7, command="c0")


# The same bytes


@given(st.data())
def test_export_import_export_is_the_same_bytes(
    histories: Any, everything: Callable[[Any], object], data: st.DataObject
) -> None:
    history = data.draw(histories)
    first, copy = exported(history.store), new_store()
    assert taken(copy, first).facts == history.store.head() == len(first) - 2
    assert exported(copy) == first
    assert list(copy.read(limit=10_000)) == list(history.store.read(limit=10_000))
    assert everything(copy) == everything(history.store)


def test_so_it_is_on_disk_and_the_views_are_as_rebuilt(
    histories: Any, new_stores: Callable[[], SqliteStore], everything: Callable[[Any], object]
) -> None:
    @given(st.data())
    def on_disk(data: st.DataObject) -> None:
        history, copy = data.draw(histories), new_stores()
        first = exported(history.store)
        taken(copy, first)
        assert exported(copy) == first
        live = everything(copy)
        copy.rebuild()
        assert everything(copy) == live == everything(history.store)
        copy.close()

    on_disk()


@given(st.data())
def test_a_conversation_is_the_same_bytes_wherever_it_comes_to(histories: Any, data: st.DataObject) -> None:
    history, other = data.draw(histories), data.draw(histories)
    empty, busy = new_store(), new_store()
    started(busy, "conversation:ffff")
    for conversation in history.conversations:
        first = exported(history.store, conversation)
        positions = [json.loads(line)["position"] for line in first[1:-1]]
        assert positions == list(range(1, len(first) - 1))
        assert taken(busy, first).conversations == 1
        assert exported(busy, conversation) == first
    taken(empty, exported(other.store, other.conversations[0]))
    assert exported(empty, other.conversations[0]) == exported(other.store, other.conversations[0])


@given(st.data())
def test_conversations_come_to_a_log_that_has_facts_and_models_do_not(
    histories: Any, everything: Callable[[Any], object], data: st.DataObject
) -> None:
    history, busy = data.draw(histories), new_store()
    busy.append([Change("model:box:pocket", 0, [DownloadQueued(name="pocket")])], at=1, command="c0")
    done = taken(busy, exported(history.store))
    assert done.facts + done.left_out == history.store.head()
    assert done.conversations == len(history.conversations)
    kinds = {recorded.stream.partition(":")[0] for recorded in busy.read(after=1, limit=10_000)}
    assert kinds == {"conversation"}
    assert [r.position for r in busy.read(limit=10_000)] == list(range(1, busy.head() + 1))
    for conversation in history.conversations:
        assert exported(busy, conversation) == exported(history.store, conversation)
    live = everything(busy)
    busy.rebuild()
    assert everything(busy) == live


def test_an_empty_log_is_exported_and_imported() -> None:
    lines = exported(new_store())
    assert len(lines) == 2
    assert taken(new_store(), lines) == Imported(0, 0, (), 0)


def test_causes_go_along_and_those_from_outside_are_left_out() -> None:
    store, copy = new_store(), new_store()
    started(store, B)
    started(store, A)
    rename = [ConversationRenamed(title="again")]
    store.append([Change(A, 3, rename)], at=8, command="c1", cause=5)
    store.append([Change(A, 4, rename)], at=8, command="c2", cause=1)
    lines = [json.loads(line) for line in exported(store, "aa")[1:-1]]
    assert [line["cause"] for line in lines] == [None, None, None, 2, None]
    started(copy, "conversation:cc")
    taken(copy, exported(store, "aa"))
    assert [recorded.cause for recorded in copy.read(after=3)] == [None, None, None, 5, None]


def test_the_lines_are_as_they_are_documented() -> None:
    store = new_store()
    started(store)
    first, *facts, last = exported(store, "aa")
    assert json.loads(first) == {"rejoinder_export": 1, "holds": A, "redacted": False}
    assert json.loads(facts[2]) == {
        "position": 3,
        "stream": A,
        "version": 3,
        "at": 7,
        "command": "c0",
        "correlation": "c0",
        "cause": None,
        "name": "ConversationRenamed",
        "schema": 1,
        "data": {"title": "title"},
    }
    digest = hashlib.sha256(b"".join((first, *facts))).hexdigest()
    assert json.loads(last) == {"facts": 3, "sha256": digest}


def test_what_is_appended_while_lines_are_read_is_not_in_them() -> None:
    store = new_store()
    started(store)
    lines = export_lines(store, None, False)
    assert isinstance(lines, Iterator)
    begun = next(lines), next(lines)
    started(store, B)
    assert len([*begun, *lines]) == 5


def test_a_conversation_that_is_not_there_is_refused() -> None:
    done = export_lines(new_store(), "aa", False)
    assert isinstance(done, Refusal)
    assert done.reason == "unknown_conversation"


# What is there already


def test_a_conversation_that_is_here_as_it_is_there_is_skipped() -> None:
    store, copy = new_store(), new_store()
    started(store, A)
    started(copy, A)
    started(store, B)
    done = taken(copy, exported(store))
    assert done == Imported(3, 1, ("aa",), 0)
    assert taken(copy, exported(store)) == Imported(0, 0, ("aa", "bb"), 0)
    assert copy.head() == 6


def test_a_conversation_that_is_another_here_is_refused_by_name_and_nothing_comes() -> None:
    store, copy = new_store(), new_store()
    started(store, B)
    started(store, A)
    started(copy, A, title="other")
    done = refused(copy, exported(store))
    assert (done.reason, done.details["conversation"]) == ("conversation_differs", "aa")
    assert copy.head() == 3


def test_a_conversation_that_went_on_here_or_there_is_another() -> None:
    store, copy = new_store(), new_store()
    started(store)
    before = exported(store)
    taken(copy, before)
    copy.append([Change(A, 3, [ConversationRenamed(title="on")])], at=9, command="c")
    assert refused(copy, before).reason == "conversation_differs"
    assert refused(store, exported(copy)).reason == "conversation_differs"


# Two at once


def test_of_two_imports_at_once_one_comes_and_the_other_is_skipped(
    histories: Any, tmp_path: Path, everything: Callable[[Any], object]
) -> None:
    source = new_store()
    for number in range(300):
        started(source, f"conversation:{number:04x}")
    lines, together = exported(source), Barrier(2)
    stores = [SqliteStore(tmp_path / "log.sqlite3", ALL_PROJECTIONS) for _ in range(2)]

    def take(store: SqliteStore) -> Imported:
        together.wait(10)
        return taken(store, lines)

    with ThreadPoolExecutor(2) as pool:
        done = sorted(pool.map(take, stores), key=lambda one: one.facts)
    assert [one.facts for one in done] == [0, 900]
    assert len(done[0].skipped) == 300
    assert exported(stores[0]) == lines
    for store in stores:
        store.close()
