"""What every model hub owes, as tests. Subclass one of the two contracts and give it a `case` fixture.

class TestMyHub(DownloadingHubContract):
    @pytest.fixture
    def case(self, tmp_path): ...
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, Leftover, LocalFile, ModelHub, Retrying
from ...domain.errors import Refusal

__all__ = [
    "DownloadCase",
    "DownloadingHubContract",
    "HubCase",
    "HubContract",
    "InPlaceHubContract",
    "Step",
    "fetched",
    "promised",
    "wait_until",
]

Step = Bytes | Retrying | LocalFile | Refusal

_AT_ONCE = 0.1
"""Seconds in which a cancel must be heard."""

_SLACK = 1 << 18
"""Bytes that may be under way between a source and its hub."""

_HOSTILE_NAMES = (
    "",
    ":",
    "box:../tiny",
    "box:",
    "file:",
    "file:relative.gguf",
    "file:/etc/passwd",
    "file:/a/../b.gguf",
    "file:/a\0b.gguf",
    "file:/\udcff.gguf",
    "hf:",
    "hf:org/repo",
    "hf:org/repo/../../x.gguf",
    "hf:org/repo/x.gguf@/etc/x",
    "hf:org/repo/x.gguf@../x",
    "hf:org/repo/" + "x" * 5000 + ".gguf",
    "x" * 5000,
)


@dataclass(frozen=True, slots=True)
class HubCase:
    """A hub that has `model`, whose bytes are `content` (3 MiB or more), and has no `absent`.

    damage: from now on the bytes at the source are not the promised ones.
    """

    hub: ModelHub
    model: str
    content: bytes
    absent: str
    damage: Callable[[], None]


@dataclass(frozen=True, slots=True)
class DownloadCase(HubCase):
    """stall: let the source of the next fetch fall silent after so many bytes; returns what waits until they
    have arrived. moved: bytes that have left the source so far."""

    stall: Callable[[int], Callable[[], object]]
    moved: Callable[[], int]


def promised(case: HubCase) -> HubFile:
    promise = case.hub.resolve(case.model, Cancellation())
    assert isinstance(promise, HubFile)
    return promise


def fetched(case: HubCase) -> LocalFile:
    *_, ending = case.hub.fetch(promised(case), Cancellation())
    assert isinstance(ending, LocalFile), ending
    return ending


def wait_until(condition: Callable[[], object], seconds: float = 10) -> None:
    """Ask every few milliseconds; fails when the time is over."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.002)


def _endings(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if not isinstance(step, Bytes | Retrying)]


def _cancelled_while_stalled(case: DownloadCase, at: int) -> tuple[float, list[Step]]:
    """Seconds from the cancel to the end, and all steps, of a fetch that got `at` bytes."""
    cancel, promise, stalled = Cancellation(), promised(case), case.stall(at)
    steps: list[Step] = []
    fetching = threading.Thread(target=lambda: steps.extend(case.hub.fetch(promise, cancel)))
    fetching.start()
    stalled()
    began = time.monotonic()
    cancel.cancel()
    fetching.join(10)
    return time.monotonic() - began, steps


