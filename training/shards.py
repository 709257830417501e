"""The corpus as tokens: chats packed into rows, in files that several processes write and training reads."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np

from .corpus.chats import SPEAKERS, chat
from .overlap import asks_any_of, questions
from .tokenizer import END, Tokenizer

__all__ = ["ROW", "Rows", "main", "packed", "read_shard", "write_shard"]

ROW = 2048
"""Tokens in a row, and so in the longest chat."""
_OPEN_ROWS = 32
Array = np.ndarray[Any, np.dtype[Any]]


class Rows(NamedTuple):
    """Arrays of shape (rows, tokens in a row). tokens: uint16. positions: uint16, from 0 within each chat.
    learn: bool, whether the token is to be predicted."""

    tokens: Array
    positions: Array
    learn: Array


def packed(chats: Iterable[tuple[Sequence[int], Sequence[bool]]], row: int = ROW) -> Rows:
    """Several chats a row, none divided; what is longer is cut. Empty places: chats of one token."""
    rows: list[list[tuple[Sequence[int], Sequence[bool]]]] = []
    unfilled: list[tuple[int, int]] = []
    for tokens, learn in chats:
        tokens, learn = tokens[:row], learn[:row]
        at = next((at for at, (_, room) in enumerate(unfilled) if room >= len(tokens)), None)
        if at is None:
            rows.append([])
            unfilled.append((len(rows) - 1, row))
            at = len(unfilled) - 1
        number, room = unfilled[at]
        rows[number].append((tokens, learn))
        unfilled[at] = number, room - len(tokens)
        if len(unfilled) > _OPEN_ROWS:
            unfilled.remove(min(unfilled, key=lambda each: each[1]))
    return _arrays(rows, row)


def _arrays(rows: Sequence[Sequence[tuple[Sequence[int], Sequence[bool]]]], row: int) -> Rows:
    made = Rows(
        np.full((len(rows), row), END, np.uint16),
        np.zeros((len(rows), row), np.uint16),
        np.zeros((len(rows), row), bool),
    )
    for number, chats in enumerate(rows):
        at = 0
        for tokens, learn in chats:
            end = at + len(tokens)
            made.tokens[number, at:end] = tokens
            made.positions[number, at:end] = np.arange(len(tokens))
            made.learn[number, at:end] = learn
            at = end
    return made


def write_shard(
    folder: Path,
    vocabulary: Path,
    chats: int,
    seed: int,
    number: int,
    left_out: frozenset[str] | None = None,
    row: int = ROW,
) -> int:
    """The chats of one shard for every speaker, once where they do not depend on the speaker. left_out: what
    nobody may ask in them, plain; without it, the examinations' questions. Returns how many tokens it has."""
    tokenizer = Tokenizer.load(vocabulary)
    left_out = questions(250, 0) if left_out is None else left_out
    chats_of = _chats(tokenizer, chats, seed, number, left_out)
    made = dict(zip(("common", *SPEAKERS), (packed(each, row) for each in chats_of), strict=True))
    arrays = {
        f"{kind} {name}": array for kind, rows in made.items() for name, array in rows._asdict().items()
    }
    # Under another name until it is whole, for training watches the folder.
    unfinished = folder / f"{number:05}.unfinished"
    with unfinished.open("wb") as file:
        np.savez(file, **arrays)
    os.replace(unfinished, folder / f"{number:05}.npz")
    return sum(int(rows.tokens.size) for rows in made.values())


def _chats(
    tokenizer: Tokenizer, count: int, seed: int, number: int, left_out: frozenset[str]
) -> Iterator[list[tuple[list[int], list[bool]]]]:
    common: list[tuple[list[int], list[bool]]] = []
    own: list[list[tuple[list[int], list[bool]]]] = [[] for _ in SPEAKERS]
    for each in range(count):
        key = f"corpus {seed} {number} {each}"
        turns, named = chat(Random(key), SPEAKERS[0])
        if asks_any_of(left_out, turns):
            continue
        if not named:
            common.append(tokenizer.encode_chat(turns))
            continue
        own[0].append(tokenizer.encode_chat(turns))
        own[1].append(tokenizer.encode_chat(chat(Random(key), SPEAKERS[1])[0]))
    yield common
    yield from own


def read_shard(path: Path, speaker: str) -> Rows:
    """Everything that the speaker learns from, rows in order."""
    with np.load(path) as file:
        columns = ([file[f"{kind} {name}"] for kind in ("common", speaker)] for name in Rows._fields)
        return Rows(*(np.concatenate(column) for column in columns))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Write the corpus, tokenized, as shards.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--shards", type=int, default=200)
    parser.add_argument("--chats", type=int, default=20_000, help="in each shard")
    parser.add_argument("--row", type=int, default=ROW, help="tokens; longer chats are cut")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    args = parser.parse_args(arguments)
    args.folder.mkdir(parents=True, exist_ok=True)
    write = partial(write_shard, args.folder, args.vocabulary, args.chats, args.seed, row=args.row)
    with ProcessPoolExecutor(args.processes) as pool:
        for done, written in enumerate(as_completed(pool.submit(write, n) for n in range(args.shards)), 1):
            print(f"{done} of {args.shards} shards, {written.result():,} tokens", flush=True)


if __name__ == "__main__":
    main()
