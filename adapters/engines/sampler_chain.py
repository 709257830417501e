"""llama.cpp's samplers, in the order of its own server. Imported in the worker alone.

The source of the order, and of the way in which a grammar is asked, is common_sampler in llama.cpp's
common/sampling.cpp: the chain draws a token; if the grammar does not permit it, the grammar first cuts the
candidates and the chain draws again. So a grammar costs little as long as the model keeps to it.
"""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ...domain.errors import Refusal, invalid_setting
from ...domain.sampling import SamplingSettings
from .candidates import Candidates
from .grammar import grammar_of
from .llama_bindings import llama
from .step_watch import StepWatch

__all__ = ["NothingLeft", "Sampler", "open_sampler"]

_DRAWS_ITS_OWN_SEED = 0xFFFFFFFF
_LONGEST_STEP = 10.0
"""Seconds. A grammar that is ambiguous without bound may keep native code busy for ever, which nothing but
the end of the process ends."""
_NEVER_DRAWN = 1e-30

_Tokenize = Callable[[str], list[int]]


class NothingLeft(Exception):
    """The grammar is not at its end, and permits no token that the vocabulary has."""


class Sampler:
    """Of one answer. Whoever opened it closes it."""

    def __init__(
        self, chain: llama.llama_sampler_p, lookback: int, constraint: _Constraint | None = None
    ) -> None:
        self._chain, self._lookback, self._constraint = chain, lookback, constraint

    def prime(self, prompt: Sequence[int]) -> None:
        """What was said before counts for the penalties."""
        for token in prompt[len(prompt) - min(self._lookback, len(prompt)) :]:
            llama.llama_sampler_accept(self._chain, token)

    def sample(self, context: llama.llama_context_p) -> int:
        """The next token after what was decoded last. Raises NothingLeft."""
        if self._constraint is None:
            return llama.llama_sampler_sample(self._chain, context, -1)
        token = self._constraint.draw(self._chain, context)
        llama.llama_sampler_accept(self._chain, token)
        return token

    def close(self) -> None:
        llama.llama_sampler_free(self._chain)
        if self._constraint is not None:
            self._constraint.close()


class _Constraint:
    """A grammar at work."""

    def __init__(self, vocabulary: llama.llama_vocab_p, grammar: llama.llama_sampler_p) -> None:
        self._vocabulary, self._grammar = vocabulary, grammar
        self._candidates = Candidates(llama.llama_vocab_n_tokens(vocabulary))
        self._watch = StepWatch("a step of the grammar", _LONGEST_STEP)
        self._only_likely = llama.llama_sampler_init_min_p(_NEVER_DRAWN, 1)

    def draw(self, chain: llama.llama_sampler_p, context: llama.llama_context_p) -> int:
        with self._watch:
            token = self._drawn(chain, context)
            if not llama.llama_vocab_is_eog(self._vocabulary, token):
                llama.llama_sampler_accept(self._grammar, token)
            return token

    def _drawn(self, chain: llama.llama_sampler_p, context: llama.llama_context_p) -> int:
        candidates = self._candidates
        candidates.fill(context)
        token = candidates.apply(chain).chosen
        if self._permits(token):
            return token
        candidates.fill(context)
        # Samplers behind may compute with the infinities of what the grammar took out: they go here.
        if not candidates.apply(self._grammar).apply(self._only_likely).any_left:
            raise NothingLeft
        return candidates.apply(chain).chosen

    def _permits(self, token: int) -> bool:
        return Candidates.single(token).apply(self._grammar).any_left

    def close(self) -> None:
        self._watch.close()
        llama.llama_sampler_free(self._grammar)
        llama.llama_sampler_free(self._only_likely)


def open_sampler(
    vocabulary: llama.llama_vocab_p,
    settings: SamplingSettings,
    seed: int,
    *,
    context_length: int,
    tokenize: _Tokenize,
) -> Sampler | Refusal:
    """Refuses with invalid_setting what llama.cpp could not use, before it gets to see it."""
    constraint = _constraint(vocabulary, settings)
    if isinstance(constraint, Refusal):
        return constraint
    chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
    for sampler in _samplers(vocabulary, settings, seed, context_length, tokenize):
        llama.llama_sampler_chain_add(chain, sampler)
    return Sampler(chain, max(_lookbacks(settings, context_length)), constraint)


