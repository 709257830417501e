"""One loaded llama.cpp model with one context and one resident sequence. Imported in the worker alone, whose
end is also its own: nothing is freed.

Exactness: llama.cpp's kernels round differently for different batch sizes, so that a token's place in the KV
cache depends on the batch that it was computed in. Here prompts are computed in chunks at fixed multiples of
CHUNK, and only whole chunks are used again. The same prompt is then computed the same way whatever went
before, at the cost of at most CHUNK tokens and of the last answer's.
"""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib.metadata import version
from typing import TypeVar

import llama_cpp.llama_cpp as llama

from ...application.ports import TokenLogprob
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings
from .reasoning_text import REASONING_TAGS
from .sampler_chain import Sampler, open_sampler
from .stop_flag import StopFlag
from .token_logprobs import TokenLogprobs

__all__ = ["CHUNK", "LlamaCppModel", "LoadFailed"]

CHUNK = 64
"""Tokens of a prompt between two looks at the stop flag, and the grain of what is used again."""

PointerT = TypeVar("PointerT")

_ABORTED = 2
_TAGS = frozenset((*REASONING_TAGS, *REASONING_TAGS.values()))
_LOG_ERROR = 4


class LoadFailed(Exception):
    """llama.cpp does not accept the file; the text says why."""


class LlamaCppModel:
    """Every method may be called from one thread only. tokens given and taken are ids of the vocabulary."""

    def __init__(
        self,
        path: str,
        *,
        context_length: int,
        threads: int,
        stop: StopFlag,
        progress: Callable[[float], None],
    ) -> None:
        self._stop = stop
        self._kept: Sequence[int] = ()
        self._position = 0
        self._pieces: dict[int, bytes] = {}
        self._model = _load(path, progress)
        self._vocabulary = _present(llama.llama_model_get_vocab(self._model), "vocabulary")
        self.trained_context_length = llama.llama_model_n_ctx_train(self._model)
        self.context_length = min(context_length, self.trained_context_length)
        self.threads = threads
        self.build = _build()
        self._context = self._new_context()
        self._memory = _present(llama.llama_get_memory(self._context), "memory for what was said")

    @property
    def architecture(self) -> str:
        buffer = ctypes.create_string_buffer(128)
        llama.llama_model_meta_val_str(self._model, b"general.architecture", buffer, len(buffer))
        return buffer.value.decode(errors="replace")

    @property
    def template(self) -> str | None:
        source = llama.llama_model_chat_template(self._model, None)
        return None if source is None else source.decode(errors="replace")

    @property
    def bos(self) -> str:
        return self._text(llama.llama_vocab_bos(self._vocabulary))

    @property
    def eos(self) -> str:
        return self._text(llama.llama_vocab_eos(self._vocabulary))

    def _text(self, token: int) -> str:
        text = llama.llama_vocab_get_text(self._vocabulary, token) if token >= 0 else None
        return (text or b"").decode(errors="replace")

    # Text and tokens

    def tokenize(self, prompt: str) -> list[int]:
        """The tokens of a rendered prompt, with the token that begins a text exactly once if there is one."""
        tokens = self._tokenize(prompt.encode())
        begin = llama.llama_vocab_bos(self._vocabulary)
        while tokens[:2] == [begin, begin]:
            del tokens[0]
        if llama.llama_vocab_get_add_bos(self._vocabulary) and tokens[:1] != [begin]:
            tokens.insert(0, begin)
        return tokens

    def _tokenize(self, text: bytes) -> list[int]:
        return self._tokenize_into(len(text) or 1, text)

    def _tokenize_into(self, room: int, text: bytes) -> list[int]:
        tokens = (llama.llama_token * room)()
        count = llama.llama_tokenize(self._vocabulary, text, len(text), tokens, room, False, True)
        return self._tokenize_into(-count, text) if count < 0 else list(tokens[:count])

    def piece(self, token: int) -> bytes:
        """The bytes that the token stands for; none for a control token, unless it sets reasoning apart."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._pieces[token] = self._piece(token, 64)
        return piece

    def _piece(self, token: int, room: int) -> bytes:
        buffer = ctypes.create_string_buffer(room)
        size = llama.llama_token_to_piece(
            self._vocabulary, token, buffer, room, 0, self._text(token) in _TAGS
        )
        return self._piece(token, -size) if size < 0 else buffer.raw[:size]

    # Computing

    def prefill(self, prompt: Sequence[int]) -> Iterator[int]:
        """Compute the prompt; yields how many of its tokens stand, first those that stood before. Ends early
        when the stop flag is raised."""
        start = self._keep(prompt)
        yield start
        for begin in range(start, len(prompt), CHUNK):
            chunk = prompt[begin : begin + CHUNK]
            if not self._decode(chunk):
                return
            if len(chunk) == CHUNK:
                self._kept = prompt[: begin + CHUNK]
            yield begin + len(chunk)

    def sampler(self, sampling: SamplingSettings, seed: int) -> Sampler | Refusal:
        """Refuses with invalid_setting. It is the caller's to close."""
        return open_sampler(
            self._vocabulary,
            sampling,
            seed,
            context_length=self.context_length,
            tokenize=lambda text: self._tokenize(text.encode()),
        )

    def generate(self, prompt: Sequence[int], sampler: Sampler) -> Generator[int | None, None, None]:
        """Tokens after the computed prompt until the context is full or the stop flag is raised; None where
        the model ends its turn. Raises NothingLeft."""
        sampler.prime(prompt)
        while not self._stop.raised:
            token = sampler.sample(self._context)
            if llama.llama_vocab_is_eog(self._vocabulary, token):
                yield None
                return
            yield token
            if self._position >= self.context_length or not self._decode((token,)):
                return

    def logprob(self, token: int, alternatives: int) -> TokenLogprob:
        """Of the token that `generate` gave last, as long as it was not asked for the next."""
        return self._logprobs.of(self._context, token, alternatives)

    @cached_property
    def _logprobs(self) -> TokenLogprobs:
        return TokenLogprobs(self._vocabulary, lambda token: self.piece(token) or self._text(token).encode())

    def forget(self) -> None:
        """Drop everything that was computed."""
        llama.llama_memory_clear(self._memory, True)
        self._kept, self._position = (), 0

    def _keep(self, prompt: Sequence[int]) -> int:
        """Cut the resident sequence back to the whole chunks that it has in common with the prompt; at least
        one token is left to compute, for its logits."""
        start = _common(self._kept, prompt[:-1]) // CHUNK * CHUNK
        if not llama.llama_memory_seq_rm(self._memory, 0, start, -1):
            self.forget()  # A recurrent state has no past to return to.
            return 0
        self._kept, self._position = prompt[:start], start
        return start

    def _decode(self, tokens: Sequence[int]) -> bool:
        """Append tokens to the sequence; False if the stop flag was raised before they stood."""
        if self._stop.raised:
            return False
        array = (llama.llama_token * len(tokens))(*tokens)
        status = llama.llama_decode(self._context, llama.llama_batch_get_one(array, len(tokens)))
        if status == _ABORTED:
            return False
        if status != 0:
            raise RuntimeError(f"llama_decode returned {status}")
        self._position += len(tokens)
        return True

    def _new_context(self) -> llama.llama_context_p:
        params = llama.llama_context_default_params()
        params.n_ctx = self.context_length
        params.n_batch = params.n_ubatch = CHUNK
        params.n_seq_max = 1
        params.n_threads = params.n_threads_batch = self.threads
        # Neither flash attention nor a unified cache gives the same bits whatever was computed before.
        params.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
        params.kv_unified = False
        params.abort_callback = ctypes.cast(_libc().strlen, llama.ggml_abort_callback)
        params.abort_callback_data = self._stop.address
        with _errors() as errors:
            context = llama.llama_init_from_model(self._model, params)
        if not context:
            raise LoadFailed(_reason(errors) or f"no context of {self.context_length} tokens can be made")
        return context


