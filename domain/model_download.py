"""A model's way from requested to ready, as a table of six states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from . import errors
from .errors import Refusal
from .event import Fact

__all__ = [
    "CancelDownload",
    "CompleteDownload",
    "Compiled",
    "DownloadCanceled",
    "DownloadCommand",
    "DownloadCompleted",
    "DownloadFailed",
    "DownloadInterrupted",
    "DownloadMovedToFront",
    "DownloadQueued",
    "DownloadStarted",
    "Expect",
    "FailDownload",
    "InterruptDownload",
    "LoseModel",
    "ModelDownload",
    "ModelLost",
    "ModelRemoved",
    "ModelStatus",
    "MoveToFront",
    "ProveModel",
    "QueueDownload",
    "RemoveModel",
    "StartDownload",
    "TRANSITIONS",
    "decide",
    "evolve",
    "initial",
]


class ModelStatus(StrEnum):
    QUEUED = "Queued"
    DOWNLOADING = "Downloading"
    COMPILING = "Compiling"
    READY = "Ready"
    FAILED = "Failed"
    CANCELED = "Canceled"


# Facts


class DownloadQueued(Fact, name="DownloadQueued"):
    """name: what the model was asked for by. size: bytes as far as known, else 0."""

    name: str
    size: int = 0


class DownloadMovedToFront(Fact, name="DownloadMovedToFront"):
    pass


class DownloadStarted(Fact, name="DownloadStarted"):
    """What was promised before a byte moved. commit, sha256: "" where the source has none."""

    commit: str
    sha256: str
    size: int


class DownloadCompleted(Fact, name="DownloadCompleted", version=2):
    """The file lies at `path` and its digest was verified. Its trial load comes next.

    modified: when the verified file was last written, in nanoseconds since 1970; 0 if unknown.
    """

    path: str
    sha256: str
    size: int
    modified: int = 0

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        return {**data, "modified": 0}


class Compiled(Fact, name="Compiled"):
    """The trial load succeeded: the model is ready. context_length: tokens it was trained for."""

    engine: str
    context_length: int
    architecture: str = ""


class DownloadFailed(Fact, name="DownloadFailed"):
    failure: Refusal


class DownloadCanceled(Fact, name="DownloadCanceled"):
    pass


class DownloadInterrupted(Fact, name="DownloadInterrupted"):
    """The process that ran the job is gone; the job goes on from the front of the queue."""


class ModelLost(Fact, name="ModelLost"):
    """The file of a ready model vanished or changed."""

    failure: Refusal


class ModelRemoved(Fact, name="ModelRemoved"):
    """freed: bytes given back to the disk."""

    freed: int


_Q, _D, _C = ModelStatus.QUEUED, ModelStatus.DOWNLOADING, ModelStatus.COMPILING
_R, _F, _X = ModelStatus.READY, ModelStatus.FAILED, ModelStatus.CANCELED

TRANSITIONS: Mapping[tuple[ModelStatus | None, type[Fact]], ModelStatus | None] = {
    (None, DownloadQueued): _Q,
    (_Q, DownloadMovedToFront): _Q,
    (_Q, DownloadStarted): _D,
    (_Q, DownloadFailed): _F,
    (_Q, DownloadCanceled): _X,
    (_D, DownloadCompleted): _C,
    (_D, DownloadFailed): _F,
    (_D, DownloadCanceled): _X,
    (_D, DownloadInterrupted): _Q,
    (_C, Compiled): _R,
    (_C, DownloadFailed): _F,
    (_C, DownloadCanceled): _X,
    (_C, DownloadInterrupted): _Q,
    (_R, ModelLost): _F,
    (_R, ModelRemoved): None,
    (_F, DownloadQueued): _Q,
    (_F, ModelRemoved): None,
    (_X, DownloadQueued): _Q,
    (_X, ModelRemoved): None,
}
"""Every transition there is. None is a model that is neither here nor wanted."""


# State


@dataclass(frozen=True, slots=True)
class ModelDownload:
    """commit, sha256, size: as promised, in the end as verified. path, modified: of the verified file."""

    id: str
    status: ModelStatus | None = None
    name: str = ""
    path: str = ""
    commit: str = ""
    sha256: str = ""
    size: int = 0
    modified: int = 0
    context_length: int = 0
    failure: Refusal | None = None


def initial(model: str) -> ModelDownload:
    return ModelDownload(model)


# Commands


@dataclass(frozen=True, slots=True)
class QueueDownload:
    """Want the model. Silent if it is on its way or ready; `again` also after a cancel or a failure that
    waiting does not mend."""

    name: str
    size: int = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class MoveToFront:
    pass


@dataclass(frozen=True, slots=True)
class StartDownload:
    commit: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class CompleteDownload:
    path: str
    sha256: str
    size: int
    modified: int = 0


@dataclass(frozen=True, slots=True)
class ProveModel:
    engine: str
    context_length: int
    architecture: str = ""


@dataclass(frozen=True, slots=True)
class FailDownload:
    failure: Refusal


@dataclass(frozen=True, slots=True)
class CancelDownload:
    pass


@dataclass(frozen=True, slots=True)
class InterruptDownload:
    pass


@dataclass(frozen=True, slots=True)
class LoseModel:
    failure: Refusal


@dataclass(frozen=True, slots=True)
class RemoveModel:
    freed: int


@dataclass(frozen=True, slots=True)
class Expect:
    """Changes nothing; refused as target_changed if the model is not, or is, ready as expected. For commands
    to others that hold only while this does."""

    ready: bool


_Moving = (
    QueueDownload
    | MoveToFront
    | StartDownload
    | CompleteDownload
    | ProveModel
    | FailDownload
    | CancelDownload
    | InterruptDownload
    | LoseModel
    | RemoveModel
)
DownloadCommand = _Moving | Expect


# Rules


def decide(state: ModelDownload, command: DownloadCommand) -> Sequence[Fact] | Refusal:
    """The fact that `command` makes true if the table allows it, none if it changes nothing."""
    if isinstance(command, Expect):
        as_expected = command.ready == (state.status is ModelStatus.READY)
        return () if as_expected else errors.target_changed(state.name or state.id)
    if isinstance(command, QueueDownload) and not _wanted_anew(state, command):
        return ()
    fact = _fact(command)
    if (state.status, type(fact)) in TRANSITIONS:
        return (fact,)
    return _not_allowed(state, command)


def _wanted_anew(state: ModelDownload, command: QueueDownload) -> bool:
    if state.status is None or command.again:
        return state.status in (None, ModelStatus.FAILED, ModelStatus.CANCELED)
    return state.status is ModelStatus.FAILED and state.failure is not None and state.failure.retryable


def _fact(command: _Moving) -> Fact:
    match command:
        case QueueDownload(name, size):
            return DownloadQueued(name=name, size=size)
        case MoveToFront():
            return DownloadMovedToFront()
        case StartDownload(commit, sha256, size):
            return DownloadStarted(commit=commit, sha256=sha256, size=size)
        case CompleteDownload(path, sha256, size, modified):
            return DownloadCompleted(path=path, sha256=sha256, size=size, modified=modified)
        case ProveModel(engine, context_length, architecture):
            return Compiled(engine=engine, context_length=context_length, architecture=architecture)
        case FailDownload(failure):
            return DownloadFailed(failure=failure)
        case CancelDownload():
            return DownloadCanceled()
        case InterruptDownload():
            return DownloadInterrupted()
        case LoseModel(failure):
            return ModelLost(failure=failure)
        case RemoveModel(freed):
            return ModelRemoved(freed=freed)


def _not_allowed(state: ModelDownload, command: DownloadCommand) -> Refusal:
    name, status = state.name or state.id, state.status or "not here"
    if isinstance(command, LoseModel | RemoveModel):
        return errors.model_not_ready(name, status)
    if isinstance(command, MoveToFront) and state.status in (_D, _C):
        return errors.already_done(name, status)
    return errors.download_not_running(name, status)


# Evolution


def evolve(state: ModelDownload, fact: Fact) -> ModelDownload:
    """The state after `fact`. History is never refused; what is not in the table changes nothing."""
    transition = (state.status, type(fact))
    if transition not in TRANSITIONS:
        return state
    status = TRANSITIONS[transition]
    match fact:
        case DownloadQueued():
            return replace(state, status=status, name=fact.name, size=fact.size or state.size, failure=None)
        case DownloadStarted():
            return replace(state, status=status, commit=fact.commit, sha256=fact.sha256, size=fact.size)
        case DownloadCompleted():
            verified = replace(state, path=fact.path, sha256=fact.sha256, size=fact.size)
            return replace(verified, status=status, modified=fact.modified)
        case Compiled():
            return replace(state, status=status, context_length=fact.context_length)
        case DownloadFailed() | ModelLost():
            return replace(state, status=status, failure=fact.failure)
        case ModelRemoved():
            return initial(state.id)
        case _:
            return replace(state, status=status)
