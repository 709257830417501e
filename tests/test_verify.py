"""Whatever changes in a data folder is found, and nothing is found in one that is sound."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from rejoinder.adapters import CannotOpen, open_core
from rejoinder.application.debugging import Finding

from .folders import write_folder

DATABASE = "rejoinder.sqlite3"
VIEWS = ("view_sidebar", "view_messages", "view_threads", "view_downloads", "view_sessions")
_BASES = 12


def findings(folder: Path) -> Sequence[Finding] | str:
    """What verify says; or why the folder cannot even be opened."""
    try:
        core = open_core(folder, work=False, offline=True)
    except CannotOpen as refused:
        return str(refused.refusal)
    with core:
        return core.verify()


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Sound folders, to be copied and then corrupted. Models lie where they were written."""
    root = tmp_path_factory.mktemp("bases")
    for seed in range(_BASES):
        write_folder(root / str(seed), seed)
    return [root / str(seed) for seed in range(_BASES)]


def test_nothing_is_found_in_sound_folders(tmp_path: Path, how_many: Callable[..., int]) -> None:
    for seed in range(1000, 1000 + how_many(dev=6, ci=10, nightly=200)):
        folder = tmp_path / str(seed)
        write_folder(folder, seed, steps=Random(seed).randrange(80))
        assert findings(folder) == [], f"seed {seed}"
        shutil.rmtree(folder)


def test_every_corruption_is_found(
    tmp_path: Path, bases: Sequence[Path], how_many: Callable[..., int]
) -> None:
    missed: list[str] = []
    kinds = list(CORRUPTIONS)
    for seed in range(how_many(dev=16, ci=20, nightly=200)):
        random, kind = Random(seed), kinds[seed % len(kinds)]
        folder = tmp_path / str(seed)
        shutil.copytree(random.choice(bases), folder)
        done = CORRUPTIONS[kind](folder, random)
        if not findings(folder):
            missed.append(f"seed {seed}: {kind}: {done}")
        shutil.rmtree(folder)
    assert missed == []


# Corruptions: each returns what it did


def flip_in_fact(folder: Path, random: Random) -> str:
    path = folder / DATABASE
    held = bytearray(path.read_bytes())
    states = [bytes(state) for (state,) in rows(folder, "SELECT state FROM stored_events")]
    state = random.choice([state for state in states if held.count(state) == 1])
    place = held.index(state) + random.randrange(len(state))
    held[place] ^= 1 << random.randrange(8)
    path.write_bytes(held)
    return f"byte {place}"


def flip_anywhere(folder: Path, random: Random) -> str:
    """Drawn again until something that is read differs."""
    path, before = folder / DATABASE, everything(folder)
    sound = path.read_bytes()
    while True:
        place = random.randrange(len(sound))
        held = bytearray(sound)
        held[place] ^= 1 << random.randrange(8)
        path.write_bytes(held)
        if everything(folder) != before:
            return f"byte {place} of {len(sound)}"


def everything(folder: Path) -> object:
    """All that is read from the database, as values; or that it cannot be read. `meta` says which version of
    the views there is: where it differs, opening derives them anew."""
    try:
        names = rows(
            folder, "SELECT name FROM sqlite_master WHERE type='table' AND name != 'meta' ORDER BY 1"
        )
        return [(name, rows(folder, f"SELECT * FROM {name}")) for (name,) in names]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)


def lose_fact(folder: Path, random: Random) -> str:
    return change(folder, f"DELETE FROM stored_events WHERE rowid = {position(folder, random)}")


def swap_facts(folder: Path, random: Random) -> str:
    one, other = random.sample(range(1, position(folder, None) + 1), 2)
    moves = ((one, -1), (other, one), (-1, other))
    return change(folder, *[f"UPDATE stored_events SET rowid = {to} WHERE rowid = {of}" for of, to in moves])


def edit_fact(folder: Path, random: Random) -> str:
    """As with an editor of databases: what results is JSON, and often a fact."""
    at = position(folder, random)
    ((state,),) = rows(folder, f"SELECT state FROM stored_events WHERE rowid = {at}")
    header, _, body = bytes(state).partition(b"\n")
    data = json.loads(body)
    if data and random.random() < 0.7:
        key = random.choice(list(data))
        data[key] = random.choice(("", "other", None, 7))
        edited = json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode()
    else:
        edited = body
    if edited == body:
        header = header.replace(header.split(b" ")[0], str(random.getrandbits(40)).encode(), 1)
    with closing(sqlite3.connect(folder / DATABASE)) as database, database:
        database.execute("UPDATE stored_events SET state = ? WHERE rowid = ?", (header + b"\n" + edited, at))
    return f"fact {at}: {edited!r}"


def change_view(folder: Path, random: Random) -> str:
    """Alter, remove or add a row."""
    table = random.choice([name for name in VIEWS if rows(folder, f"SELECT 1 FROM {name}")])
    columns = [row[1] for row in rows(folder, f"PRAGMA table_info({table})")]
    ((number,),) = rows(folder, f"SELECT row_number FROM {table} ORDER BY random() LIMIT 1")
    others, altered = ",".join(f'"{column}"' for column in columns[2:]), random.choice(columns[2:])
    statements = (
        f"UPDATE {table} SET \"{altered}\" = 'altered' WHERE row_number = {number}",
        f"DELETE FROM {table} WHERE row_number = {number}",
        f'INSERT INTO {table} ("{columns[1]}", {others}) '
        f"SELECT 'added', {others} FROM {table} WHERE row_number = {number}",
    )
    return change(folder, random.choice(statements))


def cut_journal(folder: Path, random: Random) -> str:
    """In the middle of a line: one that ends with a line is what a crash leaves of a sound one."""
    path = random.choice(list((folder / "journal").iterdir()))
    held = path.read_bytes()
    end = random.choice([n for n in range(1, len(held)) if held[n - 1 : n] != b"\n"])
    path.write_bytes(held[:end])
    return f"{path.name} at {end}"


def flip_snapshot(folder: Path, random: Random) -> str:
    path = random.choice(list((folder / "kv-cache").glob("*.kv")))
    held = bytearray(path.read_bytes())
    held[random.randrange(len(held))] ^= 1 << random.randrange(8)
    path.write_bytes(held)
    return path.name


CORRUPTIONS: dict[str, Callable[[Path, Random], str]] = {
    "a byte of a fact flipped": flip_in_fact,
    "a byte of the file flipped": flip_anywhere,
    "a fact missing": lose_fact,
    "two facts swapped": swap_facts,
    "a fact edited": edit_fact,
    "a row of a view changed": change_view,
    "a journal cut short": cut_journal,
    "a byte of a snapshot flipped": flip_snapshot,
}


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return database.execute(sql).fetchall()


def change(folder: Path, *statements: str) -> str:
    with closing(sqlite3.connect(folder / DATABASE)) as database, database:
        for statement in statements:
            assert database.execute(statement).rowcount, statement
    return "; ".join(statements)


def position(folder: Path, random: Random | None) -> int:
    ((head,),) = rows(folder, "SELECT max(rowid) FROM stored_events")
    assert isinstance(head, int)
    return random.randrange(1, head + 1) if random else head
