"""The commands that look at what the model hub has, and at what downloads have left here."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime

from ...application.core import Core
from ...application.discovery import RepositoryListing, VariantListing
from ...application.ports import FoundRepository, Leftover, ModelHeader
from ...domain.errors import Refusal
from ...domain.variants import VariantName
from .output import Json, Output
from .wording import one_line, size

__all__ = ["clean", "leftovers", "search", "show"]


def search(core: Core, args: Namespace, out: Output) -> Refusal | None:
    found = core.search_hub(args.text, args.limit)
    if isinstance(found, Refusal):
        return found
    out.record([_found_record(one) for one in found])
    for one in found:
        gated = "  gated" if one.gated else ""
        out.text(f"{one_line(one.repo)}  {one.downloads:,} downloads  {one_line(one.updated)[:10]}{gated}")
    return None


def show(core: Core, args: Namespace, out: Output) -> Refusal | None:
    name = args.name if args.name.startswith("hf:") else f"hf:{args.name}"
    asked = VariantName.parse(name)
    if asked and not asked.variant:
        return _show_repository(core, name, out)
    return _show_model(core, name, out)


def _show_repository(core: Core, name: str, out: Output) -> Refusal | None:
    listing = core.show_repository(name)
    if isinstance(listing, Refusal):
        return listing
    out.record(_listing_record(listing))
    out.text(f"{listing.repo} at {listing.commit[:10]}" + (", gated" if listing.gated else ""))
    if isinstance(listing.header, ModelHeader):
        out.text(_header_line(listing.header))
    for variant in listing.variants:
        out.text(_variant_line(variant))
    return None


def _show_model(core: Core, name: str, out: Output) -> Refusal | None:
    header = core.show_header(name)
    if isinstance(header, Refusal):
        return header
    out.record({**_header_record(header), "template": header.template})
    out.text(_header_line(header))
    out.text(header.template or "it has no chat template")
    return None


def _header_line(header: ModelHeader) -> str:
    return (
        f"{one_line(header.name) or 'no name'}: architecture {one_line(header.architecture)}, "
        f"context {header.context_length:,} tokens, {size(header.cache_bytes)} of cache a token"
    )


def _variant_line(variant: VariantListing) -> str:
    unfit = [
        f"does not fit the {what}"
        for what, fits in (("disk", variant.fits_disk), ("memory", variant.fits_memory))
        if fits is False
    ]
    files = f", {variant.files} files" if variant.files > 1 else ""
    needs = f"{size(variant.size)}{files}, about {size(variant.memory)} of memory"
    return "; ".join([f"{one_line(variant.name)}  {needs}", *unfit])


def leftovers(core: Core, args: Namespace, out: Output) -> None:
    found = core.leftovers()
    out.record([_leftover_record(one) for one in found])
    for one in found:
        since = datetime.fromtimestamp(one.modified).strftime("%Y-%m-%d")
        out.text(f"{size(one.size):>7}  {since}  {one_line(one.path)}")
    out.note(f"{size(sum(one.size for one in found))} in all" if found else "nothing is left over")


def clean(core: Core, args: Namespace, out: Output) -> None:
    freed = core.discard_leftovers()
    out.record({"freed": freed})
    out.text(f"{size(freed)} were freed")


def _found_record(found: FoundRepository) -> Json:
    return {
        "repo": found.repo,
        "downloads": found.downloads,
        "likes": found.likes,
        "gated": found.gated,
        "updated": found.updated or None,
    }


def _listing_record(listing: RepositoryListing) -> Json:
    header = listing.header
    return {
        "repo": listing.repo,
        "revision": listing.revision,
        "commit": listing.commit,
        "gated": listing.gated,
        "header": _header_record(header) if isinstance(header, ModelHeader) else None,
        "refused": header.model_dump(mode="json") if isinstance(header, Refusal) else None,
        "variants": [_variant_record(variant) for variant in listing.variants],
    }


def _variant_record(variant: VariantListing) -> Json:
    return {
        "name": variant.name,
        "model": variant.model,
        "quantization": variant.quantization or None,
        "size": variant.size,
        "files": variant.files,
        "memory": variant.memory,
        "fits_disk": variant.fits_disk,
        "fits_memory": variant.fits_memory,
    }


def _header_record(header: ModelHeader) -> dict[str, Json]:
    return {
        "architecture": header.architecture,
        "name": header.name or None,
        "context_length": header.context_length or None,
        "cache_bytes": header.cache_bytes or None,
    }


def _leftover_record(leftover: Leftover) -> Json:
    at = datetime.fromtimestamp(leftover.modified, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"path": leftover.path, "sha256": leftover.sha256, "size": leftover.size, "modified": at}
