"""What a ModelHub that downloads owes, as tests."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

from ...application.cancellation import Cancellation
from .hub_case import (
    AT_ONCE,
    DownloadCase,
    DownloadingHub,
    cancelled_while_stalled,
    endings,
    fetched,
    promised,
)
from .obligations import owes

__all__ = ["HubDownloadContract"]

_RESOLVE = "Find the file without moving its bytes, within a deadline."
_CANCEL = "After `cancel` it ends without either within 100 ms and keeps what it has."
_BRING = "Bring the promised file here, verifying every byte; goes on from where an earlier try stopped."
_BROUGHT = "Bytes of the promised file that are here, whoever brought them; 0 if that is not told cheaply."
_LEFT = "Beginnings of files, whoever left them, that nobody is bringing at this moment."
_DISCARD = "Delete it, unless somebody brings the file now; returns the bytes freed."
_REMOVE = (
    "Delete what is here of the file, whole or in part, if it belongs to the hub and not to the "
    "user, and nobody brings it now; returns the bytes freed."
)

_SLACK = 1 << 18
"""Bytes that may be under way between a source and its hub."""


class HubDownloadContract(DownloadingHub):
    @owes(_RESOLVE)
    def test_the_digest_is_promised_before_a_byte_moves(self, download: DownloadCase) -> None:
        assert promised(download).sha256 == hashlib.sha256(download.content).hexdigest()
        assert download.moved() == 0

    @owes(_CANCEL)
    def test_a_fetch_that_waits_for_bytes_hears_a_cancel_at_once(self, download: DownloadCase) -> None:
        seconds, steps = cancelled_while_stalled(download, 1 << 20)

        assert seconds < AT_ONCE
        assert endings(steps) == []

    @owes(_BRING)
    def test_what_was_brought_is_not_brought_twice(self, download: DownloadCase) -> None:
        cancelled_while_stalled(download, 1 << 20)
        again = 0 if self.capabilities.resumes else 1 << 20

        file = fetched(download)

        assert Path(file.path).read_bytes() == download.content
        assert download.moved() <= len(download.content) + again + _SLACK

    @owes(_BROUGHT)
    def test_what_was_brought_is_told_to_whoever_asks(self, download: DownloadCase) -> None:
        promise = promised(download)
        assert download.hub.brought(promise) == 0
        cancelled_while_stalled(download, 1 << 20)

        assert download.hub.brought(promise) == (1 << 20 if self.capabilities.resumes else 0)
        fetched(download)
        assert download.hub.brought(promise) == len(download.content)

    @owes(_LEFT)
    def test_a_beginning_is_left_over_until_it_is_removed(self, download: DownloadCase) -> None:
        promise = promised(download)
        cancelled_while_stalled(download, 1 << 20)
        if not self.capabilities.resumes:
            assert list(download.hub.leftovers()) == [], "it keeps beginnings, which it does not declare"
            return
        (leftover,) = download.hub.leftovers()
        assert (leftover.sha256, leftover.size) == (promise.sha256, 1 << 20)

        assert download.hub.remove(promise, "") == 1 << 20
        assert download.hub.leftovers() == []
        assert download.hub.brought(promise) == 0
        assert download.hub.discard(leftover) == 0

    @owes(_DISCARD)
    def test_a_leftover_that_is_discarded_frees_its_size(self, download: DownloadCase) -> None:
        cancelled_while_stalled(download, 1 << 20)
        kept = [1 << 20] if self.capabilities.resumes else []

        assert [download.hub.discard(leftover) for leftover in download.hub.leftovers()] == kept
        assert Path(fetched(download).path).read_bytes() == download.content

    @owes(_LEFT)
    def test_a_beginning_that_grows_is_nobodys_leftover(self, download: DownloadCase) -> None:
        cancel, promise, stalled = Cancellation(), promised(download), download.stall(1 << 20)
        fetching = threading.Thread(target=lambda: list(download.hub.fetch(promise, cancel)), daemon=True)
        fetching.start()
        stalled()

        assert download.hub.leftovers() == []
        assert download.hub.remove(promise, "") == 0
        assert download.hub.brought(promise) in ((1 << 20,) if self.capabilities.resumes else (0, 1 << 20))
        cancel.cancel()
        fetching.join(10)

    @owes(_REMOVE)
    def test_a_removed_file_frees_its_size_once(self, download: DownloadCase) -> None:
        promise, file = promised(download), fetched(download)

        assert download.hub.remove(promise, file.path) == len(download.content)
        assert download.hub.remove(promise, file.path) == 0
        assert not Path(file.path).exists()

    @owes(_BRING)
    def test_a_removed_file_can_be_fetched_again(self, download: DownloadCase) -> None:
        download.hub.remove(promised(download), fetched(download).path)

        assert Path(fetched(download).path).read_bytes() == download.content
