"""Where model files come from."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...domain.errors import Refusal
from ..cancellation import Cancellation

__all__ = [
    "Bytes",
    "HubFile",
    "LocalFile",
    "ModelHub",
    "Offer",
]


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that a hub has at hand without a network. size: bytes."""

    model: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file as it was promised. sha256: "" if only reading it can tell."""

    model: str
    commit: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Bytes:
    """done: bytes verified so far, never falling, never above size."""

    done: int
    size: int


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A whole file whose bytes have this SHA-256."""

    path: str
    sha256: str
    size: int


class ModelHub(Protocol):
    """Where model files come from. `scheme` is the part of a model id before the colon that it serves."""

    @property
    def scheme(self) -> str: ...

    def offers(self) -> Sequence[Offer]:
        """What is at hand here. Makes no request over a network."""
        ...

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        """Find the file without moving its bytes, within a deadline."""
        ...

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        """Bring the promised file here, verifying every byte; goes on from where an earlier try stopped.

        Ends with LocalFile or a Refusal. After `cancel` it ends without either within 100 ms and keeps what
        it has. A file with another digest than promised is never given out.
        """
        ...

    def remove(self, path: str) -> int:
        """Delete the file if it belongs to the hub and not to the user; returns the bytes freed."""
        ...

    def check(self, file: LocalFile) -> Refusal | None:
        """Why the file cannot be the verified one any more, judged cheaply, or None."""
        ...
