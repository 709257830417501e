"""An engine whose streams are checked while they run."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence, Set
from contextlib import closing

from ...application.cancellation import Cancellation
from ...application.ports import (
    Delta,
    Engine,
    EngineInfo,
    Generate,
    Generated,
    Loaded,
    Loading,
    LoadModel,
    Prefilling,
    Prepared,
    Proved,
)
from ...domain.errors import Refusal
from ...domain.messages import ModelCredit
from .obligations import require
from .stream_rules import Rising, checked_stream

__all__ = ["CheckedEngine"]

_ENDS_ONCE = (
    "Streams yield their progress and then exactly one ending (Loaded, Proved, Generated or a Refusal)."
)
_FRACTION = "fraction: 0 to 1, never falling."
_THE_MODEL = "Of the model that was asked for."
_CONTEXT = "context_length: tokens wanted; the engine takes less if the model was trained for less."
_PREPARED_FIRST = "Yields Prepared first, before any text."
_PREFILLED = "done: never falling, and `total` at the end."
_WHOLE = "Whole code points only."
_REASONING_FIRST = 'Deltas of kind "reasoning" come before those of kind "text".'


class CheckedEngine:
    """The engine `inside`. Its streams raise ObligationBroken at the first step that is not allowed."""

    def __init__(self, inside: Engine) -> None:
        self.inside = inside

    def info(self) -> EngineInfo:
        return self.inside.info()

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        fraction = Rising(_FRACTION)
        inside = self.inside.load(request)
        with closing(checked_stream(inside, (Loading,), (Loaded, Refusal), _ENDS_ONCE)) as steps:
            for step in steps:
                if isinstance(step, Loading):
                    fraction.take(step.fraction, 1)
                elif isinstance(step, Loaded):
                    require(step.model == request.model, _THE_MODEL, f"{step.model} for {request.model}")
                    fits = 0 < step.context_length <= request.context_length
                    require(fits, _CONTEXT, f"{step.context_length} for {request.context_length}")
                yield step

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        inside = self.inside.prove(request, cancel)
        fraction, ended = Rising(_FRACTION), False
        stream = checked_stream(inside, (Loading,), (Proved, Refusal), _ENDS_ONCE, must_end=False)
        with closing(stream) as steps:
            for step in steps:
                if isinstance(step, Loading):
                    fraction.take(step.fraction, 1)
                ended = not isinstance(step, Loading)
                yield step
        require(ended or cancel.cancelled, _ENDS_ONCE, "the stream is over and had no ending")

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        answer = _AnswerRules()
        kinds = Prepared, Prefilling, Delta
        inside = self.inside.generate(request)
        with closing(checked_stream(inside, kinds, (Generated, Refusal), _ENDS_ONCE)) as steps:
            for step in steps:
                answer.take(step)
                yield step

    def stop(self) -> None:
        self.inside.stop()

    def unload(self, model: ModelCredit | None = None) -> None:
        self.inside.unload(model)

    def loss(self, model: ModelCredit) -> Refusal | None:
        return self.inside.loss(model)

    def on_loss(self, tell: Callable[[], None]) -> None:
        self.inside.on_loss(tell)

    def forget(self, conversation: str) -> None:
        self.inside.forget(conversation)

    def remembered(self) -> Set[str]:
        return self.inside.remembered()

    def unusable(self, discard: bool = False) -> Sequence[str]:
        return self.inside.unusable(discard)

    def close(self) -> None:
        self.inside.close()


class _AnswerRules:
    """The order of one answer's steps."""

    def __init__(self) -> None:
        self._prepared: Prepared | None = None
        self._prefilled = Rising(_PREFILLED)
        self._last_prefilling: Prefilling | None = None
        self._kind = ""

    def take(self, step: Prepared | Prefilling | Delta | Generated | Refusal) -> None:
        match step:
            case Prepared():
                require(self._prepared is None, _PREPARED_FIRST, "it is prepared twice")
                self._prepared = step
            case Prefilling():
                require(self._prepared and not self._kind, _PREPARED_FIRST, step)
                self._prefilled.take(step.done, step.total)
                self._last_prefilling = step
            case Delta():
                self._take_text(step)
            case Generated():
                require(self._prepared, _PREPARED_FIRST, f"{step} and nothing before it")
            case _:
                pass

    def _take_text(self, delta: Delta) -> None:
        require(self._prepared, _PREPARED_FIRST, f"the text {delta.text!r}")
        last = self._last_prefilling
        require(last is None or last.done == last.total, _PREFILLED, f"the text {delta.text!r} after {last}")
        require(delta.text and _is_unicode(delta.text), _WHOLE, repr(delta.text))
        known = delta.kind in ("text", "reasoning")
        require(known and (self._kind, delta.kind) != ("text", "reasoning"), _REASONING_FIRST, repr(delta))
        self._kind = delta.kind


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
