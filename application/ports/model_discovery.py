"""What a hub tells about models before anything is downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from ...domain.errors import Refusal
from ...domain.variants import RepositoryFile
from ..cancellation import Cancellation

__all__ = ["FoundRepository", "ModelDiscovery", "ModelHeader", "Repository", "Room"]


@dataclass(frozen=True, slots=True)
class FoundRepository:
    """updated: an ISO 8601 time, "" if unknown. gated: its licence must be accepted first."""

    repo: str
    downloads: int
    likes: int
    gated: bool
    updated: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The files of one commit. repo: as the hub spells it."""

    repo: str
    commit: str
    gated: bool
    files: Sequence[RepositoryFile]


@dataclass(frozen=True, slots=True)
class ModelHeader:
    """What a GGUF file says about itself; 0 and "" where it says nothing. context_length: tokens that it was
    trained for. cache_bytes: of the KV cache for one token, at 16 bits a value. template: the chat template,
    None if the header was not read that far or has none."""

    architecture: str
    name: str
    context_length: int
    cache_bytes: int
    template: str | None


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes for models on this machine: disk, free where they would land, less what must stay free; memory,
    all of it. None if that is not known."""

    disk: int | None
    memory: int | None


@runtime_checkable
class ModelDiscovery(Protocol):
    """A hub that can be searched. Each question is answered or refused within a deadline, and refused at once
    on cancel. What the hub says is hostile input."""

    def search(self, text: str, limit: int, cancel: Cancellation) -> Sequence[FoundRepository] | Refusal:
        """Repositories with GGUF files, those that are downloaded most first."""
        ...

    def repository(self, repo: str, revision: str, cancel: Cancellation) -> Repository | Refusal:
        """If the hub cannot be reached, what of it is here already."""
        ...

    def header(self, model: str, whole: bool, cancel: Cancellation) -> ModelHeader | Refusal:
        """Of a file that need not be here. whole: with the chat template, which lies behind the vocabulary
        and costs some megabytes more."""
        ...

    def room(self) -> Room: ...
