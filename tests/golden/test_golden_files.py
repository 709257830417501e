"""Every shape that was ever stored is read for ever, and today's are stored as they always were (R12)."""

from __future__ import annotations

import json
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest

from rejoinder.domain import conversation
from rejoinder.domain.event import Fact, decode_fact, encode_fact, known_facts

HERE = Path(__file__).parent
EXAMPLES: Mapping[str, Fact] = runpy.run_path(str(HERE / "examples.py"))["EXAMPLES"]
WRITER = runpy.run_path(str(HERE / "write_missing.py"))
FILES = sorted(HERE.glob("*.json"))
FACTS = {
    name: fact for name, fact in known_facts().items() if fact.__module__.startswith("rejoinder.domain.")
}


def name_and_version(stem: str) -> tuple[str, int]:
    name, version = stem.split(".")[:2]
    return name, int(version.removeprefix("v"))


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_a_golden_file_of_every_version(name: str) -> None:
    kept = {version for of, version in (name_and_version(path.stem) for path in FILES) if of == name}
    assert kept == set(range(1, FACTS[name].VERSION + 1)), "python tests/golden/write_missing.py"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_stored_shape_is_read_and_stays_what_it_is(path: Path) -> None:
    stored = path.read_bytes()
    name, version = name_and_version(path.stem)
    fact = decode_fact(name, version, stored)
    assert type(fact) is FACTS[name]
    assert decode_fact(name, fact.VERSION, encode_fact(fact)) == fact
    if version == fact.VERSION:
        assert fact == EXAMPLES[path.stem]
        assert json.loads(encode_fact(fact)) == json.loads(stored)


@pytest.mark.parametrize("stem", EXAMPLES)
def test_an_example_is_stored_byte_for_byte_as_its_golden_file(stem: str) -> None:
    assert (HERE / f"{stem}.json").read_bytes() == encode_fact(EXAMPLES[stem]) + b"\n"


@pytest.mark.parametrize("name", FACTS)
def test_the_examples_hold_every_optional_field_and_leave_it_out(name: str) -> None:
    examples = [fact for fact in EXAMPLES.values() if type(fact) is FACTS[name]]
    for optional, field in FACTS[name].model_fields.items():
        if not field.is_required():
            assert {getattr(fact, optional) == field.default for fact in examples} == {True, False}


def test_both_roles_and_both_kinds_of_part_are_among_the_examples() -> None:
    appended = [fact for fact in EXAMPLES.values() if isinstance(fact, conversation.MessageAppended)]
    roles = conversation.MessageAppended.model_fields["role"].annotation
    assert {fact.role for fact in appended} == set(get_args(roles))
    assert {part.kind for fact in appended for part in fact.parts} == {"text", "reasoning"}


def test_missing_files_are_written_and_others_never_touched(tmp_path: Path) -> None:
    first, *others = EXAMPLES
    kept = tmp_path / f"{first}.json"
    kept.write_bytes(b"as it was")
    written = WRITER["write_missing"](tmp_path, EXAMPLES)
    assert kept.read_bytes() == b"as it was"
    assert {path.stem for path in written} == set(others)
    assert WRITER["write_missing"](tmp_path, EXAMPLES) == []


def test_the_writer_writes_what_the_repository_holds(tmp_path: Path) -> None:
    WRITER["write_missing"](tmp_path, EXAMPLES)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (HERE / path.name).read_bytes()
