"""What a hub has, told so that a person can choose: variants, what they need, and whether that is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..domain import errors
from ..domain.errors import Refusal
from ..domain.variants import ModelVariant, VariantName, choose_variant, variant_names, variants_of
from .cancellation import Cancellation
from .ports import FoundRepository, ModelDiscovery, ModelHeader, ModelHub, Repository, Room

__all__ = ["Discovery", "RepositoryListing", "VariantListing"]

_COMPUTE_BYTES = 300 << 20
"""What llama.cpp needs beside the weights and the KV cache, about."""


@dataclass(frozen=True, slots=True)
class VariantListing:
    """One model of a repository. name: what asks for it; model: its canonical id. size, memory: bytes of disk
    and about those of memory that it needs. fits_disk, fits_memory: None if that is not known."""

    name: str
    model: str
    quantization: str
    size: int
    files: int
    memory: int
    fits_disk: bool | None
    fits_memory: bool | None


@dataclass(frozen=True, slots=True)
class RepositoryListing:
    """header: of the smallest variant, or why it cannot be read; the others differ in their quantization."""

    repo: str
    revision: str
    commit: str
    gated: bool
    header: ModelHeader | Refusal
    variants: Sequence[VariantListing]


class Discovery:
    """context_length: tokens for which the memory is reckoned."""

    def __init__(self, hubs: Iterable[ModelHub], context_length: int) -> None:
        self._hub = next((hub for hub in hubs if isinstance(hub, ModelDiscovery)), None)
        self._context_length = context_length
        self._closing = Cancellation()

    def close(self) -> None:
        """Refuse what is being asked at this moment."""
        self._closing.cancel()

    def search(self, text: str, limit: int) -> Sequence[FoundRepository] | Refusal:
        if self._hub is None:
            return errors.hub_not_installed()
        return self._hub.search(text, limit, self._closing)

    def header(self, model: str) -> ModelHeader | Refusal:
        """The whole of it, with the chat template."""
        if self._hub is None:
            return errors.hub_not_installed()
        return self._hub.header(model, True, self._closing)

    def resolve(self, name: VariantName) -> str | Refusal:
        """The canonical id of the one model that is meant."""
        found = self._repository(name)
        if isinstance(found, Refusal):
            return found
        chosen = choose_variant(name, variants_of(found.repo, found.files))
        return chosen if isinstance(chosen, Refusal) else chosen.model(found.repo, name.revision)

    def list(self, name: VariantName) -> RepositoryListing | Refusal:
        """All variants, whichever the name asks for."""
        found = self._repository(name)
        if isinstance(found, Refusal) or self._hub is None:
            return found if isinstance(found, Refusal) else errors.hub_not_installed()
        variants = variants_of(found.repo, found.files)
        if not variants:
            return errors.unknown_variant(found.repo, "", ())
        header = self._hub.header(variants[0].model(found.repo, name.revision), False, self._closing)
        listed = VariantName(found.repo, "", name.revision)
        rows = _rows(listed, variants, self._cache_bytes(header), self._hub.room())
        return RepositoryListing(found.repo, name.revision, found.commit, found.gated, header, rows)

    def _repository(self, name: VariantName) -> Repository | Refusal:
        if self._hub is None:
            return errors.hub_not_installed()
        return self._hub.repository(name.repo, name.revision, self._closing)

    def _cache_bytes(self, header: ModelHeader | Refusal) -> int:
        if isinstance(header, Refusal):
            return 0
        return header.cache_bytes * min(self._context_length, header.context_length or self._context_length)


def _rows(
    name: VariantName, variants: Sequence[ModelVariant], cache: int, room: Room
) -> Sequence[VariantListing]:
    return [
        VariantListing(
            spelled,
            variant.model(name.repo, name.revision),
            variant.quantization,
            variant.size,
            len(variant.files),
            needed := variant.size + cache + _COMPUTE_BYTES,
            None if room.disk is None else variant.size <= room.disk,
            None if room.memory is None else needed <= room.memory,
        )
        for spelled, variant in zip(variant_names(name, variants), variants, strict=True)
    ]
