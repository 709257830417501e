"""Small genuine GGUF chat models with weights set by hand: each says one chosen text and nothing else.

Attention and feed-forward end in zero matrices, so the residual stream is the last token's embedding alone:
a fixed vector of ±1 for each token. The output row of a token is its predecessor's vector, which makes the
model a chain: assistant header → first piece → second piece → … → end of turn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import gguf
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

__all__ = ["CHAT_TEMPLATE", "words", "write_model"]

CHAT_TEMPLATE = (
    "{{ bos_token }}"
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)

_CONTROL = ("<|begin|>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>")
_BEGIN, _END, _ASSISTANT = 256, 257, 260


def words(count: int) -> str:
    """`count` different words: a text that takes long to say."""
    return " ".join(f"word{number}" for number in range(1, count + 1))


def write_model(
    path: str | PathLike[str],
    says: str | Sequence[bytes] = "Hello.",
    *,
    seed: int = 0,
    width: int = 64,
    layers: int = 1,
    context_length: int = 2048,
    template: str | None = CHAT_TEMPLATE,
    certainty: float = 4.0,
    noise: float = 0.0,
    quantized: bool = False,
    split: int = 0,
) -> Path:
    """Write a model that answers everything with `says`; the same arguments give the same bytes.

    says: a text, told word by word, or its pieces, one token each and all different.
    width: of the embedding, a multiple of 64. With `layers` it makes a token cost more to compute.
    context_length: tokens; a prompt costs one for each byte and each control token.
    certainty: scales the logits; near 0 the model babbles, and the seed of the sampling decides what it says.
    noise: the size of the weights in between; above 0 what is said depends on the whole prompt.
    quantized: store the matrices as Q8_0 instead of F16.
    split: write a set of files `…-00001-of-0000N.gguf` with so many tensors each instead of `path`.
    """
    pieces = _pieces(says) if isinstance(says, str) else list(says)
    vocabulary = _Vocabulary.of(pieces)
    writer = _writer(path, vocabulary, width, layers, context_length, split)
    embedding = _signs(f"{seed}", len(vocabulary.tokens), width)
    if template is not None:
        writer.add_chat_template(template)
    for name, tensor in _tensors(embedding, vocabulary.output(embedding, certainty), layers, noise):
        _add(writer, name, tensor, quantized)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return Path(path)


def _pieces(text: str) -> list[bytes]:
    """The words of `text` with the space before each. A word that was said before takes the following ones
    along until the piece is new, for a token leads to one successor only."""
    pieces: dict[str, None] = {}
    piece = ""
    for number, word in enumerate(text.split(" ")):
        piece += word if number == 0 else f" {word}"
        if piece and piece not in pieces:
            pieces[piece] = None
            piece = ""
    while piece and pieces and (piece := pieces.popitem()[0] + piece) in pieces:
        pass
    return [piece.encode() for piece in [*pieces, piece] if piece]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """tokens: the 256 bytes, the control tokens, the pieces, in the alphabet of GPT-2.
    chain: ids in the order in which they are said, from the assistant header to the end of turn."""

    tokens: list[str]
    chain: list[int]

    @classmethod
    def of(cls, pieces: Sequence[bytes]) -> _Vocabulary:
        if len(set(pieces)) != len(pieces):
            raise ValueError("the pieces of the text must be different")
        alphabet = _alphabet()
        tokens = [*alphabet, *_CONTROL]
        ids: list[int] = []
        for piece in pieces:
            if len(piece) == 1:
                ids.append(piece[0])
            else:
                ids.append(len(tokens))
                tokens.append("".join(alphabet[byte] for byte in piece))
        return cls(tokens, [_ASSISTANT, *ids, _END])

    def output(self, embedding: Array, certainty: float) -> Array:
        """The output matrix: each token of the chain looks for the embedding of the one before it."""
        import numpy as np

        output = np.zeros_like(embedding)
        output[self.chain[1:]] = certainty * embedding[self.chain[:-1]]
        return output


def _alphabet() -> list[str]:
    """The printable character that stands for each byte in a GPT-2 vocabulary."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    stand_ins = iter(range(0x100, 0x200))
    return [chr(byte if byte in printable else next(stand_ins)) for byte in range(256)]


def _writer(
    path: str | PathLike[str],
    vocabulary: _Vocabulary,
    width: int,
    layers: int,
    context_length: int,
    split: int,
) -> gguf.GGUFWriter:
    import gguf

    writer = gguf.GGUFWriter(str(path), "llama", split_max_tensors=split)
    writer.add_name("tiny")
    writer.add_context_length(context_length)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(width)
    writer.add_head_count(width // 32)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(vocabulary.tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(vocabulary.tokens)
    writer.add_token_types(_token_types(vocabulary))
    # A vocabulary of this kind must have a merge; this one joins two bytes that no UTF-8 text holds.
    writer.add_token_merges([f"{_alphabet()[0xFE]} {_alphabet()[0xFF]}"])
    writer.add_bos_token_id(_BEGIN)
    writer.add_eos_token_id(_END)
    writer.add_add_bos_token(True)
    return writer


def _token_types(vocabulary: _Vocabulary) -> list[int]:
    from gguf import TokenType

    after = len(vocabulary.tokens) - 256 - len(_CONTROL)
    kinds = [TokenType.NORMAL] * 256 + [TokenType.CONTROL] * len(_CONTROL) + [TokenType.NORMAL] * after
    return [int(kind) for kind in kinds]


def _tensors(embedding: Array, output: Array, layers: int, noise: float) -> Iterable[tuple[str, Array]]:
    import numpy as np

    width = embedding.shape[1]
    yield "token_embd.weight", embedding
    yield "output.weight", output
    yield "output_norm.weight", np.ones(width, np.float32)
    for layer in range(layers):
        for norm in ("attn_norm", "ffn_norm"):
            yield f"blk.{layer}.{norm}.weight", np.ones(width, np.float32)
        for matrix in ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"):
            yield f"blk.{layer}.{matrix}.weight", noise * _signs(f"{layer} {matrix}", width, width)


def _signs(name: str, rows: int, width: int) -> Array:
    """±1, from a hash and not from numpy's generators, whose sequences may change."""
    import numpy as np

    bits = np.frombuffer(hashlib.shake_256(f"rejoinder {name}".encode()).digest(rows * width // 8), np.uint8)
    return (np.unpackbits(bits).reshape(rows, width).astype(np.float32) * 2) - 1


def _add(writer: gguf.GGUFWriter, name: str, tensor: Array, quantized: bool) -> None:
    import numpy as np
    from gguf import GGMLQuantizationType, quants

    if tensor.ndim == 1:
        writer.add_tensor(name, tensor)
    elif quantized:
        kind = GGMLQuantizationType.Q8_0
        writer.add_tensor(name, quants.quantize(tensor, kind), raw_dtype=kind)
    else:
        writer.add_tensor(name, tensor.astype(np.float16))
