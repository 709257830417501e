"""Which questions of the examinations does the corpus hit upon, whatever case and punctuation?

Shards leave such chats out, so that no model learns from them; here is seen how often that happens. Often, in
an examination that was read, means that somebody wrote a question into the corpus. One that nobody has read
may ask as plainly as anybody would, and then the corpus does so too.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, is_dataclass
from functools import cache, partial
from random import Random

from .corpus.chats import SPEAKERS, chat
from .corpus.scene import Turn
from .evaluate import EXAMINATIONS, all_cases

__all__ = ["READ", "asks_any_of", "found_in_corpus", "main", "plain", "questions", "wordings"]

_BLOCK = 2_000
_MOST_IN_A_MILLION = 150
"""Short questions that anybody would ask, met by chance: 102, two of five messages being said plainly."""
READ = tuple(EXAMINATIONS)[:-1]
"""Of the newest only the number is told."""


def plain(text: str) -> str:
    """Without case, punctuation and blanks, so that only the words count; as it is, if nothing is left."""
    return re.sub(r"[\W_]+", "", text.casefold()) or text


def wordings(examination: object) -> Iterator[str]:
    """All its patterns and texts, whatever they are for."""
    if isinstance(examination, str):
        yield examination
    elif isinstance(examination, Mapping):
        examination = tuple(examination.values())
    elif is_dataclass(examination):
        examination = tuple(getattr(examination, field.name) for field in fields(examination))
    if isinstance(examination, tuple):
        for part in examination:
            yield from wordings(part)


@cache
def questions(count: int, seed: int, examinations: Sequence[str] = tuple(EXAMINATIONS)) -> frozenset[str]:
    """Everything that users and system messages say in them, plain."""
    cases = [case for examination in examinations for case in all_cases(count, seed, examination)]
    texts = [text for case in cases for text in (*case.asked, case.system) if text]
    return frozenset(map(plain, texts))


def asks_any_of(wanted: frozenset[str], turns: Sequence[Turn]) -> bool:
    return any(plain(turn.text) in wanted for turn in turns if turn.role != "assistant")


def found_in_corpus(wanted: frozenset[str], seed: int, block: int) -> set[str]:
    """Those of the wanted texts that are in one block of the corpus's chats."""
    found: set[str] = set()
    for number in range(block * _BLOCK, (block + 1) * _BLOCK):
        turns, _ = chat(Random(f"corpus {seed} {number // 20_000} {number % 20_000}"), SPEAKERS[0])
        found.update(wanted.intersection(plain(turn.text) for turn in turns if turn.role != "assistant"))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Look for the examinations' questions in the corpus.")
    parser.add_argument("--chats", type=int, default=1_000_000)
    parser.add_argument(
        "--count", type=int, default=250, help="conversations in each category of the examination"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the corpus")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    args = parser.parse_args(arguments)
    wanted = questions(args.count, 0)
    blocks = range(-(-args.chats // _BLOCK))
    with ProcessPoolExecutor(args.processes) as pool:
        found = set[str]().union(*pool.map(partial(found_in_corpus, wanted, args.seed), blocks, chunksize=8))
    read = questions(args.count, 0, READ)
    for which, asked in (("read", read), ("unread", wanted - read)):
        hit = f"{len(found & asked)} of {len(asked):,}"
        print(f"{hit} {which} questions occur in {len(blocks) * _BLOCK:,} chats")
    print(*sorted(found & read), sep="\n")
    sys.exit(len(found & read) > _MOST_IN_A_MILLION * max(1.0, args.chats / 1_000_000))


if __name__ == "__main__":
    main()
