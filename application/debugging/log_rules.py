"""The rules that every log keeps, checked fact by fact: what the commands could not have decided."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from typing import Any

from ...domain.conversation import (
    Conversation,
    ConversationStarted,
    MessageAppended,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
)
from ...domain.engine_session import (
    EngineSession,
    EngineStarted,
    ModelLoaded,
    ModelLoadFailed,
    ModelUnloaded,
)
from ...domain.event import Fact, Recorded
from ...domain.model_download import TRANSITIONS, ModelDownload
from ..commands import CONVERSATION, MODEL, SESSION, Kind

__all__ = ["LogRules"]


class LogRules:
    """Fed every fact of a log from its beginning, in order."""

    def __init__(self) -> None:
        self._position = 0
        self._versions: dict[str, int] = {}
        self._correlations = array("q", [0])
        self._states: dict[str, Any] = {}

    def broken(self, recorded: Recorded) -> Iterator[str]:
        """What is wrong with the fact in its place, as sentences that name it."""
        name = f"Fact {recorded.position} ({recorded.fact.NAME} of {recorded.stream})"
        for why in (self._place(recorded), self._cause(recorded), self._state(recorded)):
            if why:
                yield f"{name} {why}."

    def _place(self, recorded: Recorded) -> str | None:
        gap = recorded.position != self._position + 1
        next_version = self._versions.get(recorded.stream, 0) + 1
        self._position, self._versions[recorded.stream] = recorded.position, recorded.version
        if gap:
            return "is not the next after the one before it"
        return None if recorded.version == next_version else f"is not number {next_version} of its stream"

    def _cause(self, recorded: Recorded) -> str | None:
        """Of each correlation its hash is kept: eight bytes."""
        missing = recorded.position - len(self._correlations)
        self._correlations.extend([0] * missing)
        self._correlations.append(hash(recorded.correlation))
        if recorded.cause is None:
            return None
        if not 0 < recorded.cause < recorded.position:
            return f"is said to follow from fact {recorded.cause}, which is not before it"
        if self._correlations[recorded.cause] != self._correlations[-1]:
            return f"does not belong to the chain of fact {recorded.cause}, from which it follows"
        return None

    def _state(self, recorded: Recorded) -> str | None:
        kind, why_not = _KINDS.get(recorded.stream.partition(":")[0], (None, None))
        if kind is None or why_not is None:
            return "belongs to nothing that is known"
        state = self._states.get(recorded.stream) or kind.initial(recorded.subject)
        self._states[recorded.stream] = kind.evolve(state, recorded.fact)
        return why_not(state, recorded.fact)


def _in_conversation(state: Conversation, fact: Fact) -> str | None:
    """Whether what a message answers is there is not asked: an erased reply does not tell if it is one."""
    if isinstance(fact, ConversationStarted) == state.started:
        return "starts it again" if state.started else "comes before its start"
    if state.deleted:
        return "comes after its deletion"
    match fact:
        case ReplyRequested() if state.running:
            return f"asks for a reply while {state.running.id} is under way"
        case ReplyStarted():
            return _running(state, fact.reply, "begins")
        case ReplyStopped() | ReplyFailed() | ReplyInterrupted():
            return _running(state, fact.reply, "ends")
        case MessageAppended(role="assistant"):
            return _running(state, fact.message, "ends")
        case MessageAppended() if state.messages.get(fact.message):
            return f"adds the message {fact.message} again"
        case _:
            return None


def _running(state: Conversation, reply: str, does: str) -> str | None:
    running = state.running
    return None if running and running.id == reply else f"{does} the reply {reply}, which is not under way"


def _in_model(state: ModelDownload, fact: Fact) -> str | None:
    allowed = (state.status, type(fact)) in TRANSITIONS
    return None if allowed else f"cannot happen to what is {state.status or 'not wanted'}"


def _in_session(state: EngineSession, fact: Fact) -> str | None:
    if isinstance(fact, EngineStarted) == state.running:
        return "starts it again" if state.running else "comes before its start or after its end"
    match fact:
        case ModelLoaded() | ModelLoadFailed() if fact.model != state.loading:
            return f"ends the load of {fact.model.name}, which did not begin"
        case ModelUnloaded() if fact.model not in state.loaded:
            return f"unloads {fact.model.name}, which is not loaded"
        case _:
            return None


_WhyNot = Callable[[Any, Any], str | None]
_KINDS: dict[str, tuple[Kind[Any, Any], _WhyNot]] = {
    CONVERSATION.name: (CONVERSATION, _in_conversation),
    MODEL.name: (MODEL, _in_model),
    SESSION.name: (SESSION, _in_session),
}
