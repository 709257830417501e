"""The working half of a core: its engine, its replies and the shared queue of downloads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from ..domain import errors
from ..domain.conversation import Conversation, ConversationDeleted
from ..domain.engine_session import EndSession, SessionCommand, StartSession
from ..domain.errors import Refusal
from ..domain.event import Recorded
from ..domain.messages import ModelCredit
from ..domain.model_download import (
    DownloadCommand,
    LoseModel,
    ModelStatus,
    MoveToFront,
    QueueDownload,
    RemoveModel,
)
from .approach import TargetApproach
from .cancellation import Cancellation
from .commands import CONVERSATION, MODEL, SESSION, Commands, To, to_model
from .downloading import DownloadRunner
from .histories import Histories
from .keep_loaded import KeepLoaded
from .loading import ModelLoader
from .ports import (
    Clock,
    Engine,
    EventStore,
    HubFile,
    LocalFile,
    ModelHub,
    Offer,
    StorageFailed,
    ViewStore,
    Workspace,
)
from .projections.downloads import download_rows
from .recovery import (
    discard_orphaned_journals,
    end_dead_sessions,
    interrupt_replies_of,
    interrupt_reply,
    is_running,
    session_lock,
)
from .reply import Reply
from .reply_run import Tools
from .replying import Replies
from .signals import Signals
from .subscription import Subscription
from .upkeep import Upkeep

__all__ = ["Session"]

_BUNDLED = "box"
_FILE_LOST = ("file_missing", "file_changed")
_GLANCE_SECONDS = 0.1
"""More than the engine's turn is held by who only looks whether there is something to do."""

_PATIENCE_SECONDS = 3.0
"""How long what is under way may take to end by itself, before the engine is closed under it."""


