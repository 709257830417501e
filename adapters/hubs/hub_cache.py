"""The folder that Hugging Face tools share: where a file of a repository lies, and how it gets there.

models--ORG--REPO/blobs/SHA256                 the bytes, once
models--ORG--REPO/snapshots/COMMIT/FILE        a relative link to them
models--ORG--REPO/refs/REVISION                the commit that a branch or tag stood at
.locks/models--ORG--REPO/SHA256.lock           held by whoever writes the blob
"""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from ...application.ports import HubFile, LocalFile, Repository
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.variants import RepositoryFile
from .hub_ids import own_part

__all__ = [
    "COMMIT",
    "SHA256",
    "CachedFile",
    "HubName",
    "cached_repositories",
    "cached_repository",
    "remove_from_cache",
    "set_size_here",
]

COMMIT = re.compile(r"[0-9a-f]{40}")
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class HubName:
    """`hf:ORG/REPO/FILE@REVISION`, taken apart."""

    model: str
    repo: str
    file: str
    revision: str

    @staticmethod
    def parse(model: str) -> HubName | Refusal:
        path = own_part(model, "hf")
        if isinstance(path, Refusal):
            return path
        path, _, revision = path.partition("@")
        if revision and not all(revision.split("/")):
            return errors.invalid_name(model, "its revision has an empty part")
        org, repo, file = path.split("/", 2)
        return HubName(model, f"{org}/{repo}", file, revision or "main")


@dataclass(frozen=True, slots=True)
class CachedFile:
    """Where one promised file lies in the cache, or will."""

    cache: Path
    name: HubName
    commit: str
    sha256: str

    @staticmethod
    def promised(cache: Path, name: HubName, file: HubFile) -> CachedFile | Refusal:
        if not (COMMIT.fullmatch(file.commit) and SHA256.fullmatch(file.sha256) and file.size > 0):
            return errors.hub_failed("it promised no commit, SHA-256 and size")
        return CachedFile(cache, name, file.commit, file.sha256)

    @staticmethod
    def find(cache: Path, name: HubName) -> HubFile | None:
        """The promise of a file that is here already, without asking the hub."""
        try:
            return _found(cache, name)
        except OSError:
            return None

    @property
    def repo_folder(self) -> Path:
        return _repo_folder(self.cache, self.name.repo)

    @property
    def blob(self) -> Path:
        return self.repo_folder / "blobs" / self.sha256

    @property
    def part(self) -> Path:
        return self.repo_folder / "blobs" / f"{self.sha256}.part"

    @property
    def lock(self) -> Path:
        """The same lock that the hub's own client takes."""
        return self.cache / ".locks" / self.repo_folder.name / f"{self.sha256}.lock"

    @property
    def pointer(self) -> Path:
        return self.repo_folder / "snapshots" / self.commit / self.name.file

    def try_lock(self) -> BaseFileLock | None:
        """The right to write the part and the blob, or None if anyone has it. It dies with the process."""
        self.lock.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.lock, thread_local=False, mode=0o664)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return None
        return lock

    def size_here(self) -> int:
        """Bytes of the blob, else of the part."""
        here = next((path for path in (self.blob, self.part) if path.exists()), None)
        return here.stat().st_size if here else 0

    def keep_part(self) -> None:
        """Make the verified part the blob."""
        os.replace(self.part, self.blob)
        _sync_folder(self.blob.parent)

    def published(self) -> LocalFile:
        """Let every tool find the blob, which was verified."""
        about = self.blob.stat()
        return LocalFile(str(self._publish()), self.sha256, about.st_size, about.st_mtime_ns)

    def _publish(self) -> Path:
        if not _leads_to(self.pointer, self.blob) and not _link(self.pointer, self.blob):
            return self.blob
        # The file is there and whole: a ref that cannot be written is no reason to fail.
        with suppress(OSError):
            _write_ref(self.repo_folder / "refs" / self.name.revision, self.commit)
        return self.pointer


def set_size_here(cache: Path, pieces: Sequence[HubName], commit: str) -> int:
    """Bytes of a split set, to whom its files' digests are not known: those that are published, and the
    beginnings in the repository, of which more are counted if another of its models was given up."""
    folder = _repo_folder(cache, pieces[0].repo)
    published = [folder / "snapshots" / commit / piece.file for piece in pieces]
    here = [path for path in (*published, *(folder / "blobs").glob("*.part")) if path.is_file()]
    return sum(path.stat().st_size for path in here)


