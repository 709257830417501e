"""The tokens that samplers choose from, as llama.cpp wants them. Imported in the worker alone."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import ctypes
import math
from array import array

from .llama_bindings import llama

__all__ = ["Candidates", "logits"]

_FIELDS = 3
"""Of llama_token_data, 4 bytes each: the id, the logit, the probability."""


class Candidates:
    """All `count` tokens of a vocabulary. Filling copies natively, whatever the count."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._data = (llama.llama_token_data * count)()
        self._start = ctypes.cast(self._data, llama.llama_token_data_p)
        self._array = llama.llama_token_data_array(self._start, count, -1, False)
        self._logits = memoryview(self._data).cast("B").cast("f")[1::_FIELDS]
        self._all = (llama.llama_token_data * count)()
        memoryview(self._all).cast("B").cast("i")[::_FIELDS] = memoryview(array("i", range(count)))

    @staticmethod
    def single(token: int) -> Candidates:
        alone = Candidates(1)
        alone._data[0].id, alone._data[0].logit = token, 1.0
        return alone

    def fill(self, context: llama.llama_context_p) -> None:
        """With every token and its logit after what was decoded last."""
        ctypes.memmove(self._data, self._all, ctypes.sizeof(self._data))
        self._logits[:] = logits(context, self._count)
        # Samplers may cut off the front by moving the pointer (XTC does), and the end by the size.
        self._array.data, self._array.size = self._start, self._count
        self._array.selected, self._array.sorted = -1, False

    def apply(self, sampler: llama.llama_sampler_p) -> Candidates:
        llama.llama_sampler_apply(sampler, ctypes.byref(self._array))
        return self

    @property
    def chosen(self) -> int:
        return self._array.data[self._array.selected].id

    @property
    def any_left(self) -> bool:
        """Whether the first may be chosen at all: after min_p, whether any may."""
        return self._array.data[0].logit != -math.inf

    def first(self, count: int) -> list[tuple[int, float, float]]:
        """Token, logit and probability of those in front."""
        items = self._array.data[: min(count, self._array.size)]
        return [(item.id, item.logit, item.p) for item in items]


def logits(context: llama.llama_context_p, count: int) -> memoryview[float]:
    """Of the token decoded last; they are there until the next decoding."""
    address = ctypes.cast(llama.llama_get_logits_ith(context, -1), ctypes.c_void_p).value or 0
    array_of_floats = (ctypes.c_float * count).from_address(address)
    return memoryview(array_of_floats).cast("B").cast("f")
