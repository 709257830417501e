"""All models that a user can name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..domain.models import Catalogue
from .ports import ModelHub
from .projections.downloads import DownloadRow

__all__ = ["ModelListing", "list_models"]


@dataclass(frozen=True, slots=True)
class ModelListing:
    """status: of its lifecycle, "" for a model that was never wanted. size: bytes, 0 if unknown. at_hand: it
    can be had without a network."""

    name: str
    title: str
    model: str
    status: str
    size: int
    why: str = ""
    at_hand: bool = False


def list_models(
    catalogue: Catalogue, hubs: Iterable[ModelHub], downloads: Sequence[DownloadRow]
) -> Sequence[ModelListing]:
    """The catalogue first, in its order, then what hubs have at hand, then what is here besides."""
    found = {
        entry.model: ModelListing(entry.name, entry.title, entry.model, "", entry.size) for entry in catalogue
    }
    for hub in hubs:
        for offer in hub.offers():
            known = found.get(offer.model) or ModelListing(offer.name, offer.name, offer.model, "", 0)
            found[offer.model] = replace(known, size=offer.size, at_hand=True)
    for row in downloads:
        known = found.get(row.model) or ModelListing(row.name, row.name, row.model, "", row.size)
        why = row.refusal.message if row.refusal else ""
        found[row.model] = replace(known, status=row.status, size=row.size or known.size, why=why)
    return list(found.values())
