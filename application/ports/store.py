"""The log together with its views."""

from __future__ import annotations

from typing import Protocol

from .event_store import EventStore
from .view_store import ViewStore

__all__ = ["Store"]


class Store(EventStore, ViewStore, Protocol):
    """A log, and the views that are committed with it."""
