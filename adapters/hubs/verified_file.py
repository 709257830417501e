"""Files used where they lie: what they are, what their digest is, whether they are still the same."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Generator
from io import FileIO
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, LocalFile
from ...domain import errors
from ...domain.errors import Refusal

__all__ = ["CHUNK", "check", "measure", "verify", "verify_again"]

CHUNK = 1 << 20
"""Bytes hashed at a time: about 2 ms, so that a cancel is heard at once."""


def measure(model: str, path: Path) -> int | Refusal:
    """The size in bytes of the GGUF file at `path`. Reads its first four bytes only and never blocks."""
    try:
        with _open(path) as file:
            if why := _why_not_gguf(file):
                return errors.load_failed(model, why)
            return os.fstat(file.fileno()).st_size
    except OSError as error:
        return _unreadable(path, error)


def verify(path: Path, promised: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
    """Hash the file and hold it against its promise. Ends with LocalFile or a Refusal; silently on cancel."""
    try:
        with _open(path) as file:
            yield from _hash(file, path, promised, cancel)
    except OSError as error:
        yield _unreadable(path, error)


def verify_again(file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
    """The same for a file that was verified before."""
    yield from verify(Path(file.path), HubFile("", "", file.sha256, file.size), cancel)


def check(file: LocalFile) -> Refusal | None:
    """Compare presence, size and time of the last change; the digest is not computed anew."""
    try:
        found = os.stat(file.path)
    except OSError as error:
        return _unreadable(Path(file.path), error)
    touched = file.modified not in (0, found.st_mtime_ns)
    if touched or not stat.S_ISREG(found.st_mode) or found.st_size != file.size:
        return errors.file_changed(file.path)
    return None


def _hash(
    file: FileIO, path: Path, promised: HubFile, cancel: Cancellation
) -> Generator[Bytes | LocalFile | Refusal]:
    before = os.fstat(file.fileno())
    if before.st_size != promised.size:
        yield errors.file_changed(str(path))
        return
    digest, done = hashlib.sha256(), 0
    while not cancel.cancelled and (chunk := file.read(CHUNK)):
        digest.update(chunk)
        done += len(chunk)
        yield Bytes(min(done, promised.size), promised.size)
    if cancel.cancelled:
        return
    after = os.fstat(file.fileno())
    changed = (done, after.st_mtime_ns) != (promised.size, before.st_mtime_ns)
    if changed:
        yield errors.file_changed(str(path))
    elif promised.sha256 not in ("", digest.hexdigest()):
        yield errors.integrity(promised.sha256, digest.hexdigest())
    else:
        yield LocalFile(str(path), digest.hexdigest(), promised.size, before.st_mtime_ns)


def _open(path: Path) -> FileIO:
    # Without O_NONBLOCK, opening a FIFO waits for its writer, for ever.
    return FileIO(path, opener=lambda p, flags: os.open(p, flags | _NONBLOCK))


_NONBLOCK = getattr(os, "O_NONBLOCK", 0)


def _why_not_gguf(file: FileIO) -> str | None:
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return "it is not a regular file"
    return None if file.read(4) == b"GGUF" else "it is not a GGUF file"


def _unreadable(path: Path, error: OSError) -> Refusal:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return errors.file_missing(str(path))
    return errors.file_not_readable(str(path), error.strerror or str(error))
