"""Running commands: load the state, decide, append; again if somebody else was first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..domain import conversation, engine_session, model_download
from ..domain.conversation import Conversation, ConversationCommand
from ..domain.engine_session import EngineSession, SessionCommand
from ..domain.errors import Refusal
from ..domain.event import Fact, Recorded
from ..domain.model_download import DownloadCommand, ModelDownload
from .ports import Change, Clock, EventStore, VersionConflict

__all__ = ["CONVERSATION", "Commands", "Kind", "MODEL", "SESSION", "To", "to_conversation", "to_model"]

StateT = TypeVar("StateT")
CommandT = TypeVar("CommandT")
_CACHED_STATES = 256


@dataclass(frozen=True, slots=True)
class Kind(Generic[StateT, CommandT]):
    """A kind of aggregate. Its streams are named `name:id`."""

    name: str
    initial: Callable[[str], StateT]
    decide: Callable[[StateT, CommandT], Sequence[Fact] | Refusal]
    evolve: Callable[[StateT, Fact], StateT]

    def stream(self, subject: str) -> str:
        return f"{self.name}:{subject}"


CONVERSATION: Kind[Conversation, ConversationCommand] = Kind(
    "conversation", conversation.initial, conversation.decide, conversation.evolve
)
MODEL: Kind[ModelDownload, DownloadCommand] = Kind(
    "model", model_download.initial, model_download.decide, model_download.evolve
)
SESSION: Kind[EngineSession, SessionCommand] = Kind(
    "session", engine_session.initial, engine_session.decide, engine_session.evolve
)


@dataclass(frozen=True, slots=True)
class To(Generic[StateT, CommandT]):
    """A command with its addressee."""

    kind: Kind[StateT, CommandT]
    subject: str
    command: CommandT


def to_conversation(subject: str, command: ConversationCommand) -> To[Conversation, ConversationCommand]:
    return To(CONVERSATION, subject, command)


def to_model(subject: str, command: DownloadCommand) -> To[ModelDownload, DownloadCommand]:
    return To(MODEL, subject, command)


class Commands:
    """Executes commands one at a time in this process; optimistic among processes. Any thread may call."""

    def __init__(self, store: EventStore, clock: Clock, new_id: Callable[[], str]) -> None:
        self._store, self._clock, self._new_id = store, clock, new_id
        self._lock = threading.Lock()
        self._states: OrderedDict[str, tuple[Recorded, Any]] = OrderedDict()

    def state(self, kind: Kind[StateT, CommandT], subject: str) -> StateT:
        """As of now, whoever wrote last."""
        with self._lock:
            return self._current(kind, subject)[1]

    def newest(self, kind: Kind[Any, Any], subject: str) -> Recorded | None:
        """The newest fact about it, whoever wrote it."""
        with self._lock:
            self._current(kind, subject)
            cached = self._states.get(kind.stream(subject))
            return cached[0] if cached else None

    def execute(self, *commands: To[Any, Any], cause: Recorded | None = None) -> Sequence[Recorded] | Refusal:
        """All of the commands, to distinct addressees, or none, as if at one instant. The first refusal
        refuses all. cause: the fact that set them off, if no person did.

        Raises StorageFailed.
        """
        with self._lock:
            decided = self._decided(commands, fresh=False)
            while True:
                if isinstance(decided, Refusal) or not decided:
                    decided = self._decided(commands, fresh=True)
                if isinstance(decided, Refusal):
                    return decided
                if not decided:
                    return ()
                try:
                    return self._append(decided, commands, cause)
                except VersionConflict:
                    decided = self._decided(commands, fresh=True)

    def _decided(self, commands: Sequence[To[Any, Any]], fresh: bool) -> list[Change] | Refusal:
        """On states as last seen, which appending finds out about if they are outdated; or, fresh, on those
        of now, which what is not appended must rest on."""
        changes: list[Change] = []
        for to in commands:
            version, state = self._current(to.kind, to.subject, fresh)
            decision = to.kind.decide(state, to.command)
            if isinstance(decision, Refusal):
                return decision
            changes.append(Change(to.kind.stream(to.subject), version, decision))
        return changes if any(change.facts for change in changes) else []

    def _append(
        self, changes: Sequence[Change], commands: Sequence[To[Any, Any]], cause: Recorded | None
    ) -> Sequence[Recorded]:
        kinds = {to.kind.stream(to.subject): to.kind for to in commands}
        recorded = self._store.append(
            changes,
            at=self._clock.now(),
            command=self._new_id(),
            correlation=cause and cause.correlation,
            cause=cause and cause.position,
        )
        for item in recorded:
            self._evolve(kinds[item.stream], item)
        return recorded

    def _current(self, kind: Kind[Any, Any], subject: str, fresh: bool = True) -> tuple[int, Any]:
        stream = kind.stream(subject)
        cached = self._states.get(stream)
        if fresh or cached is None:
            for item in self._store.stream(stream, after=cached[0].version if cached else 0):
                self._evolve(kind, item)
        if stream not in self._states:
            return 0, kind.initial(subject)
        self._states.move_to_end(stream)
        newest, state = self._states[stream]
        return newest.version, state

    def _evolve(self, kind: Kind[Any, Any], item: Recorded) -> None:
        cached = self._states.get(item.stream)
        state = cached[1] if cached else kind.initial(item.subject)
        self._states[item.stream] = (item, kind.evolve(state, item.fact))
        if len(self._states) > _CACHED_STATES:
            self._states.popitem(last=False)
