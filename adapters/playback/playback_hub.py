"""Where the models of a recording seem to come from: each is ready when it was, and none has any bytes."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, Offer
from ...domain import errors
from ...domain.errors import Refusal
from .playback_engine import Playing

__all__ = ["PlaybackHub"]


class PlaybackHub:
    """models: their digests by their ids, all of one scheme."""

    def __init__(self, scheme: str, models: Mapping[str, str], playing: Playing) -> None:
        self.scheme = scheme
        self._models, self._playing = models, playing

    def offers(self) -> Sequence[Offer]:
        return []

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        if model not in self._models:
            return errors.not_found_on_hub(model)
        return HubFile(model, "", self._models[model], 1)

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        yield Bytes(0, file.size)
        self._playing.wait_until_due(file.model, cancel)
        if not cancel.cancelled:
            yield Bytes(file.size, file.size)
            yield LocalFile("", file.sha256, file.size)

    def brought(self, file: HubFile) -> int:
        return 0

    def remove(self, file: HubFile, path: str) -> int:
        return 0

    def check(self, file: LocalFile) -> Refusal | None:
        return None

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        yield file

    def leftovers(self) -> Sequence[Leftover]:
        return []

    def discard(self, leftover: Leftover) -> int:
        return 0
