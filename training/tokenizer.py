"""Text to tokens: one for each of the commonest words, else one for each byte.

There are no merges. A word of the vocabulary is one token; every other word, and every name, is spelled in
bytes, so that copying a string nobody has seen is the same operation as copying any other. llama.cpp does
exactly this for the pre-tokenizer `llama-bpe`, which looks a whole word up before it tries any merge.
"""

from __future__ import annotations

import argparse
import json
import re
import string
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from .corpus.chats import SPEAKERS, chat
from .corpus.invented import NAMES_AND_PLACES
from .corpus.plain_words import ADJECTIVES, NOUNS, VERBS
from .corpus.scene import Turn

__all__ = ["BEGIN", "CONTROL", "END", "FIRST_WORD", "SIZE", "Tokenizer", "common_words", "main"]

SIZE = 1536
"""Tokens: 256 bytes, the control tokens, the words."""
CONTROL = ("<|begin|>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>")
BEGIN, END = 256, 257
_ROLES = {"system": 258, "user": 259, "assistant": 260}
FIRST_WORD = 256 + len(CONTROL)
_CACHED_WORDS = 200_000


def _ranges(kind: str) -> str:
    """The characters of a general category, `L` or `N`, as the inside of a regular expression's class."""
    found: list[list[int]] = []
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code))[0] == kind:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in found)


def _splitter(letters: str, numbers: str) -> re.Pattern[str]:
    """The pattern of Llama 3's pre-tokenizer, as llama.cpp has it."""
    blank = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    return re.compile(
        rf"'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]"
        rf"|[^\r\n{letters}{numbers}]?[{letters}]+|[{numbers}]{{1,3}}"
        rf"| ?[^{blank}{letters}{numbers}]+[\r\n]*|[{blank}]*[\r\n]+|[{blank}]+(?![^{blank}])|[{blank}]+"
    )


_ASCII = _splitter("a-zA-Z", "0-9")
_UNICODE: list[re.Pattern[str]] = []


def split(text: str) -> list[str]:
    """The words of a text, each with the blank or mark before it."""
    if text.isascii():
        return _ASCII.findall(text)
    if not _UNICODE:
        _UNICODE.append(_splitter(_ranges("L"), _ranges("N")))
    return _UNICODE[0].findall(text)


class Tokenizer:
    """words: each at least two bytes long, as `split` finds them."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self._ids = {word: (FIRST_WORD + at,) for at, word in enumerate(words)}

    def __len__(self) -> int:
        return FIRST_WORD + len(self.words)

    @classmethod
    def load(cls, path: Path) -> Tokenizer:
        return cls(json.loads(path.read_text("utf-8")))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(self.words, ensure_ascii=False, indent=0), "utf-8")

    def encode(self, text: str) -> list[int]:
        found: list[int] = []
        for word in split(text):
            ids = self._ids.get(word)
            if ids is None:
                ids = tuple(word.encode())
                if len(self._ids) < _CACHED_WORDS:
                    self._ids[word] = ids
            found += ids
        return found

    def decode(self, tokens: Iterable[int]) -> str:
        """Control tokens are left out; bytes that are no UTF-8 become question marks in a diamond."""
        pieces = (
            bytes((token,)) if token < 256 else self.words[token - FIRST_WORD].encode()
            for token in tokens
            if token < 256 or token >= FIRST_WORD
        )
        return b"".join(pieces).decode(errors="replace")

    def encode_chat(self, turns: Iterable[Turn]) -> tuple[list[int], list[bool]]:
        """The tokens of a whole chat, and which of them are to be learned: what is said, and its end."""
        tokens, learn = [BEGIN], [False]
        for turn in turns:
            said = [*self.encode(turn.text.strip()), END]
            tokens += [_ROLES[turn.role], *said]
            learn += [False, *[turn.learn] * len(said)]
        return tokens, learn


_SPELLED = {word.lower() for word in (*NAMES_AND_PLACES, *NOUNS, *ADJECTIVES, *VERBS)}
"""Never tokens of their own: what users fill in must be spelled whether it is common or not."""


def common_words(chats: int, seed: int, size: int = SIZE) -> list[str]:
    """The commonest words of so many chats, enough for a vocabulary of `size` tokens."""
    counts: Counter[str] = Counter()
    for number in range(chats):
        turns, _ = chat(Random(f"vocabulary {seed} {number}"), SPEAKERS[number % 2])
        for turn in turns:
            counts.update(split(turn.text))
    wanted = [word for word, _ in counts.most_common() if _deserves_a_token(word)]
    return [*_SPELLING, *wanted][: size - FIRST_WORD]


_SPELLING = tuple(f"-{letter}" for letter in string.ascii_lowercase)
"""Words are spelled out with these, so all of them are tokens."""


def _deserves_a_token(word: str) -> bool:
    plain = word.strip(" '\"").lower()
    return (
        len(plain.encode()) > 1
        and plain[0] != "-"
        and not any(map(str.isdigit, word))
        and plain not in _SPELLED
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Find the vocabulary of the models.")
    parser.add_argument("path", type=Path, help="the JSON file to write")
    parser.add_argument("--chats", type=int, default=60_000, help="how many chats to count words in")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(arguments)
    Tokenizer(common_words(args.chats, args.seed)).save(args.path)
    print(f"{args.path}: {SIZE} tokens")


if __name__ == "__main__":
    main()
