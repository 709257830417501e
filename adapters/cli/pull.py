"""`rejoinder pull`: queue a download and follow it to its end."""

from __future__ import annotations

import threading
from argparse import Namespace
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from queue import SimpleQueue

from ...application.core import Core
from ...application.signals import DownloadProgress, DownloadRetrying, ModelProving, Signal
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.model_download import (
    Compiled,
    DownloadCanceled,
    DownloadCompleted,
    DownloadFailed,
    DownloadStarted,
    ModelDownload,
    ModelStatus,
)
from .exit_codes import ExitCode
from .interrupts import interrupts_call
from .output import Output
from .paths import model_named
from .progress_line import ProgressLine
from .wording import download_progress, one_line, size

__all__ = ["pull"]

_Event = Recorded | Signal | None
"""None: Ctrl-C."""


def pull(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode | None:
    with _events(core) as events:
        model = core.pull(model_named(args.name))
        if isinstance(model, Refusal):
            return model
        if model.status is ModelStatus.READY or not args.work:
            _tell_status(model, out)
            return None
        ahead = next((job.position - 1 for job in core.queue() if job.model == model.id), 0)
        return _Following(model, args.name, ahead, out).until_it_ends(events)


@contextmanager
def _events(core: Core) -> Generator[SimpleQueue[_Event]]:
    """Facts, signals and Ctrl-C, in one queue."""
    events: SimpleQueue[_Event] = SimpleQueue()
    with core.subscribe() as facts, core.signals() as signals, interrupts_call(lambda: events.put(None)):
        for source in (facts, signals):
            threading.Thread(target=_pass_on, args=(source, events), daemon=True).start()
        yield events


def _pass_on(source: Iterable[Recorded | Signal], events: SimpleQueue[_Event]) -> None:
    for item in source:
        events.put(item)


def _tell_status(model: ModelDownload, out: Output) -> None:
    out.record({"type": "status", "name": model.name, "model": model.id, "status": model.status})
    if model.status is ModelStatus.READY:
        out.text(f"{one_line(model.name)} is here already")
    else:
        out.text(f"{one_line(model.name)} is {model.status}; the next chat or pull fetches it")


class _Following:
    """name: as the user gave it. ahead: jobs that come first."""

    def __init__(self, model: ModelDownload, name: str, ahead: int, out: Output) -> None:
        self._model, self._name, self._out = model.id, one_line(name), out
        self._line = ProgressLine(not out.json)
        self._say_status(str(model.status), f"; {ahead} come first" if ahead > 0 else "")

    def until_it_ends(self, events: SimpleQueue[_Event]) -> Refusal | ExitCode:
        ending = None
        while ending is None:
            ending = self._took(events.get())
        self._line.clear()
        if ending is ExitCode.INTERRUPTED:
            self._out.note(f"what is here is kept; to go on: rejoinder pull {self._name}")
        return ending

    def _took(self, event: _Event) -> Refusal | ExitCode | None:
        match event:
            case None:
                return ExitCode.INTERRUPTED
            case Recorded():
                return self._took_fact(event) if event.subject == self._model else None
            case DownloadProgress():
                self._show_progress(event)
            case DownloadRetrying(model) if model == self._model:
                self._show_retry(event)
            case ModelProving(model, fraction) if model == self._model:
                self._out.record({"type": "proving", "fraction": round(fraction, 3)})
                self._line.show(f"{self._name}: trial load, {100 * fraction:.0f} %")
            case _:
                pass
        return None

    def _took_fact(self, recorded: Recorded) -> Refusal | ExitCode | None:
        match recorded.fact:
            case DownloadStarted(size=count):
                self._say_status("Downloading", f" ({size(count)})")
            case DownloadCompleted():
                self._say_status("Compiling")
            case Compiled():
                self._say_status("Ready")
                return ExitCode.OK
            case DownloadFailed(failure=failure):
                return failure
            case DownloadCanceled():
                return errors.canceled(f"The download of {self._name}")
            case _:
                pass
        return None

    def _say_status(self, status: str, more: str = "") -> None:
        self._line.clear()
        self._out.record({"type": "status", "name": self._name, "model": self._model, "status": status})
        self._out.note(f"{self._name} is {status}{more}")

    def _show_retry(self, retry: DownloadRetrying) -> None:
        """Not to be taken for a stall."""
        figures = {"failures": retry.failures, "seconds": round(retry.seconds, 1)}
        self._out.record({"type": "retrying", "reason": retry.failure.reason, **figures})
        why = one_line(retry.failure.message).rstrip(".")
        self._line.show(f"{self._name}: {why}; goes on in {retry.seconds:.0f} s")

    def _show_progress(self, progress: DownloadProgress) -> None:
        """Of the job that runs; ours may still wait for it."""
        waiting = "" if progress.model == self._model else f"waits; {one_line(progress.model)}: "
        self._line.show(f"{self._name}: {waiting}{download_progress(progress)}")
        if not waiting:
            figures = {"done": progress.done, "size": progress.size, "rate": round(progress.rate)}
            left = None if progress.left is None else round(progress.left, 1)
            self._out.record({"type": "progress", **figures, "left": left})
