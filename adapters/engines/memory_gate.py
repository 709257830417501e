"""Refuses a load that needs more memory than is free."""

from __future__ import annotations

from ...domain import errors
from ...domain.errors import Refusal
from ..machine import free_memory
from .engine_settings import EngineSettings

__all__ = ["MemoryGate", "NotEnoughMemory"]


class NotEnoughMemory(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class MemoryGate:
    """Measures what is free once, when it is made: before the model takes any of it."""

    def __init__(self, settings: EngineSettings, model: str) -> None:
        self._model = model
        self._free = free_memory() - settings.memory_reserve if settings.check_memory else None

    def admits(self, needed: int) -> bool:
        return self._free is None or needed <= self._free

    def let_in(self, needed: int) -> None:
        """needed: bytes. Raises NotEnoughMemory."""
        if self._free is not None and not self.admits(needed):
            raise NotEnoughMemory(errors.not_enough_memory(self._model, needed, self._free))
