"""What projections change is written once, and of a row that is known only what changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

import pytest

from rejoinder.adapters.persistence.pending_rows import PendingRows
from rejoinder.adapters.persistence.sqlite_rows import SqliteRows, create_statements
from rejoinder.application.ports import Index, Table


class _Row(NamedTuple):
    key: str
    kind: str
    place: int
    text: str


_BY_KIND = Index(("kind",), "place")
_TABLE = Table("rows", _Row, indexes=(_BY_KIND,))
OLD = _Row("a", "x", 1, "old")


@pytest.fixture
def stored() -> Iterator[SqliteRows]:
    with closing(sqlite3.connect(":memory:")) as database:
        for statement in create_statements((_TABLE,)):
            database.execute(statement)
        rows = SqliteRows(database.cursor())
        rows.put(_TABLE, OLD)
        yield rows


def read(rows: PendingRows) -> None:
    assert rows.get(_TABLE, "a") == OLD


def test_a_row_is_there_that_was_read_deleted_with_its_group_and_put_again(stored: SqliteRows) -> None:
    rows = PendingRows(stored)
    read(rows)
    rows.delete_group(_TABLE, _BY_KIND, ("x",))
    assert rows.get(_TABLE, "a") is None
    rows.put(_TABLE, OLD._replace(text="new"))
    rows.flush()
    assert stored.get(_TABLE, "a") == OLD._replace(text="new")


@pytest.mark.parametrize("known", [False, True])
def test_every_change_of_a_row_arrives(stored: SqliteRows, known: bool) -> None:
    for changed in (OLD._replace(text="new"), _Row("a", "y", 2, "other"), _Row("a", "y", 3, "other")):
        rows = PendingRows(stored)
        if known:
            rows.get(_TABLE, "a")
        rows.put(_TABLE, changed)
        rows.flush()
        assert stored.get(_TABLE, "a") == changed


def test_what_did_not_change_of_a_row_that_was_read_is_not_written(stored: SqliteRows) -> None:
    rows = PendingRows(stored)
    read(rows)
    stored.put(_TABLE, _Row("a", "written by nobody else in truth", 1, "old"))
    rows.put(_TABLE, OLD._replace(place=2))
    rows.flush()
    assert stored.get(_TABLE, "a") == _Row("a", "written by nobody else in truth", 2, "old")
