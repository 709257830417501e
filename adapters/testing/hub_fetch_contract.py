"""What every ModelHub owes of promises and fetches, as tests."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, HubFile, LocalFile
from ...domain.errors import Refusal
from .daemon_threads import in_threads
from .hub_case import (
    AT_ONCE,
    HubCase,
    HubUnderTest,
    endings,
    fetched,
    promised,
)
from .obligations import owes

__all__ = ["HubFetchContract"]

_SCHEME = "`scheme` is the part of a model id before the colon that it serves."
_PROMISE = 'A file as it was promised. sha256: "" if only reading it can tell.'
_ENDS = "Ends exactly once, with LocalFile or a Refusal."
_PROGRESS = "done: bytes verified so far, never falling, never above size."
_BRING = "Bring the promised file here, verifying every byte; goes on from where an earlier try stopped."
_CANCEL = "After `cancel` it ends without either within 100 ms and keeps what it has."
_DIGEST = "A file with another digest than promised is never given out."
_ABSENT = "What is not there is refused, whatever the name says."

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


class HubFetchContract(HubUnderTest):
    @owes(_SCHEME)
    def test_a_model_id_begins_with_the_scheme_of_its_hub(self, case: HubCase) -> None:
        assert case.model.startswith(f"{case.hub.scheme}:")

    @owes(_PROMISE)
    def test_a_promise_tells_the_size_and_the_digest_as_far_as_known(self, case: HubCase) -> None:
        promise = promised(case)

        assert (promise.model, promise.size) == (case.model, len(case.content))
        assert promise.sha256 in ("", hashlib.sha256(case.content).hexdigest())

    @owes(_ENDS)
    def test_a_fetch_ends_once_in_a_file_with_the_right_bytes(self, case: HubCase) -> None:
        steps = list(case.hub.fetch(promised(case), Cancellation()))

        (file,) = endings(steps)
        assert file is steps[-1]
        assert isinstance(file, LocalFile)
        assert Path(file.path).read_bytes() == case.content
        assert (file.sha256, file.size) == (hashlib.sha256(case.content).hexdigest(), len(case.content))

    @owes(_PROGRESS)
    def test_progress_never_falls_and_ends_at_the_size(self, case: HubCase) -> None:
        steps = case.hub.fetch(promised(case), Cancellation())

        progress = [step for step in steps if isinstance(step, Bytes)]

        done = [step.done for step in progress]
        assert done == sorted(done)
        assert done[-1] == len(case.content)
        assert {step.size for step in progress} == {len(case.content)}

    @owes(_BRING)
    def test_a_model_can_be_fetched_again(self, case: HubCase) -> None:
        assert fetched(case) == fetched(case)

    @owes(_CANCEL)
    def test_a_fetch_cancelled_before_it_starts_has_no_ending(self, case: HubCase) -> None:
        promise, cancel = promised(case), Cancellation()
        cancel.cancel()

        assert endings(case.hub.fetch(promise, cancel)) == []

    @owes(_CANCEL)
    def test_a_cancelled_fetch_ends_at_once_without_an_ending(self, case: HubCase) -> None:
        cancel = Cancellation()
        steps = case.hub.fetch(promised(case), cancel)
        next(steps)

        began = time.monotonic()
        cancel.cancel()
        rest = list(steps)

        assert time.monotonic() - began < AT_ONCE
        assert endings(rest) == []

    @owes(_BRING)
    def test_a_cancelled_fetch_can_be_taken_up_again(self, case: HubCase) -> None:
        cancel = Cancellation()
        for _ in case.hub.fetch(promised(case), cancel):
            cancel.cancel()

        assert Path(fetched(case).path).read_bytes() == case.content

    @owes(_BRING)
    def test_an_abandoned_fetch_can_be_taken_up_again(self, case: HubCase) -> None:
        steps = case.hub.fetch(promised(case), Cancellation())
        next(steps)
        del steps

        assert Path(fetched(case).path).read_bytes() == case.content

    @owes(_BRING)
    def test_two_fetches_at_once_both_end_in_the_file(self, case: HubCase) -> None:
        first, second = in_threads(fetched, [case, case], self.patience)

        assert first == second
        assert Path(first.path).read_bytes() == case.content

    @owes(_DIGEST)
    def test_a_file_that_is_not_the_promised_one_is_never_given_out(self, case: HubCase) -> None:
        promise = promised(case)
        case.damage()

        (ending,) = endings(case.hub.fetch(promise, Cancellation()))

        assert isinstance(ending, Refusal)
        assert ending.reason in ("integrity", "file_changed")

    @owes(_ABSENT)
    def test_a_model_that_is_not_there_is_refused(self, case: HubCase) -> None:
        refusal = case.hub.resolve(case.absent, Cancellation())

        assert isinstance(refusal, Refusal)
        assert refusal.reason in ("unknown_model", "file_missing", "not_found_on_hub")

    @pytest.mark.parametrize("name", _HOSTILE_NAMES, ids=lambda name: ascii(name[:30]))
    @owes(_ABSENT)
    def test_a_hostile_name_is_refused(self, case: HubCase, name: str) -> None:
        promise = HubFile(name, "0" * 40, "0" * 64, 10)

        (ending,) = endings(case.hub.fetch(promise, Cancellation()))

        assert isinstance(case.hub.resolve(name, Cancellation()), Refusal)
        assert isinstance(ending, Refusal)
