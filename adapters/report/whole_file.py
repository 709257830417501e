"""A file that is there whole or as it was before."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["whole_file"]


@contextmanager
def whole_file(path: Path) -> Generator[BinaryIO]:
    """Written beside `path`, and put in its place once the context is left without an error. What is no
    file, such as a pipe or /dev/stdout, is written to as it is. Raises OSError."""
    if path.exists() and not path.is_file():
        with path.open("wb") as opened:
            yield opened
        return
    target = path.resolve()
    fresh = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with fresh.open("xb") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(fresh, target)
    finally:
        fresh.unlink(missing_ok=True)
