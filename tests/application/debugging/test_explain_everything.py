"""Explanations of whatever a generated history holds: nothing raises, and every claim is in the log."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from rejoinder.adapters.testing.core_machine import CoreMachine
from rejoinder.application.debugging import Explanation
from rejoinder.domain import engine_session as s
from rejoinder.domain import model_download as d
from rejoinder.domain.conversation import (
    ConversationStarted,
    MessageAppended,
    ReplyRequested,
    ReplyStarted,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Recorded

WAS = re.compile(r"(\S+) was (Queued|Downloading|Compiling|Ready|Failed|Canceled) \(fact (\d+)\)")
LOADED = re.compile(r"(\S+) was loaded \(fact (\d+)\)")
ANSWERED = re.compile(r"Answered by (\S+) \(fact (\d+)\)")
READY = re.compile(r"(\S+) became Ready \(fact (\d+)\)")
ENTERS = {
    "Queued": (d.DownloadQueued, d.DownloadInterrupted),
    "Downloading": (d.DownloadStarted,),
    "Compiling": (d.DownloadCompleted,),
    "Ready": (d.Compiled,),
    "Failed": (d.DownloadFailed, d.ModelLost),
    "Canceled": (d.DownloadCanceled,),
}


def ids(log: Sequence[Recorded]) -> Iterator[str]:
    """All that can be asked for by its id."""
    for recorded in log:
        match recorded.fact:
            case ConversationStarted():
                yield recorded.subject
            case MessageAppended(message=id) | ReplyRequested(reply=id):
                yield id
            case d.DownloadQueued():
                yield recorded.subject
            case _:
                pass


def check(explanation: Explanation, log: Mapping[int, Recorded]) -> None:
    assert explanation.sentences
    for sentence in explanation.sentences:
        numbers = {int(number) for number in re.findall(r"\(fact (\d+)\)", sentence.text)}
        assert set(sentence.facts) == numbers
    for position, cited in explanation.facts.items():
        assert log[position] == cited
    for link in explanation.chain:
        assert link.cause is None or link.cause.position < link.fact.position
    started = [r for r in log.values() if isinstance(r.fact, ReplyStarted) and r.fact.reply == explanation.id]
    if explanation.kind == "message" and started:
        check_answer(explanation, started[0], list(log.values()))


def check_answer(explanation: Explanation, started: Recorded, log: Sequence[Recorded]) -> None:
    assert isinstance(started.fact, ReplyStarted)
    (told,) = [sentence for sentence in explanation.sentences if sentence.topic == "answered"]
    assert ANSWERED.findall(told.text) == [(started.fact.answer.by.name, str(started.position))]
    before = [r for r in log if r.position < started.position]
    answer = started.fact.answer
    streams = {
        name: f"model:{model}"
        for name, model in (
            (answer.requested.name, answer.requested.model),
            (answer.by.name, answer.by.model),
            ("requested,", answer.requested.model),
        )
    }
    for name, status, number in WAS.findall(told.text):
        check_status(streams[name], status, int(number), before)
    for name, number in LOADED.findall(told.text):
        check_loaded(name, int(number), before)
    for name, number in READY.findall(explanation.text):
        fact = next(r for r in log if r.position == int(number))
        assert isinstance(fact.fact, d.Compiled)
        assert name in fact.stream


def check_status(stream: str, status: str, number: int, before: Sequence[Recorded]) -> None:
    """The cited fact brought the status, and no later one another before the reply began."""
    changes = [r for r in before if r.stream == stream and not isinstance(r.fact, d.DownloadMovedToFront)]
    assert changes[-1].position == number
    assert isinstance(changes[-1].fact, ENTERS[status])


def check_loaded(name: str, number: int, before: Sequence[Recorded]) -> None:
    (loaded,) = [r for r in before if r.position == number]
    assert isinstance(loaded.fact, s.ModelLoaded)
    assert loaded.fact.model.name == name
    for later in before:
        if later.stream == loaded.stream and later.position > number:
            match later.fact:
                case s.ModelUnloaded(model=model):
                    assert model != loaded.fact.model
                case s.EngineLost(model=model):
                    assert model not in (None, loaded.fact.model)
                case _:
                    assert not isinstance(later.fact, s.EngineStopped)


class ExplainedMachine(CoreMachine):
    @invariant()
    def whatever_is_in_the_log_can_be_explained(self) -> None:
        """Every twelfth step and at the end: what is explained then holds all that came before."""
        self.steps = getattr(self, "steps", 0) + 1
        if self.steps % 12 == 0:
            self.explain_all()

    def teardown(self) -> None:
        if hasattr(self, "core"):
            self.explain_all()
        super().teardown()

    def explain_all(self) -> None:
        self.settle()
        log = {recorded.position: recorded for recorded in self.core.facts(limit=100_000)}
        for id in sorted(set(ids(list(log.values())))):
            explanation = self.core.debugger.explain(id)
            assert not isinstance(explanation, Refusal), explanation
            assert explanation.id == id
            newer = self.core.facts(after=max(log), limit=100_000)
            log.update((recorded.position, recorded) for recorded in newer)
            check(explanation, log)


TestEverythingIsExplained = ExplainedMachine.TestCase
TestEverythingIsExplained.settings = settings(
    parent=settings(),
    max_examples=settings().max_examples // 4,
    deadline=None,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