def _build() -> str:
    """What exactly computes: versions, and the instruction sets that were compiled in."""
    features = re.findall(r"(\w+) = 1", llama.llama_print_system_info().decode())
    package, library = version("llama-cpp-python"), llama.llama_version().decode()
    return f"llama-cpp-python {package}, llama.cpp {library}, {' '.join(features)}"


def _present(value: PointerT | None, what: str) -> PointerT:
    if value is None:
        raise LoadFailed(f"it has no {what}")
    return value


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens both begin with."""
    length = min(len(one), len(other))
    return next((index for index in range(length) if one[index] != other[index]), length)


def _load(path: str, progress: Callable[[float], None]) -> llama.llama_model_p:
    @llama.llama_progress_callback
    def report(fraction: float, _: object) -> bool:
        progress(fraction)
        return True

    params = llama.llama_model_default_params()
    params.progress_callback = report
    # AMX kernels of this llama.cpp crash on batches of quantized models (its issue 20824).
    params.use_extra_bufts = b"AMX_INT8 = 1" not in llama.llama_print_system_info()
    with _errors() as errors:
        model = llama.llama_model_load_from_file(os.fsencode(path), params)
    if not model:
        raise LoadFailed(_reason(errors) or "llama.cpp does not say why")
    return model


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)


@contextmanager
def _errors() -> Generator[list[str], None, None]:
    """What llama.cpp logs as an error meanwhile."""
    lines: list[str] = []

    @llama.llama_log_callback
    def keep(level: int, text: bytes, _: object) -> None:
        if level == _LOG_ERROR:
            lines.append(text.decode(errors="replace").strip())

    llama.llama_log_set(keep, None)
    try:
        yield lines
    finally:
        llama.llama_log_set(_silence, None)


@llama.llama_log_callback
def _silence(level: int, text: bytes, _: object) -> None:
    pass


def _reason(errors: Sequence[str]) -> str:
    """The first error, for those after it only say that there was one, without the name of its function."""
    return errors[0].rpartition("error loading model: ")[2].partition("\n")[0][:300] if errors else ""
