"""What a chat says unasked: a download that begins, fails or is done, each once and in one line."""

from __future__ import annotations

from ...application.core import Core
from ...application.projections.requested_vs_loaded import RequestedVsLoaded
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.model_download import (
    Compiled,
    DownloadCanceled,
    DownloadFailed,
    DownloadStarted,
    ModelLost,
)
from .standing import Standing
from .wording import one_line, size

__all__ = ["Notices"]

_TOLD = (Compiled, DownloadCanceled, DownloadFailed, DownloadStarted, ModelLost)


class Notices:
    def __init__(self, core: Core, standing: Standing) -> None:
        self._core, self._standing = core, standing
        self._said: set[str] = set()

    def of(self, recorded: Recorded, conversation: str) -> str | None:
        """What whoever is in `conversation` should know of a fact, if anything, and has not been told."""
        if not isinstance(recorded.fact, _TOLD):
            return None
        standing = self._core.requested_vs_loaded(conversation)
        if isinstance(standing, Refusal):
            return None
        line = self._line(recorded, standing)
        if line is None or line in self._said:
            return None
        self._said.add(line)
        return line

    def _line(self, recorded: Recorded, standing: RequestedVsLoaded) -> str | None:
        if recorded.subject != standing.requested.model:
            return self._of_another(recorded, standing)
        name = one_line(standing.requested.name)
        match recorded.fact:
            case DownloadStarted(size=count) if recorded.subject.startswith("hf:"):
                return (
                    f"{name} is being downloaded ({size(count)}): "
                    f"/cancel {name} stops it, and `rejoinder chat --offline` stays local"
                )
            case DownloadFailed(failure=failure) | ModelLost(failure=failure):
                return f"{name} {_why_not(failure)}{self._meanwhile(standing)}"
            case DownloadCanceled():
                return f"the download of {name} is cancelled{self._meanwhile(standing)}"
            case Compiled():
                return f"{name} is ready: it answers from now on"
            case _:
                return None

    def _of_another(self, recorded: Recorded, standing: RequestedVsLoaded) -> str | None:
        """The first model that can answer at all."""
        if not isinstance(recorded.fact, Compiled) or standing.status == "Ready" or standing.loaded:
            return None
        name = one_line(standing.requested.name)
        return f"{self._standing.fallback(standing)} is ready: it answers until {name} does"

    def _meanwhile(self, standing: RequestedVsLoaded) -> str:
        name = self._standing.fallback(standing)
        return f"; {name} answers" if name else ""


def _why_not(failure: Refusal) -> str:
    if failure.reason != "offline":
        return f"cannot be had: {one_line(failure.message).rstrip('.')}"
    if failure.details.get("by_choice"):
        return "is not on this machine, and --offline keeps from fetching it"
    return "is not on this machine and cannot be fetched now, without a network"
