"""A model's way from requested to ready: the table of six states (R7, R8, I2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from rejoinder.domain import errors
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact, decode_fact, known_facts
from rejoinder.domain.model_download import (
    TRANSITIONS,
    CancelDownload,
    Compiled,
    CompleteDownload,
    DownloadCanceled,
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
    ModelLost,
    ModelRemoved,
    ModelStatus,
    MoveToFront,
    ProveModel,
    QueueDownload,
    RemoveModel,
    StartDownload,
    evolve,
    initial,
)

Given = Callable[..., Any]

OFFLINE, GATED = errors.offline(), errors.gated("it", "the hub")
QUEUED = (DownloadQueued(name="smart", size=9),)
DOWNLOADING = (*QUEUED, DownloadStarted(commit="c", sha256="d", size=10))
COMPILING = (*DOWNLOADING, DownloadCompleted(path="/it.gguf", sha256="d", size=10))
READY = (*COMPILING, Compiled(engine="fake", context_length=512, architecture="llama"))
FAILED = (*QUEUED, DownloadFailed(failure=OFFLINE))
CANCELED = (*QUEUED, DownloadCanceled())

HISTORIES: dict[str, tuple[Fact, ...]] = {
    "not here": (),
    "Queued": QUEUED,
    "Downloading": DOWNLOADING,
    "Compiling": COMPILING,
    "Ready": READY,
    "Failed": FAILED,
    "Canceled": CANCELED,
}


def histories(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("history", [HISTORIES[name] for name in names], ids=names)


# The table


def test_the_six_states_are_the_missions() -> None:
    names = {"Queued", "Downloading", "Compiling", "Ready", "Failed", "Canceled"}
    assert {status.value for status in ModelStatus} == names
    assert set(TRANSITIONS.values()) - {None} == set(ModelStatus)


def test_every_state_is_reached_and_left_through_the_table() -> None:
    reached: set[ModelStatus | None] = {None}
    while more := {after for (before, _), after in TRANSITIONS.items() if before in reached} - reached:
        reached |= more
    assert reached == {None, *ModelStatus}
    assert {before for before, _ in TRANSITIONS} == reached


def test_every_fact_of_a_download_is_in_the_table() -> None:
    defined = {
        fact for fact in known_facts().values() if fact.__module__ == "rejoinder.domain.model_download"
    }
    assert {fact for _, fact in TRANSITIONS} == defined


@pytest.mark.parametrize("name", HISTORIES)
def test_each_history_leads_to_its_state(given_download: Given, name: str) -> None:
    assert (given_download(*HISTORIES[name]).state.status or "not here") == name


# QueueDownload


def test_a_model_that_is_not_here_is_queued(given_download: Given) -> None:
    after = given_download().when(QueueDownload("smart", 9)).then(*QUEUED)
    assert (after.name, after.size) == ("smart", 9)


def test_a_failure_that_waiting_may_mend_is_queued_again_when_wanted(given_download: Given) -> None:
    after = given_download(*FAILED).when(QueueDownload("smart", 9)).then(*QUEUED)
    assert after.failure is None


@pytest.mark.parametrize(
    "history", [CANCELED, (*QUEUED, DownloadFailed(failure=GATED))], ids=["cancelled", "gated"]
)
def test_only_a_person_queues_again_what_was_cancelled_or_failed_for_good(
    given_download: Given, history: Sequence[Fact]
) -> None:
    given_download(*history).when(QueueDownload("smart", 9)).silent()
    given_download(*history).when(QueueDownload("smart", 9, again=True)).then(*QUEUED)


@histories("Queued", "Downloading", "Compiling", "Ready")
@pytest.mark.parametrize("again", [False, True])
def test_wanting_what_is_on_its_way_or_ready_is_silent(
    given_download: Given, history: Sequence[Fact], again: bool
) -> None:
    """So that it is never refused."""
    given_download(*history).when(QueueDownload("smart", 9, again)).silent()


def test_the_size_known_before_outlives_a_retry_that_does_not_know_it(given_download: Given) -> None:
    after = (
        given_download(*FAILED).when(QueueDownload("smart", again=True)).then(DownloadQueued(name="smart"))
    )
    assert after.size == 9


# MoveToFront


def test_a_waiting_job_moves_to_the_front(given_download: Given) -> None:
    given_download(*QUEUED).when(MoveToFront()).then(DownloadMovedToFront())


@histories("not here", "Ready", "Failed", "Canceled")
def test_only_a_job_moves_to_the_front(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(MoveToFront()).refused("download_not_running")


@histories("Downloading", "Compiling")
def test_a_job_that_runs_is_at_the_front_already(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(MoveToFront()).refused("already_done")


# The job's own commands, none of which is ever silent


def test_a_job_starts_with_what_was_promised(given_download: Given) -> None:
    started = DownloadStarted(commit="c", sha256="d", size=10)
    after = given_download(*QUEUED).when(StartDownload("c", "d", 10)).then(started)
    assert (after.commit, after.sha256, after.size) == ("c", "d", 10)


@histories("not here", "Downloading", "Compiling", "Ready", "Failed", "Canceled")
def test_only_a_queued_job_starts(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(StartDownload("c", "d", 10)).refused("download_not_running")


def test_a_complete_download_says_where_the_file_lies(given_download: Given) -> None:
    completed = DownloadCompleted(path="/it.gguf", sha256="e", size=11, modified=7)
    after = given_download(*DOWNLOADING).when(CompleteDownload("/it.gguf", "e", 11, 7)).then(completed)
    assert after.status is ModelStatus.COMPILING
    assert (after.path, after.sha256, after.size, after.modified) == ("/it.gguf", "e", 11, 7)


def test_when_a_file_was_written_is_unknown_where_an_older_rejoinder_verified_it() -> None:
    older = b'{"path": "/it.gguf", "sha256": "d", "size": 10}'
    assert decode_fact("DownloadCompleted", 1, older) == DownloadCompleted(
        path="/it.gguf", sha256="d", size=10, modified=0
    )


@histories("not here", "Queued", "Compiling", "Ready", "Failed", "Canceled")
def test_only_a_running_download_completes(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(CompleteDownload("/it.gguf", "d", 10)).refused("download_not_running")


def test_a_proved_model_is_ready(given_download: Given) -> None:
    compiled = Compiled(engine="fake", context_length=512, architecture="llama")
    after = given_download(*COMPILING).when(ProveModel("fake", 512, "llama")).then(compiled)
    assert (after.status, after.context_length) == (ModelStatus.READY, 512)


@histories("not here", "Queued", "Downloading", "Ready", "Failed", "Canceled")
def test_nothing_is_ready_that_was_not_downloaded_first(
    given_download: Given, history: Sequence[Fact]
) -> None:
    given_download(*history).when(ProveModel("fake", 512)).refused("download_not_running")


@histories("Queued", "Downloading", "Compiling")
def test_a_job_fails_with_its_reason(given_download: Given, history: Sequence[Fact]) -> None:
    after = given_download(*history).when(FailDownload(GATED)).then(DownloadFailed(failure=GATED))
    assert (after.status, after.failure) == (ModelStatus.FAILED, GATED)


@histories("Queued", "Downloading", "Compiling")
def test_a_queued_or_running_job_is_cancelled(given_download: Given, history: Sequence[Fact]) -> None:
    after = given_download(*history).when(CancelDownload()).then(DownloadCanceled())
    assert after.status is ModelStatus.CANCELED


@histories("Downloading", "Compiling")
def test_an_interrupted_job_waits_again(given_download: Given, history: Sequence[Fact]) -> None:
    after = given_download(*history).when(InterruptDownload()).then(DownloadInterrupted())
    assert after.status is ModelStatus.QUEUED


@histories("not here", "Ready", "Failed", "Canceled")
@pytest.mark.parametrize("command", [FailDownload(GATED), CancelDownload(), InterruptDownload()])
def test_what_is_not_under_way_does_not_end(
    given_download: Given, history: Sequence[Fact], command: object
) -> None:
    refusal = given_download(*history).when(command).refused("download_not_running")
    assert "not Ready" not in refusal.message


def test_a_job_that_does_not_run_is_not_interrupted(given_download: Given) -> None:
    given_download(*QUEUED).when(InterruptDownload()).refused("download_not_running")


# LoseModel, RemoveModel, which are never silent


def test_a_ready_model_whose_file_vanished_failed(given_download: Given) -> None:
    lost = errors.file_missing("/it.gguf")
    after = given_download(*READY).when(LoseModel(lost)).then(ModelLost(failure=lost))
    assert (after.status, after.failure) == (ModelStatus.FAILED, lost)


@histories("not here", "Queued", "Downloading", "Compiling", "Failed", "Canceled")
def test_only_a_ready_model_is_lost(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(LoseModel(OFFLINE)).refused("model_not_ready")


@histories("Ready", "Failed", "Canceled")
def test_a_removed_model_is_as_if_it_had_never_been(given_download: Given, history: Sequence[Fact]) -> None:
    after = given_download(*history).when(RemoveModel(10)).then(ModelRemoved(freed=10))
    assert after == initial("it")


@histories("not here", "Queued", "Downloading", "Compiling")
def test_a_model_under_way_is_not_removed(given_download: Given, history: Sequence[Fact]) -> None:
    given_download(*history).when(RemoveModel(0)).refused("model_not_ready")


# Expect, which never makes a fact


@pytest.mark.parametrize("name", HISTORIES)
def test_what_is_as_expected_is_silent_and_what_is_not_refused(given_download: Given, name: str) -> None:
    given = given_download(*HISTORIES[name])
    given.when(Expect(ready=name == "Ready")).silent()
    refusal = given.when(Expect(ready=name != "Ready")).refused("target_changed")
    assert refusal.details == {"target": "it" if name == "not here" else "smart"}


# Refusals


@pytest.mark.parametrize("name", HISTORIES)
@pytest.mark.parametrize("command", [MoveToFront(), CancelDownload(), LoseModel(OFFLINE), RemoveModel(0)])
def test_a_refusal_names_the_model_as_it_was_asked_for_and_its_state(
    given_download: Given, name: str, command: object
) -> None:
    decision = given_download(*HISTORIES[name]).when(command).decision
    if isinstance(decision, Refusal):
        assert decision.details == {"model": "it" if name == "not here" else "smart", "status": name}


# Evolution


@pytest.mark.parametrize("name", HISTORIES)
def test_a_fact_outside_the_table_changes_nothing(given_download: Given, name: str) -> None:
    state = given_download(*HISTORIES[name]).state
    for fact in (*READY, *FAILED, DownloadCanceled(), DownloadInterrupted(), ModelRemoved(freed=0)):
        if (state.status, type(fact)) not in TRANSITIONS:
            assert evolve(state, fact) == state
