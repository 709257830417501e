"""Batches of a prompt: decided by what it says alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.prompt_batches import batch_ends, common_length

END = 0
prompts = st.lists(st.integers(0, 9), max_size=400)
LEAST, BATCH = 32, 64


def ends_turn(token: int) -> bool:
    return token == END


@given(prompts, prompts)
def test_what_follows_never_changes_the_batches_before(prompt: list[int], more: list[int]) -> None:
    longer = batch_ends(prompt + more, ends_turn, BATCH)
    assert [end for end in longer if end <= len(prompt)] == batch_ends(prompt, ends_turn, BATCH)


@given(prompts)
def test_batches_are_neither_too_large_nor_needlessly_small(prompt: list[int]) -> None:
    ends = [0, *batch_ends(prompt, ends_turn, BATCH)]
    sizes = [end - begin for begin, end in pairwise(ends)]
    assert all(LEAST <= size <= BATCH for size in sizes)
    assert all(size == BATCH or prompt[end - 1] == END for size, end in zip(sizes, ends[1:], strict=True))
    assert len(prompt) - ends[-1] < BATCH


def test_a_batch_ends_with_a_turn_so_that_the_next_message_is_nearly_all_there_is_to_compute() -> None:
    assert batch_ends([1] * 40 + [END] + [1] * 20, ends_turn, BATCH) == [41]
    assert batch_ends([1] * 10 + [END] + [1] * 20, ends_turn, BATCH) == []


@given(prompts, prompts)
def test_the_common_length_is_the_longest(one: list[int], other: list[int]) -> None:
    length = common_length(one, other)
    assert one[:length] == other[:length]
    assert one[length : length + 1] != other[length : length + 1] or len(one) == len(other) == length
