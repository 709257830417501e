"""How much may stay loaded, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain import errors
from ..domain.errors import Refusal
from .ports import Loaded

__all__ = ["KeepLoaded"]


@dataclass(frozen=True, slots=True)
class KeepLoaded:
    """models: at most so many at once. memory: bytes that they may take together, None for no bound but the
    machine's. idle_seconds: a model that was not used for so long is unloaded; None for never."""

    models: int = 1
    memory: int | None = None
    idle_seconds: float | None = None

    def refusal(self) -> Refusal | None:
        """Why these are no settings, or None."""
        if self.models < 1:
            return errors.invalid_setting("keep_loaded.models", "is below 1")
        if self.memory is not None and self.memory < 0:
            return errors.invalid_setting("keep_loaded.memory", "is below 0")
        if self.idle_seconds is not None and not self.idle_seconds > 0:
            return errors.invalid_setting("keep_loaded.idle_seconds", "is not above 0")
        return None

    def has_room(self, loaded: Sequence[Loaded], size: int) -> bool:
        """Whether a model whose file has `size` bytes may be loaded beside these."""
        taken = sum(model.memory for model in loaded)
        return len(loaded) < self.models and (self.memory is None or taken + size <= self.memory)
