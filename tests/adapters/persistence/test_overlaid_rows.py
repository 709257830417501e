"""Rows laid over others answer like rows that were written at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.persistence.memory_rows import MemoryRows
from rejoinder.adapters.persistence.overlaid_rows import OverlaidRows
from rejoinder.application.ports import Index, Table


class _Row(NamedTuple):
    key: str
    group: str
    place: int
    text: str


_BY_GROUP, _BY_PLACE = Index(("group",), "place"), Index((), "place")
_TABLE = Table("rows", _Row, indexes=(_BY_GROUP, _BY_PLACE), search="text")
_Write = Callable[[MemoryRows | OverlaidRows, int], None]

_keys = st.sampled_from(["a", "ab", "b", "ba", "c", "ca"])
_groups = st.sampled_from("xy")
_texts = st.sampled_from(["one", "one two", "two", ""])


def _put(key: str, group: str, text: str) -> _Write:
    return lambda rows, place: rows.put(_TABLE, _Row(key, group, place, text))


def _delete(key: str) -> _Write:
    return lambda rows, _: rows.delete(_TABLE, key)


def _delete_group(group: str) -> _Write:
    return lambda rows, _: rows.delete_group(_TABLE, _BY_GROUP, (group,))


_writes = st.lists(
    st.one_of(
        st.builds(_put, _keys, _groups, _texts),
        st.builds(_put, _keys, _groups, _texts),
        st.builds(_delete, _keys),
        st.builds(_delete_group, _groups),
    ),
    min_size=4,
    max_size=12,
)


def written(rows: MemoryRows | OverlaidRows, writes: Sequence[_Write], first: int = 0) -> None:
    for place, write in enumerate(writes, first):
        write(rows, place)


@given(_writes, _writes, st.integers(-1, 24), st.booleans())
def test_what_is_laid_over_is_as_if_it_were_in(
    below: list[_Write], above: list[_Write], bound: int, newest_first: bool
) -> None:
    base, whole = MemoryRows(), MemoryRows()
    written(base, below)
    over = OverlaidRows(base)
    written(over, above, len(below))
    written(whole, [*below, *above])

    for limit in range(4):
        for key in ("", "a", "ab"):
            assert over.get(_TABLE, key) == whole.get(_TABLE, key)
            assert over.by_key(_TABLE, key) == whole.by_key(_TABLE, key)
            assert over.by_key(_TABLE, key, limit) == whole.by_key(_TABLE, key, limit)
        for index, group in ((_BY_GROUP, ("x",)), (_BY_PLACE, ())):
            for bounds in ({"after": bound}, {"before": bound}, {}):
                found, expected = (
                    rows.scan(_TABLE, index, group, limit=limit, newest_first=newest_first, **bounds)
                    for rows in (over, whole)
                )
                assert found == expected
        for words in ("one", "tw", "two one", ""):
            assert sorted(over.search(_TABLE, words, 50)) == sorted(whole.search(_TABLE, words, 50))
            assert len(over.search(_TABLE, words, limit)) == len(whole.search(_TABLE, words, limit))


@given(_writes, _writes)
def test_what_lies_below_stays_as_it_is(below: list[_Write], above: list[_Write]) -> None:
    base, alone = MemoryRows(), MemoryRows()
    written(base, below)
    written(alone, below)
    written(OverlaidRows(base), above)
    assert base.by_key(_TABLE) == alone.by_key(_TABLE)
