"""A model that nobody has used for long gives its memory back."""

from __future__ import annotations

from .cancellation import Cancellation
from .loading import ModelLoader
from .ports import StorageFailed

__all__ = ["IdleUnload"]


class IdleUnload:
    """`run` is the body of a thread, until `close`."""

    def __init__(self, loader: ModelLoader) -> None:
        self._loader = loader
        self._closing = Cancellation()

    def close(self) -> None:
        self._closing.cancel()
        self._loader.grew.set()

    def run(self) -> None:
        while not self._closing.cancelled:
            left = self._loader.next_expiry()
            if left != 0:
                self._loader.grew.wait(left)
                self._loader.grew.clear()
                continue
            try:
                self._unload()
            except StorageFailed:
                self._closing.wait(1.0)

    def _unload(self) -> None:
        """Who answers is not idle: its turn is waited for, and then it is looked at again."""
        with self._loader.turn.take(self._closing) as mine:
            if mine:
                self._loader.unload_idle()
