"""What hubs have in common whose files lie on this disk already."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile
from ...domain.errors import Refusal
from .verified_file import check, measure, verify, verify_again

__all__ = ["FilesOnDisk"]


class FilesOnDisk(ABC):
    """They are used where they lie: to fetch one is to read it once for its digest. None is removed."""

    @abstractmethod
    def _path(self, model: str) -> Path | Refusal:
        """Where the file would be."""

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        path = self._path(model)
        size = path if isinstance(path, Refusal) else measure(model, path)
        return size if isinstance(size, Refusal) else HubFile(model, "", "", size)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        path, found = self._path(file.model), self.resolve(file.model, cancel)
        if isinstance(path, Refusal):
            yield path
        elif isinstance(found, Refusal):
            yield found
        else:
            yield from verify(path, file, cancel)

    def brought(self, file: HubFile) -> int:
        return 0

    def remove(self, file: HubFile, path: str) -> int:
        return 0

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return verify_again(file, cancel)

    def check(self, file: LocalFile) -> Refusal | None:
        return check(file)

    def leftovers(self) -> Sequence[Leftover]:
        return []

    def discard(self, leftover: Leftover) -> int:
        return 0
