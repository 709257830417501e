"""What was loaded, and where a model stood, when a fact was recorded."""

from __future__ import annotations

from collections.abc import Sequence

from rejoinder.application.debugging.streams import loaded_at, standing_at
from rejoinder.domain import engine_session as s
from rejoinder.domain import errors
from rejoinder.domain import model_download as d
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.messages import ModelCredit

QUICK, SMART = (ModelCredit(model=f"box:{name}", name=name, sha256="0" * 64) for name in ("quick", "smart"))


def stream(*facts: Fact) -> Sequence[Recorded]:
    return [
        Recorded(n, "stream:1", n, 0, "command", "command", None, fact) for n, fact in enumerate(facts, 1)
    ]


def loaded(position: int, *facts: Fact) -> list[tuple[str, int]]:
    return [(item.model.name, item.since.position) for item in loaded_at(stream(*facts), position)]


def on(model: ModelCredit) -> tuple[Fact, Fact]:
    return s.ModelLoadStarted(model=model), s.ModelLoaded(model=model, context_length=9)


def test_what_was_loaded_is_told_in_its_order_with_its_fact() -> None:
    facts = (s.EngineStarted(engine="e"), *on(QUICK), *on(SMART), s.ModelUnloaded(model=QUICK), *on(QUICK))
    assert loaded(3, *facts) == []
    assert loaded(4, *facts) == [("quick", 3)]
    assert loaded(6, *facts) == [("quick", 3), ("smart", 5)]
    assert loaded(7, *facts) == [("smart", 5)]
    assert loaded(99, *facts) == [("smart", 5), ("quick", 8)]


def test_a_death_of_the_engine_takes_what_it_names() -> None:
    failure = errors.engine_lost("signal 9")
    facts = (s.EngineStarted(engine="e"), *on(QUICK), *on(SMART))
    assert loaded(99, *facts, s.EngineLost(failure=failure, model=QUICK)) == [("smart", 5)]
    assert loaded(99, *facts, s.EngineLost(failure=failure)) == []
    assert loaded(99, *facts, s.EngineStopped()) == []


def test_a_status_is_cited_by_the_fact_that_brought_it() -> None:
    """A place in the queue is none."""
    facts = stream(
        d.DownloadQueued(name="quick"),
        d.DownloadMovedToFront(),
        d.DownloadStarted(commit="", sha256="", size=1),
        d.DownloadInterrupted(),
        d.DownloadFailed(failure=errors.offline()),
    )
    told = [standing_at(facts, position) for position in range(1, 7)]
    assert [(str(s.status), s.since and s.since.position) for s in told] == [
        ("None", None),
        ("Queued", 1),
        ("Queued", 1),
        ("Downloading", 3),
        ("Queued", 4),
        ("Failed", 5),
    ]
