"""What a name of a model means: an entry of the catalogue, a file, an offer, or a variant at the hub."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.errors import Refusal
from ..domain.messages import Target
from ..domain.models import Catalogue
from ..domain.variants import VariantName, known_variant
from .discovery import Discovery
from .ports import ModelHub, StorageFailed, ViewStore
from .projections.downloads import download_rows

__all__ = ["ModelNames"]


class ModelNames:
    def __init__(
        self, catalogue: Catalogue, hubs: Mapping[str, ModelHub], discovery: Discovery, views: ViewStore
    ) -> None:
        self._catalogue, self._hubs, self._discovery, self._views = catalogue, hubs, discovery, views

    def target(self, name: str) -> Target | Refusal:
        """Of `hf:org/repo:VARIANT` only the hub can tell which file it is: the one name that waits for it."""
        if variant := VariantName.parse(name.strip()):
            model = self._discovery.resolve(variant)
            return model if isinstance(model, Refusal) else self._catalogue.target(model)
        found = self._catalogue.target(name)
        unknown = isinstance(found, Refusal) and found.reason == "unknown_model"
        return (self._at_hand(name) or found) if unknown else found

    def _at_hand(self, name: str) -> Target | None:
        offers = {offer.name: offer.model for hub in self._hubs.values() for offer in hub.offers()}
        return Target(model=offers[name], name=name) if name in offers else None

    def known(self, name: str) -> Target | Refusal:
        """A model that is here or wanted is meant by its variant, whatever its hub says by now."""
        variant = VariantName.parse(name.strip())
        try:
            model = self._among_known(variant) if variant else None
        except StorageFailed as failed:
            return failed.refusal
        return self.target(model or name)

    def _among_known(self, variant: VariantName) -> str | None:
        with self._views.snapshot() as rows:
            return known_variant(variant, (row.model for row in download_rows(rows)))
