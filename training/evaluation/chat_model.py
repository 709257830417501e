"""A GGUF chat model on the CPU, through llama.cpp, answering greedily or sampled."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

from rejoinder.adapters.engines.llama_bindings import llama, model_params

from ..tokenizer import CONTROL

__all__ = ["ChatModel"]


@llama.llama_log_callback
def _silent(level: int, text: bytes, _: object) -> None:
    pass


def _sampler(temperature: float, seed: int) -> llama.llama_sampler_p:
    if not temperature:
        return llama.llama_sampler_init_greedy()
    chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_temp(temperature))
    llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_dist(seed))
    return chain


class ChatModel:
    """Not thread-safe. Raises ValueError if llama.cpp refuses the file. temperature: 0 is greedy; of what is above, nothing
    unlikely is cut off, as a chat would."""

    def __init__(self, path: Path, threads: int = 1, temperature: float = 0, seed: int = 0) -> None:
        llama.llama_log_set(_silent, None)
        self._model = llama.llama_model_load_from_file(str(path).encode(), model_params())
        if not self._model:
            raise ValueError(f"llama.cpp does not load {path}")
        self._vocabulary = llama.llama_model_get_vocab(self._model)
        self._context = llama.llama_init_from_model(self._model, self._parameters(threads))
        self._sampler = _sampler(temperature, seed)
        self._kept: list[int] = []
        source = llama.llama_model_chat_template(self._model, None) or b""
        self._template = ImmutableSandboxedEnvironment().from_string(source.decode())

    def _parameters(self, threads: int) -> llama.llama_context_params:
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = 2048
        parameters.n_threads = parameters.n_threads_batch = threads
        return parameters

    def close(self) -> None:
        llama.llama_sampler_free(self._sampler)
        llama.llama_free(self._context)
        llama.llama_model_free(self._model)

    def tokenize(self, text: str) -> list[int]:
        """Without a token that begins the text; control tokens are recognised."""
        data = text.encode()
        room = (llama.llama_token * (len(data) + 8))()
        count = llama.llama_tokenize(self._vocabulary, data, len(data), room, len(room), False, True)
        return list(room[:count])

    def answer(self, turns: Sequence[tuple[str, str]], most: int = 128) -> tuple[str, bool]:
        """turns: roles and texts. Returns the answer, and whether it ended within so many tokens."""
        messages = [{"role": role, "content": text} for role, text in turns]
        rendered = self._template.render(messages=messages, bos_token=CONTROL[0], add_generation_prompt=True)
        prompt = self.tokenize(rendered)
        self._compute(prompt)
        said = b""
        for _ in range(most):
            token = llama.llama_sampler_sample(self._sampler, self._context, -1)
            if llama.llama_vocab_is_eog(self._vocabulary, token):
                return said.decode(errors="replace"), True
            said += self._piece(token)
            self._compute([*self._kept, token])
        return said.decode(errors="replace"), False

    def _compute(self, tokens: list[int]) -> None:
        """What stands already at the beginning is not computed again, but for the last token."""
        same = 0
        while same < min(len(tokens) - 1, len(self._kept)) and tokens[same] == self._kept[same]:
            same += 1
        llama.llama_memory_seq_rm(llama.llama_get_memory(self._context), 0, same, -1)
        new = tokens[same:]
        array = (llama.llama_token * len(new))(*new)
        if llama.llama_decode(self._context, llama.llama_batch_get_one(array, len(new))) != 0:
            raise RuntimeError(f"llama_decode failed after {len(tokens)} tokens")
        self._kept = tokens

    def _piece(self, token: int) -> bytes:
        buffer = ctypes.create_string_buffer(64)
        size = llama.llama_token_to_piece(self._vocabulary, token, buffer, len(buffer), 0, False)
        return buffer.raw[: max(0, size)]
