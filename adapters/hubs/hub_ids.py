"""Model ids as a hub reads them: only its own, and only canonical ones."""

from __future__ import annotations

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.models import model_id

__all__ = ["own_part"]


def own_part(model: str, scheme: str) -> str | Refusal:
    """What follows `scheme:` in a canonical id; refuses every other name, whatever it holds."""
    if not _is_text(model):
        return errors.invalid_name(ascii(model), "it is not valid Unicode")
    known = model_id(model)
    if isinstance(known, Refusal):
        return known
    if not known.startswith(f"{scheme}:"):
        return errors.unknown_model(model)
    return known.removeprefix(f"{scheme}:")


def _is_text(name: str) -> bool:
    """False for file names whose bytes are not UTF-8: no fact could hold them."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
