"""The models of a model server: there is nothing to download, only to ask whether the server has them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, Offer
from ...domain.errors import Refusal
from .hub_ids import own_part

__all__ = ["ServerHub"]


class ServerHub:
    """`server:NAME` is a model that a server runs under this name. Its file is nobody's here: no path, no
    digest, no size.

    missing: why the server cannot run a model, or None; an engine of the server answers that.
    """

    scheme = "server"

    def __init__(self, missing: Callable[[str, Cancellation], Refusal | None]) -> None:
        self._missing = missing

    def offers(self) -> Sequence[Offer]:
        """Nothing: what a server has is not known without asking it. Name its models in the catalogue."""
        return []

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        name = own_part(model, self.scheme)
        why_not = name if isinstance(name, Refusal) else self._missing(model, cancel)
        return why_not or HubFile(model, "", "", 0)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        name = own_part(file.model, self.scheme)
        if isinstance(name, Refusal):
            yield name
        elif not cancel.cancelled:
            yield LocalFile("", "", 0)

    def brought(self, file: HubFile) -> int:
        return 0

    def remove(self, file: HubFile, path: str) -> int:
        """Frees nothing: the model is the server's."""
        return 0

    def leftovers(self) -> Sequence[Leftover]:
        return []

    def discard(self, leftover: Leftover) -> int:
        return 0

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        yield from ()

    def check(self, file: LocalFile) -> Refusal | None:
        """Whether the server has it still, its engine asks when it loads it."""
        return None
