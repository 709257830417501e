"""Debugger: everything that an engineer asks of a log, as functions of the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...domain.errors import Refusal
from ...domain.messages import Target
from ..commands import Commands
from ..ports import EventStore, ModelHub, Projection, ViewStore, Workspace
from .explain import explain
from .explanation import Explanation

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
    ) -> None:
        """target: which model a name stands for."""
        self._log, self._view_store, self._projections = log, view_store, projections
        self._hubs, self._workspace, self._commands = hubs, workspace, commands
        self._target = target

    # Why

    def explain(self, subject: str) -> Explanation | Refusal:
        """Why a message, a model or a conversation is as it is, with the facts that prove it. subject: an id,
        the beginning of one, or a model's name."""
        return explain(self._log, self._view_store, subject, self._target)
