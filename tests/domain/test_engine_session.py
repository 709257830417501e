"""What one running core has open and loaded (R3, R10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from rejoinder.domain import errors
from rejoinder.domain.engine_session import (
    ConversationOpened,
    EndSession,
    EngineLost,
    EngineStarted,
    EngineStopped,
    FailLoad,
    FinishLoad,
    LoseEngine,
    ModelLoaded,
    ModelLoadFailed,
    ModelLoadStarted,
    ModelUnloaded,
    OpenConversation,
    SessionCommand,
    StartLoad,
    StartSession,
    UnloadModel,
    decide,
    evolve,
    initial,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import ModelCredit

Given = Callable[..., Any]

SMART = ModelCredit(model="box:smart", name="smart", sha256="a" * 64)
QUICK = ModelCredit(model="box:quick", name="quick", sha256="b" * 64)
LOST = errors.engine_lost("signal 9")

STARTED = (EngineStarted(engine="fake"),)
LOADING = (*STARTED, ModelLoadStarted(model=SMART))
LOADED = (*LOADING, ModelLoaded(model=SMART, context_length=512))
STOPPED = (*STARTED, EngineStopped())

COMMANDS: Sequence[SessionCommand] = (
    StartSession("fake"),
    OpenConversation("c"),
    StartLoad(SMART),
    StartLoad(QUICK),
    FinishLoad(512),
    FailLoad(LOST),
    UnloadModel(),
    LoseEngine(LOST),
    EndSession(),
    EndSession(errors.process_gone()),
)


# StartSession, which is never refused


def test_a_session_starts_with_its_engine(given_session: Given) -> None:
    after = given_session().when(StartSession("fake")).then(*STARTED)
    assert (after.running, after.engine, after.loaded) == (True, "fake", None)


def test_starting_what_runs_is_silent(given_session: Given) -> None:
    given_session(*STARTED).when(StartSession("fake")).silent()


@pytest.mark.parametrize("command", COMMANDS[1:], ids=lambda command: type(command).__name__)
@pytest.mark.parametrize("history", [(), STOPPED], ids=["before", "after"])
def test_nothing_happens_outside_a_session(given_session: Given, history: Any, command: Any) -> None:
    given_session(*history).when(command).refused("engine_closed")


# OpenConversation


def test_the_conversation_that_is_shown_is_recorded(given_session: Given) -> None:
    opened = ConversationOpened(conversation="c")
    assert given_session(*STARTED).when(OpenConversation("c")).then(opened).conversation == "c"


def test_opening_what_is_open_is_silent(given_session: Given) -> None:
    given_session(*STARTED, ConversationOpened(conversation="c")).when(OpenConversation("c")).silent()


# StartLoad


def test_a_load_takes_what_is_loaded_out_first(given_session: Given) -> None:
    loading = (ModelUnloaded(model=SMART), ModelLoadStarted(model=QUICK))
    after = given_session(*LOADED).when(StartLoad(QUICK)).then(*loading)
    assert (after.loading, after.loaded) == (QUICK, None)


def test_loading_what_is_loaded_is_silent(given_session: Given) -> None:
    given_session(*LOADED).when(StartLoad(SMART)).silent()


# FinishLoad, FailLoad


def test_a_finished_load_is_what_is_loaded_now(given_session: Given) -> None:
    after = given_session(*LOADING).when(FinishLoad(512)).then(ModelLoaded(model=SMART, context_length=512))
    assert (after.loading, after.loaded) == (None, SMART)


def test_a_failed_load_leaves_nothing_loaded(given_session: Given) -> None:
    failed = ModelLoadFailed(model=SMART, failure=LOST)
    after = given_session(*LOADING).when(FailLoad(LOST)).then(failed)
    assert (after.loading, after.loaded) == (None, None)


@pytest.mark.parametrize("command", [FinishLoad(512), FailLoad(LOST)])
def test_the_end_of_a_load_that_was_not_begun_is_silent(given_session: Given, command: Any) -> None:
    given_session(*STARTED).when(command).silent()


# UnloadModel


def test_an_unloaded_model_is_gone_from_memory(given_session: Given) -> None:
    assert given_session(*LOADED).when(UnloadModel()).then(ModelUnloaded(model=SMART)).loaded is None


def test_unloading_nothing_is_silent(given_session: Given) -> None:
    given_session(*STARTED).when(UnloadModel()).silent()


# LoseEngine, EndSession, which are never silent


@pytest.mark.parametrize("history", [STARTED, LOADING, LOADED], ids=["idle", "loading", "loaded"])
def test_a_lost_engine_takes_everything_along(given_session: Given, history: Any) -> None:
    after = given_session(*history).when(LoseEngine(LOST)).then(EngineLost(failure=LOST))
    assert (after.running, after.loading, after.loaded) == (True, None, None)


def test_a_session_ends_with_nothing_loaded(given_session: Given) -> None:
    after = given_session(*LOADED).when(EndSession()).then(ModelUnloaded(model=SMART), EngineStopped())
    assert (after.running, after.loaded) == (False, None)


def test_a_session_found_dead_says_so(given_session: Given) -> None:
    gone = errors.process_gone()
    given_session(*LOADING).when(EndSession(gone)).then(EngineStopped(failure=gone))


# Whatever happens


@for_all(st.lists(st.sampled_from(COMMANDS), max_size=40))
def test_at_most_one_model_is_loaded_or_loading(commands: Sequence[SessionCommand]) -> None:
    state = initial("it")
    for command in commands:
        decision = decide(state, command)
        assert decide(state, command) == decision
        state = state if isinstance(decision, Refusal) else reduce(evolve, decision, state)
        assert state.loading is None or state.loaded is None
        assert state.running or (state.loading, state.loaded) == (None, None)


FACTS: Sequence[Fact] = (
    *LOADED,
    ConversationOpened(conversation="c"),
    ModelLoadStarted(model=QUICK),
    ModelLoaded(model=QUICK, context_length=1),
    ModelLoadFailed(model=QUICK, failure=LOST),
    ModelUnloaded(model=QUICK),
    EngineLost(failure=LOST),
    EngineStopped(failure=LOST),
)


@for_all(st.lists(st.sampled_from(FACTS), max_size=40))
def test_no_history_of_a_session_is_refused(facts: Sequence[Fact]) -> None:
    assert reduce(evolve, facts, initial("it")).id == "it"