def _constraint(vocabulary: llama.llama_vocab_p, settings: SamplingSettings) -> _Constraint | Refusal | None:
    grammar = grammar_of(settings)
    if grammar is None or isinstance(grammar, Refusal):
        return grammar
    sampler = llama.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not sampler:
        return invalid_setting("grammar", "is none that llama.cpp can use")
    return _Constraint(vocabulary, sampler)


def _lookbacks(settings: SamplingSettings, context_length: int) -> tuple[int, int]:
    """Tokens that the penalties and DRY look back at, 0 where they are off."""
    penalizes = (settings.repeat_penalty, settings.frequency_penalty, settings.presence_penalty) != (1, 0, 0)
    wanted = (
        settings.repeat_last_n if penalizes else 0,
        settings.dry_penalty_last_n if settings.dry_multiplier else 0,
    )
    repeat, dry = (context_length if n < 0 else min(n, context_length) for n in wanted)
    return repeat, dry


def _samplers(
    vocabulary: llama.llama_vocab_p,
    settings: SamplingSettings,
    seed: int,
    context_length: int,
    tokenize: _Tokenize,
) -> Iterator[llama.llama_sampler_p]:
    seed = 0 if seed == _DRAWS_ITS_OWN_SEED else seed
    if settings.logit_bias:
        yield _bias(vocabulary, settings, tokenize)
    if settings.temperature and settings.mirostat:
        yield llama.llama_sampler_init_temp(settings.temperature)
        yield llama.llama_sampler_init_mirostat_v2(seed, settings.mirostat_tau, settings.mirostat_eta)
        return
    yield from _penalties(vocabulary, settings, context_length)
    if settings.temperature:
        yield from _cuts(settings, seed)
        yield llama.llama_sampler_init_dist(seed)
    else:
        yield llama.llama_sampler_init_greedy()


def _bias(
    vocabulary: llama.llama_vocab_p, settings: SamplingSettings, tokenize: _Tokenize
) -> llama.llama_sampler_p:
    biases: Counter[int] = Counter()
    for text, bias in settings.logit_bias.items():
        for token in set(tokenize(text)):
            biases[token] += bias  # pyright: ignore[reportArgumentType]
    array = (llama.llama_logit_bias * len(biases))(*biases.items())
    return llama.llama_sampler_init_logit_bias(llama.llama_vocab_n_tokens(vocabulary), len(biases), array)


def _penalties(
    vocabulary: llama.llama_vocab_p, settings: SamplingSettings, context_length: int
) -> Iterator[llama.llama_sampler_p]:
    repeat, dry = _lookbacks(settings, context_length)
    if repeat:
        yield llama.llama_sampler_init_penalties(
            llama.llama_vocab_n_tokens(vocabulary),
            repeat,
            settings.repeat_penalty,
            settings.frequency_penalty,
            settings.presence_penalty,
        )
    if dry:
        breakers = [text.encode() for text in settings.dry_sequence_breakers if text and "\0" not in text]
        yield llama.llama_sampler_init_dry(  # pyright: ignore[reportUnknownMemberType]
            vocabulary,
            settings.dry_multiplier,
            settings.dry_base,
            settings.dry_allowed_length,
            dry,
            (ctypes.c_char_p * len(breakers))(*breakers),
            len(breakers),
        )


def _cuts(settings: SamplingSettings, seed: int) -> Iterator[llama.llama_sampler_p]:
    if settings.top_n_sigma > 0:
        yield llama.llama_sampler_init_top_n_sigma(settings.top_n_sigma)
        # It leaves infinities, with which the typicality of a token is no number.
        yield llama.llama_sampler_init_min_p(_NEVER_DRAWN, 1)
    yield llama.llama_sampler_init_top_k(settings.top_k)
    if settings.typical_p < 1:
        yield llama.llama_sampler_init_typical(settings.typical_p, 1)
    yield llama.llama_sampler_init_top_p(settings.top_p, 1)
    yield llama.llama_sampler_init_min_p(settings.min_p, 1)
    if settings.xtc_probability:
        yield llama.llama_sampler_init_xtc(settings.xtc_probability, settings.xtc_threshold, 1, seed)
    yield llama.llama_sampler_init_temp_ext(
        settings.temperature, settings.dynatemp_range, settings.dynatemp_exponent
    )
