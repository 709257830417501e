"""Conditions over the views, and the language that they are written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ...domain.errors import Refusal

if TYPE_CHECKING:
    from ..views import Views

__all__ = ["Condition", "ConditionLanguage", "Unanswered"]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A condition has no answer. missing: since something that it names is not there."""

    why: str
    missing: bool


Condition: TypeAlias = "Callable[[Views], bool | Unanswered]"


class ConditionLanguage(Protocol):
    def read(self, expression: str) -> Condition | Refusal:
        """The condition that an expression states, or invalid_condition with the place of the mistake, or
        not_installed.

        Asking a condition reads no more of the views than what it names, takes bounded time, and changes
        nothing. One thread at a time may ask it.
        """
        ...
