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
        found = self._found(model)
        return found if isinstance(found, Refusal) else HubFile(model, "", "", found[1])

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        found = self._found(file.model)
        if isinstance(found, Refusal):
            yield found
        else:
            yield from verify(found[0], file, cancel)

    def _found(self, model: str) -> tuple[Path, int] | Refusal:
        """Where the file is, and its bytes."""
        path = self._path(model)
        if isinstance(path, Refusal):
            return path
        size = measure(model, path)
        return size if isinstance(size, Refusal) else (path, size)

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
