"""From a file to a chat model, and from a request to an answer. Imported in the worker alone."""

from __future__ import annotations

import hashlib
import os
import re
import struct
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from ...application.ports import (
    ChatMessage,
    Delta,
    Generate,
    Generated,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import Finish, Prompt, Usage, plain_text, text_parts
from .answer_deltas import AnswerDeltas
from .chat_template import ChatTemplate, TemplateFailed
from .context_window import answer_room, newest_turns
from .conversation_memory import ConversationMemory, Place
from .engine_settings import EngineSettings
from .kv_snapshots import KvSnapshots
from .llama_cpp_context import LlamaCppContext
from .llama_cpp_model import LlamaCppModel, LoadFailed
from .memory_gate import MemoryGate, NotEnoughMemory
from .prompt_tokens import PromptTokens
from .reasoning_text import closing_tag_after
from .sampler_chain import NothingLeft, Sampler
from .stop_flag import StopFlag
from .worker_protocol import ModelLoaded

__all__ = ["ChatModel", "open_chat_model"]

_UNKNOWN_ARCHITECTURE = re.compile("unknown model architecture: '([^']*)'")
"""As llama.cpp words it."""

_PROGRESS_STEP = 0.01


class ChatModel:
    """A loaded model that answers, one request after the other."""

    def __init__(
        self,
        model: LlamaCppModel,
        context: LlamaCppContext,
        memory: ConversationMemory,
        template: ChatTemplate,
        stop: StopFlag,
    ) -> None:
        self._model, self._context, self._memory = model, context, memory
        self._template, self._stop = template, stop
        self._prompts = PromptTokens(model, template)
        self._answered: tuple[Generate, Sequence[ChatMessage]] | None = None
        self._closing_tag = closing_tag_after(template.render("", [("user", "?")]))
        self._limit = context.context_length - answer_room(context.context_length)

    def describe(self) -> ModelLoaded:
        model = self._model
        return ModelLoaded(
            self._context.context_length,
            model.trained_context_length,
            model.architecture,
            model.build,
            self._context.expected_memory.total,
        )

    def forget(self, conversation: str) -> None:
        self._memory.forget(conversation)

    def save(self) -> None:
        """Keep on disk what can be used after a restart."""
        self._memory.save()

    def close(self) -> LlamaCppModel:
        """Give up everything but the weights."""
        self._context.close()
        return self._model

    def answer(self, request: Generate) -> Iterator[Prepared | Prefilling | Delta | Generated | Refusal]:
        history = [message for message in request.history if plain_text(message.parts)]
        try:
            kept = newest_turns(
                history, lambda messages: len(self._prompts.of(request.instructions, messages)) <= self._limit
            )
            prompt = self._prompts.of(request.instructions, kept)
        except TemplateFailed:
            yield errors.no_chat_template(request.model.name)
            return
        if len(prompt) > self._limit:
            yield errors.prompt_too_long(len(prompt), self._limit)
            return
        left_out = len(history) - len(kept)
        if left_out and request.sampling.overflow == "refuse":
            yield errors.conversation_too_long(left_out)
            return
        sampler = self._context.sampler(request.sampling, request.seed)
        if isinstance(sampler, Refusal):
            yield sampler
            return
        with closing(sampler):
            yield Prepared(self._record(prompt, left_out=left_out))
            said = yield from self._prefill(request, prompt, sampler)
        self._answered = (request, [*kept, ChatMessage("", "assistant", text_parts(said))]) if said else None

    def settle(self) -> None:
        """Compute the newest answer again as a part of its conversation, until the stop flag is raised. Its
        tokens were computed one by one, in which way no prompt is computed: they could not be used again.
        Then make way for the next conversation."""
        if self._answered is None:
            return
        request, history = self._answered
        self._answered = None
        tokens = self._prompts.of(request.instructions, history, asks=False)
        ends = self._context.batch_ends(tokens)
        if ends and ends[-1] < self._context.context_length:
            place = self._memory.place(request.conversation, tokens, ends)
            for _ in self._compute(place, tokens[: ends[-1]], ends):
                pass
        if not self._stop.raised:
            self._memory.make_way()

    def _record(self, prompt: list[int], *, left_out: int) -> Prompt:
        return Prompt(
            tokens=len(prompt),
            digest=hashlib.sha256(struct.pack(f"<{len(prompt)}i", *prompt)).hexdigest(),
            template=self._template.digest,
            engine=self._model.build,
            threads=self._context.threads,
            messages_left_out=left_out,
        )

    def _prefill(
        self, request: Generate, prompt: list[int], sampler: Sampler
    ) -> Generator[Prefilling | Delta | Generated | Refusal, None, str]:
        """Returns what was said."""
        began = time.perf_counter()
        ends = self._context.batch_ends(prompt)
        place = self._memory.place(request.conversation, prompt, ends)
        done = cached = len(place.tokens)
        yield Prefilling(done, len(prompt))
        for done in self._compute(place, prompt, ends):
            yield Prefilling(done, len(prompt))
        usage = Usage(prompt_tokens=len(prompt), cached_tokens=cached, prefill_ms=_ms_since(began))
        if done < len(prompt):
            yield Generated("stopped", usage)
            return ""
        try:
            return (yield from self._decode(request, place, prompt, sampler, usage))
        except NothingLeft:
            yield errors.invalid_setting("grammar", "leaves nothing that this model can say")
            return ""

    def _compute(self, place: Place, prompt: list[int], ends: Sequence[int]) -> Iterator[int]:
        """Compute what the place does not hold yet; yields how many tokens stand. Ends early when the stop
        flag is raised."""
        whole = set(ends)
        begin = len(place.tokens)
        for end in (*(end for end in ends if begin < end <= len(prompt)), len(prompt)):
            if begin == end:
                continue
            if not self._context.compute(place.sequence, begin, prompt[begin:end]):
                return
            begin = end
            if end in whole:
                place.tokens = prompt[:end]
            yield end

    def _decode(
        self, request: Generate, place: Place, prompt: list[int], sampler: Sampler, usage: Usage
    ) -> Generator[Delta | Generated, None, str]:
        began, count = time.perf_counter(), 0
        shown = AnswerDeltas(request.sampling, self._closing_tag)
        finish: Finish | None = None
        sampler.prime(prompt)
        with closing(self._context.generate(place.sequence, len(prompt), sampler)) as tokens:
            for token in tokens:
                if token is None:
                    finish = "stop"
                    break
                count += 1
                logprob = None
                if request.logprobs is not None:
                    logprob = self._context.logprob(token, request.logprobs)
                yield from shown.feed(self._model.piece(token), logprob)
                finish = (
                    "stop" if shown.stopped else "length" if count == request.sampling.max_tokens else None
                )
                if finish is not None:
                    break
        yield from shown.rest()
        counted = usage.model_copy(update={"completion_tokens": count, "decode_ms": _ms_since(began)})
        yield Generated(finish or ("stopped" if self._stop.raised else "length"), counted)
        return shown.said


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _load_refusal(model: str, why: str) -> Refusal:
    unknown = _UNKNOWN_ARCHITECTURE.search(why)
    return errors.unsupported_architecture(model, unknown[1]) if unknown else errors.load_failed(model, why)


def open_chat_model(
    load: LoadModel,
    *,
    settings: EngineSettings,
    stop: StopFlag,
    proved: ChatModel | None = None,
    progress: Callable[[Loading], None],
) -> ChatModel | Refusal:
    """Load the file as a model that can chat. proved: of the same file, which is of no use afterwards; its
    weights are taken over."""
    weights = proved.close() if proved is not None else None
    gate = MemoryGate(settings, load.model.name)
    try:
        if weights is None:
            gate.let_in(os.path.getsize(load.path))
        model = weights or LlamaCppModel(load.path, settings, _in_steps(progress))
        context = LlamaCppContext(
            model,
            context_length=load.context_length,
            settings=settings,
            gate=gate,
            stop=stop,
        )
    except NotEnoughMemory as refused:
        return refused.refusal
    except LoadFailed as failure:
        return _load_refusal(load.model.name, str(failure))
    try:
        template = ChatTemplate(model.template or "", bos=model.bos, eos=model.eos)
    except TemplateFailed:
        return errors.no_chat_template(load.model.name)
    if weights is not None:
        progress(Loading(1.0))
    memory = ConversationMemory(context.sequences, context, _snapshots(load, model, settings))
    return ChatModel(model, context, memory, template, stop)


def _snapshots(load: LoadModel, model: LlamaCppModel, settings: EngineSettings) -> KvSnapshots:
    """A model without a digest, or with adapters, could be another next time: no snapshot outlives it."""
    lasting = load.model.sha256 and not settings.adapters and settings.snapshot_folder
    return KvSnapshots(
        f"{load.model.sha256} {model.build}",
        memory_bytes=settings.snapshot_memory,
        disk_bytes=settings.snapshot_disk,
        folder=Path(lasting) if lasting else None,
    )


def _in_steps(progress: Callable[[Loading], None]) -> Callable[[float], None]:
    """Reports of at least one per cent more each, for a big model makes thousands of them."""
    reported = -1.0

    def report(fraction: float) -> None:
        nonlocal reported
        fraction = min(fraction, 1.0)
        if fraction >= reported + _PROGRESS_STEP or fraction == 1.0 > reported:
            reported = fraction
            progress(Loading(fraction))

    return report
