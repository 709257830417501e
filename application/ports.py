"""What the application needs of the outside, on one page. Each docstring states what an adapter owes;
`rejoinder.adapters.testing` proves it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from ..domain.errors import Refusal
from ..domain.event import Fact, Recorded
from ..domain.messages import Finish, ModelCredit, Parts, Prompt, Role, SamplingSettings, Usage
from .cancellation import Cancellation

__all__ = [
    "Bytes",
    "CannotOpen",
    "Change",
    "ChatMessage",
    "Clock",
    "Delta",
    "Engine",
    "EngineInfo",
    "EventStore",
    "Generate",
    "Generated",
    "Held",
    "HubFile",
    "Index",
    "LoadModel",
    "Loaded",
    "Loading",
    "LocalFile",
    "ModelHub",
    "Offer",
    "Prefilling",
    "Prepared",
    "Projection",
    "Proved",
    "ReplyJournal",
    "Row",
    "StorageFailed",
    "Table",
    "VersionConflict",
    "ViewRows",
    "ViewStore",
    "Workspace",
]


class Clock(Protocol):
    def now(self) -> int:
        """Milliseconds since 1970-01-01 UTC. It may jump in either direction."""
        ...


# The log


class VersionConflict(Exception):
    """Somebody else appended to the stream first. Load, decide and append again."""


class StorageFailed(Exception):
    """The log cannot be read or written now. Nothing of the failed call was kept."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class CannotOpen(StorageFailed):
    """The data folder cannot be opened."""


@dataclass(frozen=True, slots=True)
class Change:
    """Facts to append to a stream that stands at `expected` (0: it does not exist yet). Without facts: a
    stream that must stand there."""

    stream: str
    expected: int
    facts: Sequence[Fact]


