"""The switch contract: who answers when a reply begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .messages import Target
from .model_download import ModelStatus

__all__ = ["AnswerWith", "NothingCanAnswer", "WaitFor", "choose_model"]

_ON_ITS_WAY = (ModelStatus.QUEUED, ModelStatus.DOWNLOADING, ModelStatus.COMPILING)


@dataclass(frozen=True, slots=True)
class AnswerWith:
    model: str


@dataclass(frozen=True, slots=True)
class WaitFor:
    """No model can answer yet; the target is on its way."""

    target: Target
    status: ModelStatus


@dataclass(frozen=True, slots=True)
class NothingCanAnswer:
    """No model is ready and the target is not on its way: status is Failed, Canceled or None."""

    target: Target
    status: ModelStatus | None


def choose_model(
    target: Target,
    status_of: Callable[[str], ModelStatus | None],
    loaded: str | None,
    used_last: Callable[[], str | None],
) -> AnswerWith | WaitFor | NothingCanAnswer:
    """The target if it is ready; else what is loaded; else the ready model used last; else none yet.

    used_last: the ready model that answered last, or if none did, the largest.
    """
    status = status_of(target.model)
    if status is ModelStatus.READY:
        return AnswerWith(target.model)
    fallback = loaded or used_last()
    if fallback is not None:
        return AnswerWith(fallback)
    if status is None or status not in _ON_ITS_WAY:
        return NothingCanAnswer(target, status)
    return WaitFor(target, status)
