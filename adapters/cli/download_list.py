"""`rejoinder queue`: the downloads in their order, how far they are, and why the others failed."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Sequence

from ...application.core import Core
from ...application.download_progress import TransferRate
from ...application.queue_listing import DownloadJob
from ...application.signals import DownloadProgress
from .output import Json, Output
from .wording import download_progress, one_line, size

__all__ = ["queue"]

_LOOK_SECONDS = 0.5


def queue(core: Core, args: Namespace, out: Output) -> None:
    rate = TransferRate()
    jobs = core.queue()
    if running := _running(jobs):
        # The rate of a job that another process runs is seen by looking twice.
        rate.at(running.done)
        time.sleep(_LOOK_SECONDS)
        jobs = core.queue()
    running = _running(jobs)
    progress = rate.progress(running.model, running.done, running.size) if running else None
    out.record([_record(job, progress if job is running else None) for job in jobs])
    for job in jobs:
        out.text(_line(job, progress if job is running else None))


def _running(jobs: Sequence[DownloadJob]) -> DownloadJob | None:
    return next((job for job in jobs if job.status == "Downloading"), None)


def _record(job: DownloadJob, progress: DownloadProgress | None) -> Json:
    return {
        "position": job.position or None,
        "name": job.name,
        "model": job.model,
        "status": job.status,
        "done": job.done,
        "size": job.size or None,
        "rate": round(progress.rate) if progress else None,
        "left": round(progress.left, 1) if progress and progress.left is not None else None,
        "failures": job.failures,
        "failure": job.failure.model_dump(mode="json") if job.failure else None,
    }


def _line(job: DownloadJob, progress: DownloadProgress | None) -> str:
    where = f"{job.position}." if job.position else "-"
    why = f"; failed {job.failures} times" if job.failures > 1 else ""
    why += f": {one_line(job.failure.message)} {one_line(job.failure.remedy)}" if job.failure else ""
    return f"{where:>3} {one_line(job.name)} is {job.status}{_bytes(job, progress)}{why}"


def _bytes(job: DownloadJob, progress: DownloadProgress | None) -> str:
    if progress:
        return f": {download_progress(progress)}"
    if not job.size:
        return ""
    return f", {size(job.done)} of {size(job.size)}" if job.done else f", {size(job.size)}"
