"""What a port demands, said when an adapter does not do it, and within a deadline when it does nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import pytest

from .daemon_threads import start

__all__ = ["ObligationBroken", "PATIENCE", "owes", "require", "within"]

PATIENCE = 60.0
"""Seconds after which what has not come will not come, on a busy machine too."""

ParamsT = ParamSpec("ParamsT")
ResultT = TypeVar("ResultT")


class ObligationBroken(AssertionError):
    """An adapter breaks its port's contract. obligation: the sentence of the port that it breaks."""

    def __init__(self, obligation: str, seen: str) -> None:
        super().__init__(f"the port says: {obligation}\nseen: {seen}")
        self.obligation = obligation


def require(kept: object, obligation: str, seen: object) -> None:
    """Raise ObligationBroken unless `kept`."""
    __tracebackhide__ = True
    if not kept:
        raise ObligationBroken(obligation, str(seen))


def within(seconds: float, obligation: str, call: Callable[[], ResultT]) -> ResultT:
    """What `call` returns or raises; ObligationBroken if that takes longer. The call is then left behind, in
    a daemon thread."""
    __tracebackhide__ = True
    try:
        return start(call).result(seconds)
    except TimeoutError as error:
        raise ObligationBroken(obligation, str(error)) from None


def owes(obligation: str) -> Callable[[Callable[ParamsT, None]], Callable[ParamsT, None]]:
    """A test of a contract: whatever makes it fail, and whatever hangs in it, breaks `obligation`, a sentence
    of the port. Its class says in `patience` how many seconds one call may take; the whole may take twice as
    many, so that a call that hangs is told first."""

    def decorate(test: Callable[ParamsT, None]) -> Callable[ParamsT, None]:
        @functools.wraps(test)
        def proved(*args: ParamsT.args, **kwargs: ParamsT.kwargs) -> None:
            __tracebackhide__ = True
            patience: float = getattr(args[0], "patience", PATIENCE)
            try:
                within(2 * patience, obligation, lambda: test(*args, **kwargs))
            except ObligationBroken:
                raise
            except (Exception, pytest.fail.Exception) as error:
                raise ObligationBroken(obligation, f"{type(error).__name__}: {error}") from error

        marked: Any = proved
        marked.obligation = obligation
        return proved

    return decorate
