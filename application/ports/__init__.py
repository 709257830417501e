"""What the application needs of the outside, a file for each port. Their docstrings state what an adapter
owes; `rejoinder.adapters.testing` proves it."""

from __future__ import annotations

from .clock import Clock
from .condition_language import Condition, ConditionLanguage, Unanswered
from .engine import (
    ChatMessage,
    Delta,
    Engine,
    EngineInfo,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
    TokenLogprob,
)
from .event_store import CannotOpen, Change, EventStore, StorageFailed, VersionConflict
from .model_discovery import FoundRepository, ModelDiscovery, ModelHeader, Repository, Room
from .model_hub import Bytes, HubFile, Leftover, LocalFile, ModelHub, Offer, Retrying
from .report_page import ReportPage
from .store import Store
from .view_store import Index, Projection, Table, ViewRows, ViewStore
from .workspace import Held, ReplyJournal, Workspace

__all__ = [
    "Bytes",
    "CannotOpen",
    "Change",
    "ChatMessage",
    "Clock",
    "Condition",
    "ConditionLanguage",
    "Delta",
    "Engine",
    "EngineInfo",
    "EventStore",
    "FoundRepository",
    "Generate",
    "Generated",
    "Held",
    "HubFile",
    "Index",
    "Leftover",
    "LoadModel",
    "Loaded",
    "Loading",
    "LocalFile",
    "ModelDiscovery",
    "ModelHeader",
    "ModelHub",
    "Offer",
    "Prefilling",
    "Prepared",
    "Projection",
    "Proved",
    "ReplyJournal",
    "ReportPage",
    "Repository",
    "Retrying",
    "Room",
    "StorageFailed",
    "Store",
    "Table",
    "TokenLogprob",
    "Unanswered",
    "VersionConflict",
    "ViewRows",
    "ViewStore",
    "Workspace",
]
