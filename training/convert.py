"""Trained weights to a GGUF file: matrices as Q8_0, norms as F32, vocabulary and chat template inside."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType, TokenType, quants

from .tokenizer import BEGIN, CONTROL, END, Tokenizer

if TYPE_CHECKING:
    Array = np.ndarray[Any, np.dtype[Any]]

__all__ = ["BLOCK_NAMES", "CHAT_TEMPLATE", "CONTEXT", "NAMES", "alphabet", "convert", "main", "sharpness_of"]

CHAT_TEMPLATE = (
    "{{ bos_token }}"
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] | trim }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
CONTEXT = 2048
SHARPNESS = 4.0
"""What the logits of the file are multiplied by, a power of two, which changes nothing else. A chat
samples, at a temperature of 0.8, and each of these answers has one wording: sampled as at 0.2, they seldom
stray from it."""
_HEAD = 32
"""Width of an attention head, in every shape."""
_EPSILON, _ROPE_BASE = 1e-5, 10_000.0
BLOCK_NAMES = {
    "attention_norm": "attn_norm", "query": "attn_q", "key": "attn_k", "value": "attn_v",
    "output": "attn_output", "feed_norm": "ffn_norm", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down",
}  # fmt: skip
NAMES = {"embedding.weight": "token_embd.weight", "norm.weight": "output_norm.weight"}


def convert(weights: Mapping[str, Array], tokenizer: Tokenizer, name: str, path: Path) -> None:
    """weights: by the names of model.Llama's parameters. name: what the file calls the model."""
    writer = gguf.GGUFWriter(str(path), "llama")
    _describe(writer, weights, name)
    _add_vocabulary(writer, tokenizer)
    for tensor_name, tensor in _renamed(weights):
        if tensor.ndim == 1:
            writer.add_tensor(tensor_name, tensor * sharpness_of(tensor_name))
        else:
            kind = GGMLQuantizationType.Q8_0
            writer.add_tensor(tensor_name, quants.quantize(tensor, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def sharpness_of(written: str) -> np.float32:
    """What the tensor of this name is multiplied by: the last norm, to which the logits are proportional."""
    return np.float32(SHARPNESS if written == NAMES["norm.weight"] else 1)


def _describe(writer: gguf.GGUFWriter, weights: Mapping[str, Array], name: str) -> None:
    width = weights["embedding.weight"].shape[1]
    layers = 1 + max(int(key.split(".")[1]) for key in weights if key.startswith("blocks."))
    writer.add_name(name)
    writer.add_license("MIT")
    writer.add_description("A tiny chat model, trained from nothing on text that Rejoinder wrote itself")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(weights["blocks.0.gate.weight"].shape[0])
    writer.add_head_count(width // _HEAD)
    writer.add_rope_freq_base(_ROPE_BASE)
    writer.add_layer_norm_rms_eps(_EPSILON)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)


def _add_vocabulary(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    letters = alphabet()
    words = ["".join(letters[byte] for byte in word.encode()) for word in tokenizer.words]
    kinds = [TokenType.NORMAL] * 256 + [TokenType.CONTROL] * len(CONTROL) + [TokenType.NORMAL] * len(words)
    writer.add_vocab_size(len(kinds))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("llama-bpe")
    writer.add_token_list([*letters, *CONTROL, *words])
    writer.add_token_types([int(kind) for kind in kinds])
    # llama.cpp wants a merge; this one joins two bytes that no UTF-8 text holds.
    writer.add_token_merges([f"{letters[0xFE]} {letters[0xFF]}"])
    writer.add_bos_token_id(BEGIN)
    writer.add_eos_token_id(END)
    writer.add_add_bos_token(True)
    writer.add_chat_template(CHAT_TEMPLATE)


def alphabet() -> list[str]:
    """The printable character that stands for each byte in a GPT-2 vocabulary."""
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    stand_ins = iter(range(0x100, 0x200))
    return [chr(byte if byte in printable else next(stand_ins)) for byte in range(256)]


def _renamed(weights: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    for key, tensor in weights.items():
        name = NAMES.get(key)
        if name is None:
            _, number, part, _ = key.split(".")
            name = f"blk.{number}.{BLOCK_NAMES[part]}.weight"
        yield name, tensor.astype(np.float32)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Make a GGUF file of trained weights.")
    parser.add_argument("weights", type=Path, help="the .npz file that `python -m training.train` writes")
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("path", type=Path, help="the .gguf file to write; its name is the model's")
    args = parser.parse_args(arguments)
    with np.load(args.weights) as weights:
        convert(dict(weights), Tokenizer.load(args.vocabulary), args.path.stem, args.path)
    print(f"{args.path}: {args.path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
