"""What one running core has open and loaded, from its start to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

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
    "WhyUnloaded",
    "decide",
    "evolve",
    "initial",
]


WhyUnloaded = Literal["", "asked", "idle", "removed", "room", "closed"]
"""On request; unused for long; its file is removed; to make room for another; the core closed. "" if an
older Rejoinder did not say."""


# Facts


class EngineStarted(Fact, name="EngineStarted"):
    """A core opened the data folder. engine: the adapter's name."""

    engine: str


class ConversationOpened(Fact, name="ConversationOpened"):
    """The host shows this conversation now."""

    conversation: str


class ModelLoadStarted(Fact, name="ModelLoadStarted"):
    model: ModelCredit


class ModelLoaded(Fact, name="ModelLoaded", version=2):
    """context_length: tokens of the context that the engine made. memory: bytes that the engine expects it to
    take, 0 if unknown. limits: what the engine's process cannot do, by their names."""

    model: ModelCredit
    context_length: int
    memory: int = 0
    limits: tuple[str, ...] = ()

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        return data


class ModelLoadFailed(Fact, name="ModelLoadFailed"):
    model: ModelCredit
    failure: Refusal


class ModelUnloaded(Fact, name="ModelUnloaded", version=2):
    model: ModelCredit
    why: WhyUnloaded = ""

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        return data


class EngineLost(Fact, name="EngineLost", version=2):
    """A process of the engine died and took a model along, or all where none is named. retry_at: when it may
    be loaded again, in milliseconds since 1970-01-01 UTC; None for at once."""

    failure: Refusal
    model: ModelCredit | None = None
    retry_at: int | None = None

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        return data


class EngineStopped(Fact, name="EngineStopped"):
    """The core closed, or was found dead: then `failure` says so."""

    failure: Refusal | None = None


# State


@dataclass(frozen=True, slots=True)
class EngineSession:
    """loaded: in the order in which they were loaded."""

    id: str
    running: bool = False
    engine: str = ""
    conversation: str | None = None
    loading: ModelCredit | None = None
    loaded: tuple[ModelCredit, ...] = ()


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
    model: ModelCredit


@dataclass(frozen=True, slots=True)
class FinishLoad:
    context_length: int
    memory: int = 0
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FailLoad:
    failure: Refusal


@dataclass(frozen=True, slots=True)
class UnloadModel:
    model: ModelCredit
    why: WhyUnloaded


@dataclass(frozen=True, slots=True)
class LoseEngine:
    failure: Refusal
    model: ModelCredit | None = None
    retry_at: int | None = None


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
            return () if model in state.loaded else (ModelLoadStarted(model=model),)
        case FinishLoad():
            return _loaded(state, command)
        case FailLoad(failure):
            model = state.loading
            return (ModelLoadFailed(model=model, failure=failure),) if model else ()
        case UnloadModel(model, why):
            return (ModelUnloaded(model=model, why=why),) if model in state.loaded else ()
        case LoseEngine(failure, model, retry_at):
            return (EngineLost(failure=failure, model=model, retry_at=retry_at),)
        case EndSession(failure):
            unloaded = (ModelUnloaded(model=model, why="closed") for model in state.loaded)
            return (*unloaded, EngineStopped(failure=failure))


def _loaded(state: EngineSession, done: FinishLoad) -> Sequence[Fact]:
    if state.loading is None:
        return ()
    return (
        ModelLoaded(
            model=state.loading,
            context_length=done.context_length,
            memory=done.memory,
            limits=done.limits,
        ),
    )


# Evolution


def evolve(state: EngineSession, fact: Fact) -> EngineSession:
    """The state after `fact`. History is never refused."""
    match fact:
        case EngineStarted():
            return replace(state, running=True, engine=fact.engine)
        case ConversationOpened():
            return replace(state, conversation=fact.conversation)
        case ModelLoadStarted():
            return replace(state, loading=fact.model)
        case ModelLoaded():
            return replace(state, loading=None, loaded=(*_without(state, fact.model), fact.model))
        case ModelLoadFailed():
            return replace(state, loading=None)
        case ModelUnloaded():
            return replace(state, loaded=_without(state, fact.model))
        case EngineLost():
            return _lost(state, fact.model)
        case EngineStopped():
            return replace(state, running=False, loading=None, loaded=())
        case _:
            return state


def _lost(state: EngineSession, model: ModelCredit | None) -> EngineSession:
    if model is None:
        return replace(state, loading=None, loaded=())
    loading = None if state.loading == model else state.loading
    return replace(state, loading=loading, loaded=_without(state, model))


def _without(state: EngineSession, model: ModelCredit) -> tuple[ModelCredit, ...]:
    return tuple(loaded for loaded in state.loaded if loaded != model)
