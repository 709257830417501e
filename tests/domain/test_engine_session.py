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
from rejoinder.domain.model_download import DownloadMovedToFront

Given = Callable[..., Any]

SMART = ModelCredit(model="box:smart", name="smart", sha256="a" * 64)
QUICK = ModelCredit(model="box:quick", name="quick", sha256="b" * 64)
LOST = errors.engine_lost("signal 9")

STARTED = (EngineStarted(engine="fake"),)
LOADING = (*STARTED, ModelLoadStarted(model=SMART))
LOADED = (*LOADING, ModelLoaded(model=SMART, context_length=512))
BOTH = (*LOADED, ModelLoadStarted(model=QUICK), ModelLoaded(model=QUICK, context_length=512))
STOPPED = (*STARTED, EngineStopped())

COMMANDS: Sequence[SessionCommand] = (
    StartSession("fake"),
    OpenConversation("c"),
    StartLoad(SMART),
    StartLoad(QUICK),
    FinishLoad(512),
    FailLoad(LOST),
    UnloadModel(SMART, "asked"),
    LoseEngine(LOST),
    LoseEngine(LOST, QUICK),
    EndSession(),
    EndSession(errors.process_gone()),
)


# StartSession, which is never refused


def test_a_session_starts_with_its_engine(given_session: Given) -> None:
    after = given_session().when(StartSession("fake")).then(*STARTED)
    assert (after.running, after.engine, after.loaded) == (True, "fake", ())


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


def test_a_load_leaves_what_is_loaded(given_session: Given) -> None:
    after = given_session(*LOADED).when(StartLoad(QUICK)).then(ModelLoadStarted(model=QUICK))
    assert (after.loading, after.loaded) == (QUICK, (SMART,))


def test_loading_what_is_loaded_is_silent(given_session: Given) -> None:
    given_session(*LOADED).when(StartLoad(SMART)).silent()


# FinishLoad, FailLoad


def test_a_finished_load_is_what_is_loaded_now(given_session: Given) -> None:
    loaded = ModelLoaded(model=SMART, context_length=512, memory=9, limits=("no TCP",))
    after = given_session(*LOADING).when(FinishLoad(512, 9, ("no TCP",))).then(loaded)
    assert (after.loading, after.loaded) == (None, (SMART,))


def test_models_are_loaded_in_order(given_session: Given) -> None:
    after = given_session(*BOTH).when(OpenConversation("c")).then(ConversationOpened(conversation="c"))
    assert after.loaded == (SMART, QUICK)


def test_a_failed_load_leaves_it_unloaded(given_session: Given) -> None:
    failed = ModelLoadFailed(model=SMART, failure=LOST)
    after = given_session(*LOADING).when(FailLoad(LOST)).then(failed)
    assert (after.loading, after.loaded) == (None, ())


@pytest.mark.parametrize("command", [FinishLoad(512), FailLoad(LOST)])
def test_the_end_of_a_load_that_was_not_begun_is_silent(given_session: Given, command: Any) -> None:
    given_session(*STARTED).when(command).silent()


# UnloadModel


def test_an_unloaded_model_is_gone_from_memory_and_others_are_not(given_session: Given) -> None:
    unloaded = ModelUnloaded(model=SMART, why="idle")
    assert given_session(*BOTH).when(UnloadModel(SMART, "idle")).then(unloaded).loaded == (QUICK,)


def test_unloading_what_is_not_loaded_is_silent(given_session: Given) -> None:
    given_session(*LOADED).when(UnloadModel(QUICK, "asked")).silent()


# LoseEngine, EndSession, which are never silent


@pytest.mark.parametrize("history", [STARTED, LOADING, LOADED], ids=["idle", "loading", "loaded"])
def test_a_lost_engine_takes_everything_along(given_session: Given, history: Any) -> None:
    after = given_session(*history).when(LoseEngine(LOST)).then(EngineLost(failure=LOST))
    assert (after.running, after.loading, after.loaded) == (True, None, ())


def test_a_lost_process_takes_its_model_along_and_no_other(given_session: Given) -> None:
    lost = EngineLost(failure=LOST, model=SMART, retry_at=9)
    after = given_session(*BOTH).when(LoseEngine(LOST, SMART, 9)).then(lost)
    assert after.loaded == (QUICK,)
    after = given_session(*LOADED, ModelLoadStarted(model=QUICK)).when(LoseEngine(LOST, QUICK))
    assert after.then(EngineLost(failure=LOST, model=QUICK)).loaded == (SMART,)


def test_a_process_that_dies_while_it_loads_takes_that_load_along_and_no_other(given_session: Given) -> None:
    given = given_session(*LOADED, ModelLoadStarted(model=QUICK))
    after = given.when(LoseEngine(LOST, QUICK)).then(EngineLost(failure=LOST, model=QUICK))
    assert (after.loading, after.loaded) == (None, (SMART,))
    after = given.when(LoseEngine(LOST, SMART)).then(EngineLost(failure=LOST, model=SMART))
    assert (after.loading, after.loaded) == (QUICK, ())


def test_a_session_ends_with_nothing_loaded(given_session: Given) -> None:
    unloaded = [ModelUnloaded(model=model, why="closed") for model in (SMART, QUICK)]
    after = given_session(*BOTH).when(EndSession()).then(*unloaded, EngineStopped())
    assert (after.running, after.loaded) == (False, ())


def test_a_session_found_dead_says_so(given_session: Given) -> None:
    gone = errors.process_gone()
    given_session(*LOADING).when(EndSession(gone)).then(EngineStopped(failure=gone))


# Whatever happens


@for_all(st.lists(st.sampled_from(COMMANDS), max_size=40))
def test_no_model_is_loaded_twice_and_none_outlives_its_session(commands: Sequence[SessionCommand]) -> None:
    state = initial("it")
    for command in commands:
        decision = decide(state, command)
        assert decide(state, command) == decision
        state = state if isinstance(decision, Refusal) else reduce(evolve, decision, state)
        assert len(set(state.loaded)) == len(state.loaded)
        assert state.loading not in state.loaded
        assert state.running or (state.loading, state.loaded) == (None, ())


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
    state = reduce(evolve, facts, initial("it"))
    assert state.id == "it"
    assert len(set(state.loaded)) == len(state.loaded)


@for_all(st.lists(st.sampled_from(FACTS), max_size=40))
def test_nothing_is_loaded_or_loading_after_a_session_stopped(facts: Sequence[Fact]) -> None:
    """Even if no fact says that the models were unloaded."""
    stopped = reduce(evolve, (*facts, EngineStopped()), initial("it"))
    assert (stopped.running, stopped.loading, stopped.loaded) == (False, None, ())


def test_what_does_not_concern_the_session_is_passed_over() -> None:
    state = reduce(evolve, BOTH, initial("it"))
    assert evolve(state, DownloadMovedToFront()) is state
