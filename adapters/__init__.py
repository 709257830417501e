"""Rejoinder for hosts: `open_core` gives a Core over a data folder.

Names are imported when they are first used: the engine's process imports a module of this package at each
start, and must not pay for what only the host needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..application.core import Core
    from ..application.keep_loaded import KeepLoaded
    from ..application.ports import CannotOpen, StorageFailed, TokenLogprob
    from ..application.reply import Reply
    from ..application.signals import (
        DownloadProgress,
        DownloadRetrying,
        ModelLoading,
        ModelProving,
        PrefillProgress,
        ReplyBegan,
        ReplyDelta,
        ReplyEnded,
        ReplyWaiting,
    )
    from ..domain.errors import Refusal
    from ..domain.event import Recorded
    from ..domain.models import DEFAULT_CATALOGUE, Catalogue, CatalogueEntry
    from ..domain.sampling import SamplingSettings, changed_settings
    from .composition import open_core
    from .engines.engine_settings import EngineSettings, LoraAdapter
    from .engines.engines_by_scheme import EnginesByScheme
    from .engines.llama_cpp import LlamaCppEngine
    from .engines.openai_server import OpenAIServerEngine
    from .engines.server_access import ServerPatience
    from .hubs.box import BoxHub
    from .hubs.gguf_folder import GgufFolderHub
    from .hubs.hugging_face import HuggingFaceHub
    from .hubs.server_models import ServerHub
    from .playback import open_playback, read_recording, record_signals, write_recording

__all__ = [
    "open_core",
    "Core",
    "Refusal",
    "CannotOpen",
    "StorageFailed",
    "Reply",
    "ReplyWaiting",
    "ReplyBegan",
    "PrefillProgress",
    "ReplyDelta",
    "ReplyEnded",
    "ModelLoading",
    "ModelProving",
    "DownloadProgress",
    "DownloadRetrying",
    "Recorded",
    "SamplingSettings",
    "changed_settings",
    "TokenLogprob",
    "Catalogue",
    "CatalogueEntry",
    "DEFAULT_CATALOGUE",
    "LlamaCppEngine",
    "EngineSettings",
    "LoraAdapter",
    "KeepLoaded",
    "OpenAIServerEngine",
    "ServerPatience",
    "EnginesByScheme",
    "BoxHub",
    "GgufFolderHub",
    "HuggingFaceHub",
    "ServerHub",
    "open_playback",
    "read_recording",
    "record_signals",
    "write_recording",
]

_HOMES = {
    "open_core": ".composition",
    "Core": "..application.core",
    "Refusal": "..domain.errors",
    "CannotOpen": "..application.ports",
    "StorageFailed": "..application.ports",
    "Reply": "..application.reply",
    "ReplyWaiting": "..application.signals",
    "ReplyBegan": "..application.signals",
    "PrefillProgress": "..application.signals",
    "ReplyDelta": "..application.signals",
    "ReplyEnded": "..application.signals",
    "ModelLoading": "..application.signals",
    "ModelProving": "..application.signals",
    "DownloadProgress": "..application.signals",
    "DownloadRetrying": "..application.signals",
    "Recorded": "..domain.event",
    "SamplingSettings": "..domain.sampling",
    "changed_settings": "..domain.sampling",
    "TokenLogprob": "..application.ports",
    "Catalogue": "..domain.models",
    "CatalogueEntry": "..domain.models",
    "DEFAULT_CATALOGUE": "..domain.models",
    "LlamaCppEngine": ".engines.llama_cpp",
    "EngineSettings": ".engines.engine_settings",
    "LoraAdapter": ".engines.engine_settings",
    "KeepLoaded": "..application.keep_loaded",
    "OpenAIServerEngine": ".engines.openai_server",
    "ServerPatience": ".engines.server_access",
    "EnginesByScheme": ".engines.engines_by_scheme",
    "BoxHub": ".hubs.box",
    "GgufFolderHub": ".hubs.gguf_folder",
    "HuggingFaceHub": ".hubs.hugging_face",
    "ServerHub": ".hubs.server_models",
    "open_playback": ".playback",
    "read_recording": ".playback",
    "record_signals": ".playback",
    "write_recording": ".playback",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
