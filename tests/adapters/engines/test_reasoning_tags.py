"""Reasoning is told apart wherever the server cuts its tags."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.reasoning_tags import ReasoningTags


def told(pieces: list[str]) -> tuple[str, str]:
    """All reasoning and all text."""
    tags = ReasoningTags()
    said = [pair for piece in pieces for pair in tags.feed(piece)] + list(tags.rest())
    assert all(text for _, text in said)
    return tuple("".join(text for kind, text in said if kind == wanted) for wanted in ("reasoning", "text"))


@pytest.mark.parametrize(
    ("answer", "reasoning", "text"),
    [
        ("<think>Hm.</think>Yes.", "Hm.", "Yes."),
        ("\n<think>\nHm.\n</think>\n\nYes.\n", "Hm.\n", "Yes.\n"),
        ("<think></think>Yes.", "", "Yes."),
        ("<think>Hm", "Hm", ""),
        ("<think>a </thin", "a </thin", ""),
        ("<think>a<b</think>c", "a<b", "c"),
        ("<thin", "", "<thin"),
        ("Yes <think>no</think>", "", "Yes <think>no</think>"),
        ("  Yes.", "", "  Yes."),
        ("", "", ""),
        ("<think>a</think>b</think>c", "a", "b</think>c"),
    ],
)
@given(data=st.data())
def test_it_is_told_apart_however_it_is_cut(
    answer: str, reasoning: str, text: str, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(answer)), max_size=8)))
    bounds = [0, *cuts, len(answer)]
    pieces = [answer[a:b] for a, b in pairwise(bounds)]

    assert told(pieces) == (reasoning, text)


def test_text_is_not_held_back_longer_than_it_may_be_a_tag() -> None:
    tags = ReasoningTags()
    assert list(tags.feed("<")) == []
    assert list(tags.feed("b>")) == [("text", "<b>")]
    assert list(tags.feed("<")) == [("text", "<")]
