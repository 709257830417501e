"""An engine without a model, for tests: its answers, its failures and its pace are scripted."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Set

from ...application.cancellation import Cancellation
from ...application.ports import (
    ChatMessage,
    Delta,
    EngineInfo,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
    TokenLogprob,
)
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import Finish, ModelCredit, Prompt, Usage, plain_text
from ..engines.answer_deltas import AnswerDeltas
from ..engines.context_window import answer_room, newest_turns
from .step_gate import StepGate

__all__ = ["ScriptedEngine", "plain_answer"]

_ARCHITECTURE = "script"
_KILLED = "it was told to"


def plain_answer(request: Generate) -> str:
    """Tells the model, the question and the seed apart."""
    asked = plain_text(request.history[-1].parts)
    return f"{request.model.name} answers {asked!r} (seed {request.seed})"


class ScriptedEngine(StepGate):
    """Answers word by word; a word counts as a token. Files are never looked at.

    says: the whole answer to a request. broken: ids of models that fail to load.
    context_length: tokens that every model was trained for.
    """

    def __init__(
        self,
        *,
        says: Callable[[Generate], str] = plain_answer,
        broken: Iterable[str] = (),
        context_length: int = 4096,
    ) -> None:
        super().__init__()
        self.says = says
        self.broken = set(broken)
        self._context_length = context_length
        self._words_to_live: int | None = None
        self._loaded: dict[ModelCredit, int] = {}
        self._tell: Callable[[], None] = lambda: None
        self._unloaded: set[ModelCredit] = set()
        self._generating = self._stopped = self._killed = False

    # The script

    def kill(self) -> None:
        """The engine's process dies now."""
        with self._changed:
            self._killed = True
            self._changed.notify_all()
        self._tell()

    def die_after(self, words: int) -> None:
        """The next answer ends with the engine's death after so many words."""
        self._words_to_live = words

    # The engine

    def info(self) -> EngineInfo:
        return EngineInfo("scripted", "scripted engine")

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        self._killed = False
        self._unloaded.discard(request.model)
        for body in self._try(request, lambda: self._killed or request.model in self._unloaded):
            if isinstance(body, Loaded):
                self._loaded[request.model] = body.context_length
            yield body

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        if self._closed:
            yield errors.engine_closed()
        elif request.model not in self._loaded:
            yield errors.model_not_ready(request.model.name, "not loaded")
        elif self._killed:
            yield self._lost(request.model)
        else:
            yield from self._generate(request, self._loaded[request.model])

    def stop(self) -> None:
        with self._changed:
            self._stopped = self._generating
            self._changed.notify_all()

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """After `cancel` it ends without an ending."""
        cancel.on_cancel(self._wake)
        for body in self._try(request, lambda: cancel.cancelled):
            if cancel.cancelled:
                return
            if isinstance(body, Loaded):
                yield Proved(self.info().build, self._context_length, _ARCHITECTURE)
            else:
                yield body

    def unload(self, model: ModelCredit | None = None) -> None:
        with self._changed:
            if model is not None:
                self._unloaded.add(model)
            for gone in [model] if model else list(self._loaded):
                self._loaded.pop(gone, None)
            self._changed.notify_all()

    def loss(self, model: ModelCredit) -> Refusal | None:
        return errors.engine_lost(_KILLED) if self._killed and model in self._loaded else None

    def on_loss(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def remembered(self) -> Set[str]:
        return set()

    def unusable(self, discard: bool = False) -> Sequence[str]:
        return ()

    def forget(self, conversation: str) -> None:
        pass

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._loaded.clear()
            self._changed.notify_all()

    # How it goes

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _try(self, request: LoadModel, over: Callable[[], bool]) -> Generator[Loading | Loaded | Refusal]:
        for fraction in (0.0, 0.5, 1.0):
            self._step(over)
            if self._closed or over():
                break
            yield Loading(fraction)
        else:
            self._step(over)
        if self._closed:
            yield errors.engine_closed()
        elif over():
            yield self._lost(request.model)
        elif request.model.model in self.broken:
            yield errors.load_failed(request.model.name, "it is scripted to be broken")
        else:
            yield Loaded(request.model, min(request.context_length, self._context_length))

    def _lost(self, model: ModelCredit) -> Refusal:
        self._loaded.pop(model, None)
        self._killed = False
        return errors.engine_lost(_KILLED)

    def _generate(
        self, request: Generate, context_length: int
    ) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        limit = context_length - answer_room(context_length)
        kept = newest_turns(
            request.history, lambda messages: _tokens(request.instructions, messages) <= limit
        )
        tokens = _tokens(request.instructions, kept)
        if tokens > limit:
            yield errors.prompt_too_long(tokens, limit)
            return
        if refusal := _refusal(request, left_out=len(request.history) - len(kept)):
            yield refusal
            return
        self._generating, self._stopped = True, False
        try:
            yield Prepared(_prompt(request, kept, tokens))
            yield from self._answer(request, tokens, context_length)
        finally:
            self._generating = False

    def _answer(
        self, request: Generate, tokens: int, context_length: int
    ) -> Iterator[Prefilling | Delta | Generated | Refusal]:
        words = re.findall(r"\s*\S+", self.says(request))
        room = min(context_length - tokens, request.sampling.max_tokens or context_length)
        shown, count = AnswerDeltas(request.sampling), 0
        yield Prefilling(tokens, tokens)
        while count < min(len(words), room) and not shown.stopped and self._goes_on(count):
            yield from shown.feed(words[count].encode(), _certain(words[count], request.logprobs))
            count += 1
        if self._goes_on(count):
            yield from shown.rest()
        finish: Finish = "stop" if shown.stopped or count == len(words) else "length"
        yield self._ending(request.model, finish, Usage(prompt_tokens=tokens, completion_tokens=count))

    def _goes_on(self, count: int) -> bool:
        if self._words_to_live == count:
            self._words_to_live = None
            self.kill()
        self._step(lambda: self._stopped or self._killed)
        return not (self._stopped or self._killed or self._closed)

    def _ending(self, model: ModelCredit, finish: Finish, usage: Usage) -> Generated | Refusal:
        if self._closed:
            return errors.engine_closed()
        if self._killed:
            return self._lost(model)
        return Generated("stopped" if self._stopped else finish, usage)


def _certain(word: str, alternatives: int | None) -> TokenLogprob | None:
    piece = word.encode()
    return None if alternatives is None else TokenLogprob(piece, 0.0, ((piece, 0.0),)[:alternatives])


def _refusal(request: Generate, left_out: int) -> Refusal | None:
    """What it is too simple for, or told not to do."""
    if left_out and request.sampling.overflow == "refuse":
        return errors.conversation_too_long(left_out)
    for setting in ("grammar", "json_schema"):
        if getattr(request.sampling, setting) is not None:
            return errors.invalid_setting(setting, "is nothing that the scripted engine can follow")
    return None


def _tokens(instructions: str, messages: Sequence[ChatMessage]) -> int:
    texts = [instructions, *(plain_text(message.parts) for message in messages)]
    return sum(len(text.split()) for text in texts) + len(messages)


def _prompt(request: Generate, kept: Sequence[ChatMessage], tokens: int) -> Prompt:
    said = [request.instructions, *((message.role, plain_text(message.parts)) for message in kept)]
    digest = hashlib.sha256(json.dumps(said).encode()).hexdigest()
    left_out = len(request.history) - len(kept)
    return Prompt(tokens=tokens, digest=digest, engine="scripted engine", messages_left_out=left_out)
