"""A whole Core that answers from a recording."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from ...application.core import Core
from ...application.debugging import ReplyScript
from ...application.signals import ReplyBegan
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import Answer
from ...domain.model_download import Compiled
from ...domain.models import Catalogue, CatalogueEntry
from ..composition import open_core
from .playback_engine import PlaybackEngine, Playing
from .playback_hub import PlaybackHub

__all__ = ["open_playback"]


def open_playback(script: Sequence[ReplyScript], speed: float = 1.0) -> Core | Refusal:
    """A core in memory whose replies are those of the script, in their order and at their pace, whatever is
    said to it: views, facts and signals are a live core's. A new conversation requests what the first reply
    did; a model that answered later is on its way until then, and one that never did stays so.
    """
    answers = [_answer(reply) for reply in script]
    given = [answer for answer in answers if answer]
    if not given:
        return errors.invalid_request("The recording has no answer to play")
    if not speed > 0:
        return errors.invalid_setting("speed", "is not above 0")
    due = {given[0].by.model: 0}
    for number, answer in enumerate(answers):
        if answer:
            due.setdefault(answer.by.model, number)
    playing = Playing(due)
    names = {answer.requested.model: answer.requested.name for answer in given}
    names |= {answer.by.model: answer.by.name for answer in given if answer.by.model not in names}
    core = open_core(
        None,
        engine=PlaybackEngine(script, speed, playing),
        hubs=_hubs(names, {answer.by.model: answer.by.sha256 for answer in given}, playing),
        catalogue=Catalogue(CatalogueEntry(name, name, model) for model, name in names.items()),
    )
    _follow(core, playing)
    _bring(core, due)
    return core


def _answer(reply: ReplyScript) -> Answer | None:
    return next((t.signal.answer for t in reply.signals if isinstance(t.signal, ReplyBegan)), None)


def _hubs(names: dict[str, str], digests: dict[str, str], playing: Playing) -> list[PlaybackHub]:
    schemes = {model.partition(":")[0] for model in names}
    return [
        PlaybackHub(
            scheme,
            {model: digests.get(model, "") for model in names if model.partition(":")[0] == scheme},
            playing,
        )
        for scheme in sorted(schemes)
    ]


def _follow(core: Core, playing: Playing) -> None:
    """Until the core is closed."""
    facts = core.subscribe(after=0)

    def tell() -> None:
        for recorded in facts:
            if isinstance(recorded.fact, Compiled):
                playing.is_ready(recorded.subject)

    threading.Thread(target=tell, name="rejoinder-playback", daemon=True).start()


def _bring(core: Core, models: Iterable[str]) -> None:
    """All who answer, in their order and before whoever never did: jobs wait for each other. The first is
    ready before anybody is asked."""
    with core.subscribe(after=0) as facts:
        for model in models:
            core.pull(model)
        next(recorded for recorded in facts if isinstance(recorded.fact, Compiled))
