"""Downloads: where each model's lifecycle stands, and the queue in its order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from ...domain.conversation import ReplyStarted
from ...domain.errors import Refusal
from ...domain.event import Fact, Recorded
from ...domain.model_download import (
    Compiled,
    DownloadCanceled,
    DownloadCompleted,
    DownloadFailed,
    DownloadInterrupted,
    DownloadMovedToFront,
    DownloadQueued,
    DownloadStarted,
    ModelDownload,
    ModelLost,
    ModelRemoved,
    ModelStatus,
    evolve,
)
from ..ports import Index, Table, ViewRows

__all__ = ["DownloadRow", "Downloads", "download_row", "download_rows", "queue", "ready_model_used_last"]


class DownloadRow(NamedTuple):
    """turn: the queue's order, lowest first. position: of the newest fact. used: position of the newest reply
    that it answered, 0 if none. failures: since it was wanted. failure: JSON or ""."""

    model: str
    name: str
    status: str
    turn: int
    position: int
    used: int
    failures: int
    path: str
    sha256: str
    size: int
    context_length: int
    failure: str

    @property
    def refusal(self) -> Refusal | None:
        return Refusal.model_validate_json(self.failure) if self.failure else None


_ALL = Index((), "position")
_TABLE = Table("downloads", DownloadRow, indexes=(_ALL,))


class Downloads:
    facts = frozenset[type[Fact]](
        (
            ReplyStarted,
            DownloadQueued,
            DownloadMovedToFront,
            DownloadStarted,
            DownloadCompleted,
            Compiled,
            DownloadFailed,
            DownloadCanceled,
            DownloadInterrupted,
            ModelLost,
            ModelRemoved,
        )
    )
    tables = (_TABLE,)

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        if isinstance(recorded.fact, ReplyStarted):
            row = download_row(rows, recorded.fact.answer.by.model)
            if row:
                rows.put(_TABLE, row._replace(used=recorded.position))
        else:
            self._evolve_model(rows, recorded)

    def _evolve_model(self, rows: ViewRows, recorded: Recorded) -> None:
        if isinstance(recorded.fact, ModelRemoved):
            rows.delete(_TABLE, recorded.subject)
            return
        row = download_row(rows, recorded.subject) or DownloadRow(
            recorded.subject, "", "", 0, 0, 0, 0, "", "", 0, 0, ""
        )
        rows.put(_TABLE, _changed(row, recorded)._replace(position=recorded.position))


def _changed(row: DownloadRow, recorded: Recorded) -> DownloadRow:
    fact = recorded.fact
    row = row._replace(status=_status(row, fact))
    match fact:
        case DownloadQueued():
            row = row._replace(name=fact.name, failure="", turn=recorded.position)
            return row._replace(size=fact.size or row.size)
        case DownloadMovedToFront() | DownloadInterrupted():
            return row._replace(turn=-recorded.position)
        case DownloadStarted():
            return row._replace(size=fact.size)
        case DownloadCompleted():
            return row._replace(path=fact.path, sha256=fact.sha256, size=fact.size)
        case Compiled():
            return row._replace(context_length=fact.context_length, failures=0)
        case DownloadFailed() | ModelLost():
            return row._replace(failure=fact.failure.model_dump_json(), failures=row.failures + 1)
        case _:
            return row


def _status(row: DownloadRow, fact: Fact) -> str:
    before = ModelDownload(row.model, ModelStatus(row.status) if row.status else None)
    after = evolve(before, fact).status
    return after.value if after else ""


def download_row(rows: ViewRows, model: str) -> DownloadRow | None:
    return cast(DownloadRow | None, rows.get(_TABLE, model))


def download_rows(rows: ViewRows) -> Sequence[DownloadRow]:
    """Every model, the one whose lifecycle moved last first."""
    return cast(Sequence[DownloadRow], rows.scan(_TABLE, _ALL, limit=10_000, newest_first=True))


def queue(rows: ViewRows) -> Sequence[DownloadRow]:
    """The job that runs, if one does, then those that wait, in order."""
    jobs = [row for row in download_rows(rows) if row.status in ("Queued", "Downloading", "Compiling")]
    return sorted(jobs, key=lambda row: (row.status == "Queued", row.turn))


def ready_model_used_last(rows: ViewRows) -> str | None:
    """The ready model that answered last; if none did, the largest."""
    ready = [row for row in download_rows(rows) if row.status == "Ready"]
    return max(ready, key=lambda row: (row.used, row.size, row.position)).model if ready else None
