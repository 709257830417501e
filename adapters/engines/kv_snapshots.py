"""KV caches of conversations that are not resident: in memory first, then in files, least recently used out.

A snapshot saves a prefill and nothing else. Whatever is wrong with one (torn, flipped, foreign, gone), it is
not used, and the prompt is computed again from what the log says.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

__all__ = ["KvSnapshots", "Snapshot", "broken_snapshots", "erase_snapshots", "snapshot_conversations"]

_SUFFIX = ".kv"
_MAGIC = b"rejoinder kv 1\n\0"
_HEADER = struct.Struct(f"<{len(_MAGIC)}s32sIQ")
"""Magic, SHA-256 of what follows it, length of the description, length of the state."""
_LENGTHS = struct.Struct("<IQ")
_DESCRIPTION_LIMIT = 16 * 2**20


@dataclass(frozen=True, eq=False, slots=True)
class Snapshot:
    """tokens: whose computation the state holds. path: of its file, None if it is in memory alone."""

    conversation: str
    tokens: list[int]
    size: int
    path: Path | None = None


class _Description(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    key: str
    conversation: str
    tokens: list[int]


class KvSnapshots:
    """key: of all that a state depends on beside its tokens: model, build and layout. States under another
    key are not seen. folder: for those on disk; none without it."""

    def __init__(self, key: str, *, memory_bytes: int, disk_bytes: int, folder: Path | None) -> None:
        self._key = hashlib.sha256(key.encode()).hexdigest()
        self._memory_bytes, self._disk_bytes, self._folder = memory_bytes, disk_bytes, folder
        self._memory: OrderedDict[Snapshot, bytearray] = OrderedDict()
        self._disk: OrderedDict[Snapshot, None] = OrderedDict()
        if folder is not None:
            self._disk.update((snapshot, None) for snapshot in self._found(folder))

    def best(self, reach: Callable[[list[int]], int]) -> tuple[Snapshot | None, int]:
        """The snapshot with the highest `reach` of its tokens, those in memory first."""
        best, furthest = None, 0
        for snapshot in (*self._memory, *self._disk):
            reached = reach(snapshot.tokens)
            if reached > furthest:
                best, furthest = snapshot, reached
        return best, furthest

    def state(self, snapshot: Snapshot) -> bytearray | None:
        """The state, or None if it cannot be had any more."""
        if snapshot in self._memory:
            self._memory.move_to_end(snapshot)
            return self._memory[snapshot]
        if snapshot in self._disk and snapshot.path is not None:
            self._disk.move_to_end(snapshot)
            state = self._read(snapshot.path, snapshot)
            if state is not None:
                with suppress(OSError):
                    os.utime(snapshot.path)
                return state
        self.drop(snapshot)
        return None

    def keep(self, conversation: str, tokens: Sequence[int], state: bytearray) -> None:
        """Takes the place of the conversation's snapshots that these tokens go on from, also where they begin
        later, because the context has no room for the oldest messages any more."""
        new, said = Snapshot(conversation, list(tokens), len(state)), _in_bytes(tokens)
        for old in [*self._memory, *self._disk]:
            if old.conversation == conversation and _in_bytes(old.tokens[len(old.tokens) // 2 :]) in said:
                self.drop(old)
        self._memory[new] = state
        while self._memory and sum(map(len, self._memory.values())) > self._memory_bytes:
            self._write(*self._memory.popitem(last=False))

    def holds(self, conversation: str, tokens: Sequence[int]) -> bool:
        """Whether a snapshot of the conversation begins with these tokens."""
        wanted = list(tokens)
        return any(
            kept.conversation == conversation and kept.tokens[: len(wanted)] == wanted
            for kept in (*self._memory, *self._disk)
        )

    def drop(self, snapshot: Snapshot) -> None:
        self._memory.pop(snapshot, None)
        self._disk.pop(snapshot, None)
        if snapshot.path is not None:
            with suppress(OSError):
                snapshot.path.unlink()

    def forget(self, conversation: str) -> None:
        for snapshot in [*self._memory, *self._disk]:
            if snapshot.conversation == conversation:
                self.drop(snapshot)

    def flush(self) -> None:
        """Write those that are in memory alone."""
        while self._memory:
            self._write(*self._memory.popitem(last=False))

    # Files

    def _write(self, snapshot: Snapshot, state: bytearray) -> None:
        """Without room, a folder or luck it is dropped."""
        folder = self._folder
        if folder is None or not self._make_room(snapshot.size):
            return
        description = _Description(
            key=self._key, conversation=snapshot.conversation, tokens=snapshot.tokens
        ).model_dump_json()
        name = f"{snapshot.conversation}.{self._key[:16]}.{_digest(snapshot.tokens)}{_SUFFIX}"
        path = folder / name
        try:
            _write_whole(path, description.encode(), state)
        except OSError:
            return
        written = Snapshot(snapshot.conversation, snapshot.tokens, snapshot.size, path)
        self._disk[written] = None

    def _make_room(self, size: int) -> bool:
        if size > self._disk_bytes:
            return False
        while self._disk and size + sum(kept.size for kept in self._disk) > self._disk_bytes:
            self.drop(next(iter(self._disk)))
        return True

    def _found(self, folder: Path) -> list[Snapshot]:
        """Those of this key, the least recently used first; what is no snapshot of anyone is removed."""
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = [(path, self._described(path)) for path in _by_age(folder)]
        return [snapshot for _, snapshot in found if snapshot is not None]

    def _described(self, path: Path) -> Snapshot | None:
        if self._key[:16] not in path.name:
            return None
        try:
            with path.open("rb") as file:
                magic, _, length, size = _HEADER.unpack(file.read(_HEADER.size))
                if magic != _MAGIC or length > _DESCRIPTION_LIMIT:
                    raise ValueError("no snapshot")
                description = _Description.model_validate_json(file.read(length))
        except (OSError, struct.error, ValueError, ValidationError):
            with suppress(OSError):
                path.unlink()
            return None
        if description.key != self._key:
            return None
        return Snapshot(description.conversation, description.tokens, size, path)

    def _read(self, path: Path, snapshot: Snapshot) -> bytearray | None:
        """The state, if every byte of the file is the one that was written."""
        try:
            with path.open("rb", buffering=0) as file:
                whole = bytearray(os.fstat(file.fileno()).st_size)
                if file.readinto(whole) != len(whole):
                    return None
            magic, digest, length, size = _HEADER.unpack_from(whole)
        except (OSError, struct.error, MemoryError):
            return None
        begin = _HEADER.size + length
        body = memoryview(whole)[_HEADER.size - _LENGTHS.size :]
        if magic != _MAGIC or begin + size != len(whole) or hashlib.sha256(body).digest() != digest:
            return None
        body.release()
        description = _Description.model_validate_json(bytes(whole[_HEADER.size : begin]))
        if (description.key, description.tokens) != (self._key, snapshot.tokens):
            return None
        del whole[:begin]
        return whole


def _write_whole(path: Path, description: bytes, state: bytearray) -> None:
    """Under another name first, so that half a file is none. It needs no fsync: its digest tells."""
    lengths = _LENGTHS.pack(len(description), len(state))
    digest = hashlib.sha256(lengths)
    digest.update(description)
    digest.update(state)
    half = path.with_name(f"{path.name}.{os.getpid()}.half")
    try:
        with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb", buffering=0) as file:
            file.write(_MAGIC + digest.digest() + lengths + description)
            view = memoryview(state)
            while view:
                view = view[file.write(view) or 0 :]
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _in_bytes(tokens: Sequence[int]) -> bytes:
    return array("i", tokens).tobytes()


def _digest(tokens: Sequence[int]) -> str:
    return hashlib.sha256(json.dumps(tokens).encode()).hexdigest()[:16]


def _by_age(folder: Path) -> list[Path]:
    def age(path: Path) -> float:
        try:
            return path.stat().st_mtime
        except OSError:
            return 0.0

    return sorted(folder.glob(f"*{_SUFFIX}"), key=age)


# For the host, which has no model loaded


def snapshot_conversations(folder: Path) -> set[str]:
    """The conversations of which there is a file, half-written ones too."""
    return {path.name.partition(".")[0] for path in _files(folder)}


def erase_snapshots(folder: Path, conversation: str) -> None:
    for path in _files(folder):
        if path.name.partition(".")[0] == conversation:
            path.unlink(missing_ok=True)


def broken_snapshots(folder: Path) -> Iterator[Path]:
    """Those that are not, byte for byte, what was written. Each is read whole."""
    return (path for path in _by_age(folder) if path.is_file() and not _is_whole(path))


def _is_whole(path: Path) -> bool:
    """What is gone by now is not broken."""
    try:
        with path.open("rb") as file:
            magic, digest, length, size = _HEADER.unpack(file.read(_HEADER.size))
            begin = _HEADER.size - _LENGTHS.size
            if magic != _MAGIC or os.fstat(file.fileno()).st_size != _HEADER.size + length + size:
                return False
            file.seek(begin)
            return hashlib.file_digest(file, "sha256").digest() == digest
    except FileNotFoundError:
        return True
    except (OSError, struct.error):
        return False


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.kv*"))
