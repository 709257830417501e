"""Rejoinder for hosts: `open_core` gives a Core over a data folder.

Names are imported when they are first used: the engine's process imports a module of this package at each
start, and must not pay for what only the host needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..application.core import Core
    from ..application.ports import CannotOpen, StorageFailed
    from ..domain.errors import Refusal
    from .composition import open_core

__all__ = ["CannotOpen", "Core", "Refusal", "StorageFailed", "open_core"]

_HOMES = {
    "CannotOpen": "..application.ports",
    "Core": "..application.core",
    "Refusal": "..domain.errors",
    "StorageFailed": "..application.ports",
    "open_core": ".composition",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
