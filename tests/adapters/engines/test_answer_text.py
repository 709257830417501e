"""Bytes become text without a broken code point or a piece of a stop string."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.answer_text import AnswerText

texts = st.text(alphabet="ab😀ü", max_size=30)


def cut(data: bytes, places: list[int]) -> list[bytes]:
    bounds = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[start:end] for start, end in pairwise(bounds)]


@given(texts, st.lists(st.integers(0, 200)), st.lists(texts.filter(bool), max_size=3))
def test_however_it_is_cut_the_text_ends_before_the_first_stop_string(
    text: str, places: list[int], stops: list[str]
) -> None:
    answer, shown = AnswerText(stops), ""
    for piece in cut(text.encode(), places):
        shown += answer.feed(piece)
        if answer.stopped:
            break
    shown += answer.rest()
    ends = [text.find(stop) for stop in stops if stop in text]
    assert answer.stopped == bool(ends)
    assert text.startswith(shown)
    assert not any(stop in shown for stop in stops)
    assert ends or shown == text


@given(st.binary(max_size=40), st.lists(st.integers(0, 40)))
def test_what_is_not_utf8_becomes_replacement_characters(data: bytes, places: list[int]) -> None:
    answer = AnswerText()
    shown = "".join(answer.feed(piece) for piece in cut(data, places)) + answer.rest()
    whole = data.decode("utf-8", "replace")
    assert shown in (whole, whole.removesuffix("\ufffd"))


def test_text_is_shown_as_soon_as_it_cannot_be_a_stop_string() -> None:
    answer = AnswerText(["END"])
    assert [answer.feed(piece) for piece in (b"an E", b"N", b"X", b"E")] == ["an ", "", "ENX", ""]
    assert answer.rest() == "E"
