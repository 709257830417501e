"""Bringing the engine towards the target of the conversation that is open."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ..domain.conversation import ModelRequested
from ..domain.engine_session import ConversationOpened
from ..domain.event import Recorded
from ..domain.model_download import Compiled, ModelDownload, ModelStatus
from .cancellation import Cancellation
from .commands import CONVERSATION, MODEL, SESSION, Commands
from .loading import ModelLoader
from .ports import StorageFailed
from .signals import ModelLoading

__all__ = ["TargetApproach"]


class TargetApproach:
    """Loads the target ahead of the next reply, as soon as it is ready and the engine has nothing to do.

    `observe` is fed every fact in order; `run` is the body of a thread, until `close`.
    """

    def __init__(
        self,
        session: str,
        commands: Commands,
        loader: ModelLoader,
        show: Callable[[ModelLoading], None],
    ) -> None:
        self._session, self._commands, self._loader, self._show = session, commands, loader, show
        self._newest: dict[str, Recorded] = {}
        self._due = threading.Event()
        self._closing = Cancellation()

    def observe(self, recorded: Recorded) -> None:
        if isinstance(recorded.fact, ConversationOpened | ModelRequested | Compiled):
            self._newest[recorded.stream] = recorded
            self._due.set()

    def close(self) -> None:
        self._closing.cancel()
        self._due.set()

    def run(self) -> None:
        while True:
            self._due.wait()
            self._due.clear()
            if self._closing.cancelled:
                return
            try:
                self._approach()
            except StorageFailed:
                self._closing.wait(1.0)

    def _approach(self) -> None:
        if self._missing() is None:
            return
        with self._loader.turn.take(self._closing) as mine:
            model = self._missing()
            if mine and model is not None:
                self._loader.ensure(model, self._wish(model), self._closing, self._show)

    def _wish(self, model: ModelDownload) -> Recorded | None:
        """What made it due: the conversation was opened, its target was changed, or `model` became ready."""
        opened = SESSION.stream(self._session), CONVERSATION.stream(self._opened or "")
        streams = *opened, MODEL.stream(model.id)
        found = [self._newest[stream] for stream in streams if stream in self._newest]
        return max(found, key=lambda recorded: recorded.position, default=None)

    @property
    def _opened(self) -> str | None:
        """The open conversation, as far as was observed: what is done for it has its opening for a cause."""
        newest = self._newest.get(SESSION.stream(self._session))
        return newest.fact.conversation if newest and isinstance(newest.fact, ConversationOpened) else None

    def _missing(self) -> ModelDownload | None:
        """The open conversation's target, if it is ready and not loaded."""
        opened = self._opened
        target = self._commands.state(CONVERSATION, opened).target if opened else None
        if target is None:
            return None
        model = self._commands.state(MODEL, target.model)
        missing = model.status is ModelStatus.READY and self._loader.find(model.id) is None
        return model if missing else None
