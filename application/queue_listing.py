"""The queue of downloads as people look at it, live and after a restart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.errors import Refusal
from .commands import MODEL, Commands
from .download_progress import bytes_here
from .ports import ModelHub
from .projections.downloads import DownloadRow

__all__ = ["DownloadJob", "list_jobs"]

_IN_QUEUE = ("Queued", "Downloading", "Compiling")


@dataclass(frozen=True, slots=True)
class DownloadJob:
    """position: 1 for the job that runs, or runs next; 0 once it has ended without success. done, size: bytes
    that are here, of those in all, 0 if unknown. failures: since it was wanted. failure: the last one, if
    that ended it."""

    position: int
    model: str
    name: str
    status: str
    done: int
    size: int
    failures: int
    failure: Refusal | None


def list_jobs(
    downloads: Sequence[DownloadRow], commands: Commands, hubs: Mapping[str, ModelHub]
) -> Sequence[DownloadJob]:
    """downloads: the queue in its order, then the others, newest first."""
    wanted = [row for row in downloads if row.status != "Ready"]
    return [_job(number, row, commands, hubs) for number, row in enumerate(wanted, 1)]


def _job(number: int, row: DownloadRow, commands: Commands, hubs: Mapping[str, ModelHub]) -> DownloadJob:
    return DownloadJob(
        number if row.status in _IN_QUEUE else 0,
        row.model,
        row.name,
        row.status,
        bytes_here(commands.state(MODEL, row.model), hubs),
        row.size,
        row.failures,
        row.refusal,
    )
