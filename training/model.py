"""The Llama architecture in torch, as llama.cpp computes it: RMSNorm, rotary positions on adjacent pairs,
SwiGLU, and the embedding as the output matrix."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.attention.flex_attention import BlockMask, create_block_mask, flex_attention

__all__ = ["SHAPES", "Llama", "Shape", "chat_mask", "in_half_precision"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Rows of all matrices are multiples of 32, as Q8_0 wants them."""

    width: int
    layers: int
    heads: int
    hidden: int
    rope_base: float = 10_000.0
    norm_epsilon: float = 1e-5


def in_half_precision(device: str) -> torch.autocast:
    """bfloat16 where the device computes in it. A CPU that does not is slower so than in whole precision."""
    computed = device == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(device, torch.bfloat16, enabled=computed)


SHAPES = {
    "pocket": Shape(width=256, layers=8, heads=8, hidden=768),
    "pocket-mini": Shape(width=128, layers=7, heads=4, hidden=288),
    "toy": Shape(width=64, layers=2, heads=2, hidden=96),
}


def chat_mask(positions: Tensor) -> BlockMask | Tensor:
    """Each token sees its own chat up to itself. positions: (rows, length), from 0 within each chat."""
    chats = torch.cumsum(positions == 0, 1)
    rows, length = positions.shape
    if not positions.is_cuda:
        same = chats[:, :, None] == chats[:, None, :]
        return (same & torch.ones(length, length, dtype=torch.bool).tril())[:, None]

    def sees(row: Tensor, head: Tensor, query: Tensor, key: Tensor) -> Tensor:
        return (query >= key) & (chats[row, query] == chats[row, key])

    return create_block_mask(sees, rows, None, length, length, device="cuda")


class Llama(nn.Module):
    def __init__(self, shape: Shape, vocabulary: int, longest: int = 2048) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(vocabulary, shape.width)
        self.blocks = nn.ModuleList(_Block(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.width, shape.norm_epsilon)
        nn.init.normal_(self.embedding.weight, std=0.05)
        self.register_buffer("angles", _angles(shape, longest), persistent=False)

    def forward(self, tokens: Tensor, positions: Tensor, mask: BlockMask | Tensor) -> Tensor:
        """Logits of the next token, (rows, length, vocabulary)."""
        angles = self.angles[positions][:, None]
        stream = self.embedding(tokens)
        for block in self.blocks:
            stream = block(stream, angles.cos(), angles.sin(), mask)
        return functional.linear(self.norm(stream), self.embedding.weight)


def _angles(shape: Shape, longest: int) -> Tensor:
    half = shape.width // shape.heads // 2
    frequencies = shape.rope_base ** (-torch.arange(half) / half)
    return torch.arange(longest)[:, None] * frequencies[None, :]


class _Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.attention_norm = nn.RMSNorm(shape.width, shape.norm_epsilon)
        self.query, self.key, self.value, self.output = (_matrix(shape.width, shape.width) for _ in range(4))
        self.feed_norm = nn.RMSNorm(shape.width, shape.norm_epsilon)
        self.gate, self.up = (_matrix(shape.width, shape.hidden) for _ in range(2))
        self.down = _matrix(shape.hidden, shape.width)
        for last in (self.output, self.down):
            nn.init.normal_(last.weight, std=0.5 / math.sqrt(last.in_features * 2 * shape.layers))

    def forward(self, stream: Tensor, cosine: Tensor, sine: Tensor, mask: BlockMask | Tensor) -> Tensor:
        normed = self.attention_norm(stream)
        query, key, value = (self._divided(matrix(normed)) for matrix in (self.query, self.key, self.value))
        mixed = _attend(_rotated(query, cosine, sine), _rotated(key, cosine, sine), value, mask)
        stream = stream + self.output(mixed.transpose(1, 2).flatten(2))
        normed = self.feed_norm(stream)
        return stream + self.down(functional.silu(self.gate(normed)) * self.up(normed))

    def _divided(self, vectors: Tensor) -> Tensor:
        """(rows, length, width) to (rows, heads, length, width of a head)"""
        return vectors.unflatten(2, (self.heads, -1)).transpose(1, 2)


def _matrix(inputs: int, outputs: int) -> nn.Linear:
    matrix = nn.Linear(inputs, outputs, bias=False)
    nn.init.normal_(matrix.weight, std=1 / math.sqrt(inputs))
    return matrix


def _rotated(vectors: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    even, odd = vectors[..., 0::2], vectors[..., 1::2]
    turned = torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1)
    return turned.flatten(-2).to(vectors.dtype)


def _attend(query: Tensor, key: Tensor, value: Tensor, mask: BlockMask | Tensor) -> Any:
    if isinstance(mask, Tensor):
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    return flex_attention(query, key, value, block_mask=mask)
