"""A hub whose fetches a test lets begin or fail, and which notes down what they did."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Sequence
from contextlib import closing

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, ModelHub, Offer, Retrying
from ...domain.errors import Refusal
from .scripted_hub import Gate

__all__ = ["PacedHub"]


class PacedHub:
    """The hub `inside`. most_at_once: fetches that were under way together. cancels: model -> how its newest
    fetch is cancelled."""

    def __init__(self, inside: ModelHub) -> None:
        self.inside = inside
        self.most_at_once = 0
        self.cancels: dict[str, Cancellation] = {}
        self._lock = threading.Lock()
        self._under_way = 0
        self._gates: dict[str, deque[Gate]] = {}
        self._failures: dict[str, deque[Refusal]] = {}

    # The pace

    def hold(self, model: str) -> Gate:
        """The next fetch waits at its beginning until the gate opens or it is cancelled."""
        gate = Gate(0)
        self._gates.setdefault(model, deque()).append(gate)
        return gate

    def fail(self, model: str, refusal: Refusal) -> None:
        """The next fetch ends with `refusal`."""
        self._failures.setdefault(model, deque()).append(refusal)

    # The hub

    @property
    def scheme(self) -> str:
        return self.inside.scheme

    def offers(self) -> Sequence[Offer]:
        return self.inside.offers()

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        return self.inside.resolve(model, cancel)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        self.cancels[file.model] = cancel
        self._count(1)
        try:
            if gates := self._gates.get(file.model):
                gates.popleft().pass_through(cancel)
            if not cancel.cancelled and (failures := self._failures.get(file.model)):
                yield failures.popleft()
                return
            with closing(self.inside.fetch(file, cancel)) as steps:
                yield from steps
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._lock:
            self._under_way += more
            self.most_at_once = max(self.most_at_once, self._under_way)

    def brought(self, file: HubFile) -> int:
        return self.inside.brought(file)

    def remove(self, file: HubFile, path: str) -> int:
        return self.inside.remove(file, path)

    def check(self, file: LocalFile) -> Refusal | None:
        return self.inside.check(file)

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return self.inside.verify(file, cancel)

    def leftovers(self) -> Sequence[Leftover]:
        return self.inside.leftovers()

    def discard(self, leftover: Leftover) -> int:
        return self.inside.discard(leftover)
