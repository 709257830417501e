"""Events are the same however the network cuts the stream."""

from __future__ import annotations

from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.server_events import EVENT_LIMIT, EndlessEvent, ServerEvents

DATA = st.text(st.characters(blacklist_characters="\r\n", blacklist_categories=("Cs",)), min_size=1)
NOISE = st.sampled_from(
    [b": ping", b"id: 7", b"event: message", b"data", b"<html>", b"retry: 1", b"\xff\xfe"]
)
LINE_END = st.sampled_from([b"\n", b"\r\n"])


def taken(stream: bytes, cuts: list[int]) -> list[bytes]:
    events = ServerEvents()
    bounds = [0, *sorted(cut % (len(stream) + 1) for cut in cuts), len(stream)]
    pieces = [stream[a:b] for a, b in pairwise(bounds)]
    return [event for piece in pieces for event in events.feed(piece)]


@given(st.lists(st.tuples(DATA, st.lists(NOISE, max_size=2))), LINE_END, st.lists(st.integers(0, 10_000)))
def test_what_was_sent_arrives_however_it_is_cut(
    said: list[tuple[str, list[bytes]]], end: bytes, cuts: list[int]
) -> None:
    lines = [line for text, noise in said for line in (*noise, b"data: " + text.encode(), b"")]
    empty = [b"\n" * noise.count(b"data") for _, noise in said]  # `data` alone is an empty line of it

    events = taken(end.join([*lines, b""]), cuts)

    assert events == [lead + text.encode() for lead, (text, _) in zip(empty, said, strict=True)]


def test_an_event_of_several_lines_is_joined() -> None:
    assert taken(b"data: {\ndata:  1}\n\n", []) == [b"{\n 1}"]


def test_an_event_that_is_not_ended_is_none() -> None:
    assert taken(b"data: 1\n\ndata: 2\n", []) == [b"1"]


@pytest.mark.parametrize("piece", [b"x" * 999, b"data: " + b"x" * 999 + b"\n", b"data\n" * 99])
def test_an_event_without_an_end_is_not_kept(piece: bytes) -> None:
    events = ServerEvents()
    pieces = [piece] * (2 * EVENT_LIMIT // len(piece))
    with pytest.raises(EndlessEvent):
        list(chain.from_iterable(map(events.feed, pieces)))


def test_an_event_may_have_almost_any_length() -> None:
    text = b"x" * (EVENT_LIMIT - 100)
    assert taken(b"data: " + text + b"\n\n", [5, 70_000, 500_000]) == [text]
