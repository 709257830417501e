"""A hub without a network: models are bytes given by the test, which decides when and how a fetch goes on."""

from __future__ import annotations

import hashlib
import os
import threading
import uuid
from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...application.cancellation import Cancellation
from ...application.ports import (
    Bytes,
    FoundRepository,
    HubFile,
    Leftover,
    LocalFile,
    ModelHeader,
    Offer,
    Repository,
    Retrying,
    Room,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.variants import RepositoryFile
from ..hubs.gguf_header import read_header
from ..hubs.hub_ids import own_part
from ..hubs.verified_file import check, verify_again

__all__ = ["Gate", "ScriptedHub"]


class Gate:
    """Holds one fetch. reached: set when the fetch stands before it."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.reached = threading.Event()
        self._go = threading.Event()

    def open(self) -> None:
        self._go.set()

    def pass_through(self, cancel: Cancellation) -> None:
        """Return when it is opened, or on cancel."""
        cancel.on_cancel(self._go.set)
        self.reached.set()
        self._go.wait()


@dataclass(slots=True)
class _Model:
    """done: bytes that an earlier fetch has brought. moved: bytes brought by all fetches together.
    writers: fetches under way."""

    content: bytes
    sha256: str
    offered: bool
    done: int = 0
    moved: int = 0
    writers: int = 0
    gates: deque[Gate] = field(default_factory=deque[Gate])
    failures: deque[tuple[int, Refusal]] = field(default_factory=deque[tuple[int, Refusal]])
    retries: deque[tuple[int, Retrying]] = field(default_factory=deque[tuple[int, Retrying]])


class ScriptedHub:
    """Files go to `folder`, named by their digest. chunk: bytes between two signs of progress.

    offline: refuse whatever is not here yet.
    """

    def __init__(self, folder: Path, scheme: str = "hf", chunk: int = 1024) -> None:
        self.scheme = scheme
        self.offline = False
        self._folder = folder
        self._chunk = chunk
        self._lock = threading.Lock()
        self._idle = threading.Condition()
        self._models: dict[str, _Model] = {}

    # The script

    def add(self, model: str, content: bytes, *, offered: bool = False) -> None:
        self._models[model] = _Model(content, hashlib.sha256(content).hexdigest(), offered)

    def damage(self, model: str) -> None:
        """From now on other bytes come than were promised."""
        found = self._models[model]
        found.content = found.content[:-1] + bytes([found.content[-1] ^ 1])

    def hold(self, model: str, at: int = 0) -> Gate:
        """The next fetch stops when `at` bytes are here, until the gate opens or it is cancelled."""
        gate = Gate(at)
        self._models[model].gates.append(gate)
        return gate

    def fail(self, model: str, refusal: Refusal, at: int = 0) -> None:
        """The next fetch ends with `refusal` when `at` bytes are here."""
        self._models[model].failures.append((at, refusal))

    def retry(self, model: str, retrying: Retrying, at: int = 0) -> None:
        """The next fetch tells of a retry when `at` bytes are here, and goes on."""
        self._models[model].retries.append((at, retrying))

    def moved(self, model: str) -> int:
        """Bytes that all fetches together have moved."""
        return self._models[model].moved

    # The port

    def offers(self) -> Sequence[Offer]:
        return [
            Offer(model, model.partition(":")[2], len(found.content))
            for model, found in self._models.items()
            if found.offered
        ]

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        known = own_part(model, self.scheme)
        if isinstance(known, Refusal):
            return known
        found = self._models.get(model)
        if found is None:
            return errors.not_found_on_hub(model)
        if self.offline and not found.offered and not self._path(found.sha256).exists():
            return errors.offline()
        return HubFile(model, found.sha256[:40], found.sha256, len(found.content))

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        found = self._models.get(file.model)
        if found is None:
            yield errors.not_found_on_hub(file.model)
            return
        self._count_writer(found, 1)
        try:
            yield from self._bring(found, file, cancel)
        finally:
            self._count_writer(found, -1)

    def _count_writer(self, found: _Model, more: int) -> None:
        with self._idle:
            found.writers += more
            self._idle.notify_all()

    def brought(self, file: HubFile) -> int:
        found = self._models.get(file.model)
        if found is None:
            return 0
        return len(found.content) if self._path(found.sha256).exists() else found.done

    def remove(self, file: HubFile, path: str) -> int:
        found = self._models.get(file.model)
        if found is None or not self._left_alone(found):
            return 0
        freed = self.brought(file)
        self._path(found.sha256).unlink(missing_ok=True)
        found.done = 0
        return freed

    def verify(self, file: LocalFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        return verify_again(file, cancel)

    def check(self, file: LocalFile) -> Refusal | None:
        return check(file)

    def _left_alone(self, found: _Model) -> bool:
        """A fetch that was cancelled needs a moment to end."""
        with self._idle:
            return self._idle.wait_for(lambda: not found.writers, 0.5)

    def leftovers(self) -> Sequence[Leftover]:
        return [
            Leftover(model, found.sha256, found.done, 0.0)
            for model, found in self._models.items()
            if found.done and not found.writers and not self._path(found.sha256).exists()
        ]

    def discard(self, leftover: Leftover) -> int:
        found = leftover in self.leftovers()
        return self.remove(HubFile(leftover.path, "", "", 0), "") if found else 0

    # What can be asked before anything is downloaded

    def search(self, text: str, limit: int, cancel: Cancellation) -> Sequence[FoundRepository] | Refusal:
        if self.offline:
            return errors.offline()
        repos = dict.fromkeys(_repo_and_file(model)[0] for model in self._models)
        found = [repo for repo in repos if text.lower() in repo.lower()]
        return [FoundRepository(repo, 0, 0, False, "") for repo in found[:limit]]

    def repository(self, repo: str, revision: str, cancel: Cancellation) -> Repository | Refusal:
        if self.offline:
            return errors.offline()
        files = [
            RepositoryFile(_repo_and_file(model)[1], found.sha256, len(found.content))
            for model, found in self._models.items()
            if _repo_and_file(model)[0] == repo
        ]
        return Repository(repo, "0" * 40, False, files) if files else errors.not_found_on_hub(f"hf:{repo}")

    def header(self, model: str, whole: bool, cancel: Cancellation) -> ModelHeader | Refusal:
        found = self._models.get(model)
        if found is None:
            return errors.not_found_on_hub(model)
        # Little at a time, so that what lies behind the vocabulary is not had by chance.
        return read_header(model, lambda at: found.content[at : at + 512], whole)

    def room(self) -> Room:
        return Room(None, None)

    # Inside

    def _bring(
        self, found: _Model, file: HubFile, cancel: Cancellation
    ) -> Generator[Bytes | Retrying | LocalFile | Refusal]:
        while True:
            self._stop_at_gate(found, cancel)
            if cancel.cancelled:
                return
            if found.retries and found.done >= found.retries[0][0]:
                yield found.retries.popleft()[1]
            if found.failures and found.done >= found.failures[0][0]:
                yield found.failures.popleft()[1]
                return
            if found.done == file.size:
                yield self._keep(found, file)
                return
            yield self._move(found, file.size)

    def _move(self, found: _Model, size: int) -> Bytes:
        with self._lock:
            moved = min(self._chunk, size - found.done)
            found.done, found.moved = found.done + moved, found.moved + moved
            return Bytes(found.done, size)

    def _stop_at_gate(self, found: _Model, cancel: Cancellation) -> None:
        if found.gates and found.done >= found.gates[0].at:
            found.gates.popleft().pass_through(cancel)

    def _keep(self, found: _Model, file: HubFile) -> LocalFile | Refusal:
        actual = hashlib.sha256(found.content).hexdigest()
        if actual != file.sha256:
            found.done = 0
            return errors.integrity(file.sha256, actual)
        path = self._path(actual)
        with self._lock:
            if not path.exists() or path.read_bytes() != found.content:
                fresh = path.with_name(uuid.uuid4().hex)
                fresh.write_bytes(found.content)
                os.replace(fresh, path)
        return LocalFile(str(path), actual, file.size, path.stat().st_mtime_ns)

    def _path(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.gguf"


def _repo_and_file(model: str) -> tuple[str, str]:
    """Of `hf:org/repo/file.gguf`."""
    org, repo, file = model.partition(":")[2].split("/", 2)
    return f"{org}/{repo}", file
