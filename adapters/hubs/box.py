"""The models that are shipped inside the package, used where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...application.ports import Offer
from ...domain import errors
from ...domain.errors import Refusal
from .files_on_disk import FilesOnDisk
from .hub_ids import own_part

__all__ = ["BoxHub"]


class BoxHub(FilesOnDisk):
    """`box:NAME` is the file `NAME.gguf` of the box."""

    scheme = "box"

    def __init__(self, folder: Path = Path(__file__).parent / "box") -> None:
        self._folder = folder.absolute()

    def offers(self) -> Sequence[Offer]:
        models = sorted(self._folder.glob("*.gguf"))
        return [
            Offer(f"box:{path.stem}", path.stem, path.stat().st_size)
            for path in models
            if isinstance(own_part(f"box:{path.stem}", "box"), str)
        ]

    def _path(self, model: str) -> Path | Refusal:
        name = own_part(model, "box")
        if isinstance(name, Refusal):
            return name
        path = self._folder / f"{name}.gguf"
        return path if path.is_file() else errors.unknown_model(model)