class Session:
    """Opened once, closed once. Raises StorageFailed when it cannot begin."""

    def __init__(
        self,
        id: str,
        log: EventStore,
        views: ViewStore,
        commands: Commands,
        engine: Engine,
        hubs: Mapping[str, ModelHub],
        workspace: Workspace,
        signals: Signals,
        clock: Clock,
        new_seed: Callable[[], int],
        context_length: int,
        keep_loaded: KeepLoaded,
    ) -> None:
        self.id = id
        self._log, self._views, self._commands = log, views, commands
        self._engine, self._hubs, self._workspace = engine, hubs, workspace
        self._held = workspace.try_lock(session_lock(id))
        started = self.record(StartSession(engine.info().name))
        assert not isinstance(started, Refusal)
        (self._started,) = started
        end_dead_sessions(views, commands, workspace, self._started)
        discard_orphaned_journals(views, workspace)
        self._forget_deleted()
        self._queue_bundled_models()
        self.loader = ModelLoader(id, engine, hubs, commands, clock, context_length, keep_loaded)
        self._histories = Histories(views)
        self._replies = Replies(
            Tools(log, views, commands, engine, self.loader, self._histories, workspace, signals, new_seed)
        )
        head = log.head()
        self._downloads = DownloadRunner(
            log, commands, hubs, engine, workspace, signals, self._model_facts(head), head
        )
        self._approach = TargetApproach(id, commands, self.loader, signals.publish)
        self._upkeep = Upkeep(self.loader)
        self._following = Subscription(log, head)
        self._starting = threading.Lock()
        self._closing = Cancellation()
        self._threads = [
            threading.Thread(target=target, name=f"rejoinder-{name}", daemon=True)
            for name, target in (
                ("follow", self._follow),
                ("downloads", self._downloads.run),
                ("approach", self._approach.run),
                ("upkeep", self._upkeep.run),
            )
        ]
        for thread in self._threads:
            thread.start()

    def _forget_deleted(self) -> None:
        """What a killed process left, or an engine kept of what others deleted as it closed."""
        for conversation in self._engine.remembered():
            state = self._commands.state(CONVERSATION, conversation)
            if state.deleted or not state.started:
                self._engine.forget(conversation)

    def _queue_bundled_models(self) -> None:
        """The models in the box pass through the same lifecycle, ahead of everything else; and once more
        where another version of the package has other files, or has them elsewhere."""
        hub = self._hubs.get(_BUNDLED)
        for offer in hub.offers() if hub else ():
            for command in self._wanting(hub, offer) if hub else ():
                self._commands.execute(to_model(offer.model, command), cause=self._started)

    def _wanting(self, hub: ModelHub, offer: Offer) -> Sequence[DownloadCommand]:
        state = self._commands.state(MODEL, offer.model)
        here = LocalFile(state.path, state.sha256, state.size, state.modified)
        lost = hub.check(here) if state.status is ModelStatus.READY else None
        gone = state.failure is not None and state.failure.reason in _FILE_LOST
        if not (lost or gone or state.status is None):
            return ()
        want = QueueDownload(offer.name, offer.size, again=True), MoveToFront()
        return (LoseModel(lost), *want) if lost else want

    def _model_facts(self, head: int) -> Sequence[Recorded]:
        with self._views.snapshot() as rows:
            models = [row.model for row in download_rows(rows)]
        facts = [item for model in models for item in self._log.stream(MODEL.stream(model))]
        return sorted((item for item in facts if item.position <= head), key=lambda item: item.position)

    def _follow(self) -> None:
        while not self._closing.cancelled:
            try:
                for recorded in self._following:
                    self._downloads.observe(recorded)
                    self._approach.observe(recorded)
                    if isinstance(recorded.fact, ConversationDeleted):
                        self.forget(recorded.subject)
                return
            except StorageFailed:
                self._closing.wait(1.0)

    def record(self, command: SessionCommand) -> Sequence[Recorded] | Refusal:
        return self._commands.execute(To(SESSION, self.id, command))

    # Replies

    def reply(
        self,
        conversation: str,
        request: Callable[[], Sequence[Recorded] | Refusal],
        reply: str,
        logprobs: int | None,
    ) -> Reply | Refusal:
        """Make `request`, which asks for the reply, and run it. A reply that nobody runs any more does not
        stand in the way."""
        with self._starting:
            if self._closing.cancelled:
                return errors.engine_closed()
            done = request()
            if isinstance(done, Refusal) and done.reason == "reply_running":
                if not self._interrupted_abandoned(self._commands.state(CONVERSATION, conversation)):
                    return done
                done = request()
            if isinstance(done, Refusal):
                return done
            wanted = self._commands.state(CONVERSATION, conversation).running
            if wanted is None or wanted.id != reply:
                return errors.conversation_deleted(conversation)
            return self._replies.start(Reply(conversation, reply, wanted.parent, logprobs), done[-1])

    def _interrupted_abandoned(self, conversation: Conversation) -> bool:
        running = conversation.running
        if running is None:
            return True
        if running.session == self.id:
            abandoned = self._replies.find(running.id) is None
        else:
            end_dead_sessions(self._views, self._commands, self._workspace, self._started)
            abandoned = not is_running(running.session, self._views)
        if abandoned:
            interrupt_reply(conversation.id, running.id, self._commands, self._workspace, self._started)
        return self._commands.state(CONVERSATION, conversation.id).running is None

    def stop(self, reply: str) -> Reply | None:
        """The reply, asked to stop; None if another process runs it."""
        found = self._replies.find(reply)
        if found:
            found.stop()
        return found

    def forget(self, conversation: str) -> None:
        self._histories.forget(conversation)
        self._engine.forget(conversation)

    # Models

    def remove(self, model: str) -> Sequence[Recorded] | Refusal:
        """Free the disk. Waits for nobody: a model that is answering is refused."""
        state = self._commands.state(MODEL, model)
        if model.startswith(f"{_BUNDLED}:"):
            return errors.model_in_box(state.name or model)
        with self.loader.turn.take(Cancellation(), _GLANCE_SECONDS) as mine:
            loaded = self.loader.find(model)
            if loaded and not mine:
                return errors.model_in_use(state.name or model)
            unloaded = self.loader.unload(loaded, "removed") if loaded else None
            remove = to_model(model, RemoveModel(self._freed(model)))
            return self._commands.execute(remove, cause=unloaded)

    def unload(self, model: str | None) -> Sequence[ModelCredit] | Refusal:
        """Free the memory of a model, or of all. Waits for nobody: refused while one answers or loads."""
        with self.loader.turn.take(Cancellation(), _GLANCE_SECONDS) as mine:
            return self.loader.unload_all(model) if mine else errors.engine_busy()

    def _freed(self, model: str) -> int:
        state, hub = self._commands.state(MODEL, model), self._hubs.get(model.partition(":")[0])
        removable = state.status in (ModelStatus.READY, ModelStatus.FAILED, ModelStatus.CANCELED)
        promised = HubFile(model, state.commit, state.sha256, state.size)
        return hub.remove(promised, state.path) if hub and removable else 0

    def close(self) -> None:
        """Interrupt what is under way, keeping it; end the engine; say so in the log."""
        with self._starting:
            self._closing.cancel()
        working = [*self._replies.interrupt(), *self._threads[1:]]
        self._downloads.close()
        self._approach.close()
        self._upkeep.close()
        self._join(working, time.monotonic() + _PATIENCE_SECONDS)
        self._engine.close()
        self._following.close()
        self._join([*working, *self._threads])
        with suppress(StorageFailed):  # then whoever opens the folder next finds it dead, and ends it
            self._forget_deleted()
            interrupt_replies_of(self.id, self._views, self._commands, self._workspace, self._started)
            self.record(EndSession())
        if self._held:
            self._held.release()

    def _join(self, threads: Sequence[threading.Thread], until: float | None = None) -> None:
        for thread in threads:
            thread.join(None if until is None else max(0.0, until - time.monotonic()))
