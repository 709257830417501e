"""Views: rows that projections derive from facts, and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from ...domain.event import Fact, Recorded

__all__ = [
    "Index",
    "Projection",
    "Table",
    "ViewRows",
    "ViewStore",
]


@dataclass(frozen=True, slots=True)
class Index:
    """An order of rows: those with equal `group` columns, ascending by `order`, an integer column.

    beside: columns by which rows of a group are told apart without being read.
    """

    group: tuple[str, ...]
    order: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of one view. row: a NamedTuple class of str, int and None columns; its first is the key.

    indexes: the orders that are kept; rows may be scanned in others, more slowly.
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

    def moment(
        self,
        at: int,
        progress: Callable[[int, int], None] | None = None,
        memo: dict[object, Any] | None = None,
    ) -> AbstractContextManager[ViewRows]:
        """Rows that follow from the facts up to the position `at`, as `snapshot(at)` gives them, sooner where
        the store keeps something for that. They are the caller's, who may write to them: nobody else sees it.
        progress(done, total) is called now and then while it has to be made first. memo: for who asks many
        moments, a dict that was empty at the first of them; the store may keep in it what the next one shares
        with this one, and then gives rows that stayed as they were as the same objects."""
        ...

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Delete every row and derive all anew from the log, visible all at once; returns the number of
        facts. progress(done, total) is called now and then."""
        ...

    def flaws(self) -> Sequence[str]:
        """What is wrong with how rows and indexes are stored, in sentences; a rebuild mends it. Whether the
        rows say what they should is not looked at."""
        ...
