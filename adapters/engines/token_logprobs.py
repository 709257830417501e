"""How likely a token was to the model. Imported in the worker alone."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false

from __future__ import annotations

import math
from collections.abc import Callable

from ...application.ports import TokenLogprob
from .candidates import Candidates, logits
from .llama_bindings import llama

__all__ = ["TokenLogprobs"]


class TokenLogprobs:
    """Natural logarithms of the softmax of the model's logits, before any sampler, bias or grammar.

    show: the bytes that a token stands for.
    """

    def __init__(self, vocabulary: llama.llama_vocab_p, show: Callable[[int], bytes]) -> None:
        self._count = llama.llama_vocab_n_tokens(vocabulary)
        self._candidates, self._show = Candidates(self._count), show
        # Summing up tens of thousands of exponentials is for native code: to draw, `dist` has to.
        self._softmax = llama.llama_sampler_init_dist(0)

    def of(self, context: llama.llama_context_p, token: int, alternatives: int) -> TokenLogprob:
        """Of `token`, and of the likeliest ones, at what was decoded last."""
        self._candidates.fill(context)
        likeliest = self._likeliest(max(alternatives, 1))
        _, logit, probability = likeliest[0]
        total = logit - math.log(probability)
        top = tuple((self._show(other), value - total) for other, value, _ in likeliest[:alternatives])
        return TokenLogprob(self._show(token), logits(context, self._count)[token] - total, top)

    def _likeliest(self, count: int) -> list[tuple[int, float, float]]:
        first = llama.llama_sampler_init_top_k(count)
        try:
            return self._candidates.apply(self._softmax).apply(first).first(count)
        finally:
            llama.llama_sampler_free(first)