def cached_repository(cache: Path, repo: str, revision: str) -> Repository | None:
    """What of it is here, None if nothing is."""
    folder = _repo_folder(cache, repo)
    commit = _commit_of(folder / "refs" / revision, revision)
    snapshot = folder / "snapshots" / commit
    if not COMMIT.fullmatch(commit):
        return None
    try:
        files = [_listed(path, snapshot) for path in snapshot.rglob("*") if path.is_file()]
    except OSError:
        return None
    return Repository(repo, commit, False, files)


def cached_repositories(cache: Path) -> Iterator[Repository]:
    """What is here of every repository's main branch."""
    for folder in sorted(cache.glob("models--*--*")):
        repo = folder.name.removeprefix("models--").replace("--", "/", 1)
        if here := cached_repository(cache, repo, "main"):
            yield here


def _listed(path: Path, snapshot: Path) -> RepositoryFile:
    blob = path.resolve()
    sha256 = blob.name if SHA256.fullmatch(blob.name) else ""
    return RepositoryFile(path.relative_to(snapshot).as_posix(), sha256, blob.stat().st_size)


def remove_from_cache(cache: Path, path: Path) -> int:
    """Delete a published file, and its blob unless another snapshot shows it too; returns the bytes freed.
    A path outside the cache's repositories is left alone, and so is what cannot be deleted."""
    try:
        return _removed(cache, path)
    except OSError:
        return 0


def _removed(cache: Path, path: Path) -> int:
    path = Path(os.path.abspath(path))
    repo = _repo_of(cache, path)
    if repo is None or not path.is_file():
        return 0
    blob = path.resolve()
    size = blob.stat().st_size
    path.unlink()
    _prune(repo, path.parent)
    if blob == path:
        return size
    if blob.parent != (repo / "blobs").resolve() or _is_shown(repo, blob):
        return 0
    blob.unlink()
    return size


def _repo_folder(cache: Path, repo: str) -> Path:
    return cache / f"models--{repo.replace('/', '--')}"


def _found(cache: Path, name: HubName) -> HubFile | None:
    folder = _repo_folder(cache, name.repo)
    commit = _commit_of(folder / "refs" / name.revision, name.revision)
    pointer = folder / "snapshots" / commit / name.file
    if not COMMIT.fullmatch(commit) or not pointer.is_file():
        return None
    blob = pointer.resolve()
    if not SHA256.fullmatch(blob.name):
        return None
    return HubFile(name.model, commit, blob.name, blob.stat().st_size)


def _repo_of(cache: Path, path: Path) -> Path | None:
    if not path.is_relative_to(cache):
        return None
    repo, _, rest = path.relative_to(cache).as_posix().partition("/")
    known = repo.startswith("models--") and rest.startswith(("snapshots/", "blobs/"))
    return cache / repo if known else None


def _commit_of(ref: Path, revision: str) -> str:
    if COMMIT.fullmatch(revision):
        return revision
    try:
        return ref.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _leads_to(pointer: Path, blob: Path) -> bool:
    return pointer.is_file() and pointer.resolve() == blob.resolve()


def _link(pointer: Path, blob: Path) -> bool:
    """False on a file system without symbolic links."""
    pointer.parent.mkdir(parents=True, exist_ok=True)
    fresh = pointer.with_name(f"{uuid.uuid4().hex}.tmp")
    try:
        fresh.symlink_to(os.path.relpath(blob, pointer.parent))
    except (NotImplementedError, PermissionError):
        return False
    os.replace(fresh, pointer)
    return True


def _write_ref(ref: Path, commit: str) -> None:
    if commit in (ref.name, _commit_of(ref, "")):
        return
    ref.parent.mkdir(parents=True, exist_ok=True)
    fresh = ref.with_name(f"{uuid.uuid4().hex}.tmp")
    fresh.write_text(commit, encoding="ascii")
    os.replace(fresh, ref)


def _is_shown(repo: Path, blob: Path) -> bool:
    return any(path.resolve() == blob for path in (repo / "snapshots").rglob("*") if path.is_symlink())


def _prune(repo: Path, folder: Path) -> None:
    """Remove the folders that became empty, and the refs to a snapshot that went."""
    snapshots = repo / "snapshots"
    while folder.is_relative_to(snapshots) and folder != snapshots and not any(folder.iterdir()):
        folder.rmdir()
        if folder.parent == snapshots:
            _drop_refs(repo / "refs", folder.name)
        folder = folder.parent


def _drop_refs(refs: Path, commit: str) -> None:
    for ref in refs.rglob("*"):
        if ref.is_file() and _commit_of(ref, "") == commit:
            ref.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there, and a rename is durable without it
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
