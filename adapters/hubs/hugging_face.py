"""The Hugging Face hub, and every server that speaks its protocol."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import CancelledError
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeVar

from ...application.cancellation import Cancellation
from ...application.ports import (
    Bytes,
    FoundRepository,
    HubFile,
    Leftover,
    LocalFile,
    ModelHeader,
    Offer,
    Repository,
    Retrying,
    Room,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.variants import variants_of
from .bringing import Bringing, Step, rising
from .cache_partials import discard_partial, find_partials
from .hub_cache import (
    CachedFile,
    HubName,
    cached_repositories,
    cached_repository,
    remove_from_cache,
    set_size_here,
)
from .interruptible import interruptible
from .part_file import free_space, storage_refusal
from .patience import Patience
from .split_files import check_pieces, name_pieces, pieces_beside, verify_pieces, whole_promise

if TYPE_CHECKING:
    from .hub_requests import HubAccess

__all__ = ["OFFICIAL_HUB", "HuggingFaceHub"]

OFFICIAL_HUB = "https://huggingface.co"

_PATIENT = Patience()
AnswerT = TypeVar("AnswerT")


class HuggingFaceHub:
    """`hf:ORG/REPO/FILE.gguf[@REVISION]`. Files land in the cache folder that Hugging Face tools share. A
    split set has the name of its first file; its digest is that of its files' digests in order.

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
        self._asking: HubAccess | None = None
        self._pieces: dict[HubFile, Sequence[HubFile]] = {}

    # The files

    def offers(self) -> Sequence[Offer]:
        """What the cache holds of main branches, whoever brought it."""
        return [
            Offer(variant.model(here.repo, "main"), PurePath(variant.file).stem, variant.size)
            for here in cached_repositories(self._cache)
            for variant in variants_of(here.repo, here.files)
        ]

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        """What the hub promises; what the cache holds if the hub cannot be reached or need not be asked."""
        name = HubName.parse(model)
        if isinstance(name, Refusal):
            return name
        pieces = self._promises(name, cancel)
        return pieces if isinstance(pieces, Refusal) else self._whole(model, pieces)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        pieces = self._promised_pieces(file, cancel)
        if isinstance(pieces, Refusal):
            yield pieces
            return
        places = self._places(file.model, pieces)
        if isinstance(places, Refusal):
            yield places
            return
        try:
            with closing(self._bring(places, pieces, file, cancel)) as steps:
                yield from rising(steps)
        except OSError as error:
            yield storage_refusal(error, self._cache, file.size)

    def brought(self, file: HubFile) -> int:
        places = self._places(file.model, self._pieces.get(file, [file]))
        name = HubName.parse(file.model)
        try:
            if isinstance(places, Refusal) or isinstance(name, Refusal):
                return 0
            if file not in self._pieces and len(name_pieces(name)) > 1:
                return min(file.size, set_size_here(self._cache, name_pieces(name), file.commit))
            return sum(place.size_here() for place in places)
        except OSError:
            return 0

    def remove(self, file: HubFile, path: str) -> int:
        places = self._places(file.model, self._pieces.get(file, [file]))
        parts = [] if isinstance(places, Refusal) else [place.part for place in places]
        freed = sum(discard_partial(self._cache, part) for part in parts)
        return freed + sum(remove_from_cache(self._cache, here) for here in pieces_beside(path))

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return verify_pieces(file, cancel)

    def check(self, file: LocalFile) -> Refusal | None:
        refusal = check_pieces(file)
        gone = refusal is not None and refusal.reason == "file_missing"
        return errors.file_missing(file.path, at_hub=True) if gone else refusal

    def leftovers(self) -> Sequence[Leftover]:
        return find_partials(self._cache)

    def discard(self, leftover: Leftover) -> int:
        return discard_partial(self._cache, Path(leftover.path))

    # What the hub tells

    def search(self, text: str, limit: int, cancel: Cancellation) -> Sequence[FoundRepository] | Refusal:
        def ask(access: HubAccess) -> Sequence[FoundRepository] | Refusal:
            from .hub_questions import search

            return search(access, text, limit)

        return self._told(ask, cancel, self._patience.answer)

    def repository(self, repo: str, revision: str, cancel: Cancellation) -> Repository | Refusal:
        def ask(access: HubAccess) -> Repository | Refusal:
            from .hub_questions import repository

            return repository(access, repo, revision)

        found = self._told(ask, cancel, self._patience.answer)
        here = cached_repository(self._cache, repo, revision) if _unreachable(found) else None
        return here or found

    def header(self, model: str, whole: bool, cancel: Cancellation) -> ModelHeader | Refusal:
        name = HubName.parse(model)
        if isinstance(name, Refusal):
            return name

        def ask(access: HubAccess) -> ModelHeader | Refusal:
            from .hub_questions import variant_header

            return variant_header(access, name, whole)

        return self._told(ask, cancel, self._patience.answer + self._patience.stall)

    def room(self) -> Room:
        try:
            disk = max(0, free_space(self._cache) - self._reserve)
        except OSError:
            disk = None
        return Room(disk, _total_memory())

    # Inside

    def _told(
        self, ask: Callable[[HubAccess], AnswerT | Refusal], cancel: Cancellation, seconds: float
    ) -> AnswerT | Refusal:
        access = self._access()
        if isinstance(access, Refusal):
            return access
        try:
            return interruptible(lambda: ask(access), cancel, seconds)
        except CancelledError:
            return errors.canceled("The request to the hub")
        except TimeoutError:
            return errors.timeout("The model hub", round(seconds))

    def _access(self) -> HubAccess | Refusal:
        if self._offline:
            return errors.offline(by_choice=True)
        try:
            from .hub_requests import HubAccess
        except ImportError:
            return errors.hub_not_installed()
        if self._asking is None:
            self._asking = HubAccess(self._endpoint, self._token, self._proxy, self._patience)
        return self._asking

    def _promises(self, name: HubName, cancel: Cancellation) -> Sequence[HubFile] | Refusal:
        """Of the one file, or of each of a split set, all of one commit."""
        pieces = name_pieces(name)
        if not pieces:
            return errors.invalid_name(name.model, "it claims to be of too many pieces")
        found: list[HubFile] = []
        for piece in pieces:
            promise = self._promise(replace(piece, revision=found[0].commit) if found else piece, cancel)
            if isinstance(promise, Refusal):
                return promise
            found.append(promise)
        return found

    def _promise(self, name: HubName, cancel: Cancellation) -> HubFile | Refusal:
        here = CachedFile.find(self._cache, name)
        if here is not None and here.commit == name.revision:
            return here
        found = self._told(lambda access: access.metadata(name), cancel, self._patience.answer)
        return here if here is not None and _unreachable(found) else found

    def _whole(self, model: str, pieces: Sequence[HubFile]) -> HubFile:
        whole = whole_promise(model, pieces)
        if len(pieces) > 1:
            self._pieces[whole] = pieces
        return whole

    def _promised_pieces(self, file: HubFile, cancel: Cancellation) -> Sequence[HubFile] | Refusal:
        if file in self._pieces:
            return self._pieces[file]
        name = HubName.parse(file.model)
        if isinstance(name, Refusal) or len(name_pieces(name)) == 1:
            return name if isinstance(name, Refusal) else [file]
        pieces = self._promises(replace(name, revision=file.commit), cancel)
        if isinstance(pieces, Refusal):
            return pieces
        whole = self._whole(file.model, pieces)
        return pieces if whole == file else errors.integrity(file.sha256, whole.sha256)

    def _places(self, model: str, pieces: Sequence[HubFile]) -> Sequence[CachedFile] | Refusal:
        """Where each piece lies, or will; pieces that were not promised whole have no place."""
        name = HubName.parse(model)
        if isinstance(name, Refusal):
            return name
        named = zip(name_pieces(name), pieces, strict=False)
        places = [CachedFile.promised(self._cache, piece_name, piece) for piece_name, piece in named]
        found = [place for place in places if isinstance(place, CachedFile)]
        return found if len(found) == len(pieces) else next(p for p in places if isinstance(p, Refusal))

    def _bring(
        self, places: Sequence[CachedFile], pieces: Sequence[HubFile], file: HubFile, cancel: Cancellation
    ) -> Generator[Step, None, None]:
        done, here = 0, list[LocalFile]()
        for place, piece in zip(places, pieces, strict=True):
            later = zip(places[len(here) + 1 :], pieces[len(here) + 1 :], strict=True)
            to_come = sum(max(0, whole.size - part.size_here()) for part, whole in later)
            bringing = Bringing(
                self._access, self._patience, self._reserve + to_come, self._bandwidth, cancel
            )
            found = yield from _shifted(bringing.bring(place, piece), done, file.size)
            if found is None:
                return
            here.append(found)
            done += piece.size
        modified = max(piece.modified for piece in here)
        yield LocalFile(here[0].path, file.sha256, file.size, modified)


def _shifted(
    steps: Generator[Step, None, LocalFile | None], before: int, size: int
) -> Generator[Step, None, LocalFile | None]:
    """Progress of one piece as that of the whole."""
    with closing(steps):
        while True:
            try:
                step = next(steps)
            except StopIteration as ended:
                return ended.value
            yield Bytes(before + step.done, size) if isinstance(step, Bytes) else step


def _total_memory() -> int | None:
    try:
        from ..machine import total_memory
    except ImportError:
        return None
    return total_memory()


def _unreachable(answer: object) -> bool:
    return isinstance(answer, Refusal) and answer.reason in ("offline", "timeout")
