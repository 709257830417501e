"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import Target
from ..cancellation import Cancellation
from ..commands import Commands
from ..ports import EventStore, ModelHub, Projection, ViewStore, Workspace
from .explain import explain
from .explanation import Explanation
from .playback import Playback, play_back
from .reply_script import ReplyScript
from .reproduce import Reproducer, Reproduction

__all__ = ["Debugger"]


class Debugger:
    """Questions about the log of one core. Any thread may ask; none of them changes a fact.

    Raises StorageFailed when the data folder cannot be read.
    """

    def __init__(
        self,
        log: EventStore,
        view_store: ViewStore,
        projections: Sequence[Projection],
        hubs: Mapping[str, ModelHub],
        workspace: Workspace,
        commands: Commands,
        target: Callable[[str], Target | Refusal],
        reproducer: Reproducer | None,
    ) -> None:
        """target: which model a name stands for. reproducer: None where the core was opened for looking."""
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._target, self._reproducer = target, reproducer

    # Why

    def explain(self, subject: str) -> Explanation | Refusal:
        """Why a message, a model or a conversation is as it is, with the facts that prove it. subject: an id,
        the beginning of one, or a model's name."""
        return explain(self._log, self._view_store, subject, self._target)

    def reproduce(
        self, message: str, cancel: Cancellation | None = None, *, fresh: bool = False
    ) -> Reproduction:
        """Give a recorded answer once more, on the same model from the same prompt, and compare. Iterate it,
        and close it to stop early; `cancel` stops it from another thread. It waits for its turn of the
        engine, and nothing of it is recorded but what it loads. fresh: first drop what the engine remembers
        of the conversation, so that its prompt is computed anew."""
        if self._reproducer is None:
            return _refused(errors.not_working())
        return self._reproducer.reproduce(message, cancel or Cancellation(), fresh)

    def playback(
        self, subject: str, speed: float = 1.0, recorded: Sequence[ReplyScript] = ()
    ) -> Playback | Refusal:
        """The signals of a recorded reply, or of all replies of a conversation, as they came then. recorded:
        of a recording; replies that it does not have are derived from their text and the log's rates."""
        return play_back(self._log, self._view_store, subject, self._target, speed, recorded)


def _refused(refusal: Refusal) -> Reproduction:
    yield refusal
