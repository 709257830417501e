"""Split sets of files, hashed anew."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from rejoinder.adapters.hubs.split_files import verify_pieces, whole_promise
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, HubFile, LocalFile
from rejoinder.domain.errors import Refusal

PIECES = [b"GGUF" + bytes([number]) * 2_000_000 for number in range(3)]


@pytest.fixture
def whole(tmp_path: Path) -> LocalFile:
    paths = [tmp_path / f"model-0000{number}-of-00003.gguf" for number in (1, 2, 3)]
    for path, held in zip(paths, PIECES, strict=True):
        path.write_bytes(held)
    promises = [HubFile("", "", hashlib.sha256(held).hexdigest(), len(held)) for held in PIECES]
    promise = whole_promise("model", promises)
    return LocalFile(str(paths[0]), promise.sha256, promise.size)


def test_a_set_that_was_not_touched_is_verified_piece_by_piece(whole: LocalFile) -> None:
    *steps, ending = verify_pieces(whole, Cancellation())
    assert ending == whole
    done = [step.done for step in steps if isinstance(step, Bytes)]
    assert done == sorted(done)
    assert done[-1] == whole.size


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_byte_of_any_piece_is_noticed(whole: LocalFile, number: int) -> None:
    path = Path(whole.path).with_name(f"model-0000{number}-of-00003.gguf")
    path.write_bytes(PIECES[number - 1][:-1] + b"x")
    *_, ending = verify_pieces(whole, Cancellation())
    assert isinstance(ending, Refusal)


def test_a_missing_piece_is_noticed(whole: LocalFile) -> None:
    Path(whole.path).with_name("model-00002-of-00003.gguf").unlink()
    *_, ending = verify_pieces(whole, Cancellation())
    assert isinstance(ending, Refusal)


def test_a_cancelled_verification_has_no_ending(whole: LocalFile) -> None:
    cancel = Cancellation()
    cancel.cancel()
    assert list(verify_pieces(whole, cancel)) == []
