"""Locks and journals as files of the data folder."""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from ...application.ports import CannotOpen, StorageFailed
from ...application.shown_parts import ShownParts
from ...domain import errors
from ...domain.messages import Parts

__all__ = ["FolderWorkspace"]

_SYNC_SECONDS = 0.25
_LINE: TypeAdapter[tuple[Literal["text", "reasoning"], str]] = TypeAdapter(
    tuple[Literal["text", "reasoning"], str]
)


class FolderWorkspace:
    def __init__(self, folder: Path) -> None:
        self._locks, self._journals = folder / "locks", folder / "journal"
        try:
            for path in (self._locks, self._journals):
                path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotOpen(errors.folder_not_writable(str(folder), error.strerror or str(error))) from error

    def try_lock(self, name: str) -> _HeldLock | None:
        path = self._locks / f"{name}.lock"
        lock = FileLock(path, timeout=0, thread_local=False)
        with _failures(path):
            try:
                lock.acquire()
            except Timeout:
                return None
        return _HeldLock(lock, path)

    def journal(self, reply: str) -> _FileJournal:
        return _FileJournal(self._journal_path(reply))

    def journaled(self, reply: str) -> Parts:
        shown = ShownParts()
        try:
            lines = self._journal_path(reply).read_bytes().split(b"\n")
        except FileNotFoundError:
            return ()
        for line in lines[:-1]:
            with suppress(ValidationError):
                shown.add(*_LINE.validate_json(line))
        return shown.parts()

    def journal_damage(self, reply: str) -> str | None:
        try:
            *lines, last = self._journal_path(reply).read_bytes().split(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            return f"cannot be read: {error.strerror}"
        unread = [number for number, line in enumerate(lines, 1) if not _is_line(line)]
        if unread:
            return f"cannot be read in {len(unread)} of its lines, the first of them line {unread[0]}"
        return f"ends within its line {len(lines) + 1}" if last else None

    def journals(self) -> list[str]:
        return [path.stem for path in self._journals.glob("*.jsonl") if path.is_file()]

    def discard_journal(self, reply: str) -> None:
        self._journal_path(reply).unlink(missing_ok=True)

    def _journal_path(self, reply: str) -> Path:
        return self._journals / f"{reply}.jsonl"


def _is_line(line: bytes) -> bool:
    try:
        _LINE.validate_json(line)
    except ValidationError:
        return False
    return True


class _HeldLock:
    """A lock that belongs to one session only would leave its file behind for ever: removed when released,
    while it is still held, so that nobody can hold the file that is being removed."""

    def __init__(self, lock: FileLock, path: Path) -> None:
        self._lock, self._path = lock, path

    def release(self) -> None:
        if self._path.name.startswith("session-"):
            self._path.unlink(missing_ok=True)
        self._lock.release()


class _FileJournal:
    """A line of JSON for each delta. The operating system has it at once, so that the death of the process
    loses nothing; the disk has it within 250 ms, so that a power cut loses no more than that."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._synced = time.monotonic()
        with _failures(self._path):
            self._file = path.open("ab", buffering=0)

    def write(self, kind: str, text: str) -> None:
        with _failures(self._path):
            line = json.dumps([kind, text]).encode() + b"\n"
            if self._file.write(line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            now = time.monotonic()
            if now - self._synced >= _SYNC_SECONDS:
                os.fdatasync(self._file.fileno())
                self._synced = now

    def close(self) -> None:
        self._file.close()


@contextmanager
def _failures(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        why = error.strerror or str(error)
        refusal = errors.disk_full(str(path)) if full else errors.folder_not_writable(str(path), why)
        raise StorageFailed(refusal) from error
