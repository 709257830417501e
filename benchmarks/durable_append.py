"""Durable append: one message through the Core against the same rows by hand in sqlite3, in one run.

    python benchmarks/durable_append.py [ROUNDS]

Both write with synchronous=FULL and in WAL mode, on the same disk, in turns, so that noise hits both. "Same
rows" is the fact, the rows of the sidebar and the message, and, many at a time, the words of messages in the
full-text index: everything that `Core.append` commits.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rejoinder.adapters import open_core
from rejoinder.adapters.persistence.fact_table import FactTable
from rejoinder.adapters.persistence.sqlite_rows import create_statements, index_statements
from rejoinder.application.projections import ALL_PROJECTIONS

TEXT = "What is the tallest mountain on each continent, and who climbed it first? " * 3


class ByHand:
    """The statements that the Core runs, without a core."""

    def __init__(self, path: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(FactTable("stored_events").create_statement())
        tables = [table for projection in ALL_PROJECTIONS for table in projection.tables]
        for statement in (*create_statements(tables), *index_statements(tables)):
            self._connection.execute(statement)
        self._rows = rows

    def append(self, number: int) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        _, stream, version, *others = self._rows["stored_events"][0]
        marks = ",".join("?" * (len(others) + 3))
        row = (None, stream, int(str(version)) + number, *others)
        run(f"INSERT INTO stored_events VALUES ({marks})", row)
        row = self._rows["view_sidebar"][0]
        run(f"REPLACE INTO view_sidebar VALUES ({','.join('?' * len(row))})", row)
        row = self._rows["view_messages"][0]
        marks = ",".join("?" * len(row))
        run(f"INSERT INTO view_messages VALUES ({marks})", (None, f"{number:032x}", *row[2:]))
        run("COMMIT")


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = ("stored_events", "view_sidebar", "view_messages")
    return {
        name: connection.execute(f"SELECT * FROM {name} ORDER BY rowid DESC LIMIT 1").fetchall()
        for name in names
    }


def timed(action: object, *args: object) -> float:
    start = time.perf_counter()
    action(*args)  # type: ignore[operator]
    return (time.perf_counter() - start) * 1e6


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as folder:
        core = open_core(Path(folder) / "core", work=False)
        conversation = str(core.start_conversation())
        core.append(conversation, TEXT)
        by_hand = ByHand(
            Path(folder) / "by-hand.sqlite3", rows_of(Path(folder) / "core" / "rejoinder.sqlite3")
        )
        raw, ours = [], []
        for number in range(1, rounds + 1):
            raw.append(timed(by_hand.append, number))
            ours.append(timed(core.append, conversation, TEXT))
        core.close()
    mean_raw, mean_ours = statistics.median(raw), statistics.median(ours)
    print(f"by hand {mean_raw:8.0f} µs   (median of {rounds})")
    print(f"core    {mean_ours:8.0f} µs")
    print(f"ratio   {mean_ours / mean_raw:8.2f}   (sum of all: {sum(ours) / sum(raw):.2f})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