class EventStore(Protocol):
    """The log, and the views that are kept with it. Safe to call from any thread.

    Every method may raise StorageFailed.
    """

    def append(
        self, changes: Sequence[Change], *, at: int, command: str, cause: int | None = None
    ) -> Sequence[Recorded]:
        """Append all or nothing, durably, together with the rows that every projection derives.

        Positions follow each other without a gap, also among processes. Raises VersionConflict if a stream
        does not stand where expected. A fact whose class ERASES_STREAM replaces the earlier facts of its
        stream by their `erased()` shapes in the same commit, and no byte of the old ones stays on disk.
        """
        ...

    def stream(self, stream: str, *, after: int = 0) -> Sequence[Recorded]:
        """The facts of one stream with a version above `after`, in order."""
        ...

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        """The first `limit` facts of the log with a position above `after`, in order."""
        ...

    def head(self) -> int:
        """The newest position, 0 in an empty log."""
        ...

    def damage(self) -> str | None:
        """What the storage itself finds wrong when it checks every page, or None."""
        ...

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener`, from any thread, soon after the log grew, also by another process's doing, and
        when the store closes. It must be quick. Returns what stops it."""
        ...

    def close(self) -> None:
        """Release everything; later calls raise StorageFailed. Closing twice is harmless."""
        ...


# Views

Row = NamedTuple
RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Index:
    """An order of rows: those with equal `group` columns, ascending by `order`, an integer column."""

    group: tuple[str, ...]
    order: str


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of one view. row: a NamedTuple class of str, int and None columns; its first is the key.

    search: the text column to be found by words, if any.
    """

    name: str
    row: type[tuple[object, ...]]
    indexes: tuple[Index, ...] = ()
    search: str | None = None


class ViewRows(Protocol):
    """Rows as of one moment. Inside a projection: with its own writes visible."""

    def get(self, table: Table, key: str) -> tuple[object, ...] | None: ...

    def put(self, table: Table, row: tuple[object, ...]) -> None:
        """Insert, or replace the row with the same key."""
        ...

    def delete(self, table: Table, key: str) -> None:
        """Silent if there is none."""
        ...

    def delete_group(self, table: Table, index: Index, group: tuple[object, ...]) -> None:
        """Delete every row of the group."""
        ...

    def scan(
        self,
        table: Table,
        index: Index,
        group: tuple[object, ...] = (),
        *,
        after: int | None = None,
        before: int | None = None,
        limit: int = 1000,
        newest_first: bool = False,
    ) -> Sequence[tuple[object, ...]]:
        """Rows of the group whose order lies above `after` and below `before`, in order."""
        ...

    def by_key(self, table: Table, prefix: str = "", limit: int = -1) -> Sequence[tuple[object, ...]]:
        """Rows whose key begins with `prefix`, ascending by key; -1: all of them."""
        ...

    def search(self, table: Table, words: str, limit: int) -> Sequence[tuple[object, ...]]:
        """Rows whose search column holds every word of `words`, as whole words or as their beginnings,
        whatever the case; best match first. No character of `words` has a special meaning."""
        ...


class Projection(Protocol):
    """Derives the rows of its own tables from facts, in order of position, and from nothing else."""

    @property
    def tables(self) -> tuple[Table, ...]: ...

    @property
    def facts(self) -> frozenset[type[Fact]]:
        """The kinds of facts that it wants to see."""
        ...

    def evolve(self, rows: ViewRows, recorded: Recorded) -> None:
        """May read, put and delete rows of its own tables; may not scan or search."""
        ...


class ViewStore(Protocol):
    def snapshot(self, at: int | None = None) -> AbstractContextManager[ViewRows]:
        """Rows that do not change while the context is open, whatever is appended meanwhile: those of now, or
        those that follow from the facts up to the position `at`."""
        ...

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Delete every row and derive all anew from the log, visible all at once; returns the number of
        facts. progress(done, total) is called now and then."""
        ...


# The engine


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """name: the adapter's. build: what exactly computes, for the record."""

    name: str
    build: str


@dataclass(frozen=True, slots=True)
class LoadModel:
    """context_length: tokens wanted; the engine takes less if the model was trained for less."""

    model: ModelCredit
    path: str
    context_length: int = 4096


@dataclass(frozen=True, slots=True)
class Loading:
    """fraction: 0 to 1, never falling."""

    fraction: float


@dataclass(frozen=True, slots=True)
class Loaded:
    model: ModelCredit
    context_length: int


@dataclass(frozen=True, slots=True)
class Proved:
    """What the trial load found. context_length: tokens that the model was trained for."""

    engine: str
    context_length: int
    architecture: str


@dataclass(frozen=True, slots=True)
class ChatMessage:
    message: str
    role: Role
    parts: Parts


@dataclass(frozen=True, slots=True)
class Generate:
    """One answer to produce by `model`, which must be loaded. history: oldest first, ends with the user's
    message to answer. conversation: a key by which the engine may keep its KV cache."""

    id: str
    model: ModelCredit
    conversation: str
    instructions: str
    history: Sequence[ChatMessage]
    sampling: SamplingSettings
    seed: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """The prompt stands; nothing was decoded yet."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Prefilling:
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Delta:
    """Text to append to what was shown. Whole code points only."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Generated:
    finish: Finish
    usage: Usage


class Engine(Protocol):
    """Runs models. Loads and generations come one at a time; `prove` may run beside them.

    Streams yield their progress and then exactly one ending (Loaded, Proved, Generated or a Refusal).
    Closing a stream early stops its work. A model or input that fails, the death of the engine's process
    included, is a Refusal and never an exception; after `engine_lost` nothing is loaded and the next load
    works.
    """

    def info(self) -> EngineInfo: ...

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        """Replace what is loaded. After a Refusal nothing is loaded."""
        ...

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        """Yields Prepared first, before any decoding. Refuses with model_not_ready if another model than
        `request.model` is loaded: an answer is never another model's. The same model, history, settings and
        seed give the same text."""
        ...

    def stop(self) -> None:
        """End the generation under way, from any thread, soon; its stream ends with Generated("stopped").
        Silent if there is none."""
        ...

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """Load the file on trial and let it decode, without disturbing what is loaded."""
        ...

    def unload(self) -> None: ...

    def forget(self, conversation: str) -> None:
        """Drop whatever is kept for the conversation."""
        ...

    def close(self) -> None:
        """Leaves no process behind. Ends streams under way. Closing twice is harmless."""
        ...


# The hub


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that a hub has at hand without a network. size: bytes."""

    model: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file as it was promised. sha256: "" if only reading it can tell."""

    model: str
    commit: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Bytes:
    """done: bytes verified so far, never falling, never above size."""

    done: int
    size: int


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A whole file whose bytes have this SHA-256."""

    path: str
    sha256: str
    size: int


class ModelHub(Protocol):
    """Where model files come from. `scheme` is the part of a model id before the colon that it serves."""

    @property
    def scheme(self) -> str: ...

    def offers(self) -> Sequence[Offer]:
        """What is at hand here. Makes no request over a network."""
        ...

    def resolve(self, model: str, cancel: Cancellation) -> HubFile | Refusal:
        """Find the file without moving its bytes, within a deadline."""
        ...

    def fetch(self, file: HubFile, cancel: Cancellation) -> Generator[Bytes | LocalFile | Refusal]:
        """Bring the promised file here, verifying every byte; goes on from where an earlier try stopped.

        Ends with LocalFile or a Refusal. After `cancel` it ends without either within 100 ms and keeps what
        it has. A file with another digest than promised is never given out.
        """
        ...

    def remove(self, path: str) -> int:
        """Delete the file if it belongs to the hub and not to the user; returns the bytes freed."""
        ...

    def check(self, file: LocalFile) -> Refusal | None:
        """Why the file cannot be the verified one any more, judged cheaply, or None."""
        ...


# The data folder


class ReplyJournal(Protocol):
    """The text of one answer under way, kept so that a crash loses at most 250 ms of it."""

    def write(self, kind: str, text: str) -> None: ...

    def close(self) -> None: ...


class Held(Protocol):
    """A lock that its process holds until it is released or the process dies."""

    def release(self) -> None: ...


class Workspace(Protocol):
    """Locks and journals, shared by every process that has the data folder open. Names are hex or words."""

    def try_lock(self, name: str) -> Held | None:
        """Take the lock, or None at once if anyone holds it, this process included."""
        ...

    def journal(self, reply: str) -> ReplyJournal: ...

    def journaled(self, reply: str) -> Parts:
        """What the journal holds; a last line that was cut short is dropped. Empty without a journal."""
        ...

    def journals(self) -> Sequence[str]:
        """The replies that have a journal."""
        ...

    def discard_journal(self, reply: str) -> None:
        """Remove it from disk. Silent if there is none."""
        ...
