"""Bisecting: the fact after which a condition holds, in its context."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Flip, Unanswered
from rejoinder.application.debugging.bisection import find_flip
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.views import Views
from rejoinder.domain.conversation import ConversationPinned, ConversationStarted

_STREAM = "conversation:one"


@pytest.fixture
def core() -> Iterator[Core]:
    with open_core(None, engine=ScriptedEngine(), hubs=(), work=False) as core:
        yield core


def pinned(views: Views) -> bool:
    row = views.conversation("one")
    return not isinstance(row, Refusal) and bool(row.pinned)


def store_of(pins: list[bool]) -> Any:
    store = MemoryStore(ALL_PROJECTIONS)
    facts = [ConversationStarted(), *(ConversationPinned(pinned=pin) for pin in pins)]
    store.append([Change(_STREAM, 0, facts)], at=0, command="c", cause=None)
    return store


@given(st.lists(st.booleans(), max_size=40))
def test_what_is_found_flips_there(pins: list[bool]) -> None:
    store = store_of(pins)
    found = find_flip(store, store, pinned, 0, store.head(), None)
    if not pins or not pins[-1]:
        assert isinstance(found, Refusal)
        assert found.reason == "never_holds"
    else:
        assert isinstance(found, Flip)
        at = found.fact.position - 2
        assert pins[at]
        assert at == 0 or not pins[at - 1]
        assert found.asked <= 2 + len(pins).bit_length() + 1


def test_of_a_condition_that_holds_from_a_fact_on_that_fact_is_found(core: Core) -> None:
    for number in range(20):
        conversation = core.start_conversation("smart")
        assert isinstance(conversation, str)
        if number == 12:
            core.rename(conversation, "Needle")
            there = core.head
    found = core.debugger.bisect('conversations.exists(c, c.title == "Needle")')
    assert isinstance(found, Flip)
    assert found.fact.position == there
    positions = [fact.position for fact in (*found.before, found.fact, *found.after)]
    assert positions == list(range(there - 3, there + 4))


def test_of_what_is_not_there_yet_nothing_holds(core: Core) -> None:
    conversation = core.start_conversation("quick")
    assert isinstance(conversation, str)
    core.request_model(conversation, "smart")
    found = core.debugger.bisect('models["smart"].status == "Queued"')
    assert isinstance(found, Flip)
    assert found.fact.subject.endswith("Llama-3.2-3B-Instruct-Q4_K_M.gguf")
    assert found.fact.fact.NAME == "DownloadQueued"


def test_what_is_there_at_no_time_is_a_mistake(core: Core) -> None:
    core.start_conversation()
    assert reason(core, 'models["smrt"].status == "Queued"') == "condition_failed"
    assert reason(core, 'models["smart"].size == "x" || 1 / 0 == 1') == "condition_failed"


def test_a_search_needs_a_beginning_where_it_does_not_hold_and_an_end_where_it_does(core: Core) -> None:
    core.start_conversation("smart")
    assert reason(core, "size(conversations) >= 0") == "holds_already"
    assert reason(core, "size(conversations) > 7") == "never_holds"
    assert reason(core, "size(conversations) > ") == "invalid_condition"
    assert reason(core, "size(conversations) > 0", start=core.head) == "invalid_range"
    assert reason(core, "size(conversations) > 0", end=0) == "invalid_range"


def reason(core: Core, expression: str, **range: int) -> str:
    found = core.debugger.bisect(expression, **range)
    assert isinstance(found, Refusal)
    return found.reason


def test_the_facts_that_led_to_it_are_told() -> None:
    store: Any = MemoryStore(ALL_PROJECTIONS)
    for version in range(4):
        fact = ConversationStarted() if version == 0 else ConversationPinned(pinned=version == 3)
        cause = None if version == 0 else version
        store.append([Change(_STREAM, version, [fact])], at=0, command=f"c{version}", cause=cause)
    found = find_flip(store, store, pinned, 0, 4, None)
    assert isinstance(found, Flip)
    assert found.fact.position == 4
    assert [fact.position for fact in found.causes] == [1, 2, 3]


def test_a_question_that_has_no_answer_ends_the_search() -> None:
    store = store_of([True])
    found = find_flip(store, store, lambda _: Unanswered("too long", missing=False), 0, 2, None)
    assert isinstance(found, Refusal)
    assert found.reason == "condition_failed"
