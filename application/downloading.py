"""Downloads: runs the queue's jobs, one at a time among all processes that share the data folder."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress

from ..domain import errors
from ..domain.errors import Refusal
from ..domain.event import Recorded
from ..domain.messages import ModelCredit
from ..domain.model_download import (
    CompleteDownload,
    DownloadCanceled,
    DownloadCommand,
    FailDownload,
    InterruptDownload,
    ProveModel,
    StartDownload,
)
from . import download_queue
from .cancellation import Cancellation
from .commands import MODEL, Commands, to_model
from .download_progress import ProgressElsewhere, TransferRate
from .download_queue import DownloadQueue, RunJob
from .ports import (
    Bytes,
    Engine,
    EventStore,
    Held,
    HubFile,
    Loading,
    LoadModel,
    LocalFile,
    ModelHub,
    Proved,
    Retrying,
    StorageFailed,
    Workspace,
)
from .signals import DownloadRetrying, ModelProving, Signals

__all__ = ["DownloadRunner"]

_LOCK = "downloads"
_RETRY_SECONDS = 0.1
_TRIAL_CONTEXT = 512


class DownloadRunner:
    """`observe` is fed every fact after `head` in order; `run` is the body of a thread, until `close`.

    history: the facts up to `head` of every model that is here or wanted, in order.
    """

    def __init__(
        self,
        store: EventStore,
        commands: Commands,
        hubs: Mapping[str, ModelHub],
        engine: Engine,
        workspace: Workspace,
        signals: Signals,
        history: Sequence[Recorded],
        head: int,
    ) -> None:
        self._store, self._commands, self._hubs = store, commands, hubs
        self._engine, self._workspace, self._signals = engine, workspace, signals
        self._elsewhere = ProgressElsewhere(commands, hubs, signals.publish)
        self._changed = threading.Condition()
        self._queue = DownloadQueue()
        self._position = head
        self._job: tuple[str, Cancellation] | None = None
        self._closing = Cancellation()
        for recorded in history:
            self.observe(recorded)

    def observe(self, recorded: Recorded) -> None:
        """A cancel, from whatever process, stops the job that runs here."""
        with self._changed:
            self._position = max(self._position, recorded.position)
            self._queue = download_queue.evolve(self._queue, recorded)
            job = self._job
            self._changed.notify_all()
        if job and job[0] == recorded.subject and isinstance(recorded.fact, DownloadCanceled):
            job[1].cancel()

    def close(self) -> None:
        """Interrupt the job under way; it goes on when the folder is opened again."""
        self._closing.cancel()
        with self._changed:
            self._changed.notify_all()

    def run(self) -> None:
        while self._job_wanted():
            held = self._workspace.try_lock(_LOCK)
            if held is None:
                self._look_elsewhere()
                self._closing.wait(_RETRY_SECONDS)
            else:
                self._run_and_release(held)

    def _look_elsewhere(self) -> None:
        with suppress(StorageFailed):
            self._elsewhere.look(self._queue.running)

    def _job_wanted(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._closing.cancelled or download_queue.decide(self._queue))
            return not self._closing.cancelled

    def _run_and_release(self, held: Held) -> None:
        try:
            self._run_next()
        except StorageFailed:
            self._closing.wait(1.0)
        finally:
            held.release()

    def _run_next(self) -> None:
        """The lock is held: what the log says now is how things stand."""
        self._wait_until_seen(self._store.head())
        for command in download_queue.decide(self._queue):
            if self._closing.cancelled:
                return
            if isinstance(command, RunJob):
                self._run_job(command.model)
            else:
                self._do(*command)
                self._wait_until_seen(self._store.head())

    def _wait_until_seen(self, position: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._position >= position or self._closing.cancelled)

    # One job

    def _run_job(self, model: str) -> None:
        cancel = Cancellation()
        with self._changed:
            self._job = (model, cancel)
        take_back = self._closing.on_cancel(cancel.cancel)
        try:
            ending = self._transferred(model, cancel)
        finally:
            take_back()
            with self._changed:
                self._job = None
        if ending is not None:
            self._do(model, ending)
        self._wait_until_seen(self._store.head())

    def _do(self, model: str, command: DownloadCommand) -> bool:
        """What the model's newest fact leads to; False if it was cancelled meanwhile."""
        cause = self._commands.newest(MODEL, model)
        return not isinstance(self._commands.execute(to_model(model, command), cause=cause), Refusal)

    def _transferred(self, model: str, cancel: Cancellation) -> DownloadCommand | None:
        """The command that ends the job, None if a cancel has ended it."""
        hub = self._hubs.get(model.partition(":")[0])
        if hub is None:
            return FailDownload(errors.unknown_model(model))
        file = hub.resolve(model, cancel)
        # It may have been cancelled and queued anew meanwhile: then it is not its turn.
        self._wait_until_seen(self._store.head())
        if cancel.cancelled:
            return None
        if isinstance(file, Refusal):
            return FailDownload(file)
        if not self._do(model, StartDownload(file.commit, file.sha256, file.size)):
            return None
        local = self._fetched(hub, file, cancel)
        if isinstance(local, Refusal):
            return FailDownload(local)
        return self._proved(model, local, cancel) if local else self._unfinished(cancel)

    def _unfinished(self, cancel: Cancellation) -> DownloadCommand | None:
        if self._closing.cancelled:
            return InterruptDownload()
        return None if cancel.cancelled else FailDownload(errors.hub_failed("it ended without a result"))

    def _fetched(self, hub: ModelHub, file: HubFile, cancel: Cancellation) -> LocalFile | Refusal | None:
        rate = TransferRate()
        with closing(hub.fetch(file, cancel)) as stream:
            for step in stream:
                match step:
                    case Bytes(done, size):
                        self._signals.publish(rate.progress(file.model, done, size))
                    case Retrying(failure, failures, seconds):
                        self._signals.publish(DownloadRetrying(file.model, failure, failures, seconds))
                    case ending:
                        return None if cancel.cancelled and isinstance(ending, Refusal) else ending
        return None

    def _proved(self, model: str, file: LocalFile, cancel: Cancellation) -> DownloadCommand | None:
        if not self._do(model, CompleteDownload(file.path, file.sha256, file.size, file.modified)):
            return None
        name = self._commands.state(MODEL, model).name
        request = LoadModel(
            ModelCredit(model=model, name=name, sha256=file.sha256), file.path, _TRIAL_CONTEXT
        )
        with closing(self._engine.prove(request, cancel)) as stream:
            for step in stream:
                if isinstance(step, Loading):
                    self._signals.publish(ModelProving(model, step.fraction))
                elif cancel.cancelled:
                    break
                else:
                    return _verdict(step)
        return self._unfinished(cancel)


def _verdict(step: Proved | Refusal) -> DownloadCommand:
    if isinstance(step, Refusal):
        return FailDownload(step)
    return ProveModel(step.engine, step.context_length, step.architecture)
