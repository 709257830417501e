"""GGUF files that the user has already, imported without copying."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Sequence
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, Offer
from ...domain.errors import Refusal
from .hub_ids import own_part
from .verified_file import check, measure, verify, verify_again

__all__ = ["GgufFolderHub"]

_NOT_A_MODEL = re.compile(r"mmproj|imatrix|-\d{5}-of-\d{5}\.gguf$", re.IGNORECASE)
"""Projectors, quantization statistics, and pieces of split files."""


class GgufFolderHub:
    """Serves every `file:/absolute/path.gguf`; offers those of one folder if it is given one."""

    scheme = "file"

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = None if folder is None else Path(os.path.abspath(folder))

    def offers(self) -> Sequence[Offer]:
        """The models of the folder by name. A folder that cannot be read offers nothing."""
        if self._folder is None:
            return []
        try:
            with os.scandir(self._folder) as entries:
                found = [offer for entry in entries if (offer := _offer(entry))]
        except OSError:
            return []
        return sorted(found, key=lambda offer: offer.model)

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        path = _path(model)
        size = path if isinstance(path, Refusal) else measure(model, path)
        return size if isinstance(size, Refusal) else HubFile(model, "", "", size)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        found = self.resolve(file.model, cancel)
        if isinstance(found, Refusal):
            yield found
        else:
            yield from verify(Path(file.model.removeprefix("file:")), file, cancel)

    def brought(self, file: HubFile) -> int:
        return 0

    def remove(self, file: HubFile, path: str) -> int:
        """Frees nothing: the file is the user's."""
        return 0

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return verify_again(file, cancel)

    def check(self, file: LocalFile) -> Refusal | None:
        return check(file)

    def leftovers(self) -> Sequence[Leftover]:
        return []

    def discard(self, leftover: Leftover) -> int:
        return 0


def _offer(entry: os.DirEntry[str]) -> Offer | None:
    if not entry.name.lower().endswith(".gguf") or _NOT_A_MODEL.search(entry.name) or not entry.is_file():
        return None
    model = f"file:{entry.path}"
    if own_part(model, "file") != entry.path:
        return None
    return Offer(model, Path(entry.name).stem, entry.stat().st_size)


def _path(model: str) -> Path | Refusal:
    path = own_part(model, "file")
    return path if isinstance(path, Refusal) else Path(path)
