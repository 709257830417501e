"""The past, read as little as possible: single streams, and the log between two positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...domain.engine_session import EngineSession, ModelLoaded
from ...domain.engine_session import evolve as evolve_session
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.messages import ModelCredit
from ...domain.model_download import ModelDownload, ModelStatus
from ...domain.model_download import evolve as evolve_model
from ..commands import CONVERSATION, MODEL, SESSION
from ..ports import EventStore

__all__ = ["LoadedModel", "Standing", "Streams", "cited_status", "loaded_at", "standing_at", "standings"]

_PAGE = 1000


class Streams:
    """Each stream is read once. Raises StorageFailed."""

    def __init__(self, log: EventStore) -> None:
        self._log = log
        self._read: dict[str, Sequence[Recorded]] = {}

    def conversation(self, id: str) -> Sequence[Recorded]:
        return self._stream(CONVERSATION.stream(id))

    def model(self, id: str) -> Sequence[Recorded]:
        return self._stream(MODEL.stream(id))

    def session(self, id: str) -> Sequence[Recorded]:
        return self._stream(SESSION.stream(id))

    def _stream(self, name: str) -> Sequence[Recorded]:
        if name not in self._read:
            self._read[name] = self._log.stream(name)
        return self._read[name]

    def at(self, position: int) -> Recorded | None:
        return next(self.between(position - 1, position + 1), None)

    def between(self, after: int, before: int) -> Iterator[Recorded]:
        """The facts of every stream above `after` and below `before`."""
        while page := self._log.read(after=after, limit=min(_PAGE, max(0, before - after - 1))):
            for item in page:
                if item.position >= before:
                    return
                yield item
            after = page[-1].position

    def with_same_command(self, recorded: Recorded) -> Sequence[Recorded]:
        """All that one command recorded, which stands together in the log."""
        near = self.between(max(0, recorded.position - 10), recorded.position + 10)
        return [item for item in near if item.command == recorded.command]


class Standing(NamedTuple):
    """A model's status, and the fact that brought it; None and None before the first."""

    status: ModelStatus | None
    since: Recorded | None
    failure: Refusal | None = None


def standings(facts: Sequence[Recorded]) -> Iterator[Standing]:
    """The model's statuses, one after the other; what leaves the status as it is, is passed over."""
    state = ModelDownload("")
    for recorded in facts:
        before, state = state.status, evolve_model(state, recorded.fact)
        if state.status is not before:
            yield Standing(state.status, recorded, state.failure)


def standing_at(facts: Sequence[Recorded], position: int) -> Standing:
    """As it was when the fact at `position` was recorded."""
    standing = Standing(None, None)
    for standing_then in standings([item for item in facts if item.position < position]):
        standing = standing_then
    return standing


def cited_status(standing: Standing) -> tuple[str | Recorded, ...]:
    """As pieces of a sentence."""
    status = standing.status or "neither here nor wanted"
    return (status,) if standing.since is None else (status, standing.since)


class LoadedModel(NamedTuple):
    """since: its ModelLoaded."""

    model: ModelCredit
    since: Recorded
    context_length: int


def loaded_at(facts: Sequence[Recorded], position: int) -> Sequence[LoadedModel]:
    """What a session had loaded when the fact at `position` was recorded, in the order of loading."""
    state, since = EngineSession(""), dict[ModelCredit, LoadedModel]()
    for recorded in facts:
        if recorded.position >= position:
            break
        state = evolve_session(state, recorded.fact)
        if isinstance(recorded.fact, ModelLoaded):
            model = recorded.fact.model
            since[model] = LoadedModel(model, recorded, recorded.fact.context_length)
    return [since[model] for model in state.loaded]
