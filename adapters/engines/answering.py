"""From a file to a chat model, and from a request to an answer. Imported in the worker alone."""

from __future__ import annotations

import hashlib
import os
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

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
from ...domain.messages import Finish, Prompt, Usage, plain_text
from .answer_text import AnswerText
from .chat_template import ChatTemplate, TemplateFailed
from .context_window import answer_room, newest_turns
from .engine_settings import EngineSettings
from .llama_cpp_model import LlamaCppModel, LoadFailed
from .memory_gate import MemoryGate, NotEnoughMemory
from .stop_flag import StopFlag
from .worker_protocol import ModelLoaded

__all__ = ["ChatModel", "open_chat_model"]

_PROGRESS_STEP = 0.01


class ChatModel:
    """A loaded model that answers, one request after the other."""

    def __init__(self, model: LlamaCppModel, template: ChatTemplate, stop: StopFlag) -> None:
        self._model = model
        self._template = template
        self._stop = stop
        self._conversation = ""
        self._limit = model.context_length - answer_room(model.context_length)

    def describe(self) -> ModelLoaded:
        model = self._model
        return ModelLoaded(
            model.context_length,
            model.trained_context_length,
            model.architecture,
            model.build,
            model.memory.total,
        )

    def forget(self, conversation: str) -> None:
        if conversation == self._conversation:
            self._model.forget()

    def answer(self, request: Generate) -> Iterator[Prepared | Prefilling | Delta | Generated | Refusal]:
        history = [message for message in request.history if plain_text(message.parts)]
        try:
            kept = newest_turns(
                history, lambda messages: len(self._tokens(request.instructions, messages)) <= self._limit
            )
            prompt = self._tokens(request.instructions, kept)
        except TemplateFailed:
            yield errors.no_chat_template(request.model.name)
            return
        if len(prompt) > self._limit:
            yield errors.prompt_too_long(len(prompt), self._limit)
            return
        self._conversation = request.conversation
        yield Prepared(self._record(prompt, left_out=len(history) - len(kept)))
        yield from self._prefill(request, prompt)

    def _tokens(self, instructions: str, messages: Sequence[ChatMessage]) -> list[int]:
        turns = [(message.role, plain_text(message.parts)) for message in messages]
        return self._model.tokenize(self._template.render(instructions, turns))

    def _record(self, prompt: list[int], *, left_out: int) -> Prompt:
        return Prompt(
            tokens=len(prompt),
            digest=hashlib.sha256(struct.pack(f"<{len(prompt)}i", *prompt)).hexdigest(),
            template=self._template.digest,
            engine=self._model.build,
            threads=self._model.threads,
            messages_left_out=left_out,
        )

    def _prefill(self, request: Generate, prompt: list[int]) -> Iterator[Prefilling | Delta | Generated]:
        began = time.perf_counter()
        steps = self._model.prefill(prompt)
        done = cached = next(steps)
        yield Prefilling(done, len(prompt))
        for done in steps:
            yield Prefilling(done, len(prompt))
        usage = Usage(prompt_tokens=len(prompt), cached_tokens=cached, prefill_ms=_ms_since(began))
        if done < len(prompt):
            yield Generated("stopped", usage)
        else:
            yield from self._decode(request, prompt, usage)

    def _decode(self, request: Generate, prompt: list[int], usage: Usage) -> Iterator[Delta | Generated]:
        began, count = time.perf_counter(), 0
        text = AnswerText(request.sampling.stop)
        finish: Finish | None = None
        with closing(self._model.generate(prompt, request.sampling, request.seed)) as tokens:
            for token in tokens:
                if token is None:
                    finish = "stop"
                    break
                count += 1
                yield from _delta(text.feed(self._model.piece(token)))
                finish = (
                    "stop" if text.stopped else "length" if count == request.sampling.max_tokens else None
                )
                if finish is not None:
                    break
        yield from _delta(text.rest())
        counted = usage.model_copy(update={"completion_tokens": count, "decode_ms": _ms_since(began)})
        yield Generated(finish or ("stopped" if self._stop.raised else "length"), counted)


def _delta(text: str) -> Iterator[Delta]:
    if text:
        yield Delta("text", text)


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def open_chat_model(
    load: LoadModel, *, settings: EngineSettings, stop: StopFlag, progress: Callable[[Loading], None]
) -> ChatModel | Refusal:
    """Load the file as a model that can chat."""
    gate = MemoryGate(settings, load.model.name)
    try:
        gate.let_in(os.path.getsize(load.path))
        model = LlamaCppModel(
            load.path,
            context_length=load.context_length,
            settings=settings,
            gate=gate,
            stop=stop,
            progress=_in_steps(progress),
        )
    except NotEnoughMemory as refused:
        return refused.refusal
    except LoadFailed as failure:
        return errors.load_failed(load.model.name, str(failure))
    try:
        template = ChatTemplate(model.template or "", bos=model.bos, eos=model.eos)
    except TemplateFailed:
        return errors.no_chat_template(load.model.name)
    return ChatModel(model, template, stop)


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
