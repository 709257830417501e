"""Headers: what they say is read, and nothing in them can do harm."""

from __future__ import annotations

import struct
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.hubs.gguf_header import HEADER_LIMIT, read_header
from rejoinder.adapters.testing.tiny_models import CHAT_TEMPLATE, write_model
from rejoinder.application.ports import ModelHeader
from rejoinder.domain.errors import Refusal

U8, U32, TEXT, LIST, U64 = 0, 4, 8, 9, 10


def text(value: str | bytes) -> bytes:
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(raw)) + raw


def pair(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def number(key: str, value: int) -> bytes:
    return pair(key, U32, struct.pack("<I", value))


def texts(key: str, count: int, value: bytes, claimed: int | None = None) -> bytes:
    return pair(
        key, LIST, struct.pack("<IQ", TEXT, count if claimed is None else claimed) + text(value) * count
    )


def numbers(key: str, values: list[int], claimed: int | None = None) -> bytes:
    count = len(values) if claimed is None else claimed
    return pair(key, LIST, struct.pack(f"<IQ{len(values)}I", U32, count, *values))


def header(*pairs: bytes, claimed: int | None = None, magic: bytes = b"GGUF", version: int = 3) -> bytes:
    count = len(pairs) if claimed is None else claimed
    return magic + struct.pack("<IQQ", version, 1, count) + b"".join(pairs)


ARCHITECTURE = pair("general.architecture", TEXT, text("llama"))
LLAMA_8B = (
    ARCHITECTURE,
    pair("general.name", TEXT, text("Llama")),
    number("llama.block_count", 32),
    number("llama.context_length", 131_072),
    number("llama.embedding_length", 4096),
    number("llama.attention.head_count", 32),
    number("llama.attention.head_count_kv", 8),
)
VOCABULARY = texts("tokenizer.ggml.tokens", 1000, b"token")
TEMPLATE = pair("tokenizer.chat_template", TEXT, text("{{ messages }}"))


def read(data: bytes, whole: bool = True, window: int = 1 << 18) -> ModelHeader | Refusal:
    return read_header("a model", lambda at: data[at : at + window], whole)


def test_an_8b_llama_needs_128_kib_of_cache_a_token() -> None:
    found = read(header(*LLAMA_8B, VOCABULARY, TEMPLATE))

    assert found == ModelHeader("llama", "Llama", 131_072, 128 << 10, "{{ messages }}")


def test_heads_may_differ_by_layer_and_lengths_may_be_told() -> None:
    pairs = [pair for pair in LLAMA_8B if b"head_count_kv" not in pair]
    told = [number("llama.attention.key_length", 64), number("llama.attention.value_length", 32)]

    found = read(header(*pairs, numbers("llama.attention.head_count_kv", [8, 0, 4]), *told))

    assert isinstance(found, ModelHeader)
    assert found.cache_bytes == 12 * (64 + 32) * 2


def test_the_vocabulary_is_not_asked_for_unless_the_whole_header_is_wanted() -> None:
    data, asked = header(*LLAMA_8B, VOCABULARY, TEMPLATE), list[int]()

    def more(at: int) -> bytes:
        asked.append(at)
        return data[at : at + 512]

    short = read_header("a model", more)

    assert isinstance(short, ModelHeader)
    assert (short.context_length, short.template) == (131_072, None)
    assert asked == [0]


@pytest.mark.parametrize("window", [1, 7, 1000, 1 << 20])
def test_the_pieces_in_which_it_comes_do_not_matter(tmp_path: Path, window: int) -> None:
    data = write_model(tmp_path / "a.gguf", context_length=4096).read_bytes()

    found = read(data, window=window)

    assert isinstance(found, ModelHeader)
    assert (found.architecture, found.context_length, found.template) == ("llama", 4096, CHAT_TEMPLATE)


HOSTILE = {
    "empty": b"",
    "another magic": header(*LLAMA_8B, magic=b"GGML"),
    "big-endian": b"GGUF" + struct.pack(">IQQ", 3, 1, 1),
    "version 1": header(*LLAMA_8B, version=1),
    "no architecture": header(number("a", 1)),
    "an endless architecture": header(pair("general.architecture", TEXT, text("a" * 10_000))),
    "an architecture that is a number": header(number("general.architecture", 1)),
    "2^64 pairs": header(claimed=2**64 - 1),
    "more pairs than there are": header(*LLAMA_8B, claimed=20),
    "a key of 2^63 bytes": header(claimed=1) + struct.pack("<Q", 2**63),
    "a text of 2^40 bytes": header(claimed=1) + text("k") + struct.pack("<IQ", TEXT, 2**40),
    "2^60 texts": header(texts("t", 0, b"", claimed=2**60)),
    "2^25 texts that are not there": header(texts("t", 1, b"a", claimed=2**25)),
    "a token of 2^62 bytes": header(pair("t", LIST, struct.pack("<IQQ", TEXT, 2, 2**62))),
    "2^60 numbers": header(numbers("n", [], claimed=2**60)),
    "numbers that are not there": header(numbers("n", [1], claimed=2**20)),
    "a list of lists": header(pair("n", LIST, struct.pack("<IQ", LIST, 2**20))),
    "an unknown type": header(pair("n", 99, b"")),
    "an unknown type in a list": header(pair("n", LIST, struct.pack("<IQ", 99, 1))),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_header_is_refused_at_once(data: bytes) -> None:
    began = time.monotonic()

    refusal = read(data)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_header"
    assert len(refusal.message) < 200
    assert time.monotonic() - began < 0.5


def test_a_header_without_an_end_is_read_to_its_limit_only() -> None:
    endless, asked = header(texts("t", 0, b"", claimed=HEADER_LIMIT)), list[int]()

    def more(at: int) -> bytes:
        asked.append(at)
        return endless if at == 0 else struct.pack("<Q", 1 << 20) * (1 << 17)

    refusal = read_header("a model", more)

    assert isinstance(refusal, Refusal)
    assert asked[-1] <= HEADER_LIMIT


def test_absurd_numbers_are_taken_for_nothing() -> None:
    told = pair("llama.context_length", U64, struct.pack("<Q", 2**63))
    heads = number("llama.attention.head_count", 0)

    found = read(header(ARCHITECTURE, told, heads, pair("llama.block_count", TEXT, text("32"))))

    assert found == ModelHeader("llama", "", 0, 0, None)


VALID = header(*LLAMA_8B, texts("tokenizer.ggml.tokens", 20, b"token"), numbers("n", [1, 2]), TEMPLATE)
CHANGES = st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.binary(min_size=1, max_size=9)), max_size=6)


@given(CHANGES, st.integers(0, len(VALID)), st.booleans())
def test_a_header_that_was_tampered_with_is_read_or_refused(
    changes: list[tuple[int, bytes]], end: int, whole: bool
) -> None:
    data = bytearray(VALID)
    for at, change in changes:
        data[at : at + len(change)] = change

    found = read(bytes(data[:end] if end % 3 == 0 else data), whole)

    assert isinstance(found, ModelHeader | Refusal)
    if isinstance(found, Refusal):
        assert found.reason == "invalid_header"
        assert found.model_dump_json()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert isinstance(read(header(claimed=3) + data), ModelHeader | Refusal)
