"""Every view of a moment, as lines and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ...application.debugging import Moment
from ...application.projections.downloads import DownloadRow
from ...application.projections.requested_vs_loaded import RequestedVsLoaded, SessionRow
from ...application.projections.sidebar import SidebarRow
from ...application.views import Views
from ...domain.errors import Refusal
from .conversation_commands import sidebar_lines
from .output import Json
from .records import conversation_record, standing_record
from .wording import iso_time, local_time, one_line, short_id

__all__ = ["moment_lines", "moment_record"]

_CONVERSATIONS = 1000


def moment_lines(moment: Moment) -> Iterator[str]:
    """The sidebar, the models with the queue's order, the sessions, and what each asks for and has."""
    views, fact = moment.views, moment.fact
    yield f"fact {moment.position}, {local_time(fact.at)}" if fact else "before the first fact"
    yield from sidebar_lines(_sidebar(views))
    for row in views.downloads():
        yield f"{one_line(row.name)} is {row.status}{_why(row)}"
    for session in views.sessions():
        yield f"session {short_id(session.session)}  {_loaded(session)}"
        standing = _standing(views, session)
        if standing:
            yield f"  open: {short_id(standing.conversation)}  asks for {_asked(standing)}"


def _sidebar(views: Views) -> Sequence[SidebarRow]:
    return [*views.sidebar(limit=_CONVERSATIONS), *views.sidebar(limit=_CONVERSATIONS, archived=True)]


def _why(row: DownloadRow) -> str:
    return f": {one_line(row.refusal.message)}" if row.refusal else ""


def _loaded(session: SessionRow) -> str:
    loaded, loading = _names(session), _loading(session)
    has = f"has loaded {', '.join(map(one_line, loaded))}" if loaded else "has nothing loaded"
    return f"{has}, is loading {one_line(loading)}" if loading else has


def _names(session: SessionRow) -> list[str]:
    return [str(credit["name"]) for credit in json.loads(session.loaded)]


def _loading(session: SessionRow) -> str | None:
    return str(json.loads(session.loading)["name"]) if session.loading else None


def _standing(views: Views, session: SessionRow) -> RequestedVsLoaded | None:
    """Of the conversation that is open in the session."""
    found = views.requested_vs_loaded(session.conversation, session.session)
    return None if isinstance(found, Refusal) else found


def _asked(standing: RequestedVsLoaded) -> str:
    return f"{one_line(standing.requested.name)}: {standing.why or 'it is loaded'}"


def moment_record(moment: Moment) -> dict[str, Json]:
    """at: the position. models: the queue in its order, then the others."""
    views = moment.views
    return {
        "at": moment.position,
        "time": iso_time(moment.fact.at) if moment.fact else None,
        "conversations": [conversation_record(row) for row in _sidebar(views)],
        "models": [_model(row) for row in views.downloads()],
        "sessions": [_session(views, row) for row in views.sessions()],
    }


def _model(row: DownloadRow) -> dict[str, Json]:
    why = row.refusal.message if row.refusal else None
    return {"name": row.name, "model": row.model, "status": row.status, "why": why}


def _session(views: Views, row: SessionRow) -> dict[str, Json]:
    standing = _standing(views, row)
    return {
        "id": row.session,
        "loaded": _names(row),
        "loading": _loading(row),
        "open": standing_record(standing) if standing else None,
    }
