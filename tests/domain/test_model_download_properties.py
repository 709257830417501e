"""Whatever comes, a model's lifecycle stays inside its table (R7, I2)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain import errors
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact
from rejoinder.domain.model_download import (
    TRANSITIONS,
    CancelDownload,
    Compiled,
    CompleteDownload,
    DownloadCanceled,
    DownloadCommand,
    DownloadCompleted,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    Expect,
    FailDownload,
    InterruptDownload,
    LoseModel,
    ModelDownload,
    ModelLost,
    ModelRemoved,
    ModelStatus,
    MoveToFront,
    ProveModel,
    QueueDownload,
    RemoveModel,
    StartDownload,
    decide,
    evolve,
    initial,
)

FAILURES = st.sampled_from([errors.offline(), errors.gated("it", "the hub"), errors.integrity("a", "b")])
SIZES, DIGESTS = st.integers(0, 10**13), st.sampled_from(["", "a" * 64, "b" * 64])

COMMANDS: st.SearchStrategy[DownloadCommand] = st.one_of(
    st.builds(QueueDownload, st.just("smart"), SIZES, st.booleans()),
    st.builds(StartDownload, st.just("c"), DIGESTS, SIZES),
    st.builds(CompleteDownload, st.just("/it.gguf"), DIGESTS, SIZES),
    st.builds(ProveModel, st.just("fake"), st.integers(1, 10**6)),
    st.builds(FailDownload, FAILURES),
    st.builds(LoseModel, FAILURES),
    st.builds(RemoveModel, SIZES),
    st.builds(Expect, st.booleans()),
    st.sampled_from([MoveToFront(), CancelDownload(), InterruptDownload()]),
)
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(DownloadQueued, name=st.just("smart"), size=SIZES),
    st.builds(DownloadStarted, commit=st.just("c"), sha256=DIGESTS, size=SIZES),
    st.builds(DownloadCompleted, path=st.just("/it.gguf"), sha256=DIGESTS, size=SIZES),
    st.builds(Compiled, engine=st.just("fake"), context_length=st.integers(1, 10**6)),
    st.builds(DownloadFailed, failure=FAILURES),
    st.builds(ModelLost, failure=FAILURES),
    st.builds(ModelRemoved, freed=SIZES),
    st.sampled_from([DownloadMovedToFront(), DownloadCanceled(), DownloadInterrupted()]),
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
