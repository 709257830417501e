"""Requested versus loaded: what a conversation asks for, what the engine has, and why they differ."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
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
from ...domain.messages import ModelCredit, Target
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
    """One running core. conversation: the active one or "". loading: ModelCredit as JSON or "". loaded: a
    JSON list of ModelCredit, in the order of loading. unstable: when those models are tried again that died
    too often, a JSON object of milliseconds since 1970 by model id."""

    session: str
    position: int
    engine: str
    conversation: str
    loading: str = ""
    loaded: str = "[]"
    unstable: str = "{}"


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
                rows.put(_TABLE, SessionRow(session, recorded.position, fact.engine, ""))
            case EngineStopped():
                rows.delete(_TABLE, session)
            case ConversationOpened():
                _change(rows, session, conversation=fact.conversation)
            case ModelLoadStarted():
                _change(rows, session, loading=fact.model.model_dump_json())
                _set_retry(rows, session, fact.model, None)
            case ModelLoaded():
                _change(rows, session, loading="")
                _set_loaded(rows, session, (*_others(rows, session, fact.model), fact.model))
            case ModelLoadFailed():
                _change(rows, session, loading="")
            case ModelUnloaded():
                _set_loaded(rows, session, _others(rows, session, fact.model))
            case EngineLost():
                _lose(rows, session, fact)
            case _:
                pass


def _lose(rows: ViewRows, session: str, fact: EngineLost) -> None:
    _change(rows, session, loading="")
    _set_loaded(rows, session, _others(rows, session, fact.model) if fact.model else ())
    if fact.model:
        _set_retry(rows, session, fact.model, fact.retry_at)


def _change(rows: ViewRows, session: str, **changes: str) -> None:
    rows.put(_TABLE, _row(rows, session)._replace(**changes))


def _row(rows: ViewRows, session: str) -> SessionRow:
    return session_row(rows, session) or SessionRow(session, 0, "", "")


def _others(rows: ViewRows, session: str, model: ModelCredit) -> Sequence[ModelCredit]:
    return [credit for credit in _credits(_row(rows, session).loaded) if credit != model]


def _set_loaded(rows: ViewRows, session: str, models: Sequence[ModelCredit]) -> None:
    _change(rows, session, loaded=json.dumps([model.model_dump() for model in models]))


def _credits(text: str) -> Sequence[ModelCredit]:
    return [ModelCredit.model_validate(item) for item in json.loads(text)]


def _set_retry(rows: ViewRows, session: str, model: ModelCredit, at: int | None) -> None:
    unstable = {**json.loads(_row(rows, session).unstable), model.model: at}
    kept = {name: at for name, at in unstable.items() if at is not None}
    _change(rows, session, unstable=json.dumps(kept))


def session_row(rows: ViewRows, session: str) -> SessionRow | None:
    return cast(SessionRow | None, rows.get(_TABLE, session))


def running_sessions(rows: ViewRows) -> Sequence[SessionRow]:
    """Every core that has not ended, oldest first: those of dead processes too, until one notices."""
    return cast(Sequence[SessionRow], rows.scan(_TABLE, _ALL, limit=10_000))


@dataclass(frozen=True, slots=True)
class RequestedVsLoaded:
    """status: of the target's lifecycle, "" if it is neither here nor wanted. answering: who gives the reply
    under way, waiting: one is wanted and cannot begin yet. why: one sentence, "" if they agree.

    loaded: the requested model, or if that is not loaded, the one that answers meanwhile. all_loaded: in the
    order of loading. retry_at: the requested one made the engine die too often and is not tried again before,
    in milliseconds since 1970-01-01 UTC; None if nothing keeps it back."""

    conversation: str
    requested: Target
    status: str
    loaded: ModelCredit | None
    loading: ModelCredit | None
    answering: ModelCredit | None
    waiting: bool
    why: str
    all_loaded: Sequence[ModelCredit] = ()
    retry_at: int | None = None


def requested_vs_loaded(rows: ViewRows, conversation: str, session: str) -> RequestedVsLoaded | None:
    """None if there is no such conversation."""
    thread = thread_row(rows, conversation)
    if thread is None:
        return None
    requested = Target(model=thread.target_model, name=thread.target)
    core = session_row(rows, session)
    all_loaded = _credits(core.loaded) if core else ()
    loaded = next((credit for credit in all_loaded if credit.model == requested.model), None)
    loaded = loaded or (all_loaded[-1] if all_loaded else None)
    loading = _credit(core.loading) if core else None
    answering = ModelCredit.model_validate_json(thread.answering) if thread.answering else None
    retry_at: int | None = json.loads(core.unstable).get(requested.model) if core else None
    row = download_row(rows, requested.model)
    return RequestedVsLoaded(
        conversation,
        requested,
        row.status if row else "",
        loaded,
        loading,
        answering,
        bool(thread.reply) and not answering,
        _why(rows, requested, loaded, loading, retry_at),
        all_loaded,
        retry_at,
    )


def _credit(json: str) -> ModelCredit | None:
    return ModelCredit.model_validate_json(json) if json else None


def _why(
    rows: ViewRows,
    requested: Target,
    loaded: ModelCredit | None,
    loading: ModelCredit | None,
    retry_at: int | None,
) -> str:
    if loaded and loaded.model == requested.model:
        return ""
    meanwhile = f"; {loaded.name} answers meanwhile" if loaded else ""
    if loading and loading.model == requested.model:
        return f"{requested.name} is being loaded"
    if retry_at is not None:
        return f"{requested.name} made the engine die too often; it is tried again after {_time(retry_at)}"
    return f"{requested.name} {_standing(rows, requested)}{meanwhile}"


def _time(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1000, UTC):%H:%M:%S} UTC"


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
