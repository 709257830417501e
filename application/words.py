"""How text becomes the words that a search compares."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["words_of"]

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Runs of letters and digits in order, case folded and without diacritics."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(c for c in folded if not unicodedata.combining(c)))
