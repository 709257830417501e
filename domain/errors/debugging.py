"""Why a question about the past has no answer."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "condition_failed",
    "holds_already",
    "invalid_condition",
    "invalid_range",
    "never_holds",
    "not_installed",
]


def not_installed(what: str, extra: str) -> Refusal:
    return refusal(
        "not_installed",
        f"For this {what} is needed, which is not installed.",
        f"Install rejoinder[{extra}].",
        what=what,
        extra=extra,
    )


def invalid_condition(why: str, line: int, column: int) -> Refusal:
    """line, column: counted from 1; 0 if the mistake has no place."""
    where = f" at line {line}, column {column}" if line else ""
    return refusal(
        "invalid_condition",
        f"The condition cannot be read{where}: {why}.",
        "Correct it; docs/debugging/bisect.md lists what there is.",
        why=why,
        line=line,
        column=column,
    )


def condition_failed(position: int, why: str) -> Refusal:
    return refusal(
        "condition_failed",
        f"The condition has no answer after fact {position}: {why}.",
        "Ask for what may be missing with has(…) or in, or begin later.",
        position=position,
        why=why,
    )


def holds_already(position: int) -> Refusal:
    return refusal(
        "holds_already",
        f"The condition holds already after fact {position}, where the search begins.",
        "Begin earlier, or search for its opposite.",
        position=position,
    )


def never_holds(position: int) -> Refusal:
    return refusal(
        "never_holds",
        f"The condition does not hold after fact {position}, where the search ends.",
        "End where it holds: it may have held in between.",
        position=position,
    )


def invalid_range(start: int, end: int) -> Refusal:
    return refusal(
        "invalid_range",
        f"The search would begin at {start} and end at {end}, which does not lie behind it.",
        "Give an end that lies behind the beginning.",
        start=start,
        end=end,
    )
