"""From a GGUF file of `training.convert` back to weights and vocabulary, to train on from a shipped model."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gguf
import numpy as np
from gguf import quants

from .convert import BLOCK_NAMES, NAMES, alphabet, sharpness_of
from .tokenizer import FIRST_WORD, Tokenizer

if TYPE_CHECKING:
    Array = np.ndarray[Any, np.dtype[Any]]

__all__ = ["main", "unpack"]


def unpack(path: Path) -> tuple[dict[str, Array], Tokenizer]:
    """float16, under the names of model.Llama's parameters; what Q8_0 rounded stays rounded."""
    reader = gguf.GGUFReader(path)
    weights = {name: tensor.astype(np.float16) for name, tensor in _weights(reader)}
    return weights, Tokenizer(list(_words(reader)))


def _weights(reader: gguf.GGUFReader) -> Iterator[tuple[str, Array]]:
    names = {written: name for name, written in NAMES.items()}
    parts = {written: part for part, written in BLOCK_NAMES.items()}
    for tensor in reader.tensors:
        name = names.get(tensor.name)
        if name is None:
            _, number, part, _ = tensor.name.split(".")
            name = f"blocks.{number}.{parts[part]}.weight"
        yield name, quants.dequantize(tensor.data, tensor.tensor_type) / sharpness_of(tensor.name)


def _words(reader: gguf.GGUFReader) -> Iterator[str]:
    bytes_of = {character: byte for byte, character in enumerate(alphabet())}
    field = reader.fields["tokenizer.ggml.tokens"]
    for at in field.data[FIRST_WORD:]:
        token = bytes(field.parts[at]).decode()
        yield bytes(bytes_of[character] for character in token).decode()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Make weights and a vocabulary of a GGUF file.")
    parser.add_argument("path", type=Path, help="the .gguf file")
    parser.add_argument("weights", type=Path, help="the .npz file to write")
    parser.add_argument("vocabulary", type=Path, help="the .json file to write")
    args = parser.parse_args(arguments)
    weights, tokenizer = unpack(args.path)
    np.savez(args.weights, **weights)
    tokenizer.save(args.vocabulary)


if __name__ == "__main__":
    main()
