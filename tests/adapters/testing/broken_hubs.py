"""Hubs that are sound but for one thing. Each names the obligation that it breaks, and the test of the
contract that finds it out. Not collected by itself: test_broken_adapters.py runs it and expects failures."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from rejoinder.adapters.testing.capabilities import HubCapabilities
from rejoinder.adapters.testing.hub_case import DownloadCase
from rejoinder.adapters.testing.hub_contract import HubContract
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, HubFile, Leftover, LocalFile
from rejoinder.domain.errors import Refusal

CONTENT = b"GGUF" + hashlib.shake_256(b"weights").digest(3 << 20)
MODEL, ABSENT = "hf:org/repo/model.gguf", "hf:org/repo/absent.gguf"
Steps = Generator[Any]


class Broken(ScriptedHub):
    """Its subclasses' docstrings are the obligations that they break; found_by: the test that tells."""

    found_by: ClassVar[str]


class EndsTwice(Broken):
    """Ends exactly once, with LocalFile or a Refusal."""

    found_by = "test_a_fetch_ends_once_in_a_file_with_the_right_bytes"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        for step in super().fetch(file, cancel):
            yield step
            if isinstance(step, LocalFile):
                yield step


class LosesTheEnding(Broken):
    """Ends exactly once, with LocalFile or a Refusal."""

    found_by = "test_a_fetch_ends_once_in_a_file_with_the_right_bytes"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        return (step for step in super().fetch(file, cancel) if not isinstance(step, LocalFile))


class ReordersProgress(Broken):
    """done: bytes verified so far, never falling, never above size."""

    found_by = "test_progress_never_falls_and_ends_at_the_size"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        held: list[Bytes] = []
        for step in super().fetch(file, cancel):
            if isinstance(step, Bytes):
                held.append(step)
            if len(held) == 2 or not isinstance(step, Bytes):
                yield from reversed(held)
                held.clear()
            if not isinstance(step, Bytes):
                yield step


class PromisesMoreThanThereIs(Broken):
    """done: bytes verified so far, never falling, never above size."""

    found_by = "test_progress_never_falls_and_ends_at_the_size"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        for step in super().fetch(file, cancel):
            yield replace(step, done=step.done + 1) if isinstance(step, Bytes) else step


class GivesOutWhatItDidNotVerify(Broken):
    """A file with another digest than promised is never given out."""

    found_by = "test_a_file_that_is_not_the_promised_one_is_never_given_out"

    def _keep(self, found: Any, file: HubFile) -> LocalFile | Refusal:
        path = self._path(file.sha256)
        path.write_bytes(found.content)
        return LocalFile(str(path), file.sha256, file.size, path.stat().st_mtime_ns)


class DropsTheLastBytes(Broken):
    """A file with another digest than promised is never given out."""

    found_by = "test_a_fetch_ends_once_in_a_file_with_the_right_bytes"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        for step in super().fetch(file, cancel):
            if isinstance(step, LocalFile):
                Path(step.path).write_bytes(CONTENT[:-100])
            yield step


class BringsBytesTwice(Broken):
    """goes on from where an earlier try stopped."""

    found_by = "test_what_was_brought_is_not_brought_twice"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        if file.model in self._models:
            self._models[file.model].done = 0
        return super().fetch(file, cancel)


class IgnoresCancel(Broken):
    """After `cancel` it ends without either within 100 ms and keeps what it has."""

    found_by = "test_a_cancelled_fetch_ends_at_once_without_an_ending"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        return super().fetch(file, Cancellation())


class RefusesWhenCancelled(Broken):
    """After `cancel` it ends without either within 100 ms and keeps what it has."""

    found_by = "test_a_fetch_cancelled_before_it_starts_has_no_ending"

    def fetch(self, file: HubFile, cancel: Cancellation) -> Steps:
        yield from super().fetch(file, cancel)
        if cancel.cancelled:
            yield Refusal(reason="canceled", message="It was cancelled.", remedy="Pull it again.")


class HangsInResolve(Broken):
    """Find the file without moving its bytes, within a deadline."""

    found_by = "test_the_digest_is_promised_before_a_byte_moves"

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        threading.Event().wait()
        return super().resolve(model, cancel)


class PromisesEverything(Broken):
    """What is not there is refused, whatever the name says."""

    found_by = "test_a_model_that_is_not_there_is_refused"

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        return replace(_promise(super().resolve(MODEL, cancel)), model=model)


class RaisesAtAHostileName(Broken):
    """What is not there is refused, whatever the name says."""

    found_by = "test_a_hostile_name_is_refused"

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        return _promise(super().resolve(model, cancel))


class ChecksNothing(Broken):
    """Why the file cannot be the verified one any more, judged cheaply, or None."""

    found_by = "test_the_check_notices_a_file_that_changed"

    def check(self, file: LocalFile) -> Refusal | None:
        return None


class RemovesWhatIsNotItsOwn(Broken):
    """if it belongs to the hub and not to the user"""

    found_by = "test_a_file_that_is_not_the_hubs_is_not_removed"

    def remove(self, file: HubFile, path: str) -> int:
        if path:
            Path(path).unlink(missing_ok=True)
        return super().remove(file, path)


class FreesTheSameBytesTwice(Broken):
    """returns the bytes freed."""

    found_by = "test_a_removed_file_frees_its_size_once"

    def remove(self, file: HubFile, path: str) -> int:
        super().remove(file, path)
        return file.size if path else 0


class CallsWhatGrowsALeftover(Broken):
    """Beginnings of files, whoever left them, that nobody is bringing at this moment."""

    found_by = "test_a_beginning_that_grows_is_nobodys_leftover"

    def leftovers(self) -> Sequence[Leftover]:
        models = self._models.items()
        return [Leftover(model, found.sha256, found.done, 0.0) for model, found in models if found.done]


def _promise(found: HubFile | Refusal) -> HubFile:
    if isinstance(found, Refusal):
        raise LookupError(found.message)
    return found


def contract_of(kind: type[Broken]) -> type[HubContract]:
    class Contract(HubContract):
        capabilities = HubCapabilities(downloads=True, resumes=True, searches=True)
        patience = 3.0

        @pytest.fixture
        def hub_case(self, tmp_path: Path) -> DownloadCase:
            hub = kind(tmp_path, chunk=1 << 18)
            hub.add(MODEL, CONTENT)

            def stall(at: int) -> Callable[[], object]:
                gate = hub.hold(MODEL, at)
                return lambda: gate.reached.wait(2)

            damage, moved = (lambda: hub.damage(MODEL)), (lambda: hub.moved(MODEL))
            return DownloadCase(hub, MODEL, CONTENT, ABSENT, damage, stall, moved)

    return Contract


DEFECTS: tuple[type[Broken], ...] = tuple(Broken.__subclasses__())
for defect in DEFECTS:
    globals()[f"Test{defect.__name__}"] = contract_of(defect)
