"""Moments of a log: where a time lies, what was then, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging.moments import position_of
from rejoinder.application.debugging.traced_rows import RowChange
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import ConversationStarted


class _Clock:
    def __init__(self) -> None:
        self.at = 1_700_000_000_000

    def now(self) -> int:
        self.at += 60_000
        return self.at

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture
def core() -> Iterator[Core]:
    with open_core(None, engine=ScriptedEngine(), hubs=(), clock=_Clock(), work=False) as core:
        yield core


def start(core: Core, *messages: str) -> str:
    conversation = core.start_conversation()
    assert isinstance(conversation, str)
    for text in messages:
        assert isinstance(core.append(conversation, text), str)
    return conversation


def find(rows: Sequence[RowChange], view: str, key: str) -> RowChange:
    (found,) = [row for row in rows if (row.view, row.key) == (view, key)]
    return found


# Moments


def test_a_moment_shows_every_view_as_it_was(core: Core) -> None:
    conversation = start(core, "First")
    then = core.head
    core.rename(conversation, "Later")
    start(core)
    with core.debugger.moment(then) as moment:
        (row,) = moment.views.sidebar()
        assert (row.conversation, row.title) == (conversation, "First")
        assert moment.fact is not None
        assert moment.fact.position == moment.position == then


def test_before_the_first_fact_nothing_is_there(core: Core) -> None:
    start(core)
    with core.debugger.moment(0) as moment:
        assert (moment.position, moment.fact, list(moment.views.sidebar())) == (0, None, [])


def test_a_position_beyond_the_end_is_the_end(core: Core) -> None:
    start(core)
    assert core.debugger.position(10**18) == core.head


def test_a_time_is_the_newest_fact_until_then(core: Core) -> None:
    start(core, "one", "two")
    for fact in core.facts():
        last = max(other.position for other in core.facts() if other.at <= fact.at)
        assert core.debugger.position(_time(fact.at)) == last
        assert core.debugger.position(_time(fact.at + 30_000)) == last
    assert core.debugger.position(_time(0)) == 0


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(0, 10))
def test_where_the_clock_jumped_a_place_is_found_that_the_time_lies_at(times: list[int], at: int) -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    for number, time in enumerate(times):
        store.append(
            [Change(f"conversation:{number}", 0, [ConversationStarted()])], at=time * 1000, command="c"
        )
    found = position_of(store, _time(at * 1000))
    assert found == 0 or times[found - 1] <= at
    assert found == len(times) or times[found] > at


def _time(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


# Changes


def test_what_changed_is_told_by_view_row_and_column_with_the_facts_that_did_it(core: Core) -> None:
    conversation = start(core, "First")
    before = core.head
    core.rename(conversation, "Second")
    core.rename(conversation, "Third")
    changed = core.debugger.changes(before, core.head)
    row = find(changed.rows, "sidebar", conversation)
    assert row.columns == {"title": ("First", "Third"), "named": (0, 1)}
    assert row.facts == (before + 1, before + 2)
    assert len(changed.rows) == 1


def test_a_row_that_was_changed_back_does_not_differ(core: Core) -> None:
    conversation = start(core)
    before = core.head
    core.pin(conversation)
    core.pin(conversation, False)
    assert core.head == before + 2
    assert list(core.debugger.changes(before, core.head).rows) == []


def test_added_rows_have_no_before_and_removed_ones_no_after(core: Core) -> None:
    conversation = start(core, "one", "two")
    full = core.head
    added = core.debugger.changes(0, full).rows
    assert {row.view for row in added if row.before is None} >= {"sidebar", "threads", "messages"}
    core.delete(conversation)
    gone = core.debugger.changes(full, core.head).rows
    assert {row.view for row in gone if row.after is None} == {"sidebar", "threads", "messages"}
    assert sum(row.view == "messages" for row in gone) == 2
    assert {row.facts for row in gone} == {(full + 1,)}


def test_backwards_the_same_rows_change_the_other_way(core: Core) -> None:
    conversation = start(core, "one")
    core.rename(conversation, "Second")
    there, back = core.debugger.changes(2, core.head), core.debugger.changes(core.head, 2)
    assert [(row.key, row.before, row.after) for row in back.rows] == [
        (row.key, row.after, row.before) for row in there.rows
    ]


def test_between_a_moment_and_itself_nothing_changed(core: Core) -> None:
    start(core, "one")
    assert list(core.debugger.changes(2, 2).rows) == []


def test_each_step_tells_a_fact_and_what_it_changed(core: Core) -> None:
    start(core, "one", "two")
    steps = list(core.debugger.steps(1, core.facts(after=1)))
    assert [step.fact.position for step in steps] == list(range(2, core.head + 1))
    for step in steps:
        assert list(step.rows) == list(core.debugger.changes(step.fact.position - 1, step.fact.position).rows)


def test_progress_counts_the_facts_of_a_long_way(core: Core) -> None:
    told: list[tuple[int, int]] = []
    conversation = start(core)
    for number in range(1100):
        core.rename(conversation, f"title {number}")
    core.debugger.changes(0, core.head, lambda done, total: told.append((done, total)))
    assert told == [(1000, core.head)]
