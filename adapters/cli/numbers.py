"""Words of the command line that are numbers."""

from __future__ import annotations

from argparse import ArgumentTypeError

__all__ = ["bandwidth", "natural", "positive", "speed"]


def natural(text: str) -> int:
    # Positions are 64 bits wide in the database.
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise ArgumentTypeError(f"{text!r} is not a number from 0")
    return int(text)


def positive(text: str) -> int:
    if not (number := natural(text)):
        raise ArgumentTypeError("0 is too few")
    return number


def bandwidth(text: str) -> int:
    factor = {"k": 1000, "M": 1000**2, "G": 1000**3}.get(text[-1:], 1)
    return positive(text[:-1] if factor > 1 else text) * factor


def speed(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not found > 0:
        raise ArgumentTypeError(f"{text!r} is not a number above 0")
    return found
