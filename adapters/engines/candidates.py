"""The tokens that samplers choose from, as llama.cpp wants them. Imported in the worker alone."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false

from __future__ import annotations

import ctypes
import math
from array import array

import llama_cpp.llama_cpp as llama

__all__ = ["Candidates", "logits"]

_FIELDS = 3
"""Of llama_token_data, 4 bytes each: the id, the logit, the probability."""


class Candidates:
    """All `count` tokens of a vocabulary. Filling copies natively, whatever the count."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._data = (llama.llama_token_data * count)()
        self._array = llama.llama_token_data_array(self._data, count, -1, False)
        whole = memoryview(self._data).cast("B")
        self._ids, self._logits = whole.cast("i")[::_FIELDS], whole.cast("f")[1::_FIELDS]
        self._order = memoryview(array("i", range(count)))

    @staticmethod
    def single(token: int) -> Candidates:
        alone = Candidates(1)
        alone._data[0].id, alone._data[0].logit = token, 1.0
        return alone

    def fill(self, context: llama.llama_context_p) -> None:
        """With every token and its logit after what was decoded last."""
        self._ids[:] = self._order
        self._logits[:] = logits(context, self._count)
        self._array.size, self._array.selected, self._array.sorted = self._count, -1, False

    def apply(self, sampler: llama.llama_sampler_p) -> Candidates:
        llama.llama_sampler_apply(sampler, ctypes.byref(self._array))
        return self

    @property
    def chosen(self) -> int:
        return self._data[self._array.selected].id

    @property
    def any_left(self) -> bool:
        """Whether the first may be chosen at all: after min_p, whether any may."""
        return self._data[0].logit != -math.inf

    def first(self, count: int) -> list[tuple[int, float, float]]:
        """Token, logit and probability of those in front."""
        return [(item.id, item.logit, item.p) for item in self._data[: min(count, self._array.size)]]


def logits(context: llama.llama_context_p, count: int) -> memoryview[float]:
    """Of the token decoded last; they are there until the next decoding."""
    address = ctypes.cast(llama.llama_get_logits_ith(context, -1), ctypes.c_void_p).value or 0
    array_of_floats = (ctypes.c_float * count).from_address(address)
    return memoryview(array_of_floats).cast("B").cast("f")
