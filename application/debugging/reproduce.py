"""Running a recorded request again, and comparing the answers: it fails closed, and records no reply."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass

from ...domain import errors
from ...domain.conversation import MessageAppended
from ...domain.errors import Refusal
from ...domain.messages import Prompt, Target
from ...domain.model_download import ModelDownload, ModelStatus
from ..cancellation import Cancellation
from ..commands import MODEL, Commands
from ..loading import ModelLoader
from ..ports import (
    Bytes,
    Delta,
    Engine,
    EventStore,
    Generate,
    Generated,
    Loaded,
    LocalFile,
    ModelHub,
    Prefilling,
    Prepared,
    StorageFailed,
    ViewStore,
)
from ..signals import Signals
from .answer_comparison import AnswerComparison
from .recorded_request import RecordedRequest, recorded_request
from .streams import Streams
from .subjects import find_subject

__all__ = ["Compared", "Diverged", "Reproduced", "Reproducer", "Reproduction"]

_SHOWN_AFTER = 200
"""Characters of a differing answer that are waited for."""


@dataclass(frozen=True, slots=True)
class Compared:
    """So far the answers are equal. tokens: 0 where the engine does not tell them."""

    tokens: int
    characters: int


@dataclass(frozen=True, slots=True)
class Reproduced:
    """The same answer, to the last character. whole: it also ended in the same way after as many tokens;
    False for one that was cut short, with which the new one begins. cached_tokens: of the prompt, those that
    were not computed anew."""

    reply: str
    tokens: int
    characters: int
    whole: bool
    cached_tokens: int


@dataclass(frozen=True, slots=True)
class Diverged:
    """The same request gave another answer. token, character: how many were equal. recorded, now: how either
    goes on from there. what: "text", or with equal texts "finish" or "tokens", of which these are the
    values."""

    reply: str
    what: str
    token: int
    character: int
    recorded: str
    now: str


Reproduction = Generator[Bytes | Prefilling | Compared | Reproduced | Diverged | Refusal]
"""Progress (bytes of the model's file verified, tokens of the prompt, what was compared), then one ending."""


class Reproducer:
    def __init__(
        self,
        log: EventStore,
        views: ViewStore,
        hubs: Mapping[str, ModelHub],
        commands: Commands,
        engine: Engine,
        loader: ModelLoader,
        signals: Signals,
        target: Callable[[str], Target | Refusal],
    ) -> None:
        self._log, self._views, self._hubs, self._commands = log, views, hubs, commands
        self._engine, self._loader, self._signals, self._target = engine, loader, signals, target

    def reproduce(self, wanted: str, cancel: Cancellation, fresh: bool) -> Reproduction:
        try:
            request = self._request(wanted)
            if isinstance(request, Refusal):
                yield request
            else:
                yield from self._checked(request, cancel, fresh)
        except StorageFailed as failed:
            yield failed.refusal

    def _request(self, wanted: str) -> RecordedRequest | Refusal:
        with self._views.snapshot() as rows:
            subject = find_subject(self._log, rows, wanted, self._target)
        if isinstance(subject, Refusal):
            return subject
        if subject.kind != "message":
            return errors.not_an_answer(wanted)
        return recorded_request(Streams(self._log), subject.conversation, subject.id)

    # The same model, to the byte

    def _checked(self, request: RecordedRequest, cancel: Cancellation, fresh: bool) -> Reproduction:
        by = request.answer.by
        model = self._commands.state(MODEL, by.model)
        hub = self._hubs.get(by.model.partition(":")[0])
        if model.status is not ModelStatus.READY or hub is None:
            yield errors.model_not_ready(by.name, model.status or "not on disk")
        elif model.sha256 != by.sha256:
            yield errors.request_differs(request.id, (("the model's file", by.sha256, model.sha256),))
        elif wrong := (yield from self._verified(hub, model, cancel)):
            yield wrong
        else:
            yield from self._in_turn(request, model, cancel, fresh)

    def _verified(
        self, hub: ModelHub, model: ModelDownload, cancel: Cancellation
    ) -> Generator[Bytes, None, Refusal | None]:
        file = LocalFile(model.path, model.sha256, model.size, model.modified)
        for step in hub.verify(file, cancel):
            if isinstance(step, Bytes):
                yield step
            elif isinstance(step, Refusal):
                return step
        return errors.canceled("The reproduction") if cancel.cancelled else None

    # With the engine to itself

    def _in_turn(
        self, request: RecordedRequest, model: ModelDownload, cancel: Cancellation, fresh: bool
    ) -> Reproduction:
        with self._loader.turn.take(cancel) as mine:
            if not mine:
                yield errors.canceled("The reproduction")
                return
            loaded = self._loader.ensure(model, None, cancel, self._signals.publish)
            if isinstance(loaded, Refusal):
                yield loaded
            elif request.context_length != loaded.context_length:
                lengths = str(request.context_length), str(loaded.context_length)
                yield errors.request_differs(request.id, (("the context length", *lengths),))
            else:
                if fresh:
                    self._engine.forget(request.conversation)
                yield from self._compared(request, loaded, cancel)

    def _compared(self, request: RecordedRequest, loaded: Loaded, cancel: Cancellation) -> Reproduction:
        """With the first instructions that may have held and give the recorded prompt."""
        different: Refusal | None = None
        for instructions in request.instructions:
            found = yield from self._generated(request, loaded, instructions, cancel)
            if found is None:
                return
            different = different or found
        if different:
            yield different

    def _generated(
        self, request: RecordedRequest, loaded: Loaded, instructions: str, cancel: Cancellation
    ) -> Generator[Prefilling | Compared | Reproduced | Diverged | Refusal, None, Refusal | None]:
        """What differs in the request, if that ended it."""
        said = request.history(loaded.context_length)
        asked = Generate(
            request.id,
            loaded.model,
            request.conversation,
            instructions,
            said,
            request.sampling,
            request.answer.seed,
            logprobs=0,
        )
        comparison, cached = AnswerComparison(request.reply.parts), -1
        with closing(self._engine.generate(asked)) as stream:
            for step in stream:
                if cancel.cancelled:
                    yield errors.canceled("The reproduction")
                    return None
                match step:
                    case Prepared(prompt):
                        if differs := _differences(request, prompt, len(request.branch) - len(said)):
                            return errors.request_differs(request.id, differs)
                    case Prefilling():
                        cached = step.done if cached < 0 else cached
                        yield step
                    case Delta():
                        comparison.feed(step)
                        yield Compared(comparison.tokens, comparison.characters)
                        if _seen_enough(request, comparison):
                            yield _ending(request, comparison, None, cached)
                            return None
                    case Generated():
                        self._loader.worked(loaded.model)
                        yield _ending(request, comparison, step, cached)
                        return None
                    case Refusal():
                        if step.reason == "engine_lost":
                            self._loader.lost(loaded.model, step, None)
                        yield step
                        return None
        yield errors.engine_lost("it ended an answer without saying how")
        return None


def _differences(
    request: RecordedRequest, prompt: Prompt, not_offered: int
) -> tuple[tuple[str, str, str], ...]:
    now = prompt.model_copy(update={"messages_left_out": prompt.messages_left_out + not_offered})
    pairs = (
        ("the engine", request.prompt.engine, now.engine),
        ("the thread count", _word(request.prompt.threads), _word(now.threads)),
        ("the chat template", request.prompt.template, now.template),
        ("the messages left out", str(request.prompt.messages_left_out), str(now.messages_left_out)),
        ("the number of prompt tokens", str(request.prompt.tokens), str(now.tokens)),
        ("the digest of the prompt", request.prompt.digest, now.digest),
    )
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _word(number: int | None) -> str:
    return "" if number is None else str(number)


def _seen_enough(request: RecordedRequest, comparison: AnswerComparison) -> bool:
    """Of an answer that was cut short, what came after the cut is no matter."""
    if comparison.differs:
        return len(comparison.now) >= _SHOWN_AFTER or not comparison.recorded_rest
    return not request.whole and comparison.complete


def _ending(
    request: RecordedRequest, comparison: AnswerComparison, generated: Generated | None, cached: int
) -> Reproduced | Diverged:
    """generated: None where the answer was not waited for to its end."""
    tokens, characters = comparison.tokens, comparison.characters
    if not request.whole and not comparison.recorded_rest:
        return Reproduced(request.id, tokens, characters, False, cached)
    if comparison.differs or not comparison.complete or generated is None:
        rest = comparison.recorded_rest
        return Diverged(request.id, "text", tokens, characters, rest, comparison.now)
    for what, recorded, now in _endings(request, generated):
        if recorded != now:
            return Diverged(request.id, what, tokens, characters, recorded, now)
    return Reproduced(request.id, tokens, characters, True, cached)


def _endings(request: RecordedRequest, generated: Generated) -> tuple[tuple[str, str, str], ...]:
    recorded, now = request.reply.usage, generated.usage
    ended = request.reply.ended
    finish = ended.fact.finish if ended and isinstance(ended.fact, MessageAppended) else None
    tokens = recorded.completion_tokens if recorded else now.completion_tokens
    return ("finish", finish or "", generated.finish), ("tokens", str(tokens), str(now.completion_tokens))
