"""A file that is there whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ...domain import errors
from ...domain.errors import Refusal

__all__ = ["write_whole"]


def write_whole(path: Path, chunks: Iterable[bytes]) -> Refusal | None:
    """Write beside it, see it on the disk, and rename: what was at `path` before stays until then. Only its
    owner may read it. A link stays one; what is no ordinary file is refused, and not replaced."""
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        return errors.cannot_write_file(str(path), "it is no ordinary file")
    try:
        number, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    except OSError as error:
        return _refused(path, error)
    try:
        with open(number, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(number)
        os.replace(beside, path)
        _sync_folder(path.parent)
    except OSError as error:
        return _refused(path, error)
    finally:
        with suppress(OSError):
            os.unlink(beside)
    return None


def _sync_folder(folder: Path) -> None:
    """So that the rename survives a power cut, where a folder can be synced."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _refused(path: Path, error: OSError) -> Refusal:
    return errors.cannot_write_file(str(path), error.strerror or str(error))
