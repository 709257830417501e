"""What every ModelHub owes of the files that it has given out, as tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import HubFile, Leftover, ModelDiscovery
from ...domain.errors import Refusal
from .hub_case import (
    HubCase,
    HubUnderTest,
    endings,
    fetched,
    promised,
)
from .obligations import owes

__all__ = ["HubFileContract"]

_CHECK = "Why the file cannot be the verified one any more, judged cheaply, or None."
_REMOVE = (
    "Delete what is here of the file, whole or in part, if it belongs to the hub and not to the "
    "user, and nobody brings it now; returns the bytes freed."
)
_VERIFY = "Ends with LocalFile if it is what it was, else with a Refusal; with neither if cancelled"
_OFFERS = "What is at hand here."
_BRING = "Bring the promised file here, verifying every byte; goes on from where an earlier try stopped."
_SEARCHED = "A hub that can be searched."


class HubFileContract(HubUnderTest):
    @owes(_CHECK)
    def test_a_verified_file_passes_the_check(self, case: HubCase) -> None:
        assert case.hub.check(fetched(case)) is None

    @owes(_CHECK)
    def test_the_check_notices_a_file_that_changed(self, case: HubCase) -> None:
        file = fetched(case)
        Path(file.path).write_bytes(case.content[:-1])

        refusal = case.hub.check(file)

        assert refusal is not None
        assert refusal.reason == "file_changed"

    @owes(_CHECK)
    def test_the_check_notices_a_file_of_the_same_size_that_was_written_since(self, case: HubCase) -> None:
        file = fetched(case)
        os.utime(file.path, ns=(0, file.modified - 1))

        refusal = case.hub.check(file)

        assert file.modified
        assert refusal is not None
        assert (refusal.reason, refusal.retryable) == ("file_changed", True)

    @owes(_CHECK)
    def test_the_check_notices_a_file_that_vanished(self, case: HubCase) -> None:
        file = fetched(case)
        Path(file.path).unlink()

        refusal = case.hub.check(file)

        assert refusal is not None
        assert refusal.reason == "file_missing"

    @owes(_VERIFY)
    def test_every_byte_is_read_anew(self, case: HubCase) -> None:
        """Where a file was changed behind its hub's back, which no check of it sees."""
        file = fetched(case)
        *_, sound = case.hub.verify(file, Cancellation())
        about, content = os.stat(file.path), bytearray(Path(file.path).read_bytes())
        content[len(content) // 2] ^= 1
        Path(file.path).write_bytes(content)
        os.utime(file.path, ns=(about.st_atime_ns, about.st_mtime_ns))

        *_, refusal = case.hub.verify(file, Cancellation())

        assert sound == file
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "integrity"

    @owes(_VERIFY)
    def test_reading_anew_hears_a_cancel(self, case: HubCase) -> None:
        file, cancel = fetched(case), Cancellation()
        cancel.cancel()

        assert endings(case.hub.verify(file, cancel)) == []

    @owes(_REMOVE)
    def test_a_file_that_is_not_the_hubs_is_not_removed(self, case: HubCase, tmp_path: Path) -> None:
        other = tmp_path / "somebody's.gguf"
        other.write_bytes(b"GGUF and more")

        assert case.hub.remove(HubFile("", "", "", 0), str(other)) == 0
        assert case.hub.remove(promised(case), "") == 0
        assert case.hub.discard(Leftover(str(other), "0" * 64, 13, 0.0)) == 0
        assert other.exists()

    @owes(_OFFERS)
    def test_whatever_is_offered_is_there(self, case: HubCase) -> None:
        for offer in case.hub.offers():
            promise = case.hub.resolve(offer.model, Cancellation())

            assert isinstance(promise, HubFile)
            assert promise.size == offer.size

    @owes(_BRING)
    def test_nothing_is_copied(self, case: HubCase) -> None:
        self.skip_if_it_downloads()
        before = promised(case)

        assert Path(fetched(case).path).stat().st_nlink == 1
        assert promised(case) == before

    @owes(_REMOVE)
    def test_a_file_in_place_is_never_removed(self, case: HubCase) -> None:
        self.skip_if_it_downloads()
        file = fetched(case)

        assert case.hub.remove(promised(case), file.path) == 0
        assert Path(file.path).read_bytes() == case.content
        assert list(case.hub.leftovers()) == []

    @owes(_SEARCHED)
    def test_it_can_be_searched_if_it_says_so(self, hub_case: HubCase) -> None:
        """ModelDiscoveryContract proves what it finds."""
        assert isinstance(hub_case.hub, ModelDiscovery) == self.capabilities.searches

    def skip_if_it_downloads(self) -> None:
        if self.capabilities.downloads:
            pytest.skip("downloads is declared: files are brought here")
