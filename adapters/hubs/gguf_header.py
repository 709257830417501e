"""Reading the header of a GGUF file, of which only as much is asked for as is needed.

A header is hostile input: every count and length is bounded, and nothing in it is believed but its bytes.
Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping

from ...application.ports import ModelHeader
from ...domain import errors
from ...domain.errors import Refusal

__all__ = ["HEADER_LIMIT", "read_header"]

HEADER_LIMIT = 64 << 20
"""Bytes. A vocabulary of 256,000 tokens with its merges takes about 12 MB."""

_MOST_PAIRS = 4096
_LONGEST_KEY = 1024
_LONGEST_TEXT = 4 << 20
_LONGEST_LIST = 1024
_LONGEST_NAME = 256

_TEXT, _ARRAY = 8, 9
_NUMBERS: Mapping[int, struct.Struct] = {
    kind: struct.Struct(f"<{code}")
    for kind, code in {
        0: "B",
        1: "b",
        2: "H",
        3: "h",
        4: "I",
        5: "i",
        6: "f",
        7: "?",
        10: "Q",
        11: "q",
        12: "d",
    }.items()
}
_COUNT = _NUMBERS[10]
_KIND = _NUMBERS[4]

_Value = str | int | float | bool | list[int | float | bool]


class _Hostile(Exception):
    """The text says what is wrong with the header."""


def read_header(model: str, more: Callable[[int], bytes], whole: bool = False) -> ModelHeader | Refusal:
    """more: gives some of the file's bytes from an offset on, b"" at its end; it is asked in order.

    Unless `whole`, reading ends where the vocabulary begins, before the chat template.
    """
    try:
        return _described(_pairs(_Bytes(more), whole))
    except _Hostile as hostile:
        return errors.invalid_header(model, str(hostile))


class _Bytes:
    """The bytes so far, and the place up to which they are read."""

    def __init__(self, more: Callable[[int], bytes]) -> None:
        self._more = more
        self._data = bytearray()
        self._at = 0

    def number(self, kind: struct.Struct) -> int | float | bool:
        self._need(kind.size)
        (value,) = kind.unpack_from(self._data, self._at)
        self._at += kind.size
        return value

    def count(self, most: int, what: str) -> int:
        count = int(self.number(_COUNT))
        if count > most:
            raise _Hostile(f"it claims {count:,} {what}")
        return count

    def text(self, longest: int) -> str:
        length = self.count(longest, "characters of a text")
        self._need(length)
        text = self._data[self._at : self._at + length]
        self._at += length
        return text.decode(errors="replace")

    def skip(self, count: int) -> None:
        self._need(count)
        self._at += count

    def skip_texts(self, count: int) -> None:
        """A vocabulary has hundreds of thousands of them: the loop is all that reading a header costs."""
        unpack, data, at = _COUNT.unpack_from, self._data, self._at
        for _ in range(count):
            try:
                at += 8 + unpack(data, at)[0]
            except (struct.error, OverflowError, IndexError):  # `at` lies behind what is here, however far
                self._at = at
                self._need(8)
                at += 8 + unpack(data, at)[0]
        self._at = at
        self._need(0)

    def _need(self, count: int) -> None:
        """Have `count` bytes more than were read."""
        end = self._at + count
        if end > HEADER_LIMIT:
            raise _Hostile(f"it is longer than {HEADER_LIMIT:,} bytes")
        while len(self._data) < end:
            chunk = self._more(len(self._data))
            if not chunk:
                raise _Hostile("it ends in the middle")
            self._data += chunk


def _pairs(data: _Bytes, whole: bool) -> Mapping[str, _Value]:
    found: dict[str, _Value] = {}
    for _ in range(_begun(data)):
        key = data.text(_LONGEST_KEY)
        if not whole and key.startswith("tokenizer.") and _known(found):
            break
        value = _value(data, int(data.number(_KIND)))
        if value is not None:
            found[key] = value
    return found


def _begun(data: _Bytes) -> int:
    """The number of pairs."""
    if data.number(_KIND) != int.from_bytes(b"GGUF", "little"):
        raise _Hostile("it does not begin with GGUF")
    if data.number(_KIND) not in (2, 3):
        raise _Hostile("its version is not 2 or 3")
    data.skip(8)
    return data.count(_MOST_PAIRS, "entries")


def _known(found: Mapping[str, _Value]) -> bool:
    return f"{found.get('general.architecture')}.context_length" in found


def _value(data: _Bytes, kind: int) -> _Value | None:
    """None for a list that is too long to be of use."""
    if kind == _TEXT:
        return data.text(_LONGEST_TEXT)
    if kind == _ARRAY:
        return _list(data)
    return data.number(_number(kind))


def _number(kind: int) -> struct.Struct:
    if kind not in _NUMBERS:
        raise _Hostile(f"it holds a value of type {kind}")
    return _NUMBERS[kind]


def _list(data: _Bytes) -> list[int | float | bool] | None:
    kind = int(data.number(_KIND))
    count = data.count(HEADER_LIMIT, "entries of a list")
    if kind == _TEXT:
        data.skip_texts(count)
    elif count <= _LONGEST_LIST:
        return [data.number(_number(kind)) for _ in range(count)]
    else:
        data.skip(count * _number(kind).size)
    return None


def _described(found: Mapping[str, _Value]) -> ModelHeader:
    architecture = _text(found, "general.architecture")
    if not 0 < len(architecture) <= _LONGEST_NAME:
        raise _Hostile("it names no architecture")
    template = found.get("tokenizer.chat_template")
    return ModelHeader(
        architecture,
        _text(found, "general.name")[:_LONGEST_NAME],
        _whole(found, f"{architecture}.context_length"),
        _cache_bytes(found, architecture),
        template if isinstance(template, str) else None,
    )


def _cache_bytes(found: Mapping[str, _Value], architecture: str) -> int:
    """Sum over the layers of n_kv × (k_len + v_len) values of 2 bytes."""
    heads, layers = (
        _whole(found, f"{architecture}.attention.head_count"),
        _whole(found, f"{architecture}.block_count"),
    )
    width = _whole(found, f"{architecture}.embedding_length") // heads if heads else 0
    keys = _whole(found, f"{architecture}.attention.key_length") or width
    values = _whole(found, f"{architecture}.attention.value_length") or width
    shared = found.get(f"{architecture}.attention.head_count_kv", heads)
    n_kv = sum(_positive(n) for n in shared) if isinstance(shared, list) else layers * _positive(shared)
    return n_kv * (keys + values) * 2


def _text(found: Mapping[str, _Value], key: str) -> str:
    value = found.get(key, "")
    return value if isinstance(value, str) else ""


def _whole(found: Mapping[str, _Value], key: str) -> int:
    return _positive(found.get(key, 0))


def _positive(value: object) -> int:
    return value if isinstance(value, int) and 0 < value < 1 << 40 else 0
