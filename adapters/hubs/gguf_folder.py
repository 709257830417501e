"""GGUF files that the user has already, imported without copying."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from ...application.ports import Offer
from ...domain.errors import Refusal
from .files_on_disk import FilesOnDisk
from .hub_ids import own_part

__all__ = ["GgufFolderHub"]

_NOT_A_MODEL = re.compile(r"mmproj|imatrix|-\d{5}-of-\d{5}\.gguf$", re.IGNORECASE)
"""Projectors, quantization statistics, and pieces of split files."""


class GgufFolderHub(FilesOnDisk):
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

    def _path(self, model: str) -> Path | Refusal:
        path = own_part(model, "file")
        return path if isinstance(path, Refusal) else Path(path)


def _offer(entry: os.DirEntry[str]) -> Offer | None:
    if not entry.name.lower().endswith(".gguf") or _NOT_A_MODEL.search(entry.name) or not entry.is_file():
        return None
    model = f"file:{entry.path}"
    if own_part(model, "file") != entry.path:
        return None
    return Offer(model, Path(entry.name).stem, entry.stat().st_size)
