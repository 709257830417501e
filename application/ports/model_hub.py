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
    "Leftover",
    "LocalFile",
    "ModelHub",
    "Offer",
    "Retrying",
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
class Retrying:
    """An attempt failed; the next one begins in so many seconds. failures: in a row, without progress."""

    failure: Refusal
    failures: int
    seconds: float


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A whole file whose bytes have this SHA-256. modified: when it was last written, in nanoseconds since
    1970; 0 if that is not known."""

    path: str
    sha256: str
    size: int
    modified: int = 0


@dataclass(frozen=True, slots=True)
class Leftover:
    """The beginning of a file that nobody is bringing now. sha256: of the whole file as it was promised.
    modified: seconds since 1970."""

    path: str
    sha256: str
    size: int
    modified: float


class ModelHub(Protocol):
    """Where model files come from. `scheme` is the part of a model id before the colon that it serves."""

    @property
    def scheme(self) -> str: ...

    def offers(self) -> Sequence[Offer]:
        """What is at hand here. Makes no request over a network."""
        ...

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        """Find the file without moving its bytes, within a deadline. What is not there is refused, whatever
        the name says."""
        ...

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        """Bring the promised file here, verifying every byte; goes on from where an earlier try stopped.

        Ends exactly once, with LocalFile or a Refusal. After `cancel` it ends without either within 100 ms
        and keeps what it has. A file with another digest than promised is never given out.
        """
        ...

    def brought(self, file: HubFile) -> int:
        """Bytes of the promised file that are here, whoever brought them; 0 if that is not told cheaply."""
        ...

    def remove(self, file: HubFile, path: str) -> int:
        """Delete what is here of the file, whole or in part, if it belongs to the hub and not to the user,
        and nobody brings it now; returns the bytes freed. path: of the verified file, "" if there never was
        one."""
        ...

    def check(self, file: LocalFile) -> Refusal | None:
        """Why the file cannot be the verified one any more, judged cheaply, or None."""
        ...

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        """Read every byte of the verified file again. Ends with LocalFile if it is what it was, else with a
        Refusal; with neither if cancelled, or if the file is not on this machine."""
        ...

    def leftovers(self) -> Sequence[Leftover]:
        """Beginnings of files, whoever left them, that nobody is bringing at this moment."""
        ...

    def discard(self, leftover: Leftover) -> int:
        """Delete it, unless somebody brings the file now; returns the bytes freed."""
        ...
