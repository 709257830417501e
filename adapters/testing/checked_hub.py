"""A hub whose fetches are checked while they run, and whose files are read to see whether they are what they
are said to be."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, ModelHub, Offer, Retrying
from ...domain.errors import Refusal
from .obligations import require
from .stream_rules import Rising, checked_stream

__all__ = ["CheckedHub"]

_ENDS_ONCE = "Ends exactly once, with LocalFile or a Refusal."
_CANCELLED = "After `cancel` it ends without either within 100 ms and keeps what it has."
_PROGRESS = "done: bytes verified so far, never falling, never above size."
_VERIFIED = "A file with another digest than promised is never given out."


class CheckedHub:
    """The hub `inside`. A fetch raises ObligationBroken at the first step that the port does not allow."""

    def __init__(self, inside: ModelHub) -> None:
        self.inside = inside

    @property
    def scheme(self) -> str:
        return self.inside.scheme

    def offers(self) -> Sequence[Offer]:
        return self.inside.offers()

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        return self.inside.resolve(model, cancel)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        inside = self.inside.fetch(file, cancel)
        done, ended = Rising(_PROGRESS), False
        stream = checked_stream(inside, (Bytes, Retrying), (LocalFile, Refusal), _ENDS_ONCE, must_end=False)
        with closing(stream) as steps:
            cancelled = cancel.cancelled
            for step in steps:
                ended = not isinstance(step, Bytes | Retrying)
                require(not (ended and cancelled), _CANCELLED, step)
                if isinstance(step, Bytes):
                    require(step.size == file.size, _PROGRESS, f"{step} of a file of {file.size} bytes")
                    done.take(step.done, step.size)
                elif isinstance(step, LocalFile):
                    _read(step, file)
                yield step
                cancelled = cancel.cancelled
        require(ended or cancel.cancelled, _ENDS_ONCE, "the stream is over and had no ending")

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


def _read(file: LocalFile, promise: HubFile) -> None:
    found = hashlib.sha256(Path(file.path).read_bytes()).hexdigest()
    require(found == file.sha256, _VERIFIED, f"{file.path} has {found}, not {file.sha256}")
    require(promise.sha256 in ("", found), _VERIFIED, f"{found} was given out for {promise.sha256}")
