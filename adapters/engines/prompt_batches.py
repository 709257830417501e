"""How a prompt is cut into batches: by what it says alone, so that one beginning is always computed one way.

llama.cpp's kernels round differently for different batch sizes, so that what stands in the KV cache depends
on the batches that it was computed in. A cache that was filled in other batches than a fresh one would be
can change an answer; one that was filled in these cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

__all__ = ["batch_ends", "common_length"]


def batch_ends(prompt: Sequence[int], ends_turn: Callable[[int], bool], size: int) -> list[int]:
    """Where the whole batches of the prompt end, ascending. What follows the last is no whole batch: more may
    come.

    A batch ends behind a token that ends a turn, so that nearly all of a conversation can be used again when
    its next message comes; and at `size` tokens. At half of `size`, the least, a token costs a fifth more.
    """
    ends: list[int] = []
    begin = 0
    for end, token in enumerate(prompt, 1):
        if end - begin == size or (2 * (end - begin) >= size and ends_turn(token)):
            ends.append(end)
            begin = end
    return ends


def common_length(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
