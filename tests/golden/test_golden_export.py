"""Every export that was ever written can be imported, and today's is written as it always was."""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.debugging.exporting import export_lines
from rejoinder.application.debugging.importing import Imported, import_lines
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.event import known_facts

HERE = Path(__file__).parent
EXAMPLES = runpy.run_path(str(HERE / "examples.py"))["EXAMPLES"]
WRITER = runpy.run_path(str(HERE / "write_export.py"))
FILES = sorted(HERE.glob("export.*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_golden_export_is_imported_and_exported_again_in_the_schemas_of_today(path: Path) -> None:
    store, lines = MemoryStore(ALL_PROJECTIONS), path.read_bytes().splitlines(keepends=True)
    done = import_lines(store, store, lines)
    assert isinstance(done, Imported), done
    again = export_lines(store, None, False)
    assert isinstance(again, Iterator)
    for before, after in zip(lines[1:-1], list(again)[1:-1], strict=True):
        fact = json.loads(before)
        if fact["schema"] == known_facts()[fact["name"]].VERSION:
            assert after == before


def test_the_newest_golden_export_is_written_byte_for_byte() -> None:
    newest = HERE / f"export.{WRITER['NUMBER']}.jsonl"
    assert newest.read_bytes() == WRITER["exported"](EXAMPLES), "raise NUMBER in write_export.py"


def test_it_has_every_fact_there_is() -> None:
    newest = HERE / f"export.{WRITER['NUMBER']}.jsonl"
    names = {json.loads(line).get("name") for line in newest.read_bytes().splitlines()}
    domain = {n for n, fact in known_facts().items() if fact.__module__.startswith("rejoinder.domain.")}
    assert names - {None} == domain
