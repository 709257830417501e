"""The beginning of a file that is on its way, with the digest of what is there."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import CancelledError
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from ...application.cancellation import Cancellation
from ...domain import errors
from ...domain.errors import Refusal
from .interruptible import interruptible
from .verified_file import CHUNK

__all__ = ["PartFile", "free_space", "storage_refusal"]


class PartFile:
    """Opened for going on; what was there before counts only after `rehash`. OSErrors are raised.

    done: bytes of the digest, which are the first bytes of the file.
    """

    def __init__(self, path: Path, size: int) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.size = size
        self.done = 0
        self._digest = hashlib.sha256()
        self._file = _open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def rehash(self, cancel: Cancellation) -> Iterator[int]:
        """Read what an earlier try left, yielding `done`. Too much of it is dropped as a whole."""
        if os.fstat(self._file.fileno()).st_size > self.size:
            self._file.truncate(0)
        while not cancel.cancelled and (chunk := self._file.read(CHUNK)):
            self._count(chunk)
            yield self.done

    def write(self, chunk: bytes) -> None:
        """Append at most what is missing of the size."""
        rest = memoryview(chunk)[: self.size - self.done]
        while rest:
            written = self._file.write(rest)
            self._count(rest[:written])
            rest = rest[written:]

    def sync(self, cancel: Cancellation) -> bool:
        """Bring it to the disk, which may take seconds. False if that was cancelled."""
        try:
            interruptible(lambda: _sync(self.path), cancel)
        except CancelledError:
            return False
        return True

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def _count(self, data: bytes | memoryview) -> None:
        self._digest.update(data)
        self.done += len(data)


def _open(path: Path) -> FileIO:
    """Unbuffered: what is counted has left the process, and no late flush can fail."""
    return FileIO(path, "r+", opener=lambda p, flags: os.open(p, flags | os.O_CREAT, 0o644))


def _sync(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def free_space(folder: Path) -> int:
    """Bytes that this user may still write there, or where it would be made."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free


def storage_refusal(error: OSError, path: Path, needed: int) -> Refusal:
    """needed: bytes still to be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return errors.not_enough_space(str(path), needed, free_space(path))
    return errors.folder_not_writable(str(path), error.strerror or str(error))
