"""Words of the command line that are numbers."""

from __future__ import annotations

from argparse import ArgumentTypeError

__all__ = ["bandwidth", "natural", "positive", "speed"]

_DIGITS = 18
"""Positions are 64 bits wide in the database."""


def natural(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ArgumentTypeError(f"{text!r} is not a number from 0")
    if len(text.lstrip("0")) > _DIGITS:
        raise ArgumentTypeError(f"{text} is too large a number: {_DIGITS} digits at most")
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
