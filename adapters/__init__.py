"""Rejoinder for hosts: `open_core` gives a Core over a data folder."""

from __future__ import annotations

from ..application.core import Core
from ..application.ports import CannotOpen, StorageFailed
from ..domain.errors import Refusal
from .composition import open_core

__all__ = ["CannotOpen", "Core", "Refusal", "StorageFailed", "open_core"]
