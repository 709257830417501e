"""What nobody asks for: a model that died is recorded as lost, one that is unused for long is unloaded."""

from __future__ import annotations

from .cancellation import Cancellation
from .loading import ModelLoader
from .ports import StorageFailed

__all__ = ["Upkeep"]


class Upkeep:
    """`run` is the body of a thread, until `close`."""

    def __init__(self, loader: ModelLoader) -> None:
        self._loader = loader
        self._closing = Cancellation()

    def close(self) -> None:
        self._closing.cancel()
        self._loader.changed.set()

    def run(self) -> None:
        while not self._closing.cancelled:
            left = self._loader.due()
            if left != 0:
                self._loader.changed.wait(left)
                self._loader.changed.clear()
                continue
            try:
                self._drop()
            except StorageFailed:
                self._closing.wait(1.0)

    def _drop(self) -> None:
        """Who answers is not idle: its turn is waited for, and then it is looked at again."""
        with self._loader.turn.take(self._closing) as mine:
            if mine:
                self._loader.drop_due()
