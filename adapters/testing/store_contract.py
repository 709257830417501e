"""What every EventStore owes, as tests: subclass EventStoreContract and say how to make yours.

`view_store_contract` has the other half: what it owes as a ViewStore.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, NamedTuple, cast

import pytest

from ...application.ports import (
    Change,
    EventStore,
    Index,
    Projection,
    StorageFailed,
    Store,
    Table,
    VersionConflict,
    ViewRows,
)
from ...domain.conversation import (
    ConversationDeleted,
    ConversationRenamed,
    ConversationStarted,
    InstructionsChanged,
    MessageAppended,
    ReplyInterrupted,
)
from ...domain.event import Fact, Recorded
from ...domain.messages import TextPart, text_parts
from .capabilities import StoreCapabilities
from .daemon_threads import in_threads, start
from .obligations import PATIENCE, owes, within

__all__ = [
    "BY_STREAM",
    "COUNTS",
    "NOTES",
    "CountRow",
    "EventStoreContract",
    "NoteRow",
    "Notes",
    "StoreUnderTest",
    "append",
    "forget",
    "note",
    "notes",
]

_AT = 1_700_000_000_000


_APPEND = "Append all or nothing, durably, together with the rows that every projection derives."
_GAP = "Positions follow each other without a gap, also among processes."
_CONFLICT = "Raises VersionConflict if a stream does not stand where expected."
_ERASES = "replaces the earlier facts of its stream by their `erased()` shapes in the same commit"
_STREAM = "The facts of one stream with a version above `after`, in order."
_READ = "The first `limit` facts of the log with a position above `after`, in order."
_HEAD = "The newest position, 0 in an empty log."
_LISTEN = (
    "Call `listener`, from any thread, soon after the log grew, also by another process's doing, "
    "and when the store closes."
)
_UNLISTEN = "Returns what stops it."
_CLOSE = "Release everything; later calls raise StorageFailed."
_CLOSE_TWICE = "Closing twice is harmless."


def note(text: str) -> Fact:
    """A fact that says nothing but `text`."""
    return ConversationRenamed(title=text)


def forget() -> Fact:
    """A fact that erases its stream."""
    return ConversationDeleted()


def append(store: EventStore, stream: str, expected: int, *facts: Fact) -> Sequence[Recorded]:
    return store.append([Change(stream, expected, facts)], at=_AT, command="command")


class NoteRow(NamedTuple):
    """stage: None until the stream has more than one note."""

    note: str
    stream: str
    position: int
    text: str
    stage: int | None


class CountRow(NamedTuple):
    stream: str
    count: int


BY_STREAM = Index(("stream",), "position")
_BY_POSITION = Index((), "position")
NOTES = Table("notes", NoteRow, indexes=(BY_STREAM, _BY_POSITION), search="text")
COUNTS = Table("counts", CountRow)


class Notes:
    """Keeps every note under `stream/version`, and how many a stream has. Fails at instructions."""

    tables = (NOTES, COUNTS)
    facts: frozenset[type[Fact]] = frozenset({ConversationRenamed, ConversationDeleted, InstructionsChanged})

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        stream = recorded.stream
        match recorded.fact:
            case ConversationRenamed(title=text):
                count = cast("CountRow | None", rows.get(COUNTS, stream))
                so_far = count.count if count else 0
                key = f"{stream}/{recorded.version}"
                rows.put(NOTES, NoteRow(key, stream, recorded.position, text, so_far or None))
                rows.put(COUNTS, CountRow(stream, so_far + 1))
            case ConversationDeleted():
                rows.delete_group(NOTES, BY_STREAM, (stream,))
                rows.delete(COUNTS, stream)
            case InstructionsChanged(instructions=why):
                raise ArithmeticError(why)
            case _:
                pass


def notes(rows: ViewRows) -> list[tuple[object, ...]]:
    """Every row there is, of both tables."""
    return [*rows.by_key(NOTES), *rows.by_key(COUNTS)]


_MENTIONING = (
    "The newest `limit` facts of these kinds whose JSON holds `text`, or whose stream's name begins with "
    "`stream`, newest first."
)


class StoreUnderTest:
    """Provide `make_store`, and declare in `capabilities` what the store can do. patience: seconds that a
    test may take; more is a hanging store."""

    capabilities: ClassVar[StoreCapabilities] = StoreCapabilities()
    patience: ClassVar[float] = PATIENCE

    @classmethod
    def make_store(cls, folder: Path, projections: Sequence[Projection]) -> Store:
        """The store in `folder`, empty in an empty folder, which may keep there what it likes."""
        raise NotImplementedError("give the contract a store")

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        store = within(self.patience, _APPEND, lambda: self.make_store(tmp_path, (Notes(),)))
        yield store
        within(self.patience, _CLOSE_TWICE, store.close)


class EventStoreContract(StoreUnderTest):
    # Appending and reading

    @owes(_MENTIONING)
    def test_facts_are_found_by_what_they_mention(self, store: Store) -> None:
        append(store, "conversation:ab12", 0, note("in one"), note('with a "quote"'))
        append(store, "conversation:cd34", 0, note("in two"), ConversationStarted())

        def found(text: str, limit: int = 10, stream: str | None = None) -> list[int]:
            kinds = (ConversationRenamed,)
            mentions = store.mentioning(text, kinds=kinds, limit=limit, stream=stream)
            return [item.position for item in mentions]

        assert found('"title":"in ') == [3, 1]
        assert found("in ", limit=1) == [3]
        assert found("in two", stream="conversation:ab") == [3, 2, 1]
        assert found("ConversationStarted") == found("cd34") == found("cd34", stream="cd34") == []
        assert found('a "quote') == found("%", stream="%") == found("\ud800", stream="\ud800") == []

    @owes(_HEAD)
    def test_an_empty_log_stands_at_zero(self, store: Store) -> None:
        assert store.head() == 0
        assert list(store.read()) == []
        assert list(store.stream("conversation:a")) == []
        assert list(store.damage()) == []

    @owes(_GAP)
    def test_facts_are_numbered_in_the_log_and_in_their_stream(self, store: Store) -> None:
        append(store, "conversation:a", 0, note("1"), note("2"))
        append(store, "conversation:b", 0, note("3"))
        append(store, "conversation:a", 2, note("4"))
        numbered = [(r.position, r.stream, r.version) for r in store.read()]
        a, b = "conversation:a", "conversation:b"
        assert numbered == [(1, a, 1), (2, a, 2), (3, b, 1), (4, a, 3)]
        assert store.head() == 4

    @owes(_READ)
    def test_what_is_read_is_what_append_returned(self, store: Store) -> None:
        first = store.append([Change("conversation:a", 0, [note("1")])], at=_AT, command="c1")
        change = Change("conversation:a", 1, [note("2")])
        then = store.append([change], at=_AT - 5000, command="c2", correlation="c1", cause=1)
        assert [*first, *then] == list(store.read()) == list(store.stream("conversation:a"))
        assert [(r.at, r.command, r.correlation, r.cause) for r in store.read()] == [
            (_AT, "c1", "c1", None),
            (_AT - 5000, "c2", "c1", 1),
        ]

    @pytest.mark.parametrize("text", ["", "\0", "Grüße 😀 \u202e\r\n", "'; DROP TABLE", "x" * 1_000_000])
    @owes(_READ)
    def test_every_text_comes_back_as_it_was(self, store: Store, text: str) -> None:
        fact = MessageAppended(message="m", parent=None, role="user", parts=(TextPart(text=text),))
        append(store, "conversation:a", 0, fact)
        assert [r.fact for r in store.read()] == [fact]

    @owes(_STREAM)
    def test_a_stream_is_read_on_from_a_version(self, store: Store) -> None:
        append(store, "conversation:b", 0, note("other"))
        append(store, "conversation:a", 0, *map(note, "123"))
        assert [r.version for r in store.stream("conversation:a", after=1)] == [2, 3]
        assert list(store.stream("conversation:a", after=3)) == []
        assert list(store.stream("conversation:a", after=2**80)) == []

    @owes(_READ)
    def test_the_log_is_read_in_pages(self, store: Store) -> None:
        append(store, "conversation:a", 0, *map(note, "12345"))
        assert [r.position for r in store.read(limit=2)] == [1, 2]
        assert [r.position for r in store.read(after=2, limit=2)] == [3, 4]
        assert [r.position for r in store.read(after=4, limit=2)] == [5]
        assert list(store.read(after=5)) == []
        assert list(store.read(after=2**80)) == []
        assert list(store.read(limit=0)) == []

    @owes(_STREAM)
    def test_a_name_that_is_no_unicode_is_the_name_of_no_stream(self, store: Store) -> None:
        assert list(store.stream("conversation:\udcff")) == []

    @owes(_APPEND)
    def test_an_append_of_nothing_adds_nothing(self, store: Store) -> None:
        assert list(store.append([], at=_AT, command="c")) == []
        assert store.head() == 0

    # All or nothing

    @pytest.mark.parametrize("expected", [0, 1, 3, 7])
    @owes(_CONFLICT)
    def test_a_stream_that_stands_elsewhere_refuses(self, store: Store, expected: int) -> None:
        append(store, "conversation:a", 0, note("1"), note("2"))
        with pytest.raises(VersionConflict):
            append(store, "conversation:a", expected, note("late"))
        assert store.head() == 2

    @owes(_APPEND)
    def test_one_conflict_refuses_every_stream_of_the_append(self, store: Store) -> None:
        append(store, "conversation:b", 0, note("first"))
        changes = [Change(f"conversation:{name}", 0, [note("late")]) for name in "abc"]
        with pytest.raises(VersionConflict):
            store.append(changes, at=_AT, command="c")
        assert store.head() == 1
        with store.snapshot() as rows:
            assert len(rows.by_key(NOTES)) == 1

    @owes(_APPEND)
    def test_facts_of_several_streams_are_appended_together(self, store: Store) -> None:
        changes = [Change(f"conversation:{name}", 0, [note(name), note(name)]) for name in "ab"]
        recorded = store.append(changes, at=_AT, command="c")
        assert [(r.position, r.subject, r.version) for r in recorded] == [
            (1, "a", 1), (2, "a", 2), (3, "b", 1), (4, "b", 2),
        ]  # fmt: skip

    @pytest.mark.parametrize("expected", [0, 2])
    @owes(_CONFLICT)
    def test_a_change_without_facts_refuses_where_its_stream_moved(self, store: Store, expected: int) -> None:
        append(store, "model:m", 0, note("ready"))
        guard = Change("model:m", expected, ())
        with pytest.raises(VersionConflict):
            store.append([Change("conversation:a", 0, [note("1")]), guard], at=_AT, command="c")
        assert store.head() == 1

    @owes(_APPEND)
    def test_a_change_without_facts_leaves_its_stream_as_it_is(self, store: Store) -> None:
        append(store, "model:m", 0, note("ready"))
        guards = [Change("model:m", 1, ()), Change("model:none", 0, ())]
        store.append([*guards, Change("conversation:a", 0, [note("1")])], at=_AT, command="c")
        assert [(r.stream, r.version) for r in store.read()] == [("model:m", 1), ("conversation:a", 1)]

    @owes(_APPEND)
    def test_a_projection_that_fails_keeps_fact_and_rows_out(self, store: Store) -> None:
        append(store, "conversation:a", 0, note("kept"))
        with store.snapshot() as rows:
            before = notes(rows)
        with pytest.raises(ArithmeticError):
            append(
                store, "conversation:a", 1, note("lost"), forget(), InstructionsChanged(instructions="fail")
            )
        with store.snapshot() as rows:
            assert notes(rows) == before
        assert [r.fact for r in store.read()] == [note("kept")]
        (recorded,) = append(store, "conversation:a", 1, note("next"))
        assert (recorded.position, recorded.version) == (2, 2)

    # Many at once

    @owes(_GAP)
    def test_many_threads_lose_nothing_and_leave_no_gap(self, store: Store) -> None:
        threads, each = 8, 15

        def write(name: int) -> None:
            for count in range(each):
                append(store, f"conversation:{name}", count, note(f"{name}-{count}"))
                _append_shared(store, note(f"shared {name}-{count}"))

        in_threads(write, range(threads), self.patience)
        facts = store.read(limit=10_000)
        assert [r.position for r in facts] == list(range(1, 2 * threads * each + 1))
        assert len({cast(ConversationRenamed, r.fact).title for r in facts}) == 2 * threads * each
        shared = [r.version for r in facts if r.stream == "conversation:shared"]
        assert shared == list(range(1, threads * each + 1))

    @owes(_GAP)
    def test_who_reads_meanwhile_sees_no_gap(self, store: Store) -> None:
        done = threading.Event()

        def write(name: int) -> None:
            for count in range(30):
                append(store, f"conversation:{name}", 2 * count, note("one"), note("two"))

        def read() -> None:
            while not done.is_set():
                positions = [r.position for r in store.read(limit=10_000)]
                assert positions == list(range(1, len(positions) + 1))
                assert len(positions) % 2 == 0

        reading = start(read)
        in_threads(write, range(3), self.patience)
        done.set()
        reading.result(self.patience)

    # Listening

    @owes(_LISTEN)
    def test_a_listener_hears_that_the_log_grew(self, store: Store) -> None:
        grown = threading.Event()
        store.listen(grown.set)
        append(store, "conversation:a", 0, note("1"))
        assert grown.wait(10)

    @owes(_LISTEN)
    def test_a_listener_may_read(self, store: Store) -> None:
        heads: list[int] = []

        def listen() -> None:
            with suppress(StorageFailed):
                heads.append(store.head())

        store.listen(listen)
        append(store, "conversation:a", 0, note("1"))
        assert 1 in heads

    @owes(_UNLISTEN)
    def test_who_stopped_listening_hears_nothing_more(self, store: Store) -> None:
        calls: list[str] = []
        unlisten = store.listen(lambda: calls.append("early"))
        store.listen(lambda: calls.append("late"))
        unlisten()
        calls.clear()
        append(store, "conversation:a", 0, note("1"))
        store.close()
        assert set(calls) == {"late"}

    @owes(_LISTEN)
    def test_a_listener_hears_that_the_store_closes(self, store: Store) -> None:
        closed = threading.Event()
        store.listen(closed.set)
        closed.clear()
        store.close()
        assert closed.is_set()

    # Erasure

    @owes(_ERASES)
    def test_a_fact_that_erases_replaces_what_its_stream_said(self, store: Store) -> None:
        append(store, "conversation:b", 0, note("of another"))
        append(store, "conversation:a", 0, ConversationStarted(), note("secret"))
        append(store, "conversation:a", 2, _cut_short("shown"), forget())
        assert [r.fact for r in store.stream("conversation:a")] == [
            ConversationStarted(), note(""), _cut_short(""), forget(),
        ]  # fmt: skip
        assert [r.fact for r in store.stream("conversation:b")] == [note("of another")]

    @owes(_ERASES)
    def test_erasure_keeps_everything_but_the_text(self, store: Store) -> None:
        change = Change("conversation:a", 0, [note("secret"), note("more")])
        before = store.append([change], at=_AT, command="c", correlation="b", cause=7)
        append(store, "conversation:a", 2, forget())
        after = store.read()[:2]
        assert [_place(r) for r in after] == [_place(r) for r in before]

    # The end

    @pytest.mark.parametrize(
        "use",
        [
            lambda store: append(store, "conversation:a", 0, note("late")),
            lambda store: store.append([], at=_AT, command="c"),
            lambda store: store.stream("conversation:a"),
            lambda store: store.read(),
            lambda store: store.head(),
            lambda store: store.damage(),
            lambda store: store.rebuild(),
            lambda store: store.snapshot().__enter__(),
            lambda store: store.snapshot(at=1).__enter__(),
        ],
        ids=["append", "nothing", "stream", "read", "head", "damage", "rebuild", "snapshot", "snapshot at"],
    )
    @owes(_CLOSE)
    def test_a_closed_store_says_so(self, store: Store, use: Callable[[Store], object]) -> None:
        append(store, "conversation:a", 0, note("1"))
        store.close()
        with pytest.raises(StorageFailed) as failed:
            use(store)
        assert failed.value.refusal.reason == "engine_closed"

    @owes(_CLOSE_TWICE)
    def test_closing_twice_is_harmless(self, store: Store) -> None:
        store.close()
        store.close()

    @owes(_CLOSE)
    def test_closing_under_readers_fails_them_with_nothing_else(self, store: Store) -> None:
        append(store, "conversation:a", 0, *[note("text " * 50)] * 300)
        started = threading.Barrier(5)

        def read() -> None:
            started.wait(10)
            with suppress(StorageFailed):
                while len(store.read()) == 300:
                    with store.snapshot() as rows:
                        assert len(rows.search(NOTES, "text", 1000)) == 300
                raise AssertionError("it reads on, and less than there is")

        reading = [start(read) for _ in range(4)]
        started.wait(10)
        store.close()
        for read_on in reading:
            read_on.result(self.patience)


def _append_shared(store: EventStore, fact: Fact) -> None:
    while True:
        try:
            append(store, "conversation:shared", len(store.stream("conversation:shared")), fact)
        except VersionConflict:
            continue
        return


def _cut_short(text: str) -> Fact:
    return ReplyInterrupted(reply="r", parent="m", parts=text_parts(text))


def _place(recorded: Recorded) -> tuple[object, ...]:
    return (
        recorded.position,
        recorded.stream,
        recorded.version,
        recorded.at,
        recorded.command,
        recorded.correlation,
        recorded.cause,
    )
