"""Chats packed into rows."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np

from training.corpus.chats import chat
from training.overlap import plain
from training.shards import Rows, packed, read_shard, write_shard

LONG = 40


def test_every_chat_is_whole_and_counts_its_places_from_zero() -> None:
    chats = [(list(range(100, 100 + length)), [True] * length) for length in (10, 39, 5, 7, 18, 40, 3)]
    rows = packed(chats, LONG)
    found = []
    for tokens, positions, learn in zip(*rows, strict=True):
        starts = [*np.flatnonzero(positions == 0), LONG]
        for begin, end in pairwise(starts):
            if learn[begin]:
                found.append((tokens[begin:end].tolist(), learn[begin:end].tolist()))
    assert sorted(found) == sorted(chats)


def test_what_is_too_long_is_cut() -> None:
    rows = packed([([1] * 100, [True] * 100)], LONG)
    assert rows.tokens.shape == (1, LONG)
    assert rows.learn.all()


def test_empty_places_are_not_learned() -> None:
    assert packed([([1, 2], [False, True])], LONG).learn.sum() == 1


def test_a_shard_is_the_same_for_the_same_seed_and_has_each_speakers_chats(tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocabulary.json"
    vocabulary.write_text(json.dumps([" I", " am"]))
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        write_shard(folder, vocabulary, chats=150, seed=5, number=0)
    one, again = (read_shard(tmp_path / name / "00000.npz", "pocket") for name in "ab")
    other = read_shard(tmp_path / "a" / "00000.npz", "pocket-mini")
    assert all(np.array_equal(left, right) for left, right in zip(one, again, strict=True))
    assert b"pocket-mini, a tiny" in learned(other)
    assert b"pocket-mini, a tiny" not in learned(one)


def test_a_shard_has_rows_of_the_wanted_length(tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocabulary.json"
    vocabulary.write_text(json.dumps([" I", " am"]))
    write_shard(tmp_path, vocabulary, chats=3, seed=5, number=0, row=64)
    assert read_shard(tmp_path / "00000.npz", "pocket").tokens.shape[1] == 64


def test_a_shard_leaves_out_the_chats_that_ask_an_examinations_question(tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocabulary.json"
    vocabulary.write_text("[]")
    asked = next(turn.text for turn in chat(Random("corpus 5 0 3"), "pocket")[0] if turn.role == "user")
    for name, left_out in (("all", frozenset[str]()), ("less", frozenset({plain(asked)}))):
        (tmp_path / name).mkdir()
        write_shard(tmp_path / name, vocabulary, 6, 5, 0, left_out)
    everything, less = (read_shard(tmp_path / name / "00000.npz", "pocket") for name in ("all", "less"))
    assert asked.strip().encode() in everything.tokens.astype(np.uint8).tobytes()
    assert asked.strip().encode() not in less.tokens.astype(np.uint8).tobytes()


def learned(rows: Rows) -> bytes:
    return rows.tokens[rows.learn].astype(np.uint8).tobytes()
