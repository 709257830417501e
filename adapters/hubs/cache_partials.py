"""Beginnings of files in the folder that Hugging Face tools share, ours (`.part`) and those of the hub's own
client (`.incomplete`), which it never goes on from."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from ...application.ports import Leftover

__all__ = ["discard_partial", "find_partials"]

_PARTIAL = re.compile(r"(?P<sha256>[0-9a-f]{64})\.(?:part|(?:[0-9a-f]+\.)?incomplete)")

_PATIENCE = 0.5
"""Seconds for a transfer that was cancelled to let go of its file."""


def find_partials(cache: Path) -> Sequence[Leftover]:
    """Those that nobody holds the writer's lock of, the oldest first. Unreadable folders have none."""
    found: list[Leftover] = []
    for path in cache.glob("models--*/blobs/*"):
        with suppress(OSError), _unless_written(cache, path, 0) as sha256:
            if sha256:
                about = path.stat()
                found.append(Leftover(str(path), sha256, about.st_size, about.st_mtime))
    return sorted(found, key=lambda leftover: leftover.modified)


def discard_partial(cache: Path, path: Path) -> int:
    """Returns the bytes freed: 0 if it is none of the cache's, if it is gone or if somebody writes it."""
    path = Path(os.path.abspath(path))
    inside = path.parent.name == "blobs" and path.parent.parent.parent == cache
    with suppress(OSError), _unless_written(cache, path, _PATIENCE) as sha256:
        if inside and sha256:
            size = path.stat().st_size
            path.unlink()
            return size
    return 0


@contextmanager
def _unless_written(cache: Path, path: Path, seconds: float) -> Generator[str | None]:
    """The digest that the file is to have, while its writer's lock is held; None if it is no partial file or
    another one holds the lock for so many seconds."""
    named = _PARTIAL.fullmatch(path.name)
    if named is None:
        yield None
        return
    lock = cache / ".locks" / path.parent.parent.name / f"{named['sha256']}.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(lock, timeout=seconds, thread_local=False, mode=0o664):
            yield named["sha256"]
    except Timeout:
        yield None
