"""What one running core has open and loaded, from its start to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from . import errors
from .errors import Refusal
from .event import Fact
from .messages import ModelCredit

__all__ = [
    "ConversationOpened",
    "EndSession",
    "EngineLost",
    "EngineSession",
    "EngineStarted",
    "EngineStopped",
    "FailLoad",
    "FinishLoad",
    "LoseEngine",
    "ModelLoadFailed",
    "ModelLoadStarted",
    "ModelLoaded",
    "ModelUnloaded",
    "OpenConversation",
    "SessionCommand",
    "StartLoad",
    "StartSession",
    "UnloadModel",
    "decide",
    "evolve",
    "initial",
]


# Facts


class EngineStarted(Fact, name="EngineStarted"):
    """A core opened the data folder. engine: the adapter's name."""

    engine: str


class ConversationOpened(Fact, name="ConversationOpened"):
    """The host shows this conversation now."""

    conversation: str


class ModelLoadStarted(Fact, name="ModelLoadStarted"):
    model: ModelCredit


class ModelLoaded(Fact, name="ModelLoaded"):
    """context_length: tokens of the context that the engine made."""

    model: ModelCredit
    context_length: int


class ModelLoadFailed(Fact, name="ModelLoadFailed"):
    model: ModelCredit
    failure: Refusal


class ModelUnloaded(Fact, name="ModelUnloaded"):
    model: ModelCredit


class EngineLost(Fact, name="EngineLost"):
    """The engine's process died and took what was loaded along."""

    failure: Refusal


class EngineStopped(Fact, name="EngineStopped"):
    """The core closed, or was found dead: then `failure` says so."""

    failure: Refusal | None = None


# State


@dataclass(frozen=True, slots=True)
class EngineSession:
    id: str
    running: bool = False
    engine: str = ""
    conversation: str | None = None
    loading: ModelCredit | None = None
    loaded: ModelCredit | None = None


def initial(session: str) -> EngineSession:
    return EngineSession(session)


# Commands


@dataclass(frozen=True, slots=True)
class StartSession:
    engine: str


@dataclass(frozen=True, slots=True)
class OpenConversation:
    conversation: str


@dataclass(frozen=True, slots=True)
class StartLoad:
    """Takes what is loaded out first."""

    model: ModelCredit


@dataclass(frozen=True, slots=True)
class FinishLoad:
    context_length: int


@dataclass(frozen=True, slots=True)
class FailLoad:
    failure: Refusal


@dataclass(frozen=True, slots=True)
class UnloadModel:
    pass


@dataclass(frozen=True, slots=True)
class LoseEngine:
    failure: Refusal


@dataclass(frozen=True, slots=True)
class EndSession:
    failure: Refusal | None = None


SessionCommand = (
    StartSession
    | OpenConversation
    | StartLoad
    | FinishLoad
    | FailLoad
    | UnloadModel
    | LoseEngine
    | EndSession
)


# Rules


def decide(state: EngineSession, command: SessionCommand) -> Sequence[Fact] | Refusal:
    """The facts that `command` makes true; none where it changes nothing."""
    if isinstance(command, StartSession):
        return () if state.running else (EngineStarted(engine=command.engine),)
    if not state.running:
        return errors.engine_closed()
    match command:
        case OpenConversation(conversation):
            opened = conversation != state.conversation
            return (ConversationOpened(conversation=conversation),) if opened else ()
        case StartLoad(model):
            return () if model == state.loaded else (*_unloaded(state), ModelLoadStarted(model=model))
        case FinishLoad(context_length):
            model = state.loading
            return (ModelLoaded(model=model, context_length=context_length),) if model else ()
        case FailLoad(failure):
            model = state.loading
            return (ModelLoadFailed(model=model, failure=failure),) if model else ()
        case UnloadModel():
            return _unloaded(state)
        case LoseEngine(failure):
            return (EngineLost(failure=failure),)
        case EndSession(failure):
            return (*_unloaded(state), EngineStopped(failure=failure))


def _unloaded(state: EngineSession) -> Sequence[Fact]:
    return (ModelUnloaded(model=state.loaded),) if state.loaded else ()


# Evolution


def evolve(state: EngineSession, fact: Fact) -> EngineSession:
    """The state after `fact`. History is never refused."""
    match fact:
        case EngineStarted():
            return replace(state, running=True, engine=fact.engine)
        case ConversationOpened():
            return replace(state, conversation=fact.conversation)
        case ModelLoadStarted():
            return replace(state, loading=fact.model, loaded=None)
        case ModelLoaded():
            return replace(state, loading=None, loaded=fact.model)
        case ModelLoadFailed():
            return replace(state, loading=None)
        case ModelUnloaded():
            return replace(state, loaded=None)
        case EngineLost():
            return replace(state, loading=None, loaded=None)
        case EngineStopped():
            return replace(state, running=False, loading=None, loaded=None)
        case _:
            return state
