"""What a model thinks aloud is told apart from what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.reasoning_text import REASONING_TAGS, ReasoningText, closing_tag_after

TAGS = sorted(REASONING_TAGS.items())


def told(pieces: Sequence[str], close: str = "") -> tuple[str, str]:
    """The reasoning and the answer."""
    split = ReasoningText(close)
    parts = [part for piece in pieces for part in split.feed(piece)]
    parts += split.rest()
    assert all(text for _, text in parts)
    assert [kind for kind, _ in parts] == sorted(kind for kind, _ in parts), "reasoning comes first"
    return tuple("".join(text for kind, text in parts if kind == of) for of in ("reasoning", "text"))  # type: ignore[return-value]


@pytest.mark.parametrize(("tag", "close"), TAGS)
def test_what_stands_between_the_tags_is_reasoning(tag: str, close: str) -> None:
    assert told([f"{tag}\nHm, 2.\n\nSo 4.\n{close}\n\nIt is 4.\n"]) == ("Hm, 2.\n\nSo 4.", "It is 4.\n")


@pytest.mark.parametrize(
    ("said", "reasoning", "answer"),
    [
        ("Hello.", "", "Hello."),
        ("  Hello.", "", "  Hello."),
        ("", "", ""),
        (" \n", "", " \n"),
        ("<think>", "", ""),
        ("<think>Hm", "Hm", ""),
        ("<think>Hm </thi", "Hm </thi", ""),
        ("<think></think>Hi", "", "Hi"),
        ("<think>\n\n</think>\n\nHi", "", "Hi"),
        ("<thin", "", "<thin"),
        ("<thinner> hair", "", "<thinner> hair"),
        ("As `<think>x</think>` shows", "", "As `<think>x</think>` shows"),
        ("<think>a</think>```\n<think>b</think>\n```", "a", "```\n<think>b</think>\n```"),
        ("<think>a[/THINK]b</think>c", "a[/THINK]b", "c"),
    ],
)
def test_only_a_tag_at_the_beginning_opens_reasoning(said: str, reasoning: str, answer: str) -> None:
    assert told([said]) == (reasoning, answer)
    assert told(list(said)) == (reasoning, answer)


def test_a_prompt_that_ends_with_a_tag_has_opened_the_reasoning() -> None:
    close = closing_tag_after("<|assistant|>\n<think>\n")
    assert close == "</think>"
    assert told(["Hm", ".</th", "ink> Yes."], close) == ("Hm.", "Yes.")


@pytest.mark.parametrize("prompt", ["", "<|assistant|>", "<think>\n\n</think>\n\n", "<think> about it"])
def test_another_prompt_has_opened_none(prompt: str) -> None:
    assert closing_tag_after(prompt) == ""


_TEXTS = st.lists(st.sampled_from(["a", " ", "\n", "<", "think>", "</think>", "[THINK]", "</", ">"])).map(
    "".join
)


@given(_TEXTS, st.lists(st.integers(0, 40)), st.booleans())
def test_where_tokens_begin_makes_no_difference(said: str, cuts: list[int], opened: bool) -> None:
    places = sorted({0, *(cut for cut in cuts if cut < len(said)), len(said)})
    pieces = [said[a:b] for a, b in pairwise(places)]
    close = "</think>" if opened else ""
    assert told(pieces, close) == told([said], close)


@given(st.text().filter(lambda text: not text.lstrip().startswith(tuple(REASONING_TAGS))))
def test_an_answer_without_reasoning_is_told_to_the_letter(said: str) -> None:
    assert told(list(said)) == ("", said)


@given(_TEXTS.filter(lambda text: "</think>" not in text), _TEXTS)
def test_thought_and_answer_lose_nothing_but_the_space_around_them(thought: str, answer: str) -> None:
    assert told(["<think>", thought, "</think>", answer]) == (thought.strip(), answer.lstrip())
