"""The integers of a range, as GBNF."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["integers_between"]

_DIGITS = 16
"""An open end goes so many digits far."""


def integers_between(low: int | None, high: int | None) -> str:
    """Alternatives that are the decimals of low to high, inclusive; None for an open end."""
    low = -(10**_DIGITS - 1) if low is None else low
    high = 10**_DIGITS - 1 if high is None else high
    found = [f'"-" ({_naturals(max(-high, 1), -low)})'] if low < 0 else []
    if high >= 0:
        found.append(_naturals(max(low, 0), high))
    return " | ".join(found)


def _naturals(low: int, high: int) -> str:
    return " | ".join(
        _same_length(str(max(low, 10 ** (length - 1) if length > 1 else 0)), str(min(high, 10**length - 1)))
        for length in range(len(str(low)), len(str(high)) + 1)
    )


def _same_length(low: str, high: str) -> str:
    return " | ".join(_ranges(low, high))


def _ranges(low: str, high: str) -> Iterator[str]:
    """Sequences of digits from low to high, which are equally long: common digits, then those below the
    middle, the middle, and those above it."""
    if not low or low == high:
        yield f'"{low}"' if low else '""'
    elif low == "0" * len(low) and high == "9" * len(high):
        yield f"[0-9]{{{len(low)}}}"
    elif low[0] == high[0]:
        yield f'"{low[0]}" ({" | ".join(_ranges(low[1:], high[1:]))})'
    elif len(low) == 1:
        yield f"[{low}-{high}]"
    else:
        yield from _from_low_to_high(low, high)


def _from_low_to_high(low: str, high: str) -> Iterator[str]:
    nines, zeros = "9" * (len(low) - 1), "0" * (len(low) - 1)
    first, last = int(low[0]), int(high[0])
    if low[1:] != zeros:
        yield f'"{first}" ({" | ".join(_ranges(low[1:], nines))})'
        first += 1
    middle_last = last if high[1:] == nines else last - 1
    if first <= middle_last:
        yield f"[{first}-{middle_last}] [0-9]{{{len(nines)}}}"
    if high[1:] != nines:
        yield f'"{last}" ({" | ".join(_ranges(zeros, high[1:]))})'
