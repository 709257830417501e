"""Core: what a host embeds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..domain import errors
from ..domain.conversation import (
    AppendMessage,
    ArchiveConversation,
    ChangeInstructions,
    ChangeSampling,
    ConversationCommand,
    DeleteConversation,
    EditMessage,
    PinConversation,
    Regenerate,
    RenameConversation,
    RequestModel,
    SelectBranch,
    StartConversation,
    StopReply,
)
from ..domain.engine_session import OpenConversation
from ..domain.errors import Refusal
from ..domain.event import Recorded
from ..domain.messages import Target
from ..domain.model_download import CancelDownload, DownloadCommand, ModelDownload, MoveToFront, QueueDownload
from ..domain.models import Catalogue
from ..domain.sampling import SamplingSettings
from ..domain.variants import VariantName
from .commands import CONVERSATION, MODEL, SESSION, Commands, To, to_conversation, to_model
from .discovery import Discovery, RepositoryListing
from .keep_loaded import KeepLoaded
from .model_listing import ModelListing, list_models
from .model_names import ModelNames
from .ports import (
    Clock,
    ConditionLanguage,
    Engine,
    EventStore,
    FoundRepository,
    Leftover,
    ModelHeader,
    ModelHub,
    Projection,
    ReportPage,
    StorageFailed,
    ViewStore,
    Workspace,
)
from .projections.requested_vs_loaded import RequestedVsLoaded
from .queue_listing import DownloadJob, list_jobs
from .reply import Reply
from .session import Session
from .signals import Signals, SignalStream
from .subscription import Subscription
from .views import Views

if TYPE_CHECKING:
    from .debugging import Debugger, Finding, Reproducer

__all__ = ["Core"]

_MOST_ALTERNATIVES = 20


class Core:
    """Conversations with local models, over one data folder. Any thread may call anything.

    Commands return what they made, or a Refusal that says why not and what helps; they return within
    milliseconds, and long work goes on in threads of its own. A model named `hf:org/repo:VARIANT` is first
    looked up at the hub, which may take seconds. Questions are asked of `views()`. Watch facts with
    `subscribe` and live progress with `signals`. From asyncio, run commands with `asyncio.to_thread`;
    replies, subscriptions and signals can be iterated with `async for`.

    Questions raise StorageFailed when the data folder cannot be read.
    """

    def __init__(
        self,
        *,
        log: EventStore,
        view_store: ViewStore,
        projections: Sequence[Projection],
        engine: Engine,
        hubs: Mapping[str, ModelHub],
        workspace: Workspace,
        report_page: ReportPage,
        clock: Clock,
        catalogue: Catalogue,
        new_id: Callable[[], str],
        new_seed: Callable[[], int],
        context_length: int,
        keep_loaded: KeepLoaded,
        condition_language: ConditionLanguage,
        work: bool,
    ) -> None:
        """work: False opens for looking and for commands that need neither engine nor hub: no thread is
        started, nothing is loaded or downloaded, and nothing is recorded of the visit."""
        self.catalogue = catalogue
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._new_id = hubs, workspace, new_id
        self._condition_language, self._report_page = condition_language, report_page
        self._commands = Commands(log, clock, new_id)
        self._discovery = Discovery(hubs.values(), context_length)
        self._names = ModelNames(catalogue, hubs, self._discovery, view_store)
        self._engine = engine
        self._signals = Signals()
        self._closing = threading.Lock()
        self._closed = False
        self._session: Session | None = None
        if work:
            self._session = Session(
                new_id(),
                log,
                view_store,
                self._commands,
                engine,
                hubs,
                workspace,
                self._signals,
                clock,
                new_seed,
                context_length,
                keep_loaded,
            )

    @cached_property
    def debugger(self) -> Debugger:
        """Looks into the past, and into the data folder."""
        from .debugging import Debugger  # most programs that start need none of it

        return Debugger(
            self._log,
            self._view_store,
            self._projections,
            self._hubs,
            self._workspace,
            self._engine,
            self._commands,
            self._condition_language,
            self._names.known,
            self._reproducer(),
            self._report_page,
        )

    def _reproducer(self) -> Reproducer | None:
        from .debugging import Reproducer

        session = self._session
        if session is None:
            return None
        return Reproducer(
            self._log,
            self._view_store,
            self._hubs,
            self._commands,
            self._engine,
            session.loader,
            self._signals,
            self._names.known,
        )

    def close(self) -> None:
        """Interrupts replies and downloads, keeping what they have. Closing twice is harmless."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            self._discovery.close()
            try:
                if self._session:
                    self._session.close()
            finally:
                self._signals.close()
                self._log.close()

    def __enter__(self) -> Core:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Conversations

    def start_conversation(self, model: str | None = None) -> str | Refusal:
        """A new conversation's id. It targets `model`, or the catalogue's first entry: Smart."""
        target = self._names.target(model) if model else self.catalogue.default
        if isinstance(target, Refusal):
            return target
        conversation = self._new_id()
        done = self._do(to_conversation(conversation, StartConversation(target)), self._want(target))
        return done if isinstance(done, Refusal) else conversation

    def open_conversation(self, conversation: str) -> Target | Refusal:
        """Make it the active one and bring the engine towards its target, which is returned."""
        if self._session is None:
            return errors.not_working()
        target = self._state_target(conversation)
        if isinstance(target, Refusal):
            return target
        opened = To(SESSION, self._session.id, OpenConversation(conversation))
        done = self._do(opened, self._want(target))
        return done if isinstance(done, Refusal) else target

    def _state_target(self, conversation: str) -> Target | Refusal:
        try:
            state = self._commands.state(CONVERSATION, conversation)
        except StorageFailed as failed:
            return failed.refusal
        if state.deleted:
            return errors.conversation_deleted(conversation)
        return state.target or errors.unknown_conversation(conversation)

    def request_model(self, conversation: str, model: str) -> Target | Refusal:
        """Make `model` the conversation's target: replies that begin from now on use it once it is ready. A
        model that is not on disk is queued for download."""
        target = self._names.target(model)
        if isinstance(target, Refusal):
            return target
        done = self._do(to_conversation(conversation, RequestModel(target)), self._want(target))
        return done if isinstance(done, Refusal) else target

    def rename(self, conversation: str, title: str) -> Refusal | None:
        return self._tell(conversation, RenameConversation(title))

    def pin(self, conversation: str, pinned: bool = True) -> Refusal | None:
        return self._tell(conversation, PinConversation(pinned))

    def archive(self, conversation: str, archived: bool = True) -> Refusal | None:
        return self._tell(conversation, ArchiveConversation(archived))

    def change_instructions(self, conversation: str, instructions: str) -> Refusal | None:
        """The system message of replies that begin from now on; "" for none."""
        return self._tell(conversation, ChangeInstructions(instructions))

    def change_sampling(self, conversation: str, sampling: SamplingSettings) -> Refusal | None:
        """How replies that begin from now on choose their tokens."""
        return self._tell(conversation, ChangeSampling(sampling))

    def delete(self, conversation: str) -> Refusal | None:
        """Delete it and erase its text from the data folder. A reply under way here is stopped first."""
        try:
            running = self._stopped(conversation)
        except StorageFailed as failed:
            return failed.refusal
        refusal = self._tell(conversation, DeleteConversation())
        if refusal is None:
            if running:
                self._workspace.discard_journal(running)
            (self._session or self._engine).forget(conversation)
        return refusal

    def _stopped(self, conversation: str) -> str | None:
        running = self._commands.state(CONVERSATION, conversation).running
        reply = self._session.stop(running.id) if self._session and running else None
        if reply:
            reply.result()
        return running.id if running else None

    # Messages and replies

    def send(
        self,
        conversation: str,
        text: str,
        *,
        parent: str | None = None,
        sampling: SamplingSettings | None = None,
        logprobs: int | None = None,
    ) -> Reply | Refusal:
        """Say `text` after `parent` (default: the newest message of the branch) and let it be answered. The
        message is kept before this returns, whatever becomes of the answer.

        logprobs: let ReplyDelta tell how likely each token was, with so many alternatives (0 to 20). They are
        recorded nowhere.
        """
        return self._converse(
            conversation,
            lambda reply, session: AppendMessage(self._new_id(), text, reply, session, parent, sampling),
            logprobs,
        )

    def edit(
        self,
        conversation: str,
        message: str,
        text: str,
        *,
        sampling: SamplingSettings | None = None,
        logprobs: int | None = None,
    ) -> Reply | Refusal:
        """Say a message of the user anew, as a branch beside it, and let that be answered."""
        return self._converse(
            conversation,
            lambda reply, session: EditMessage(message, self._new_id(), text, reply, session, sampling),
            logprobs,
        )

    def regenerate(
        self,
        conversation: str,
        message: str | None = None,
        *,
        sampling: SamplingSettings | None = None,
        logprobs: int | None = None,
    ) -> Reply | Refusal:
        """Answer again, as a branch beside the answer `message` (default: the newest of the branch)."""
        return self._converse(
            conversation, lambda reply, session: Regenerate(message, reply, session, sampling), logprobs
        )

    def _converse(
        self,
        conversation: str,
        command: Callable[[str, str], ConversationCommand],
        logprobs: int | None,
    ) -> Reply | Refusal:
        session = self._session
        if session is None:
            return errors.not_working()
        if logprobs is not None and not 0 <= logprobs <= _MOST_ALTERNATIVES:
            return errors.invalid_setting("logprobs", f"must be from 0 to {_MOST_ALTERNATIVES}")
        reply = self._new_id()
        to = to_conversation(conversation, command(reply, session.id))
        try:
            return session.reply(conversation, lambda: self._commands.execute(to), reply, logprobs)
        except StorageFailed as failed:
            return failed.refusal

    def append(self, conversation: str, text: str, *, parent: str | None = None) -> str | Refusal:
        """Say `text` without asking for an answer; returns the message's id."""
        message = self._new_id()
        command = AppendMessage(message, text, None, "", parent)
        return self._tell(conversation, command) or message

    def select_branch(self, conversation: str, message: str) -> Refusal | None:
        """Go on from the newest message at or below `message`."""
        return self._tell(conversation, SelectBranch(message))

    def stop(self, conversation: str) -> Refusal | None:
        """End the reply under way, keeping what was shown; one that another process gives, too."""
        try:
            running = self._commands.state(CONVERSATION, conversation).running
            if running and self._session and self._session.stop(running.id):
                return None
            shown = self._workspace.journaled(running.id) if running else ()
        except StorageFailed as failed:
            return failed.refusal
        return self._tell(conversation, StopReply(running.id if running else "", shown))

    # Models

    def models(self) -> Sequence[ModelListing]:
        """The catalogue, what the hubs have at hand, and every model that is here or wanted."""
        with self.views() as views:
            return list_models(self.catalogue, self._hubs.values(), views.downloads())

    def search_hub(self, text: str, limit: int = 20) -> Sequence[FoundRepository] | Refusal:
        """Repositories of the hub with GGUF models, those that are downloaded most first. Asks the network,
        as do the next two, and returns within seconds."""
        return self._discovery.search(text, limit)

    def show_repository(self, name: str) -> RepositoryListing | Refusal:
        """The variants of `hf:org/repo[@revision]`, and whether they fit this machine."""
        variant = VariantName.parse(name)
        return self._discovery.list(variant) if variant else errors.invalid_name(name, "it is no repository")

    def show_header(self, model: str) -> ModelHeader | Refusal:
        """What a model of the hub says about itself, its chat template too, before anything is downloaded."""
        target = self._names.target(model)
        return target if isinstance(target, Refusal) else self._discovery.header(target.model)

    def queue(self) -> Sequence[DownloadJob]:
        """The downloads that run and wait, in their order, then those that failed or were cancelled."""
        with self.views() as views:
            return list_jobs(views.downloads(), self._commands, self._hubs)

    def pull(self, model: str) -> ModelDownload | Refusal:
        """Queue the download, also anew after a failure or a cancel; returns where it stands."""
        target = self._names.target(model)
        if isinstance(target, Refusal):
            return target
        return self._tell_model(target, self._download(target, again=True))

    def cancel(self, model: str) -> ModelDownload | Refusal:
        """End its job, queued or running; what was downloaded is kept for the next pull."""
        return self._tell_known(model, CancelDownload())

    def move_to_front(self, model: str) -> ModelDownload | Refusal:
        """Let its queued job be the next."""
        return self._tell_known(model, MoveToFront())

    def leftovers(self) -> Sequence[Leftover]:
        """Beginnings of downloads, of whatever program, that no model here will go on from."""
        with self.views() as views:
            wanted = {self._commands.state(MODEL, row.model).sha256 for row in views.downloads()}
        found = [leftover for hub in self._hubs.values() for leftover in hub.leftovers()]
        return [leftover for leftover in found if leftover.sha256 not in wanted]

    def discard_leftovers(self) -> int:
        """Delete them; returns the bytes freed."""
        found = self.leftovers()
        return sum(hub.discard(leftover) for leftover in found for hub in self._hubs.values())

    def remove(self, model: str) -> int | Refusal:
        """Free the disk of a model; returns the bytes. A file of the user's own is left alone."""
        target = self._names.known(model)
        if isinstance(target, Refusal) or self._session is None:
            return target if isinstance(target, Refusal) else errors.not_working()
        try:
            done = self._session.remove(target.model)
        except StorageFailed as failed:
            return failed.refusal
        return done if isinstance(done, Refusal) else sum(getattr(r.fact, "freed", 0) for r in done)

    def unload(self, model: str | None = None) -> Sequence[str] | Refusal:
        """Free the memory of a model, or of all that are loaded; returns their names. The next reply loads
        what it needs again."""
        target = self._names.known(model) if model else None
        if isinstance(target, Refusal) or self._session is None:
            return target if isinstance(target, Refusal) else errors.not_working()
        try:
            gone = self._session.unload(target.model if target else None)
        except StorageFailed as failed:
            return failed.refusal
        return gone if isinstance(gone, Refusal) else [credit.name for credit in gone]

    def _tell_known(self, name: str, command: DownloadCommand) -> ModelDownload | Refusal:
        target = self._names.known(name)
        return target if isinstance(target, Refusal) else self._tell_model(target, command)

    def _tell_model(self, target: Target, command: DownloadCommand) -> ModelDownload | Refusal:
        done = self._do(to_model(target.model, command))
        return done if isinstance(done, Refusal) else self._commands.state(MODEL, target.model)

    def _want(self, target: Target) -> To[Any, Any]:
        return to_model(target.model, self._download(target))

    def _download(self, target: Target, again: bool = False) -> QueueDownload:
        return QueueDownload(target.name, self.catalogue.size_of(target.model), again)

    # Looking

    @contextmanager
    def views(self, at: int | None = None) -> Generator[Views]:
        """The views as they are now and stay while the context is open, or as they were when the log ended
        at the position `at`."""
        store = self._view_store
        with store.snapshot() if at is None else store.moment(at) as rows:
            yield Views(rows)

    def requested_vs_loaded(self, conversation: str) -> RequestedVsLoaded | Refusal:
        """What it requests, what this core has loaded, and why they differ."""
        with self.views() as views:
            return views.requested_vs_loaded(conversation, self._session.id if self._session else "")

    def subscribe(self, after: int | None = None) -> Subscription:
        """Every fact with a position above `after` (default: from now on), live."""
        return Subscription(self._log, self._log.head() if after is None else after)

    def facts(self, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        """A page of the log."""
        return self._log.read(after=after, limit=limit)

    @property
    def head(self) -> int:
        """The newest position of the log."""
        return self._log.head()

    def signals(self) -> SignalStream:
        """Everything that streams past from now on."""
        return self._signals.listen()

    def verify(self) -> Sequence[Finding]:
        """What is wrong with the data folder; nothing, if it is sound."""
        return self.debugger.verify()

    def rebuild_views(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Derive all views anew from the log; returns the number of facts. progress(done, total)."""
        return self._view_store.rebuild(progress)

    # Inside

    def _tell(self, conversation: str, command: ConversationCommand) -> Refusal | None:
        done = self._do(to_conversation(conversation, command))
        return done if isinstance(done, Refusal) else None

    def _do(self, *commands: To[Any, Any]) -> Sequence[Recorded] | Refusal:
        try:
            return self._commands.execute(*commands)
        except StorageFailed as failed:
            return failed.refusal
