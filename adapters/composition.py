"""The one place where ports meet adapters."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import punq

from ..application.core import Core
from ..application.keep_loaded import KeepLoaded
from ..application.ports import (
    CannotOpen,
    Clock,
    Engine,
    EventStore,
    ModelHub,
    Projection,
    ReportPage,
    StorageFailed,
    Store,
    ViewStore,
    Workspace,
)
from ..application.projections import ALL_PROJECTIONS
from ..domain import errors
from ..domain.errors import Refusal
from ..domain.models import DEFAULT_CATALOGUE, Catalogue
from .cel_conditions import CelConditions
from .engines.engine_settings import EngineSettings
from .engines.llama_cpp import LlamaCppEngine
from .hubs.box import BoxHub
from .hubs.gguf_folder import GgufFolderHub
from .hubs.hugging_face import HuggingFaceHub
from .persistence.folder_workspace import FolderWorkspace
from .persistence.memory_store import MemoryStore
from .persistence.memory_workspace import MemoryWorkspace
from .persistence.sqlite_store import SqliteStore
from .report.html_page import HtmlPage
from .system_clock import SystemClock

__all__ = ["open_core"]

_ENGINE = EngineSettings()
_KEEP_ONE = KeepLoaded()
_LONGEST_CONTEXT = 2**24
_DATABASE = "rejoinder.sqlite3"
_SNAPSHOTS = "kv-cache"


def open_core(
    folder: str | Path | None,
    *,
    engine: Engine | None = None,
    engine_settings: EngineSettings = _ENGINE,
    hubs: Sequence[ModelHub] | None = None,
    catalogue: Catalogue = DEFAULT_CATALOGUE,
    models: str | Path | None = None,
    cache: str | Path | None = None,
    endpoint: str | None = None,
    token: str | None = None,
    token_to_endpoint: bool = False,
    proxy: str | None = None,
    bandwidth: int | None = None,
    offline: bool = False,
    context_length: int = 4096,
    keep_loaded: KeepLoaded = _KEEP_ONE,
    work: bool = True,
    clock: Clock | None = None,
    new_store: Callable[[Path, Sequence[Projection]], Store] | None = None,
    new_id: Callable[[], str] | None = None,
    new_seed: Callable[[], int] | None = None,
) -> Core:
    """Open the data folder, made if it is not there; None keeps everything in memory and nothing after.

    engine: default llama.cpp in processes of its own, run with engine_settings. hubs: default the
    models in the box, GGUF files (those of the folder `models` by their names), and Hugging Face, which
    `offline` forbids to use the network and `cache`, `endpoint` (a mirror), `token` and the like set up as
    `HuggingFaceHub` says.
    context_length: tokens, at most; a model may have less. keep_loaded: how many models may stay in memory,
    and for how long. work: False opens for looking only.
    new_store: makes the log and its views in the folder; default SQLite.
    new_id: gives unique strings of hex digits; new_seed: 32-bit numbers.

    Raises CannotOpen, whose `refusal` says why and what helps.
    """
    if refused := _setting_refusal(engine_settings, keep_loaded, context_length):
        raise CannotOpen(refused)
    if hubs is None:
        hugging_face = HuggingFaceHub(
            Path(cache).expanduser() if cache else None,
            endpoint,
            token,
            token_to_endpoint=token_to_endpoint,
            proxy=proxy,
            bandwidth=bandwidth,
            offline=offline,
        )
        hubs = BoxHub(), GgufFolderHub(Path(models).expanduser() if models else None), hugging_face
    container = punq.Container()
    _register_storage(container, folder, new_store or _sqlite)
    container.register(Engine, instance=engine or _default_engine(folder, engine_settings))
    container.register(ReportPage, instance=HtmlPage())
    container.register(Clock, instance=clock or SystemClock())
    container.register(Catalogue, instance=catalogue)
    try:
        return _core(
            container,
            hubs={hub.scheme: hub for hub in hubs},
            projections=ALL_PROJECTIONS,
            new_id=new_id or _random_id,
            new_seed=new_seed or _random_seed,
            context_length=context_length,
            keep_loaded=keep_loaded,
            condition_language=CelConditions(),
            work=work,
        )
    except StorageFailed as failed:
        container.resolve(EventStore).close()
        raise CannotOpen(failed.refusal) from failed


def _setting_refusal(engine: EngineSettings, keep: KeepLoaded, context_length: int) -> Refusal | None:
    if not 1 <= context_length <= _LONGEST_CONTEXT:
        return errors.invalid_setting("context_length", f"is not between 1 and {_LONGEST_CONTEXT:,}")
    return engine.refusal() or keep.refusal()


def _core(container: punq.Container, **settings: object) -> Core:
    return container.register(Core, scope=punq.Scope.singleton).resolve(Core, **settings)


def _register_storage(
    container: punq.Container,
    folder: str | Path | None,
    new_store: Callable[[Path, Sequence[Projection]], Store],
) -> None:
    if folder is None:
        store: Store = MemoryStore(ALL_PROJECTIONS)
        workspace: Workspace = MemoryWorkspace()
    else:
        path = Path(folder).expanduser().absolute()
        workspace = FolderWorkspace(path)
        store = new_store(path, ALL_PROJECTIONS)
    container.register(Workspace, instance=workspace)
    container.register(EventStore, instance=store)
    container.register(ViewStore, instance=store)


def _sqlite(folder: Path, projections: Sequence[Projection]) -> Store:
    return SqliteStore(folder / _DATABASE, projections)


def _default_engine(folder: str | Path | None, settings: EngineSettings) -> Engine:
    """Snapshots lie in the data folder if not elsewhere."""
    if folder is not None and settings.snapshot_folder is None:
        snapshots = Path(folder).expanduser().absolute() / _SNAPSHOTS
        settings = replace(settings, snapshot_folder=str(snapshots))
    return LlamaCppEngine(settings)


def _random_id() -> str:
    return secrets.token_hex(16)


def _random_seed() -> int:
    return secrets.randbits(32)
