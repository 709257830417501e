"""What every stream of a port keeps, checked while it runs rather than test by test."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from typing import TypeVar

from .obligations import require

__all__ = ["Rising", "checked_stream"]

StepT = TypeVar("StepT")


class Rising:
    """A number that never falls and stays from `lowest` to `highest`."""

    def __init__(self, obligation: str, lowest: float = 0) -> None:
        self._obligation, self._last = obligation, lowest

    def take(self, number: float, highest: float) -> None:
        require(self._last <= number <= highest, self._obligation, f"{number} after {self._last}")
        self._last = number


def checked_stream(
    steps: Generator[StepT],
    progress: tuple[type, ...],
    endings: tuple[type, ...],
    obligation: str,
    *,
    must_end: bool = True,
) -> Generator[StepT]:
    """The same steps: of those types, with one ending, which is the last. Closed early, it closes `steps`."""
    ending: StepT | None = None
    require(hasattr(steps, "close"), obligation, f"{steps!r} cannot be closed")
    with closing(steps):
        for step in steps:
            require(ending is None, obligation, f"{step!r} after the ending {ending!r}")
            require(isinstance(step, (*progress, *endings)), obligation, f"{step!r} is no part of the stream")
            ending = step if isinstance(step, endings) else None
            yield step
    require(ending is not None or not must_end, obligation, "the stream is over and had no ending")
