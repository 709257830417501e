"""The commands about models, but for the one that follows a download."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from ...application.core import Core
from ...application.model_listing import ModelListing
from ...domain.errors import Refusal
from ...domain.model_download import ModelDownload
from .output import Output
from .paths import model_named
from .records import model_record
from .wording import one_line, size

__all__ = ["cancel", "list_models", "model_lines", "move_to_front", "remove"]


def list_models(core: Core, args: Namespace, out: Output) -> None:
    found = core.models()
    out.record([model_record(listing) for listing in found])
    for line in model_lines(found):
        out.text(line)


def model_lines(found: Sequence[ModelListing]) -> list[str]:
    names = max((len(one_line(listing.name)) for listing in found), default=0)
    return [
        f"{one_line(listing.name):{names}}  {_status(listing):11}  "
        f"{size(listing.size) if listing.size else '?':>7}  {_about(listing)}".rstrip()
        for listing in found
    ]


def _status(listing: ModelListing) -> str:
    return listing.status or ("at hand" if listing.at_hand else "not here")


def _about(listing: ModelListing) -> str:
    title = one_line(listing.title) if listing.title != listing.name else one_line(listing.model)
    return f"{title} ({one_line(listing.why)})" if listing.why else title


def cancel(core: Core, args: Namespace, out: Output) -> Refusal | None:
    return _told(core.cancel(model_named(args.name)), out)


def move_to_front(core: Core, args: Namespace, out: Output) -> Refusal | None:
    return _told(core.move_to_front(model_named(args.name)), out)


def _told(model: ModelDownload | Refusal, out: Output) -> Refusal | None:
    if isinstance(model, Refusal):
        return model
    out.record({"name": model.name, "model": model.id, "status": model.status})
    out.text(f"{one_line(model.name)} is {model.status}")
    return None


def remove(core: Core, args: Namespace, out: Output) -> Refusal | None:
    freed = core.remove(model_named(args.name))
    if isinstance(freed, Refusal):
        return freed
    out.record({"name": args.name, "freed": freed})
    out.text(f"{one_line(args.name)} is removed; {size(freed)} were freed")
    return None
