"""Engine settings in llama.cpp's own terms. Imported in the worker alone."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportUnknownMemberType=false

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence

from .engine_settings import EngineSettings, KvType, LoraAdapter
from .llama_bindings import llama
from .memory_estimate import MemoryEstimate, estimate, model_shape

__all__ = ["apply_adapters", "expected_memory", "gpu_layers", "set_context_params", "set_model_params"]

_KV_TYPES: dict[KvType, int] = {
    "f32": llama.GGML_TYPE_F32,
    "f16": llama.GGML_TYPE_F16,
    "bf16": 30,  # GGML_TYPE_BF16, which llama_cpp does not name
    "q8_0": llama.GGML_TYPE_Q8_0,
    "q5_1": llama.GGML_TYPE_Q5_1,
    "q5_0": llama.GGML_TYPE_Q5_0,
    "q4_1": llama.GGML_TYPE_Q4_1,
    "q4_0": llama.GGML_TYPE_Q4_0,
    "iq4_nl": llama.GGML_TYPE_IQ4_NL,
}
_ALL_LAYERS = 100_000


def gpu_layers(settings: EngineSettings) -> int:
    """How many layers of a model, at most, are computed on a GPU; 0 where none can be used."""
    if not llama.llama_supports_gpu_offload():
        return 0
    return _ALL_LAYERS if settings.gpu_layers is None else settings.gpu_layers


def set_model_params(params: llama.llama_model_params, settings: EngineSettings) -> None:
    params.n_gpu_layers = gpu_layers(settings)
    params.load_mode = llama.LLAMA_LOAD_MODE_MMAP if settings.mmap else llama.LLAMA_LOAD_MODE_NONE


def set_context_params(params: llama.llama_context_params, settings: EngineSettings) -> None:
    params.type_k = params.type_v = _KV_TYPES[settings.kv_type]
    params.flash_attn_type = (
        llama.LLAMA_FLASH_ATTN_TYPE_ENABLED
        if settings.flash_attention
        else llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
    )


def apply_adapters(
    model: llama.llama_model_p, context: llama.llama_context_p, adapters: Sequence[LoraAdapter]
) -> LoraAdapter | None:
    """The first adapter that llama.cpp does not accept for the model, or None if all are applied."""
    loaded: list[object] = []
    for adapter in adapters:
        handle = llama.llama_adapter_lora_init(model, os.fsencode(adapter.path))
        if not handle:
            return adapter
        loaded.append(handle)
    if loaded:
        handles = (llama.llama_adapter_lora_p_ctypes * len(loaded))(*loaded)
        scales = (ctypes.c_float * len(loaded))(*(adapter.scale for adapter in adapters))
        if llama.llama_set_adapters_lora(context, handles, len(loaded), scales) != 0:
            return adapters[0]
    return None


def expected_memory(
    model: llama.llama_model_p, settings: EngineSettings, *, cells: int, sequences: int = 1
) -> MemoryEstimate:
    """What the model and a context of so many cells will take of the host's memory."""
    shape = model_shape(
        lambda key: _metadata(model, f"{_metadata(model, 'general.architecture')}.{key}"),
        weights=llama.llama_model_size(model),
        layers=llama.llama_model_n_layer(model),
        embedding=llama.llama_model_n_embd(model),
        heads=llama.llama_model_n_head(model),
        kv_heads=llama.llama_model_n_head_kv(model),
        vocabulary=llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(model)),
        recurrent=llama.llama_model_is_recurrent(model),
        hybrid=llama.llama_model_is_hybrid(model),
    )
    # A GPU of Apple's uses the host's memory; others have their own.
    layers = 0 if sys.platform == "darwin" else gpu_layers(settings)
    return estimate(
        shape,
        settings,
        cells=cells,
        sequences=sequences,
        extra_weights=sum(os.path.getsize(adapter.path) for adapter in settings.adapters),
        on_host=1 - min(layers, shape.layers + 1) / (shape.layers + 1),
    )


def _metadata(model: llama.llama_model_p, key: str) -> str | None:
    buffer = ctypes.create_string_buffer(256)
    size = llama.llama_model_meta_val_str(model, key.encode(), buffer, len(buffer))
    return buffer.value.decode(errors="replace") if size >= 0 else None
