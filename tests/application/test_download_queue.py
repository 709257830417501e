"""The queue of downloads, facts in and commands out: one job at a time, in order (R6, R8, R14, I1, I8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.application.download_queue import DownloadQueue, RunJob, decide, evolve
from rejoinder.domain import errors, model_download
from rejoinder.domain.conversation import ConversationStarted
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.model_download import (
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
    FailDownload,
    InterruptDownload,
    LoseModel,
    ModelDownload,
    ModelStatus,
    MoveToFront,
    ProveModel,
    QueueDownload,
    RemoveModel,
    StartDownload,
)

QUEUED, FRONT = DownloadQueued(name="a model"), DownloadMovedToFront()
STARTED = DownloadStarted(commit="", sha256="", size=1)
COMPLETED = DownloadCompleted(path="/a.gguf", sha256="d", size=1)
COMPILED = Compiled(engine="fake", context_length=512)
FAILED, CANCELED = DownloadFailed(failure=errors.offline()), DownloadCanceled()
INTERRUPTED = DownloadInterrupted()


def after(*happened: tuple[str, Fact]) -> DownloadQueue:
    return reduce(evolve, (recorded(model, fact) for model, fact in happened), DownloadQueue())


def recorded(model: str, fact: Fact) -> Recorded:
    return Recorded(1, f"model:{model}", 1, 0, "command", "command", None, fact)


ABC = (("a", QUEUED), ("b", QUEUED), ("c", QUEUED))


def test_an_empty_queue_wants_nothing() -> None:
    assert decide(DownloadQueue()) == []


def test_the_first_that_was_queued_runs_first() -> None:
    assert decide(after(*ABC)) == [RunJob("a")]


def test_what_moves_to_the_front_runs_next() -> None:
    queue = after(*ABC, ("c", FRONT))
    assert queue.waiting == ("c", "a", "b")
    assert decide(queue) == [RunJob("c")]


def test_a_job_that_nobody_runs_was_left_by_a_dead_process_and_goes_first_again() -> None:
    """Whoever holds the lock and has no job asks: so nobody runs it."""
    abandoned = after(*ABC, ("a", STARTED))
    assert decide(abandoned) == [("a", InterruptDownload())]
    resumed = evolve(abandoned, recorded("a", INTERRUPTED))
    assert resumed == DownloadQueue(("a", "b", "c"))


def test_a_trial_load_is_still_the_same_job() -> None:
    assert after(*ABC, ("a", STARTED), ("a", COMPLETED)) == after(*ABC, ("a", STARTED))


@pytest.mark.parametrize("ending", [COMPILED, FAILED, CANCELED], ids=lambda fact: type(fact).__name__)
def test_the_end_of_a_job_lets_the_next_run(ending: Fact) -> None:
    queue = after(*ABC, ("a", STARTED), ("a", COMPLETED), ("a", ending))
    assert queue == DownloadQueue(("b", "c"))
    assert decide(queue) == [RunJob("b")]


@pytest.mark.parametrize("ending", [FAILED, CANCELED], ids=lambda fact: type(fact).__name__)
def test_the_end_of_one_job_leaves_the_others_in_their_order(ending: Fact) -> None:
    assert after(*ABC, ("b", ending)) == DownloadQueue(("a", "c"))
    assert after(*ABC, ("a", STARTED), ("b", ending)) == DownloadQueue(("c",), "a")


def test_what_is_queued_anew_goes_to_the_back() -> None:
    assert after(*ABC, ("a", CANCELED), ("a", QUEUED)).waiting == ("b", "c", "a")


def test_moving_to_the_front_leaves_the_job_that_runs() -> None:
    assert after(*ABC, ("a", STARTED), ("c", FRONT)) == DownloadQueue(("c", "b"), "a")


def test_an_interruption_leaves_the_job_that_runs_to_another_model() -> None:
    assert after(*ABC, ("a", STARTED), ("b", INTERRUPTED)) == DownloadQueue(("b", "c"), "a")


FACTS = st.sampled_from([QUEUED, FRONT, STARTED, COMPLETED, COMPILED, FAILED, CANCELED, INTERRUPTED])


@given(st.lists(st.tuples(st.sampled_from("ab"), FACTS)))
def test_no_model_waits_twice_whatever_happened(history: Sequence[tuple[str, Fact]]) -> None:
    waiting = after(*history).waiting
    assert len(set(waiting)) == len(waiting)


def test_what_does_not_concern_the_queue_is_passed_over() -> None:
    queue = after(*ABC)
    assert evolve(queue, recorded("a", ConversationStarted())) is queue


# Beside a naive model: the models themselves, and the order in which they came

MODELS = "abcd"
HOST: st.SearchStrategy[DownloadCommand] = st.one_of(
    st.builds(QueueDownload, st.just("a model"), st.just(0), st.booleans()),
    st.sampled_from([MoveToFront(), CancelDownload(), RemoveModel(0), LoseModel(errors.file_missing("a"))]),
)
JOB = st.sampled_from(["next", "complete", "prove", "fail", "die"])
DAYS = st.lists(st.tuples(st.sampled_from(MODELS), HOST) | JOB, max_size=60)


class NaiveDay:
    """Every model with its own rules, a list in order of arrival, and one worker that holds the lock."""

    def __init__(self) -> None:
        self.models = {model: model_download.initial(model) for model in MODELS}
        self.line: list[str] = []
        self.queue = DownloadQueue()

    def tell(self, model: str, command: DownloadCommand) -> None:
        decision = model_download.decide(self.models[model], command)
        for fact in () if isinstance(decision, Refusal) else decision:
            self.models[model] = model_download.evolve(self.models[model], fact)
            self.queue = evolve(self.queue, recorded(model, fact))
            self._line_up(model, fact)

    def _line_up(self, model: str, fact: Fact) -> None:
        self.line = [other for other in self.line if other != model]
        if isinstance(fact, DownloadQueued):
            self.line.append(model)
        elif isinstance(fact, DownloadMovedToFront | DownloadInterrupted):
            self.line.insert(0, model)

    def work(self, what: str) -> None:
        """While its own job runs, a worker does not ask the queue; after a death, another asks."""
        running = self.running()
        doing: dict[str, DownloadCommand] = {
            "complete": CompleteDownload("/a.gguf", "d", 1),
            "prove": ProveModel("fake", 512),
            "fail": FailDownload(errors.offline()),
        }
        if running is None or what == "die":
            self._obey(decide(self.queue))
        elif what in doing:
            self.tell(running, doing[what])

    def _obey(self, commands: Iterable[tuple[str, InterruptDownload] | RunJob]) -> None:
        for command in commands:
            if isinstance(command, RunJob):
                assert command.model == self.line[0]
                self.tell(command.model, StartDownload("", "", 1))
            else:
                assert command[0] == self.running()
                self.tell(*command)

    def running(self) -> str | None:
        busy = [state.id for state in self.models.values() if under_way(state)]
        assert len(busy) <= 1
        return busy[0] if busy else None


def under_way(state: ModelDownload) -> bool:
    return state.status in (ModelStatus.DOWNLOADING, ModelStatus.COMPILING)


@given(DAYS)
def test_the_queue_is_first_in_first_out_and_runs_one_job(
    day: Sequence[tuple[str, DownloadCommand] | str],
) -> None:
    naive = NaiveDay()
    for step in day:
        if isinstance(step, str):
            naive.work(step)
        else:
            naive.tell(*step)
        queued = {state.id for state in naive.models.values() if state.status is ModelStatus.QUEUED}
        assert set(naive.queue.waiting) == queued
        assert naive.queue == DownloadQueue(tuple(naive.line), naive.running())
