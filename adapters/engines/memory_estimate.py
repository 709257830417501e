"""What a model will take of the memory, before its context is made.

The formulas follow llama.cpp. The KV cache (src/llama-kv-cache.cpp) has, for each layer, a row of
n_embd_k_gqa keys and n_embd_v_gqa values for each cell, and its cells are the context rounded up to 256. A
recurrent layer (src/llama-hparams.cpp, n_embd_r and n_embd_s) has one state for each sequence instead. The
compute buffer (graph_reserve in src/llama-context.cpp) is that of the widest step for one batch: the logits,
the feed-forward network, and without flash attention the scores of every head against every cell.

Where a file says less than needed, the estimate takes the larger value: sliding windows count as whole
contexts, layers of a hybrid model as attention and as recurrent, lists that differ by layer as the number of
attention heads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .engine_settings import EngineSettings, KvType

__all__ = ["MemoryEstimate", "ModelShape", "estimate", "model_shape"]

_PROCESS = 48 * 2**20
"""Bytes of the worker without a model: Python, the libraries, what they allocate to work."""

_CELLS = 256
_FLOAT = 4
_BYTES_PER_VALUE: dict[KvType, float] = {
    "f32": 4,
    "f16": 2,
    "bf16": 2,
    "q8_0": 34 / 32,
    "q5_1": 24 / 32,
    "q5_0": 22 / 32,
    "q4_1": 20 / 32,
    "q4_0": 18 / 32,
    "iq4_nl": 18 / 32,
}


@dataclass(frozen=True, slots=True)
class ModelShape:
    """weights: bytes. key_length, value_length: of one head. recurrent: values of one sequence's state in one
    layer, 0 without recurrence; attends: whether it has a KV cache."""

    weights: int
    layers: int
    embedding: int
    heads: int
    kv_heads: int
    key_length: int
    value_length: int
    feed_forward: int
    vocabulary: int
    recurrent: int = 0
    attends: bool = True


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Bytes."""

    weights: int
    kv_cache: int
    compute: int
    process: int = _PROCESS

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache + self.compute + self.process


def estimate(
    shape: ModelShape,
    settings: EngineSettings,
    *,
    cells: int,
    sequences: int = 1,
    extra_weights: int = 0,
    on_host: float = 1.0,
) -> MemoryEstimate:
    """cells: tokens that all sequences together can hold. on_host: the part of the layers that no GPU has."""
    cells = -(-cells // _CELLS) * _CELLS
    return MemoryEstimate(
        weights=round((shape.weights + extra_weights) * on_host),
        kv_cache=round((_kv_cache(shape, settings, cells) + _recurrent(shape, sequences)) * on_host),
        compute=_compute(shape, settings, cells, sequences),
    )


def _kv_cache(shape: ModelShape, settings: EngineSettings, cells: int) -> float:
    values = shape.kv_heads * (shape.key_length + shape.value_length)
    return shape.attends * shape.layers * cells * values * _BYTES_PER_VALUE[settings.kv_type]


def _recurrent(shape: ModelShape, sequences: int) -> int:
    return shape.layers * sequences * shape.recurrent * _FLOAT


def _compute(shape: ModelShape, settings: EngineSettings, cells: int, sequences: int) -> int:
    # Each sequence has cells of its own, and a batch is of one sequence.
    seen = cells // sequences
    scores = 0 if settings.flash_attention or not shape.attends else shape.heads * seen
    mask = seen if shape.attends else 0
    per_token = max(scores, 3 * shape.feed_forward, shape.vocabulary) + mask + 8 * shape.embedding
    return settings.batch_tokens * per_token * _FLOAT + sequences * shape.vocabulary * _FLOAT


def model_shape(
    metadata: Callable[[str], str | None],
    *,
    weights: int,
    layers: int,
    embedding: int,
    heads: int,
    kv_heads: int,
    vocabulary: int,
    recurrent: bool,
    hybrid: bool,
) -> ModelShape:
    """metadata: a value by its key without the architecture's name before it, None where it is a list or
    absent. The others as llama.cpp says them, heads and kv_heads of the first layer."""

    def number(key: str, default: int) -> int:
        text = metadata(key) or ""
        return int(text) if text.isdecimal() else default

    same_everywhere = metadata("attention.head_count_kv") is not None
    length = embedding // heads if heads else 0
    return ModelShape(
        weights=weights,
        layers=layers,
        embedding=embedding,
        heads=heads,
        kv_heads=kv_heads if same_everywhere else max(heads, kv_heads),
        key_length=number("attention.key_length", length),
        value_length=number("attention.value_length", length),
        feed_forward=number("feed_forward_length", 4 * embedding),
        vocabulary=vocabulary,
        recurrent=_recurrent_values(number, embedding) if recurrent or hybrid else 0,
        attends=not recurrent or hybrid,
    )


def _recurrent_values(number: Callable[[str, int], int], embedding: int) -> int:
    """The larger of what a state-space layer and what an RWKV layer keep, and of both per-layer parts: the
    last inputs of the convolution, or shifted tokens, and the state itself."""
    inner, state = number("ssm.inner_size", 0), number("ssm.state_size", 0)
    inputs = max(number("ssm.conv_kernel", 1) - 1, 0) * (inner + 2 * number("ssm.group_count", 0) * state)
    head = number("wkv.head_size", 0)
    return max(inputs + inner * state, 2 * embedding + embedding * head)
