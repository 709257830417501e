"""Where a conversation stands, in words: what it asks for, who answers, and how far a download is."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ...application.core import Core
from ...application.ports import StorageFailed
from ...application.projections.requested_vs_loaded import RequestedVsLoaded
from ...application.signals import DownloadProgress, DownloadRetrying, ModelLoading, ModelProving, Signal
from ...domain.errors import Refusal
from .wording import download_progress, one_line

__all__ = ["Standing"]


class Standing:
    """Safe to ask from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._progress: dict[str, str] = {}

    def listen(self) -> Callable[[], None]:
        """Keep up with the progress of downloads and loads; returns what ends it."""
        signals = self._core.signals()

        def follow() -> None:
            for signal in signals:
                self._observe(signal)

        threading.Thread(target=follow, name="rejoinder-standing", daemon=True).start()
        return signals.close

    def _observe(self, signal: Signal) -> None:
        match signal:
            case DownloadProgress(model=model):
                self._progress[model] = download_progress(signal)
            case DownloadRetrying(model=model, failure=failure):
                self._progress[model] = f"{one_line(failure.message).rstrip('.')}; it goes on in a moment"
            case ModelProving(model, fraction):
                self._progress[model] = f"trial load, {100 * fraction:.0f} %"
            case ModelLoading(model, fraction):
                self._progress[model.model] = f"{100 * fraction:.0f} %"
            case _:
                pass

    def line(self, conversation: str) -> str:
        """Requested against answering, with the bytes, the rate and the time left of a download."""
        try:
            standing = self._core.requested_vs_loaded(conversation)
        except StorageFailed as failed:
            return one_line(failed.refusal.message)
        if isinstance(standing, Refusal):
            return one_line(standing.message)
        return f"{one_line(standing.requested.name)}{self._way(standing)}{self._meanwhile(standing)}"

    def _way(self, standing: RequestedVsLoaded) -> str:
        progress = self._progress.get(standing.requested.model, "")
        if standing.status in ("Downloading", "Compiling"):
            return f" is {standing.status}: {progress}" if progress else f" is {standing.status}"
        if standing.loading and standing.loading.model == standing.requested.model:
            return f" is being loaded: {progress}" if progress else " is being loaded"
        if standing.retry_at is not None:
            return " made the engine die too often and is left alone for a while"
        return " answers" if standing.status == "Ready" else f" is {standing.status or 'not on disk'}"

    def _meanwhile(self, standing: RequestedVsLoaded) -> str:
        if standing.status == "Ready":
            return ""
        name = self.fallback(standing)
        return f" · {name} answers meanwhile" if name else " · no model is ready yet"

    def fallback(self, standing: RequestedVsLoaded) -> str:
        """The name of the model that answers as long as the target is not ready; "" if there is none."""
        if standing.loaded:
            return one_line(standing.loaded.name)
        with self._core.views() as views:
            row = views.ready_model_used_last()
        return one_line(row.name) if row else ""
