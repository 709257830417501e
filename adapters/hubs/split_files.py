"""Models whose bytes are spread over several files of one folder: a set is one model, all or nothing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, LocalFile
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.variants import split_set
from .hub_cache import HubName
from .verified_file import check, verify, verify_again

__all__ = ["check_pieces", "name_pieces", "pieces_beside", "verify_pieces", "whole_promise"]


def name_pieces(name: HubName) -> Sequence[HubName]:
    """Of each file that belongs to the model, in order."""
    return [
        replace(name, model=name.model.replace(name.file, file), file=file) for file in split_set(name.file)
    ]


def whole_promise(model: str, pieces: Sequence[HubFile]) -> HubFile:
    """A split set is known by the SHA-256 of its files' digests in hex, joined by newlines."""
    first = pieces[0]
    if len(pieces) == 1:
        return replace(first, model=model)
    digests = "\n".join(piece.sha256 for piece in pieces)
    sha256 = hashlib.sha256(digests.encode("ascii")).hexdigest()
    return HubFile(model, first.commit, sha256, sum(piece.size for piece in pieces))


def pieces_beside(path: str) -> Sequence[Path]:
    """The files of the set whose first one lies at `path`."""
    first = Path(path)
    if not first.name:
        return []
    return [first.with_name(name) for name in split_set(first.name)]


def verify_pieces(file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
    """Hash all files of the set anew, and hold them against the digest of the set."""
    paths, digests, before = pieces_beside(file.path), list[HubFile](), 0
    if len(paths) == 1:
        yield from verify_again(file, cancel)
        return
    for path in paths:
        size = path.stat().st_size if path.exists() else 0
        for step in verify(path, HubFile("", "", "", size), cancel):
            if isinstance(step, Bytes):
                yield Bytes(min(before + step.done, file.size), file.size)
            elif isinstance(step, LocalFile):
                digests.append(HubFile("", "", step.sha256, step.size))
                before += step.size
            else:
                yield step
                return
    if not cancel.cancelled:
        found = whole_promise("", digests)
        same = (found.sha256, found.size) == (file.sha256, file.size)
        yield file if same else errors.file_changed(file.path)


def check_pieces(file: LocalFile) -> Refusal | None:
    """Presence, sizes and the time of the last change of all files of the set."""
    pieces = pieces_beside(file.path)
    if len(pieces) == 1:
        return check(file)
    try:
        about = [os.stat(piece) for piece in pieces]
    except OSError:
        return errors.file_missing(file.path)
    touched = file.modified not in (0, max(piece.st_mtime_ns for piece in about))
    if touched or sum(piece.st_size for piece in about) != file.size:
        return errors.file_changed(file.path)
    return None
