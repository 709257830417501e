"""Whatever comes, a model's lifecycle stays inside its table (R7, I2)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.testing import strategies
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact
from rejoinder.domain.model_download import (
    TRANSITIONS,
    Compiled,
    DownloadCanceled,
    DownloadCommand,
    DownloadCompleted,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    ModelDownload,
    ModelLost,
    ModelRemoved,
    ModelStatus,
    decide,
    evolve,
    initial,
)

COMMANDS = strategies.download_commands()
FACTS = strategies.facts(
    DownloadQueued,
    DownloadStarted,
    DownloadCompleted,
    Compiled,
    DownloadFailed,
    ModelLost,
    ModelRemoved,
    DownloadMovedToFront,
    DownloadCanceled,
    DownloadInterrupted,
)


def walked(facts: Sequence[Fact]) -> list[ModelDownload]:
    states = [initial("it")]
    for fact in facts:
        states.append(evolve(states[-1], fact))
    return states


@given(st.lists(FACTS, max_size=40))
def test_no_history_is_refused_and_none_leaves_the_table(facts: Sequence[Fact]) -> None:
    states = walked(facts)
    for before, fact, after in zip(states, facts, states[1:], strict=False):
        assert after.status == TRANSITIONS.get((before.status, type(fact)), before.status)
        assert after.id == "it"


@given(st.lists(COMMANDS, max_size=40))
def test_every_fact_that_commands_make_is_a_transition_of_the_table(
    commands: Sequence[DownloadCommand],
) -> None:
    state = initial("it")
    for command in commands:
        decision = decide(state, command)
        if isinstance(decision, Refusal):
            continue
        for fact in decision:
            assert (state.status, type(fact)) in TRANSITIONS
            state = evolve(state, fact)


@given(st.lists(FACTS, max_size=20), COMMANDS)
def test_a_decision_depends_on_nothing_but_state_and_command(
    facts: Sequence[Fact], command: DownloadCommand
) -> None:
    state, same = walked(facts)[-1], walked(facts)[-1]
    first = decide(state, command)
    assert first == decide(state, command) == decide(same, command)
    assert state == same


@given(st.lists(COMMANDS, max_size=40))
def test_only_a_ready_model_was_verified_and_only_a_failed_one_has_a_failure(
    commands: Sequence[DownloadCommand],
) -> None:
    state = initial("it")
    for command in commands:
        decision = decide(state, command)
        state = state if isinstance(decision, Refusal) else reduce(evolve, decision, state)
        if state.status is ModelStatus.READY:
            assert state.path
            assert state.context_length
        assert (state.failure is not None) == (state.status is ModelStatus.FAILED)
