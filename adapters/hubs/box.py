"""The models that are shipped inside the package, used where they lie."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, Offer
from ...domain import errors
from ...domain.errors import Refusal
from .hub_ids import own_part
from .verified_file import check, measure, verify, verify_again

__all__ = ["BoxHub"]


class BoxHub:
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

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        path = self._path(model)
        size = path if isinstance(path, Refusal) else measure(model, path)
        return size if isinstance(size, Refusal) else HubFile(model, "", "", size)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        path = self._path(file.model)
        if isinstance(path, Refusal):
            yield path
        else:
            yield from verify(path, file, cancel)

    def brought(self, file: HubFile) -> int:
        return 0

    def remove(self, file: HubFile, path: str) -> int:
        """Frees nothing: the file is part of the package."""
        return 0

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return verify_again(file, cancel)

    def check(self, file: LocalFile) -> Refusal | None:
        return check(file)

    def leftovers(self) -> Sequence[Leftover]:
        return []

    def discard(self, leftover: Leftover) -> int:
        return 0

    def _path(self, model: str) -> Path | Refusal:
        name = own_part(model, "box")
        if isinstance(name, Refusal):
            return name
        path = self._folder / f"{name}.gguf"
        return path if path.is_file() else errors.unknown_model(model)
