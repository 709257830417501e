"""The Hugging Face hub, and every server that speaks its protocol."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import BaseFileLock

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, Offer, Retrying
from ...domain import errors
from ...domain.errors import Refusal
from .cache_partials import discard_partial, find_partials
from .hub_cache import CachedFile, HubName, remove_from_cache
from .interruptible import interruptible
from .part_file import PartFile, storage_refusal
from .patience import Patience
from .verified_file import check, verify

if TYPE_CHECKING:
    from .hub_requests import HubAccess

__all__ = ["OFFICIAL_HUB", "HuggingFaceHub"]

OFFICIAL_HUB = "https://huggingface.co"

_POLL = 0.05
_WORTH_SHOWING = 1 << 18
_Step = Bytes | Retrying | LocalFile | Refusal
_PATIENT = Patience()


class HuggingFaceHub:
    """`hf:ORG/REPO/FILE.gguf[@REVISION]`. Files land in the cache folder that Hugging Face tools share.

    endpoint: default the official hub. token: sent to the official hub alone, or to whatever `endpoint` is if
    `token_to_endpoint`. proxy: its address. bandwidth: bytes a second at most. reserve: bytes of the disk to
    leave free. offline: make no request; what the cache holds already can be used. Nothing is taken from the
    environment. Needs rejoinder[hub], imported with the first request.
    """

    scheme = "hf"

    def __init__(
        self,
        cache: Path | None = None,
        endpoint: str | None = None,
        token: str | None = None,
        *,
        token_to_endpoint: bool = False,
        proxy: str | None = None,
        bandwidth: int | None = None,
        offline: bool = False,
        reserve: int = 1 << 29,
        patience: Patience = _PATIENT,
    ) -> None:
        if endpoint is not None and not endpoint.startswith(("https://", "http://")):
            raise ValueError("endpoint must begin with https:// or http://")
        if bandwidth is not None and bandwidth <= 0:
            raise ValueError("bandwidth must be above 0")
        self._cache = Path(os.path.abspath(cache or Path.home() / ".cache" / "huggingface" / "hub"))
        self._endpoint = (endpoint or OFFICIAL_HUB).rstrip("/")
        self._token = token if token_to_endpoint or self._endpoint == OFFICIAL_HUB else None
        self._proxy = proxy
        self._bandwidth = bandwidth
        self._offline = offline
        self._reserve = reserve
        self._patience = patience

    def offers(self) -> Sequence[Offer]:
        return []

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        """What the hub promises; what the cache holds if the hub cannot be reached or need not be asked."""
        name = HubName.parse(model)
        if isinstance(name, Refusal):
            return name
        here = CachedFile.find(self._cache, name)
        if here is not None and here.commit == name.revision:
            return here
        found = self._ask(name, cancel)
        unreachable = isinstance(found, Refusal) and found.reason in ("offline", "timeout")
        return here if here is not None and unreachable else found

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        place = CachedFile.promised(self._cache, file)
        if isinstance(place, Refusal):
            yield place
            return
        try:
            with closing(self._bring(place, file, cancel)) as steps:
                yield from _rising(steps)
        except OSError as error:
            yield storage_refusal(error, place.blob.parent, file.size)

    def brought(self, file: HubFile) -> int:
        place = CachedFile.promised(self._cache, file)
        try:
            return 0 if isinstance(place, Refusal) else place.size_here()
        except OSError:
            return 0

    def remove(self, file: HubFile, path: str) -> int:
        place = CachedFile.promised(self._cache, file)
        freed = 0 if isinstance(place, Refusal) else discard_partial(self._cache, place.part)
        try:
            return freed + (remove_from_cache(self._cache, Path(path)) if path else 0)
        except OSError:
            return freed

    def check(self, file: LocalFile) -> Refusal | None:
        refusal = check(file)
        gone = refusal is not None and refusal.reason == "file_missing"
        return errors.file_missing(file.path, at_hub=True) if gone else refusal

    def leftovers(self) -> Sequence[Leftover]:
        return find_partials(self._cache)

    def discard(self, leftover: Leftover) -> int:
        return discard_partial(self._cache, Path(leftover.path))

    def _ask(self, name: HubName, cancel: Cancellation) -> HubFile | Refusal:
        access = self._access()
        if isinstance(access, Refusal):
            return access
        try:
            return interruptible(lambda: access.metadata(name), cancel, self._patience.answer)
        except CancelledError:
            return errors.canceled("The request to the hub")
        except TimeoutError:
            return errors.timeout("The model hub", round(self._patience.answer))

    def _access(self) -> HubAccess | Refusal:
        if self._offline:
            return errors.offline(by_choice=True)
        try:
            from .hub_requests import HubAccess
        except ImportError:
            return errors.hub_not_installed()
        return HubAccess(self._endpoint, self._token, self._proxy, self._patience)

    def _bring(self, place: CachedFile, file: HubFile, cancel: Cancellation) -> Generator[_Step, None, None]:
        if (yield from _use_blob(place, file, cancel)):
            return
        access = self._access()
        if isinstance(access, Refusal):
            yield access
            return
        lock = yield from self._wait_for_turn(place, cancel)
        if lock is None:
            return
        try:
            # Who held the lock may have brought the file.
            if not (yield from _use_blob(place, file, cancel)):
                yield from self._download(access, place, file, cancel)
        finally:
            lock.release()

    def _wait_for_turn(
        self, place: CachedFile, cancel: Cancellation
    ) -> Generator[Refusal, None, BaseFileLock | None]:
        """The writer's lock. Waits while another writer, of this process or any, makes progress."""
        patience = self._patience.stall + self._patience.longest_pause
        size, deadline = -1, 0.0
        while not cancel.cancelled:
            if lock := place.try_lock():
                return lock
            before, size = size, place.size_here()
            if size != before:
                deadline = time.monotonic() + patience
            elif time.monotonic() > deadline:
                yield errors.timeout("The other download of this file", round(patience))
                return None
            cancel.wait(_POLL)
        return None

    def _download(
        self, access: HubAccess, place: CachedFile, file: HubFile, cancel: Cancellation
    ) -> Generator[_Step, None, None]:
        from .transfer import Transfer

        with PartFile(place.part, file.size) as part:
            limits = self._reserve, self._bandwidth
            for step in Transfer(access, place.name, place.commit, part, *limits, cancel).run():
                yield step
                if isinstance(step, Refusal):
                    return
            if cancel.cancelled or not part.sync(cancel):
                return
        if part.sha256 != file.sha256:
            place.part.unlink()
            yield errors.integrity(file.sha256, part.sha256)
            return
        place.keep_part()
        yield place.published()


def _use_blob(place: CachedFile, file: HubFile, cancel: Cancellation) -> Generator[_Step, None, bool]:
    """Give out what the cache holds, if its digest is right. False if the file must be downloaded."""
    if not place.blob.is_file():
        return False
    for step in verify(place.blob, file, cancel):
        if isinstance(step, Refusal):
            return False
        if isinstance(step, LocalFile):
            yield place.published()
        else:
            yield step
    return True


def _rising(steps: Iterator[_Step]) -> Iterator[_Step]:
    """Progress never falls, not even when a damaged file is brought once more; small steps are left out."""
    shown = -_WORTH_SHOWING
    for step in steps:
        if isinstance(step, Bytes):
            if step.done < min(shown + _WORTH_SHOWING, step.size):
                continue
            shown = step.done
        yield step
