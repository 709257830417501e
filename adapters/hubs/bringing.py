"""Bringing one promised file into the cache: what is here is verified and used, the rest is downloaded."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import BaseFileLock

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, LocalFile, Retrying
from ...domain import errors
from ...domain.errors import Refusal
from .hub_cache import CachedFile
from .part_file import PartFile
from .patience import Patience
from .verified_file import verify

if TYPE_CHECKING:
    from .hub_requests import HubAccess

__all__ = ["Bringing", "Step", "rising"]

_POLL = 0.05
_WORTH_SHOWING = 1 << 18
Step = Bytes | Retrying | LocalFile | Refusal


@dataclass(frozen=True, slots=True)
class Bringing:
    """access: how to ask the hub, or why it cannot be asked. reserve: bytes of the disk to leave free.
    bandwidth: bytes a second at most."""

    access: Callable[[], HubAccess | Refusal]
    patience: Patience
    reserve: int
    bandwidth: int | None
    cancel: Cancellation

    def bring(self, place: CachedFile, file: HubFile) -> Generator[Step, None, LocalFile | None]:
        """Yields progress or a Refusal; returns the file, None after a Refusal or on cancel. Raises OSError
        where the cache cannot be written."""
        if here := (yield from self._use_blob(place, file)):
            return here
        if self.cancel.cancelled:
            return None
        access = self.access()
        if isinstance(access, Refusal):
            yield access
            return None
        lock = yield from self._wait_for_turn(place)
        if lock is None:
            return None
        try:
            # Who held the lock may have brought the file.
            if here := (yield from self._use_blob(place, file)):
                return here
            return None if self.cancel.cancelled else (yield from self._download(access, place, file))
        finally:
            lock.release()

    def _use_blob(self, place: CachedFile, file: HubFile) -> Generator[Step, None, LocalFile | None]:
        """What the cache holds, if its digest is right."""
        if not place.blob.is_file():
            return None
        for step in verify(place.blob, file, self.cancel):
            if isinstance(step, Bytes):
                yield step
            elif isinstance(step, LocalFile):
                return place.published()
        return None

    def _wait_for_turn(self, place: CachedFile) -> Generator[Refusal, None, BaseFileLock | None]:
        """The writer's lock. Waits while another writer, of this process or any, makes progress."""
        patience = self.patience.stall + self.patience.longest_pause
        size, deadline = -1, 0.0
        while not self.cancel.cancelled:
            if lock := place.try_lock():
                return lock
            before, size = size, place.size_here()
            if size != before:
                deadline = time.monotonic() + patience
            elif time.monotonic() > deadline:
                yield errors.timeout("The other download of this file", round(patience))
                return None
            self.cancel.wait(_POLL)
        return None

    def _download(
        self, access: HubAccess, place: CachedFile, file: HubFile
    ) -> Generator[Step, None, LocalFile | None]:
        from .transfer import Transfer

        with PartFile(place.part, file.size) as part:
            transfer = Transfer(
                access, place.name, place.commit, part, self.reserve, self.bandwidth, self.cancel
            )
            for step in transfer.run():
                yield step
                if isinstance(step, Refusal):
                    return None
            if self.cancel.cancelled or not part.sync(self.cancel):
                return None
        if part.sha256 != file.sha256:
            place.part.unlink()
            yield errors.integrity(file.sha256, part.sha256)
            return None
        place.keep_part()
        return place.published()


def rising(steps: Iterator[Step]) -> Iterator[Step]:
    """Progress never falls, not even when a damaged file is brought once more; small steps are left out."""
    shown = -_WORTH_SHOWING
    for step in steps:
        if isinstance(step, Bytes):
            if step.done < min(shown + _WORTH_SHOWING, step.size):
                continue
            shown = step.done
        yield step
