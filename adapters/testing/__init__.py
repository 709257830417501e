"""What proves an adapter, and a core with your adapters. `pip install "rejoinder[testing]"` brings the rest.

Contracts are classes of pytest tests. Subclass one, give it what its docstring asks for, and declare in
`capabilities` what your adapter can do: what is declared is proved, and what is not must be refused, or left
undone, in the way that the port tells. Every wait has a deadline (`patience`), every stream is checked while
it runs, and every failure names the sentence of the port that is broken.

    EngineContract, HubContract and ModelDiscoveryContract, EventStoreContract, ViewStoreContract and
    StoreOpeningContract, ClockContract, WorkspaceContract

`CoreMachine.over` makes the stateful test of a whole core with your adapters; INVARIANTS has in sentences
what it holds against every step. `strategies` draws commands, facts, legal streams and message trees for
tests of your own. ScriptedEngine and ScriptedHub stand in for what you do not test, without pytest.

docs/testing-an-adapter.md writes an engine from nothing and proves it.
"""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import strategies
    from .bulk_append_contract import BulkAppendContract
    from .capabilities import EngineCapabilities, HubCapabilities, StoreCapabilities
    from .clock_contract import ClockContract
    from .core_machine import CoreMachine
    from .discovery_contract import DiscoveryCase, ModelDiscoveryContract
    from .engine_contract import EngineContract
    from .hub_case import DownloadCase, HubCase
    from .hub_contract import HubContract
    from .invariants import INVARIANTS, InvariantBroken
    from .obligations import ObligationBroken
    from .scripted_engine import ScriptedEngine
    from .scripted_hub import ScriptedHub
    from .store_contract import EventStoreContract
    from .store_opening_contract import StoreOpeningContract
    from .view_store_contract import ViewStoreContract
    from .workspace_contract import WorkspaceContract

__all__ = [
    "EngineContract",
    "EngineCapabilities",
    "HubContract",
    "HubCapabilities",
    "HubCase",
    "DownloadCase",
    "ModelDiscoveryContract",
    "DiscoveryCase",
    "EventStoreContract",
    "ViewStoreContract",
    "StoreOpeningContract",
    "BulkAppendContract",
    "StoreCapabilities",
    "ClockContract",
    "WorkspaceContract",
    "ObligationBroken",
    "CoreMachine",
    "INVARIANTS",
    "InvariantBroken",
    "strategies",
    "ScriptedEngine",
    "ScriptedHub",
]

_HOMES = {
    "EngineContract": ".engine_contract",
    "EngineCapabilities": ".capabilities",
    "HubContract": ".hub_contract",
    "HubCapabilities": ".capabilities",
    "HubCase": ".hub_case",
    "DownloadCase": ".hub_case",
    "ModelDiscoveryContract": ".discovery_contract",
    "DiscoveryCase": ".discovery_contract",
    "EventStoreContract": ".store_contract",
    "ViewStoreContract": ".view_store_contract",
    "StoreOpeningContract": ".store_opening_contract",
    "BulkAppendContract": ".bulk_append_contract",
    "StoreCapabilities": ".capabilities",
    "ClockContract": ".clock_contract",
    "WorkspaceContract": ".workspace_contract",
    "ObligationBroken": ".obligations",
    "CoreMachine": ".core_machine",
    "INVARIANTS": ".invariants",
    "InvariantBroken": ".invariants",
    "ScriptedEngine": ".scripted_engine",
    "ScriptedHub": ".scripted_hub",
}
_EXTRA = ("hypothesis", "pytest")

# That a failed assertion of a contract tells what was compared, as one of a test module does.
if "pytest" in sys.modules:
    _modules = [f"{__name__}.{module.name}" for module in pkgutil.iter_modules(__path__)]
    sys.modules["pytest"].register_assert_rewrite(*_modules)


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(_HOMES.get(name, f".{name}"), __name__)
    except ModuleNotFoundError as missing:
        if missing.name not in _EXTRA:
            raise
        helps = f'rejoinder.adapters.testing.{name} needs {missing.name}: pip install "rejoinder[testing]"'
        raise ModuleNotFoundError(helps, name=missing.name) from missing
    return getattr(module, name) if name in _HOMES else module