class HubContract:
    """Holds of every hub."""

    @pytest.fixture
    def case(self, tmp_path: Path) -> HubCase | Iterator[HubCase]:
        raise NotImplementedError("give the contract a hub")

    def test_a_model_id_begins_with_the_scheme_of_its_hub(self, case: HubCase) -> None:
        assert case.model.startswith(f"{case.hub.scheme}:")

    def test_a_promise_tells_the_size_and_the_digest_as_far_as_known(self, case: HubCase) -> None:
        promise = promised(case)

        assert (promise.model, promise.size) == (case.model, len(case.content))
        assert promise.sha256 in ("", hashlib.sha256(case.content).hexdigest())

    def test_a_fetch_ends_once_in_a_file_with_the_right_bytes(self, case: HubCase) -> None:
        steps = list(case.hub.fetch(promised(case), Cancellation()))

        (file,) = _endings(steps)
        assert file is steps[-1]
        assert isinstance(file, LocalFile)
        assert Path(file.path).read_bytes() == case.content
        assert (file.sha256, file.size) == (hashlib.sha256(case.content).hexdigest(), len(case.content))

    def test_progress_never_falls_and_ends_at_the_size(self, case: HubCase) -> None:
        steps = case.hub.fetch(promised(case), Cancellation())

        progress = [step for step in steps if isinstance(step, Bytes)]

        done = [step.done for step in progress]
        assert done == sorted(done)
        assert done[-1] == len(case.content)
        assert {step.size for step in progress} == {len(case.content)}

    def test_a_model_can_be_fetched_again(self, case: HubCase) -> None:
        assert fetched(case) == fetched(case)

    def test_a_fetch_cancelled_before_it_starts_has_no_ending(self, case: HubCase) -> None:
        promise, cancel = promised(case), Cancellation()
        cancel.cancel()

        assert _endings(case.hub.fetch(promise, cancel)) == []

    def test_a_cancelled_fetch_ends_at_once_without_an_ending(self, case: HubCase) -> None:
        cancel = Cancellation()
        steps = case.hub.fetch(promised(case), cancel)
        next(steps)

        began = time.monotonic()
        cancel.cancel()
        rest = list(steps)

        assert time.monotonic() - began < _AT_ONCE
        assert _endings(rest) == []

    def test_a_cancelled_fetch_can_be_taken_up_again(self, case: HubCase) -> None:
        cancel = Cancellation()
        for _ in case.hub.fetch(promised(case), cancel):
            cancel.cancel()

        assert Path(fetched(case).path).read_bytes() == case.content

    def test_an_abandoned_fetch_can_be_taken_up_again(self, case: HubCase) -> None:
        steps = case.hub.fetch(promised(case), Cancellation())
        next(steps)
        del steps

        assert Path(fetched(case).path).read_bytes() == case.content

    def test_two_fetches_at_once_both_end_in_the_file(self, case: HubCase) -> None:
        with ThreadPoolExecutor(2) as pool:
            first, second = [fetch.result() for fetch in [pool.submit(fetched, case) for _ in range(2)]]

        assert first == second
        assert Path(first.path).read_bytes() == case.content

    def test_a_file_that_is_not_the_promised_one_is_never_given_out(self, case: HubCase) -> None:
        promise = promised(case)
        case.damage()

        (ending,) = _endings(case.hub.fetch(promise, Cancellation()))

        assert isinstance(ending, Refusal)
        assert ending.reason in ("integrity", "file_changed")

    def test_a_model_that_is_not_there_is_refused(self, case: HubCase) -> None:
        refusal = case.hub.resolve(case.absent, Cancellation())

        assert isinstance(refusal, Refusal)
        assert refusal.reason in ("unknown_model", "file_missing", "not_found_on_hub")

    @pytest.mark.parametrize("name", _HOSTILE_NAMES, ids=lambda name: ascii(name[:30]))
    def test_a_hostile_name_is_refused(self, case: HubCase, name: str) -> None:
        promise = HubFile(name, "0" * 40, "0" * 64, 10)

        (ending,) = _endings(case.hub.fetch(promise, Cancellation()))

        assert isinstance(case.hub.resolve(name, Cancellation()), Refusal)
        assert isinstance(ending, Refusal)

    def test_a_verified_file_passes_the_check(self, case: HubCase) -> None:
        assert case.hub.check(fetched(case)) is None

    def test_the_check_notices_a_file_that_changed(self, case: HubCase) -> None:
        file = fetched(case)
        Path(file.path).write_bytes(case.content[:-1])

        refusal = case.hub.check(file)

        assert refusal is not None
        assert refusal.reason == "file_changed"

    def test_the_check_notices_a_file_of_the_same_size_that_was_written_since(self, case: HubCase) -> None:
        file = fetched(case)
        os.utime(file.path, ns=(0, file.modified - 1))

        refusal = case.hub.check(file)

        assert file.modified
        assert refusal is not None
        assert (refusal.reason, refusal.retryable) == ("file_changed", True)

    def test_the_check_notices_a_file_that_vanished(self, case: HubCase) -> None:
        file = fetched(case)
        Path(file.path).unlink()

        refusal = case.hub.check(file)

        assert refusal is not None
        assert refusal.reason == "file_missing"

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

    def test_reading_anew_hears_a_cancel(self, case: HubCase) -> None:
        file, cancel = fetched(case), Cancellation()
        cancel.cancel()

        assert _endings(case.hub.verify(file, cancel)) == []

    def test_a_file_that_is_not_the_hubs_is_not_removed(self, case: HubCase, tmp_path: Path) -> None:
        other = tmp_path / "somebody's.gguf"
        other.write_bytes(b"GGUF and more")

        assert case.hub.remove(HubFile("", "", "", 0), str(other)) == 0
        assert case.hub.remove(promised(case), "") == 0
        assert case.hub.discard(Leftover(str(other), "0" * 64, 13, 0.0)) == 0
        assert other.exists()

    def test_whatever_is_offered_is_there(self, case: HubCase) -> None:
        for offer in case.hub.offers():
            promise = case.hub.resolve(offer.model, Cancellation())

            assert isinstance(promise, HubFile)
            assert promise.size == offer.size


