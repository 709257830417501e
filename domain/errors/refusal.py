"""The one shape of every refusal."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

__all__ = ["Detail", "Refusal", "refusal"]

Detail = str | int | bool | None | tuple[str, ...]


class Refusal(BaseModel):
    """What was refused or failed, why, and what helps.

    reason: a stable word for programs. message, remedy: one sentence each for people.
    retryable: the same request may succeed later without anything being changed by the user.
    """

    model_config = ConfigDict(frozen=True)

    reason: str
    message: str
    remedy: str
    retryable: bool = False
    details: Mapping[str, Detail] = {}

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


def refusal(reason: str, message: str, remedy: str, *, retryable: bool = False, **details: Detail) -> Refusal:
    return Refusal(
        reason=reason,
        message=_encodable(message),
        remedy=_encodable(remedy),
        retryable=retryable,
        details={k: _encodable(v) if isinstance(v, str) else v for k, v in details.items()},
    )


def _encodable(text: str) -> str:
    """A path on disk need not be Unicode; a refusal is recorded as UTF-8."""
    return text.encode(errors="backslashreplace").decode()
