"""What every EventStore owes that takes in facts recorded elsewhere. Goes beside EventStoreContract."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from ...application.ports import StorageFailed, Store, VersionConflict
from ...domain.conversation import InstructionsChanged
from ...domain.event import Fact, Recorded
from .obligations import owes
from .store_contract import NOTES, StoreUnderTest, append, forget, note, notes

__all__ = ["BulkAppendContract"]

_A, _B = "conversation:a", "conversation:b"


class _Left(Exception):
    """What the facts come from broke off."""


def _elsewhere(position: int, stream: str, version: int, fact: Fact) -> Recorded:
    """A fact with a time, a command and a cause that no other has."""
    return Recorded(
        position=position,
        stream=stream,
        version=version,
        at=1_600_000_000_000 - position,
        command=f"c{position}",
        correlation=f"first{position // 2}",
        cause=position - 1 or None,
        fact=fact,
    )


def _several(head: int = 0, versions: int = 0) -> list[Recorded]:
    return [
        _elsewhere(head + 1, _A, versions + 1, note("one")),
        _elsewhere(head + 2, _B, versions + 1, note("two")),
        _elsewhere(head + 3, _A, versions + 2, note("three")),
    ]


_WHOLE = (
    "Append facts that were recorded elsewhere as they are, with their versions, times, commands and causes: "
    "all or nothing, durably, with the rows that every projection derives."
)
_FOLLOW = "Their positions follow it and their versions their stream's, else VersionConflict"
_MEANWHILE = "nobody else appends meanwhile, and everybody may read."
_ERASE = "They erase as in `append`."


class BulkAppendContract(StoreUnderTest):
    @owes(_WHOLE)
    def test_facts_recorded_elsewhere_are_kept_as_they_are(self, store: Store) -> None:
        assert store.append_recorded(lambda head: _several(head)) == 3
        assert list(store.read()) == _several()
        assert [recorded.version for recorded in store.stream(_A)] == [1, 2]
        assert not store.damage()

    @owes(_FOLLOW)
    def test_they_follow_what_is_there(self, store: Store) -> None:
        append(store, _A, 0, note("before"))
        append(store, _B, 0, note("before"))
        assert store.append_recorded(lambda head: _several(head, versions=1)) == 3
        assert list(store.read(after=2)) == _several(2, 1)
        (after,) = append(store, _A, 3, note("after"))
        assert after.position == 6
        assert not store.damage()

    @owes(_WHOLE)
    def test_more_than_fit_a_page_all_come_with_their_rows(self, store: Store) -> None:
        facts = [_elsewhere(n, _A, n, note(f"number{n}")) for n in range(1, 1001)]
        assert store.append_recorded(lambda head: iter(facts)) == 1000
        with store.snapshot() as rows:
            live = notes(rows)
            assert len(rows.by_key(NOTES)) == 1000
            assert len(rows.search(NOTES, "number777", 9)) == 1
        store.rebuild()
        with store.snapshot() as rows:
            assert notes(rows) == live

    @owes(_WHOLE)
    def test_nothing_is_nothing(self, store: Store) -> None:
        assert store.append_recorded(lambda head: ()) == 0
        assert store.head() == 0
        assert append(store, _A, 0, note("first"))[0].position == 1

    @pytest.mark.parametrize("before", [0, 1])
    @owes(_WHOLE)
    def test_what_breaks_off_leaves_nothing(self, store: Store, before: int) -> None:
        if before:
            append(store, "conversation:c", 0, note("before"))
        with store.snapshot() as rows:
            kept = notes(rows)

        def breaking_off(head: int) -> Iterator[Recorded]:
            yield from (_elsewhere(head + n, _A, n, note("lost")) for n in range(1, 500))
            raise _Left

        with pytest.raises(_Left):
            store.append_recorded(breaking_off)
        with store.snapshot() as rows:
            assert notes(rows) == kept
            assert rows.search(NOTES, "lost", 9) == []
        assert store.head() == before
        assert append(store, _A, 0, note("next"))[0].position == before + 1

    @owes(_WHOLE)
    def test_a_projection_that_fails_keeps_all_out(self, store: Store) -> None:
        facts = [*_several(), _elsewhere(4, _A, 3, InstructionsChanged(instructions="fail"))]
        with pytest.raises(ArithmeticError):
            store.append_recorded(lambda head: facts)
        assert store.head() == 0
        with store.snapshot() as rows:
            assert notes(rows) == []

    @pytest.mark.parametrize(
        "facts",
        [
            [_elsewhere(2, _A, 1, note("late"))],
            [_elsewhere(1, _A, 2, note("late"))],
            [_elsewhere(1, _A, 1, note("first")), _elsewhere(3, _A, 2, note("late"))],
            [_elsewhere(1, _A, 1, note("first")), _elsewhere(2, _A, 3, note("late"))],
            [_elsewhere(1, _A, 1, note("first")), _elsewhere(2, _A, 1, note("twice"))],
            [_elsewhere(1, _A, 1, note("first")), _elsewhere(1, _B, 1, note("twice"))],
        ],
        ids=["position", "version", "position gap", "version gap", "version twice", "position twice"],
    )
    @owes(_FOLLOW)
    def test_a_gap_refuses_all(self, store: Store, facts: Sequence[Recorded]) -> None:
        with pytest.raises(VersionConflict):
            store.append_recorded(lambda head: facts)
        assert store.head() == 0
        assert store.append_recorded(lambda head: _several(head)) == 3

    @owes(_FOLLOW)
    def test_a_stream_that_is_there_goes_on_from_where_it_stands(self, store: Store) -> None:
        append(store, _A, 0, note("one"))
        with pytest.raises(VersionConflict):
            store.append_recorded(lambda head: [_elsewhere(head + 1, _A, 1, note("again"))])
        assert store.head() == 1

    @owes(_MEANWHILE)
    def test_who_reads_meanwhile_sees_all_or_nothing(self, store: Store) -> None:
        seen: list[int] = []

        def facts(head: int) -> Iterator[Recorded]:
            for recorded in _several(head):
                yield recorded
                seen.append(len(store.read()))

        store.append_recorded(facts)
        assert seen == [0, 0, 0]
        assert store.head() == 3

    @owes(_MEANWHILE)
    def test_several_at_once_come_one_after_the_other(self, store: Store) -> None:
        at_once = threading.Barrier(4)

        def take(name: int) -> None:
            def facts(head: int) -> Iterator[Recorded]:
                stream = f"conversation:{name}"
                yield from (_elsewhere(head + n, stream, n, note("text")) for n in range(1, 51))

            at_once.wait(10)
            store.append_recorded(facts)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(take, range(4)))
        found = store.read()
        assert [recorded.position for recorded in found] == list(range(1, 201))
        assert [found[first].version for first in range(0, 200, 50)] == [1] * 4

    @owes(_ERASE)
    def test_a_fact_that_erases_leaves_no_text_of_those_before_it(self, store: Store) -> None:
        append(store, _B, 0, note("of another"))
        facts = [_elsewhere(2, _A, 1, note("secret")), _elsewhere(3, _A, 2, forget())]
        store.append_recorded(lambda head: facts)
        assert [recorded.fact for recorded in store.read()] == [note("of another"), note(""), forget()]
        with store.snapshot() as rows:
            assert [row[3] for row in rows.by_key(NOTES)] == ["of another"]
        assert not store.damage()

    @owes(_WHOLE)
    def test_a_listener_hears_of_them(self, store: Store) -> None:
        grown = threading.Event()
        store.listen(grown.set)
        grown.clear()
        store.append_recorded(lambda head: _several(head))
        assert grown.wait(10)

    @owes(_WHOLE)
    def test_a_store_that_is_closed_says_so_of_them(self, store: Store) -> None:
        store.close()
        facts: Callable[[int], Sequence[Recorded]] = _several
        with pytest.raises(StorageFailed) as failed:
            store.append_recorded(facts)
        assert failed.value.refusal.reason == "engine_closed"
