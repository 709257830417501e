"""An engine that says what was recorded, when it was said: no model is read."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence, Set

from ...application.cancellation import Cancellation
from ...application.debugging import ReplyScript
from ...application.ports import (
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
)
from ...application.signals import PrefillProgress, ReplyBegan, ReplyDelta, ReplyEnded
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import Answer, ModelCredit, Prompt, Usage

__all__ = ["PlaybackEngine", "Playing"]

_BUILD = "playback"
_NO_PROMPT = Prompt(tokens=0, digest="")
_PATIENCE_SECONDS = 60.0


class Playing:
    """How far the script is, for the engine and the hubs of one core.

    due: of each model, before which reply, counted from 0, it became ready; those that never answered never
    do.
    """

    def __init__(self, due: Mapping[str, int]) -> None:
        self._due = due
        self._changed = threading.Condition()
        self._begun = 0
        self._ready = set[str]()

    def begin(self) -> int:
        """The number of the reply that is given now."""
        with self._changed:
            self._begun += 1
            self._changed.notify_all()
            return self._begun - 1

    def is_ready(self, model: str) -> None:
        """The log says so."""
        with self._changed:
            self._ready.add(model)
            self._changed.notify_all()

    def wait_until_due(self, model: str, cancel: Cancellation) -> None:
        """While the reply before its first is given, so that it is ready in time."""
        take_back = cancel.on_cancel(self._wake)
        with self._changed:
            self._changed.wait_for(lambda: cancel.cancelled or self._is_due(model))
        take_back()

    def wait_until_ready(self) -> None:
        """Those that are due, so that the next reply is given by whom it was."""
        with self._changed:
            self._changed.wait_for(
                lambda: all(model in self._ready for model in self._due if self._is_due(model)),
                _PATIENCE_SECONDS,
            )

    def _is_due(self, model: str) -> bool:
        return model in self._due and self._due[model] <= self._begun

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


class PlaybackEngine:
    """The replies of the script in their order, whatever is asked; after the last one it refuses."""

    def __init__(self, script: Sequence[ReplyScript], speed: float, playing: Playing) -> None:
        self._script, self._speed, self._playing = script, speed, playing
        self._loaded = set[ModelCredit]()
        self._stopped = threading.Event()
        self._closed = False

    def info(self) -> EngineInfo:
        return EngineInfo(_BUILD, _BUILD)

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        if self._closed:
            yield errors.engine_closed()
            return
        yield Loading(0.0)
        yield Loading(1.0)
        self._loaded.add(request.model)
        yield Loaded(request.model, request.context_length)

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        if not cancel.cancelled:
            yield Proved(_BUILD, request.context_length, "")

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        self._stopped.clear()
        if self._closed or request.model not in self._loaded:
            gone = errors.model_not_ready(request.model.name, "not loaded")
            yield errors.engine_closed() if self._closed else gone
            return
        number = self._playing.begin()
        if number >= len(self._script):
            yield errors.invalid_request("The recording is over: it has no further reply")
            return
        for step in self._said(self._script[number]):
            if isinstance(step, Generated):
                self._playing.wait_until_ready()
            yield step

    def _said(self, reply: ReplyScript) -> Iterator[Prepared | Prefilling | Delta | Generated | Refusal]:
        begin = next((t.ms for t in reply.signals if isinstance(t.signal, ReplyBegan)), 0.0)
        started = time.monotonic()
        for timed in reply.signals:
            due = started + max(0.0, timed.ms - begin) / 1000 / self._speed
            if self._stopped.wait(max(0.0, due - time.monotonic())):
                yield errors.engine_closed() if self._closed else Generated("stopped", Usage())
                return
            match timed.signal:
                case ReplyBegan(answer=answer):
                    yield Prepared(_prompt(answer))
                case PrefillProgress(done=done, total=total):
                    yield Prefilling(done, total)
                case ReplyDelta(kind=kind, text=text):
                    yield Delta(kind, text)
                case ReplyEnded() as ended:
                    yield _ending(ended)
                case _:
                    pass

    def stop(self) -> None:
        self._stopped.set()

    def unload(self, model: ModelCredit | None = None) -> None:
        for held in [held for held in self._loaded if model in (None, held)]:
            self._loaded.discard(held)

    def loss(self, model: ModelCredit) -> Refusal | None:
        return None

    def on_loss(self, tell: Callable[[], None]) -> None:
        pass

    def forget(self, conversation: str) -> None:
        pass

    def remembered(self) -> Set[str]:
        return set()

    def unusable(self, discard: bool = False) -> Sequence[str]:
        return ()

    def close(self) -> None:
        self._closed = True
        self._stopped.set()


def _prompt(answer: Answer) -> Prompt:
    return answer.prompt or _NO_PROMPT


def _ending(ended: ReplyEnded) -> Generated | Refusal:
    """A death is played as a failure: no engine died here that could be started anew."""
    usage = ended.usage or Usage()
    if ended.finish == "failed":
        failure = ended.failure or errors.engine_closed()
        return failure.model_copy(update={"reason": "playback_failed"}) if _is_loss(failure) else failure
    return Generated("stopped" if ended.finish in ("stopped", "interrupted") else ended.finish, usage)


def _is_loss(failure: Refusal) -> bool:
    return failure.reason == "engine_lost"