class InPlaceHubContract(HubContract):
    """Holds of a hub whose files are used where they lie."""

    def test_nothing_is_copied(self, case: HubCase) -> None:
        before = promised(case)

        assert Path(fetched(case).path).stat().st_nlink == 1
        assert promised(case) == before

    def test_a_file_in_place_is_never_removed(self, case: HubCase) -> None:
        file = fetched(case)

        assert case.hub.remove(promised(case), file.path) == 0
        assert Path(file.path).read_bytes() == case.content


class DownloadingHubContract(HubContract):
    """Holds of a hub that brings files here."""

    @pytest.fixture
    def case(self, tmp_path: Path) -> DownloadCase | Iterator[DownloadCase]:
        raise NotImplementedError("give the contract a hub")

    def test_the_digest_is_promised_before_a_byte_moves(self, case: DownloadCase) -> None:
        assert promised(case).sha256 == hashlib.sha256(case.content).hexdigest()
        assert case.moved() == 0

    def test_a_fetch_that_waits_for_bytes_hears_a_cancel_at_once(self, case: DownloadCase) -> None:
        seconds, steps = _cancelled_while_stalled(case, 1 << 20)

        assert seconds < _AT_ONCE
        assert _endings(steps) == []

    def test_what_was_brought_is_not_brought_twice(self, case: DownloadCase) -> None:
        _cancelled_while_stalled(case, 1 << 20)

        file = fetched(case)

        assert Path(file.path).read_bytes() == case.content
        assert case.moved() <= len(case.content) + _SLACK

    def test_what_was_brought_is_told_to_whoever_asks(self, case: DownloadCase) -> None:
        promise = promised(case)
        assert case.hub.brought(promise) == 0
        _cancelled_while_stalled(case, 1 << 20)

        assert case.hub.brought(promise) == 1 << 20
        fetched(case)
        assert case.hub.brought(promise) == len(case.content)

    def test_a_beginning_is_left_over_until_it_is_removed(self, case: DownloadCase) -> None:
        promise = promised(case)
        _cancelled_while_stalled(case, 1 << 20)
        (leftover,) = case.hub.leftovers()
        assert (leftover.sha256, leftover.size) == (promise.sha256, 1 << 20)

        assert case.hub.remove(promise, "") == 1 << 20
        assert case.hub.leftovers() == []
        assert case.hub.brought(promise) == 0
        assert case.hub.discard(leftover) == 0

    def test_a_leftover_that_is_discarded_frees_its_size(self, case: DownloadCase) -> None:
        _cancelled_while_stalled(case, 1 << 20)

        assert [case.hub.discard(leftover) for leftover in case.hub.leftovers()] == [1 << 20]
        assert Path(fetched(case).path).read_bytes() == case.content

    def test_a_beginning_that_grows_is_nobodys_leftover(self, case: DownloadCase) -> None:
        cancel, promise, stalled = Cancellation(), promised(case), case.stall(1 << 20)
        fetching = threading.Thread(target=lambda: list(case.hub.fetch(promise, cancel)))
        fetching.start()
        stalled()

        assert case.hub.leftovers() == []
        assert case.hub.remove(promise, "") == 0
        assert case.hub.brought(promise) == 1 << 20
        cancel.cancel()
        fetching.join(10)

    def test_a_removed_file_frees_its_size_once(self, case: DownloadCase) -> None:
        promise, file = promised(case), fetched(case)

        assert case.hub.remove(promise, file.path) == len(case.content)
        assert case.hub.remove(promise, file.path) == 0
        assert not Path(file.path).exists()

    def test_a_removed_file_can_be_fetched_again(self, case: DownloadCase) -> None:
        case.hub.remove(promised(case), fetched(case).path)

        assert Path(fetched(case).path).read_bytes() == case.content
