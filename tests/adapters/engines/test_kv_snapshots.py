"""Snapshots of KV caches: bounded, found again after a restart, and never used when they are not whole."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.adapters.engines.kv_snapshots import (
    KvSnapshots,
    Snapshot,
    erase_snapshots,
    snapshot_conversations,
)
from rejoinder.adapters.engines.prompt_batches import common_length

TOKENS = list(range(100))
STATE = bytes(range(256)) * 16


def store(
    folder: Path | None = None, key: str = "model a", memory_bytes: int = 10**6, disk_bytes: int = 10**6
) -> KvSnapshots:
    return KvSnapshots(key, memory_bytes=memory_bytes, disk_bytes=disk_bytes, folder=folder)


def found(store: KvSnapshots, tokens: Sequence[int] = TOKENS) -> bytes | None:
    snapshot, reached = store.best(lambda kept: common_length(kept, tokens))
    state = store.state(snapshot) if snapshot is not None and reached == len(tokens) else None
    return None if state is None else bytes(state)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with one snapshot on disk."""
    snapshots = store(tmp_path / "kv")
    snapshots.keep("one", TOKENS, bytearray(STATE))
    snapshots.flush()
    return tmp_path / "kv"


def test_a_state_is_given_back_as_it_was_kept() -> None:
    snapshots = store()
    snapshots.keep("one", TOKENS, bytearray(STATE))
    assert found(snapshots) == found(snapshots, TOKENS[:50]) == STATE


def test_a_state_on_disk_is_found_after_a_restart(kept: Path) -> None:
    assert found(store(kept)) == STATE
    assert snapshot_conversations(kept) == {"one"}
    (file,) = kept.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_another_model_build_or_layout_does_not_see_it(kept: Path) -> None:
    assert found(store(kept, key="model b")) is None
    assert found(store(kept)) == STATE


def test_a_longer_state_takes_the_place_of_its_beginning(tmp_path: Path) -> None:
    snapshots = store(tmp_path)
    snapshots.keep("one", TOKENS[:40], bytearray(STATE))
    snapshots.flush()
    snapshots.keep("one", TOKENS, bytearray(STATE[:10]))
    snapshots.flush()
    assert len(list(tmp_path.iterdir())) == 1
    assert found(store(tmp_path)) == STATE[:10]


def test_earlier_windows_of_a_conversation_without_end_crowd_nobody_out() -> None:
    instructions, room = [7] * 10, 60
    snapshots = store(memory_bytes=len(STATE) + 20)
    snapshots.keep("another", TOKENS, bytearray(STATE))
    for begin in range(1000, 1400, 20):
        window = [*instructions, *range(begin, begin + room)]
        snapshots.keep("one", window, bytearray(STATE[:10]))
        assert found(snapshots, window) == STATE[:10]
    assert found(snapshots) == STATE


def test_branches_of_one_conversation_are_kept_beside_each_other() -> None:
    snapshots = store()
    snapshots.keep("one", [1, 2, 3], bytearray(b"left"))
    snapshots.keep("one", [1, 2, 4], bytearray(b"right"))
    assert found(snapshots, [1, 2, 3]) == b"left"
    assert found(snapshots, [1, 2, 4]) == b"right"


def test_what_memory_has_no_room_for_goes_to_disk_least_recently_used_first(tmp_path: Path) -> None:
    snapshots = store(tmp_path, memory_bytes=8)
    for number in range(3):
        snapshots.keep(f"{number}", [number], bytearray(4))
    assert snapshot_conversations(tmp_path) == {"0"}
    assert found(snapshots, [1]) is not None
    snapshots.keep("3", [3], bytearray(4))
    assert snapshot_conversations(tmp_path) == {"0", "2"}


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 40)), max_size=30))
@settings(deadline=None)
def test_neither_memory_nor_disk_holds_more_than_it_may(kept: list[tuple[int, int]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        snapshots = store(Path(folder), memory_bytes=50, disk_bytes=100)
        for conversation, size in kept:
            snapshots.keep(f"{conversation}", [conversation, size], bytearray(size))
            assert sum(len(state) for state in snapshots._memory.values()) <= 50
            assert sum(snapshot.size for snapshot in snapshots._disk) <= 100
        snapshots.flush()
        assert len(list(Path(folder).iterdir())) == len(snapshots._disk)


def test_without_a_folder_nothing_is_written_and_all_is_gone_after(tmp_path: Path) -> None:
    snapshots = store(memory_bytes=4)
    snapshots.keep("one", TOKENS, bytearray(STATE))
    snapshots.flush()
    assert found(snapshots) is None


def test_forgetting_removes_memory_and_files(kept: Path) -> None:
    snapshots = store(kept)
    snapshots.keep("two", [7], bytearray(b"x"))
    snapshots.keep("one", [8], bytearray(b"y"))
    snapshots.forget("one")
    assert list(kept.iterdir()) == []
    assert (found(snapshots), found(snapshots, [8])) == (None, None)
    assert found(snapshots, [7]) == b"x"


def test_a_host_without_a_model_erases_a_conversation_s_files(kept: Path) -> None:
    (kept / "one.half-written.kv.123.half").write_bytes(b"half")
    (kept / "two.0.0.kv").write_bytes(b"another's")
    erase_snapshots(kept, "one")
    assert snapshot_conversations(kept) == {"two"}


@pytest.mark.parametrize("number", range(20))
def test_no_damaged_file_is_ever_used(kept: Path, number: int) -> None:
    """25 mutations each: flipped, cut, extended, zeroed."""
    (file,) = kept.iterdir()
    sound = file.read_bytes()
    draw = random.Random(number)
    for _ in range(25):
        file.write_bytes(damaged(sound, draw))
        assert found(store(kept)) is None
    file.write_bytes(sound)
    assert found(store(kept)) == STATE


def damaged(sound: bytes, draw: random.Random) -> bytes:
    place, data = draw.randrange(len(sound)), bytearray(sound)
    match draw.randrange(4):
        case 0:
            data[place] ^= 1 << draw.randrange(8)
        case 1:
            return bytes(data[:place])
        case 2:
            return bytes(data[:place]) + os.urandom(draw.randrange(1, 50)) + bytes(data[place:])
        case _:
            data[place : place + 64] = bytes(byte ^ 0xFF for byte in data[place : place + 64])
    return bytes(data)


def test_a_file_that_vanished_is_a_miss(kept: Path) -> None:
    snapshots = store(kept)
    for file in kept.iterdir():
        file.unlink()
    assert found(snapshots) is None


def test_a_folder_that_cannot_be_written_is_a_miss_and_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    snapshots = store(tmp_path / "file" / "kv")
    snapshots.keep("one", TOKENS, bytearray(STATE))
    snapshots.flush()
    assert found(snapshots) is None


def test_a_snapshot_is_held_if_it_begins_with_the_tokens() -> None:
    snapshots = store()
    snapshots.keep("one", TOKENS, bytearray(STATE))
    assert snapshots.holds("one", TOKENS[:10])
    assert not snapshots.holds("two", TOKENS[:10])
    assert not snapshots.holds("one", [*TOKENS, 1])


def test_a_snapshot_is_equal_to_none_but_itself() -> None:
    assert Snapshot("one", [1], 1) != Snapshot("one", [1], 1)
