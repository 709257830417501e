"""A llama.cpp context: sequences of tokens with their KV caches, computed on and sampled from. Imported in
the worker alone, whose end is mostly also its own."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import ctypes
import sys
from collections.abc import Generator, Sequence
from functools import cached_property

from ...application.ports import TokenLogprob
from ...domain.errors import Refusal
from ...domain.sampling import SamplingSettings
from ..machine import compute_threads
from .engine_settings import EngineSettings
from .llama_bindings import llama
from .llama_cpp_model import LlamaCppModel, LoadFailed, logged_errors
from .memory_estimate import MemoryEstimate
from .memory_gate import MemoryGate
from .native_settings import apply_adapters, expected_memory, set_context_params
from .prompt_batches import batch_ends
from .sampler_chain import Sampler, open_sampler
from .stop_flag import StopFlag
from .thread_pace import ThreadPace, preemptions
from .token_logprobs import TokenLogprobs

__all__ = ["LlamaCppContext"]

_ABORTED = 2


class LlamaCppContext:
    """Every method may be called from one thread only. Each sequence has room for `context_length` tokens."""

    def __init__(
        self,
        model: LlamaCppModel,
        *,
        context_length: int,
        settings: EngineSettings,
        gate: MemoryGate,
        stop: StopFlag,
    ) -> None:
        """sequences: as many as the settings want, or fewer where memory is short.

        Raises NotEnoughMemory if there is not enough for one, and LoadFailed."""
        self._model, self._settings, self._stop = model, settings, stop
        self.context_length = min(context_length, model.trained_context_length)
        self.threads = settings.threads or compute_threads()
        self.sequences = settings.sequences
        while self.sequences > 1 and not gate.admits(self.expected_memory.total):
            self.sequences -= 1
        gate.let_in(self.expected_memory.total)
        self._context = self._new_context()
        self._memory = llama.llama_get_memory(self._context)
        if self._memory is None:
            raise LoadFailed("it has no memory for what was said")
        self._batch = llama.llama_batch_init(settings.batch_tokens, 0, 1)
        # Flash attention divides sums among the threads, so that its bits depend on their number.
        fixed = settings.threads or settings.flash_attention
        self._pace = ThreadPace(self.threads, preemptions=_never if fixed else preemptions)

    def close(self) -> None:
        llama.llama_batch_free(self._batch)
        llama.llama_free(self._context)

    @property
    def expected_memory(self) -> MemoryEstimate:
        return expected_memory(
            self._model.pointer,
            self._settings,
            cells=self.context_length * self.sequences,
            sequences=self.sequences,
        )

    def batch_ends(self, prompt: Sequence[int]) -> list[int]:
        return batch_ends(prompt, self._model.ends_turn, self._settings.batch_tokens)

    def compute(self, sequence: int, position: int, tokens: Sequence[int]) -> bool:
        """Append at most a batch of tokens to a sequence that holds `position` of them; the last one's logits
        can be sampled. False if the stop flag was raised before they stood."""
        if self._stop.raised:
            return False
        self._fill_batch(sequence, position, tokens)
        status = llama.llama_decode(self._context, self._batch)
        if status not in (0, _ABORTED):
            raise RuntimeError(f"llama_decode returned {status}")
        return status == 0

    def sampler(self, sampling: SamplingSettings, seed: int) -> Sampler | Refusal:
        """Refuses with invalid_setting. It is the caller's to close."""
        return open_sampler(
            self._model.vocabulary,
            sampling,
            seed,
            context_length=self.context_length,
            tokenize=lambda text: self._model.tokenize(text, markup=True),
        )

    def generate(self, sequence: int, position: int, sampler: Sampler) -> Generator[int | None, None, None]:
        """Tokens after those that were computed, until there is no more room or the stop flag is raised; None
        where the model ends its turn. Raises NothingLeft."""
        self._pace.begin()
        self._share_cores()
        while not self._stop.raised:
            token = sampler.sample(self._context)
            if self._model.ends_turn(token):
                yield None
                return
            yield token
            if position >= self.context_length or not self.compute(sequence, position, (token,)):
                return
            position += 1
            self._pace.token()
            self._share_cores()

    def _share_cores(self) -> None:
        """All threads compute prompts: there they wait for each other less often."""
        if self._pace.threads != llama.llama_n_threads(self._context):
            llama.llama_set_n_threads(self._context, self._pace.threads, self.threads)

    def logprob(self, token: int, alternatives: int) -> TokenLogprob:
        """Of the token that `generate` gave last, as long as it was not asked for the next."""
        return self._logprobs.of(self._context, token, alternatives)

    @cached_property
    def _logprobs(self) -> TokenLogprobs:
        return TokenLogprobs(self._model.vocabulary, self._model.shown)

    # Sequences

    def truncate(self, sequence: int, length: int) -> bool:
        if llama.llama_memory_seq_rm(self._memory, sequence, length, -1):
            return True
        # A recurrent state has no past to return to.
        llama.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return length == 0

    def state(self, sequence: int) -> bytearray:
        data = bytearray(llama.llama_state_seq_get_size(self._context, sequence))
        array = (ctypes.c_uint8 * len(data)).from_buffer(data)
        size = llama.llama_state_seq_get_data(self._context, array, len(data), sequence)
        return data if size == len(data) else bytearray()

    def restore(self, sequence: int, state: bytearray) -> bool:
        self.truncate(sequence, 0)
        array = (ctypes.c_uint8 * len(state)).from_buffer(state)
        if llama.llama_state_seq_set_data(self._context, array, len(state), sequence) == len(state):
            return True
        self.truncate(sequence, 0)
        return False

    def _fill_batch(self, sequence: int, position: int, tokens: Sequence[int]) -> None:
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = sequence
            batch.logits[index] = 0
        batch.logits[len(tokens) - 1] = 1

    def _new_context(self) -> llama.llama_context_p:
        params = llama.llama_context_default_params()
        params.n_ctx = self.context_length * self.sequences
        params.n_batch = params.n_ubatch = self._settings.batch_tokens
        params.n_seq_max = self.sequences
        params.n_threads = params.n_threads_batch = self.threads
        # Neither flash attention nor a unified cache gives the same bits whatever was computed before.
        set_context_params(params, self._settings)
        params.kv_unified = False
        # Computing goes on while the length of the flag's string is 0; a Python function would wait for the
        # interpreter's lock.
        params.abort_callback = ctypes.cast(_libc().strlen, llama.ggml_abort_callback)
        params.abort_callback_data = self._stop.address
        with logged_errors() as errors:
            context = llama.llama_init_from_model(self._model.pointer, params)
            if not context:
                raise LoadFailed(errors.reason or f"no context of {self.context_length} tokens can be made")
            if refused := apply_adapters(self._model.pointer, context, self._settings.adapters):
                raise LoadFailed(f"the adapter {refused.path} does not fit: {errors.reason}")
        return context


def _never() -> int:
    return 0


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
