"""Models by name: canonical ids, and the catalogue that gives the short names their meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from .errors import Refusal, invalid_name, unknown_model
from .messages import Target

__all__ = ["Catalogue", "CatalogueEntry", "DEFAULT_CATALOGUE", "model_id"]

_HUB_FILE = re.compile(
    r"hf:(?P<org>[\w.-]{1,96})/(?P<repo>[\w.-]{1,96})/(?P<file>[\w.+-]+(?:/[\w.+-]+)*\.gguf)(?:@(?P<revision>[\w./-]{1,128}))?",
    re.ASCII,
)
_BOX = re.compile(r"box:[a-z0-9-]{1,64}")
_PIECE = re.compile(r"-\d{5}-of-(\d{5})\.gguf(?=@|$)", re.ASCII)
_SERVER = re.compile(r"server:(?:\S.{0,254})?\w")
_SLASHES = re.compile("^//+")
_NAME_LIMIT = 4096
"""Characters: as many as a path may have on Linux."""


def model_id(name: str) -> str | Refusal:
    """The canonical id of an explicit name: `box:NAME`, `file:/absolute/path.gguf`,
    `hf:org/repo/file.gguf[@revision]` or `server:NAME`, as the server names it. Catalogue names are not known
    here."""
    if len(name) > _NAME_LIMIT:
        return invalid_name(f"{name[:40]}…", f"it has {len(name):,} characters")
    if name.startswith("hf:"):
        return _hub_id(name)
    if name.startswith("box:"):
        return name if _BOX.fullmatch(name) else invalid_name(name, "no such form")
    if name.startswith("file:"):
        return _file_id(name)
    if name.startswith("server:"):
        return name if _is_server_id(name) else invalid_name(name, "the form is server:NAME")
    return unknown_model(name)


def _hub_id(name: str) -> str | Refusal:
    match = _HUB_FILE.fullmatch(name)
    if match is None or any(part in (".", "..") for part in re.split("[/:@]", name)):
        return invalid_name(name, "the form is hf:org/repo/file.gguf")
    # Without a revision, the main branch is meant; a split set has the name of its first file.
    return _PIECE.sub(r"-00001-of-\1.gguf", name.removesuffix("@main"))


def _file_id(name: str) -> str | Refusal:
    path = PurePath(_SLASHES.sub("/", name.removeprefix("file:")))
    if not path.is_absolute() or ".." in path.parts or path.suffix.lower() != ".gguf":
        return invalid_name(name, "the form is file:/absolute/path.gguf")
    if not _is_printable(name):
        return invalid_name(name, "it holds control characters or is not valid Unicode")
    return f"file:{path}"


def _is_server_id(name: str) -> bool:
    """Servers name their models as they like: `llama3.2:3b`, `org/model`, a path."""
    return _SERVER.fullmatch(name) is not None and _is_printable(name)


def _is_printable(name: str) -> bool:
    return all(unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") for character in name)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """name: what users type, in any case. size: bytes to download, 0 if unknown."""

    name: str
    title: str
    model: str
    size: int = 0


class Catalogue:
    """The short names that a host offers. The first entry is the target of a new conversation."""

    def __init__(self, entries: Iterable[CatalogueEntry]) -> None:
        self._entries = {entry.name.lower(): entry for entry in entries}
        if not self._entries:
            raise ValueError("a catalogue needs at least one entry")

    @property
    def default(self) -> Target:
        first = next(iter(self))
        return Target(model=first.model, name=first.name)

    def __iter__(self) -> Iterator[CatalogueEntry]:
        return iter(self._entries.values())

    def target(self, name: str) -> Target | Refusal:
        """What `name` asks for: a catalogue name in any case, or an explicit name."""
        entry = self._entries.get(name.strip().lower())
        if entry is not None:
            return Target(model=entry.model, name=entry.name)
        model = model_id(name.strip())
        if not isinstance(model, str):
            return unknown_model(name, tuple(self._entries)) if model.reason == "unknown_model" else model
        return Target(model=model, name=self.name_of(model))

    def name_of(self, model: str) -> str:
        """The short name of a canonical id; without one, the file's own name."""
        for entry in self:
            if entry.model == model:
                return entry.name
        path = model.partition("@")[0] if model.startswith("hf:") else model
        return PurePath(path.partition(":")[2]).name.removesuffix(".gguf")

    def size_of(self, model: str) -> int:
        return next((entry.size for entry in self if entry.model == model), 0)


DEFAULT_CATALOGUE = Catalogue(
    (
        CatalogueEntry(
            "smart",
            "Llama 3.2 3B Instruct",
            "hf:bartowski/Llama-3.2-3B-Instruct-GGUF/Llama-3.2-3B-Instruct-Q4_K_M.gguf",
            2_019_377_696,
        ),
        CatalogueEntry(
            "quick",
            "Llama 3.2 1B Instruct",
            "hf:bartowski/Llama-3.2-1B-Instruct-GGUF/Llama-3.2-1B-Instruct-Q4_K_M.gguf",
            807_694_464,
        ),
        CatalogueEntry("pocket", "Pocket, in the box", "box:pocket"),
        CatalogueEntry("pocket-mini", "Pocket mini, in the box", "box:pocket-mini"),
    )
)
