"""Requested versus loaded: what a conversation asks for, what the engine has, and why they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from ...domain.engine_session import (
    ConversationOpened,
    EngineLost,
    EngineStarted,
    EngineStopped,
    ModelLoaded,
    ModelLoadFailed,
    ModelLoadStarted,
    ModelUnloaded,
)
from ...domain.event import Fact, Recorded
from ...domain.messages import Answer, ModelCredit, Target
from ..ports import Index, Table, ViewRows
from .downloads import download_row, queue
from .transcript import thread_row

__all__ = [
    "RequestedVsLoaded",
    "SessionRow",
    "Sessions",
    "requested_vs_loaded",
    "running_sessions",
    "session_row",
]


class SessionRow(NamedTuple):
    """One running core. conversation: the active one or "". loading, loaded: ModelCredit as JSON or ""."""

    session: str
    position: int
    engine: str
    conversation: str
    loading: str
    loaded: str


_ALL = Index((), "position")
_TABLE = Table("sessions", SessionRow, indexes=(_ALL,))


class Sessions:
    facts = frozenset[type[Fact]](
        (
            EngineStarted,
            EngineStopped,
            ConversationOpened,
            ModelLoadStarted,
            ModelLoaded,
            ModelLoadFailed,
            ModelUnloaded,
            EngineLost,
        )
    )
    tables = (_TABLE,)

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        fact, session = recorded.fact, recorded.subject
        match fact:
            case EngineStarted():
                rows.put(_TABLE, SessionRow(session, recorded.position, fact.engine, "", "", ""))
            case EngineStopped():
                rows.delete(_TABLE, session)
            case ConversationOpened():
                _change(rows, session, conversation=fact.conversation)
            case ModelLoadStarted():
                _change(rows, session, loading=fact.model.model_dump_json(), loaded="")
            case ModelLoaded():
                _change(rows, session, loading="", loaded=fact.model.model_dump_json())
            case ModelLoadFailed():
                _change(rows, session, loading="")
            case ModelUnloaded():
                _change(rows, session, loaded="")
            case EngineLost():
                _change(rows, session, loading="", loaded="")
            case _:
                pass


def _change(rows: ViewRows, session: str, **changes: str) -> None:
    row = session_row(rows, session) or SessionRow(session, 0, "", "", "", "")
    rows.put(_TABLE, row._replace(**changes))


def session_row(rows: ViewRows, session: str) -> SessionRow | None:
    return cast(SessionRow | None, rows.get(_TABLE, session))


def running_sessions(rows: ViewRows) -> Sequence[SessionRow]:
    """Every core that has not ended, oldest first: those of dead processes too, until one notices."""
    return cast(Sequence[SessionRow], rows.scan(_TABLE, _ALL, limit=10_000))


@dataclass(frozen=True, slots=True)
class RequestedVsLoaded:
    """status: of the target's lifecycle, "" if it is neither here nor wanted. answering: who gives the reply
    under way, waiting: one is wanted and cannot begin yet. why: one sentence, "" if they agree."""

    conversation: str
    requested: Target
    status: str
    loaded: ModelCredit | None
    loading: ModelCredit | None
    answering: ModelCredit | None
    waiting: bool
    why: str


def requested_vs_loaded(rows: ViewRows, conversation: str, session: str) -> RequestedVsLoaded | None:
    """None if there is no such conversation."""
    thread = thread_row(rows, conversation)
    if thread is None:
        return None
    requested = Target(model=thread.target_model, name=thread.target)
    core = session_row(rows, session)
    loaded = _credit(core.loaded) if core else None
    loading = _credit(core.loading) if core else None
    answering = Answer.model_validate_json(thread.answering).by if thread.answering else None
    row = download_row(rows, requested.model)
    return RequestedVsLoaded(
        conversation,
        requested,
        row.status if row else "",
        loaded,
        loading,
        answering,
        bool(thread.reply) and not answering,
        _why(rows, requested, loaded, loading),
    )


def _credit(json: str) -> ModelCredit | None:
    return ModelCredit.model_validate_json(json) if json else None


def _why(rows: ViewRows, requested: Target, loaded: ModelCredit | None, loading: ModelCredit | None) -> str:
    if loaded and loaded.model == requested.model:
        return ""
    meanwhile = f"; {loaded.name} answers meanwhile" if loaded else ""
    if loading and loading.model == requested.model:
        return f"{requested.name} is being loaded"
    return f"{requested.name} {_standing(rows, requested)}{meanwhile}"


def _standing(rows: ViewRows, requested: Target) -> str:
    row = download_row(rows, requested.model)
    if row is None:
        return "is not on disk"
    if row.refusal:
        return f"is {row.status}: {row.refusal.message.rstrip('.')}"
    if row.status == "Queued":
        turn = [job.model for job in queue(rows)].index(row.model) + 1
        return f"is Queued, number {turn} in the queue"
    if row.status == "Ready":
        return "is Ready and is loaded when it is to answer"
    return f"is {row.status}"
