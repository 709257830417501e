"""R12: for every prefix of generated histories, what replay says was is what was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.application.commands import Kind
from rejoinder.application.ports import Change, ViewRows
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.event import Fact

from .generated_histories import history

_COMMANDS = 200
_TABLES = [table for projection in ALL_PROJECTIONS for table in projection.tables]
_Rows = Mapping[str, Sequence[tuple[object, ...]]]


class _Life:
    """A store in which a history happens, and what its views and aggregates were after each fact."""

    def __init__(self, store: Any) -> None:
        self.store = store
        self.facts: list[tuple[Kind[Any, Any], str, Fact]] = []
        self.rows: list[_Rows] = [rows_of(store)]
        self.states: list[Any] = []
        self._now: dict[str, tuple[int, Any]] = {}

    def live(self, kind: Kind[Any, Any], subject: str, fact: Fact) -> None:
        stream = kind.stream(subject)
        version, state = self._now.get(stream, (0, kind.initial(subject)))
        at = 1_700_000_000_000 + len(self.facts)
        self.store.append([Change(stream, version, (fact,))], at=at, command=f"c{at}")
        self._now[stream] = version + 1, kind.evolve(state, fact)
        self.facts.append((kind, subject, fact))
        self.rows.append(rows_of(self.store))
        self.states.append(self._now[stream][1])


def rows_of(store: Any, at: int | None = None) -> _Rows:
    with store.snapshot() if at is None else store.moment(at) as rows:
        return every_row(rows)


def every_row(rows: ViewRows) -> _Rows:
    return {table.name: list(rows.by_key(table)) for table in _TABLES}


def without(rows: _Rows, conversations: set[str]) -> _Rows:
    """The rows of all other conversations, and of models and sessions."""
    return {
        name: [row for row in found if not conversations & {str(row[0]), str(row[1])}]
        for name, found in rows.items()
    }


def lived(seed: int, life: _Life, bare: _Life) -> None:
    """The same history twice: as it was, and in its erased shape from the beginning, as far as it is erased
    in the end."""
    for kind, subject, fact in history(seed, _COMMANDS):
        life.live(kind, subject, fact)
    gone = erased(life)
    for kind, subject, fact in life.facts:
        bare.live(kind, subject, fact.erased() if kind.stream(subject) in gone else fact)


def erased(life: _Life) -> set[str]:
    """Their streams."""
    return {kind.stream(subject) for kind, subject, fact in life.facts if fact.ERASES_STREAM}


def replayed_states(life: _Life) -> Iterator[Any]:
    """Of the aggregate of each fact, folded anew from what the log holds, up to that fact."""
    counts = Counter[str]()
    for kind, subject, _ in life.facts:
        stream = kind.stream(subject)
        counts[stream] += 1
        state = kind.initial(subject)
        for recorded in life.store.stream(stream)[: counts[stream]]:
            state = kind.evolve(state, recorded.fact)
        yield state


def assert_replay_is_history(life: _Life, bare: _Life) -> None:
    gone = {stream.partition(":")[2] for stream in erased(life)}
    for position, (then, bare_then) in enumerate(zip(life.rows, bare.rows, strict=True)):
        replayed = rows_of(life.store, position)
        assert replayed == bare_then, position
        assert without(replayed, gone) == without(then, gone), position
    assert list(replayed_states(life)) == bare.states


def test_replay_equals_history_in_memory(how_many: Callable[..., int]) -> None:
    for seed in range(how_many(dev=20, ci=40, nightly=1000)):
        life, bare = _Life(MemoryStore(ALL_PROJECTIONS)), _Life(MemoryStore(ALL_PROJECTIONS))
        lived(seed, life, bare)
        assert_replay_is_history(life, bare)


def test_replay_equals_history_by_checkpoints(tmp_path: Path, how_many: Callable[..., int]) -> None:
    for seed in range(how_many(dev=3, ci=10, nightly=100)):
        path = tmp_path / str(seed) / "log.sqlite3"
        path.parent.mkdir()
        with closing(SqliteStore(path, ALL_PROJECTIONS, facts_per_checkpoint=7)) as store:
            life, bare = _Life(store), _Life(MemoryStore(ALL_PROJECTIONS))
            lived(seed, life, bare)
            assert_replay_is_history(life, bare)
            assert list(path.parent.glob("history-*"))
