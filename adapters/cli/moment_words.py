"""How a moment is named on the command line."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import datetime, timedelta

from .numbers import natural

__all__ = ["moment_words"]

_AGO = re.compile(r"(\d{1,9})([smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def moment_words(text: str) -> int | datetime:
    """A position; or a time: ISO 8601, of the local zone unless it has one, or how long ago, as in 10m."""
    if text.isascii() and text.isdigit():
        return natural(text)
    try:
        moment = _ago(text) or datetime.fromisoformat(text).astimezone()
        moment.timestamp()
    except (ValueError, OverflowError, OSError) as error:
        raise ArgumentTypeError(
            f"{text!r} is no moment: give a position, a time as in 2026-11-23T17:40, or 10m (ago)"
        ) from error
    return moment


def _ago(text: str) -> datetime | None:
    found = _AGO.fullmatch(text)
    if found is None:
        return None
    return datetime.now().astimezone() - timedelta(seconds=int(found[1]) * _SECONDS[found[2]])
