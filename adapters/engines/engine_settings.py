"""How llama.cpp is run."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, get_args

from ...domain import errors
from ...domain.errors import Refusal

__all__ = ["EngineSettings", "KvType", "LoraAdapter"]

KvType = Literal["f32", "f16", "bf16", "q8_0", "q5_1", "q5_0", "q4_1", "q4_0", "iq4_nl"]
"""What llama.cpp can keep keys and values in; any other number aborts its process."""

_NOT_QUANTIZED = ("f32", "f16", "bf16")
_MAGIC = b"GGUF"


@dataclass(frozen=True, slots=True)
class LoraAdapter:
    """path: of a GGUF adapter that was made for the model. scale: how strong it is, 1 as it was trained."""

    path: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """One set for every model of an engine; any values can be held, and `refusal` says which are none.

    threads: for computing; default the physical cores, or fewer where a container may use fewer or, for
    tokens, while other programs use them.
    gpu_layers: of each model; default all where the build of llama.cpp can use a GPU, else none.
    kv_type: of the KV cache. A quantized one is smaller and needs flash_attention.
    flash_attention: with it, llama.cpp's answers depend on what was computed before.
    batch_tokens: of a prompt computed at once; more is not much faster, and a stop waits for them.
    sequences: conversations whose KV caches stay in the engine, each with room for a whole context; fewer
    where memory is short. snapshot_memory, snapshot_disk: bytes of the caches of others; those on disk lie in
    snapshot_folder.
    adapters: LoRA, applied to every model.
    mmap: use the file's own pages as memory instead of a copy.
    check_memory: refuse a load that needs more memory than is free; memory_reserve: bytes left to others.
    load_seconds: a load that makes no progress for so long has failed. stop_seconds: a worker that has not
    obeyed a stop after so long is killed.
    confined: where the system can, the worker writes no files, opens no TCP connection, gains no privileges
    and dumps no core. address_space: bytes that it may map at most, where the system can hold it to that.
    """

    threads: int | None = None
    gpu_layers: int | None = None
    kv_type: KvType = "f16"
    flash_attention: bool = False
    batch_tokens: int = 64
    sequences: int = 2
    snapshot_memory: int = 512 * 2**20
    snapshot_disk: int = 4 * 2**30
    snapshot_folder: str | None = None
    adapters: tuple[LoraAdapter, ...] = ()
    mmap: bool = True
    check_memory: bool = True
    memory_reserve: int = 256 * 2**20
    load_seconds: float = 120.0
    stop_seconds: float = 10.0
    confined: bool = True
    address_space: int | None = None

    def marks(self) -> str:
        """What changes an answer and is not as usual, for the record of a reply; "" if all is."""
        usual = EngineSettings()
        names = ("kv_type", "flash_attention", "batch_tokens", "gpu_layers")
        marks = [
            f"{name} {getattr(self, name)}" for name in names if getattr(self, name) != getattr(usual, name)
        ]
        marks += [f"LoRA {Path(adapter.path).name} × {adapter.scale:g}" for adapter in self.adapters]
        return "".join(f", {mark}" for mark in marks)

    def refusal(self) -> Refusal | None:
        """Why the engine cannot run with these, or None."""
        for name, why in self._faults():
            return errors.invalid_setting(f"engine setting {name}", why)
        return None

    def _faults(self) -> Iterator[tuple[str, str]]:
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if value is not None and not (isinstance(value, int | float) and low <= value <= high):
                yield name, f"is not between {low:,} and {high:,}"
        for field in fields(self):
            if field.type == "bool" and not isinstance(getattr(self, field.name), bool):
                yield field.name, "is neither True nor False"
        if self.kv_type not in get_args(KvType):
            yield "kv_type", f"is none of {', '.join(get_args(KvType))}"
        elif self.kv_type not in _NOT_QUANTIZED and not self.flash_attention:
            yield "kv_type", f"{self.kv_type} needs flash_attention"
        for adapter in self.adapters:
            yield from _adapter_faults(adapter)


_RANGES: dict[str, tuple[int, int]] = {
    "threads": (1, 512),
    "gpu_layers": (0, 100_000),
    "batch_tokens": (1, 4096),
    "sequences": (1, 64),
    "snapshot_memory": (0, 2**50),
    "snapshot_disk": (0, 2**50),
    "memory_reserve": (0, 2**50),
    "load_seconds": (1, 86_400),
    "stop_seconds": (1, 86_400),
    "address_space": (2**28, 2**50),
}


def _adapter_faults(adapter: LoraAdapter) -> Iterator[tuple[str, str]]:
    """llama.cpp ignores an adapter that is missing, or dies of it."""
    name = f"adapters ({adapter.path})"
    if not (math.isfinite(adapter.scale) and abs(adapter.scale) <= 100):
        yield name, "has a scale that is not between -100 and 100"
    try:
        with Path(adapter.path).open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                yield name, "is not a GGUF file"
    except (OSError, ValueError) as error:
        yield name, f"cannot be read ({getattr(error, 'strerror', None) or error})"
