"""Matrices of a size that a step of training can still move, without another answer.

Nothing holds the size of a matrix beside a norm: with a gain, or with a partner, it grows or shrinks unseen.
Where training has driven singular values from 1 to 30, each step is to the model a thirtieth of what it was.
"""

from __future__ import annotations

import torch
from torch import Tensor

from .model import Llama

__all__ = ["balance"]

_EMBEDDING = 0.2
"""The root mean square of the embedding, and so the measure of the stream that it begins."""


@torch.no_grad()
def balance(model: Llama) -> None:
    """Shift factors between weights that are multiplied with each other: the gains of the norms within blocks
    get a root mean square of 1, and matrices that are partners get one size."""
    stream = _EMBEDDING / _size(model.embedding.weight)
    model.embedding.weight.mul_(stream)
    model.norm.weight.div_(stream)  # the embedding is the output matrix too
    for block in model.blocks:
        block.output.weight.mul_(stream)
        block.down.weight.mul_(stream)
        _fold(block.attention_norm.weight, block.query.weight, block.key.weight, block.value.weight)
        _fold(block.feed_norm.weight, block.gate.weight, block.up.weight)
        _even_out(block.query.weight, block.key.weight)
        _even_out(block.value.weight, block.output.weight)
        _even_out(block.up.weight, block.down.weight)


def _fold(gain: Tensor, *matrices: Tensor) -> None:
    """Each gives its size to the matrices that follow."""
    size = _size(gain)
    gain.div_(size)
    for matrix in matrices:
        matrix.mul_(size)


def _even_out(first: Tensor, second: Tensor) -> None:
    share = (_size(second) / _size(first)).sqrt()
    first.mul_(share)
    second.div_(share)


def _size(weight: Tensor) -> Tensor:
    return weight.square().mean().sqrt()
