"""Signals: what streams past and is not recorded. Facts are what happened; these are for watching it."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from ..domain.errors import Refusal
from ..domain.messages import Answer, Finish, ModelCredit, Usage
from .channel import Channel
from .ports import TokenLogprob

__all__ = [
    "DownloadProgress",
    "DownloadRetrying",
    "ModelLoading",
    "ModelProving",
    "PrefillProgress",
    "ReplyBegan",
    "ReplyDelta",
    "ReplyEnded",
    "ReplySignal",
    "ReplyWaiting",
    "Signal",
    "SignalStream",
    "Signals",
]


@dataclass(frozen=True, slots=True)
class ReplyWaiting:
    """The reply cannot begin yet; `why` is a sentence."""

    conversation: str
    reply: str
    why: str


@dataclass(frozen=True, slots=True)
class ModelLoading:
    """fraction: 0 to 1."""

    model: ModelCredit
    fraction: float


@dataclass(frozen=True, slots=True)
class ReplyBegan:
    conversation: str
    reply: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class PrefillProgress:
    """Tokens of the prompt processed, of those to process."""

    conversation: str
    reply: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ReplyDelta:
    """Text to append to what is shown. kind: of the part, "text" or "reasoning". logprobs: of the tokens
    since the delta before, if they were asked for."""

    conversation: str
    reply: str
    kind: str
    text: str
    logprobs: tuple[TokenLogprob, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    """The reply's one ending, as recorded. text: all of it; failure: why, if finish is "failed"."""

    conversation: str
    reply: str
    finish: Finish
    text: str
    answer: Answer | None
    failure: Refusal | None = None
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class DownloadProgress:
    """Bytes verified of bytes in all; rate in bytes a second; left in seconds, None if unknown."""

    model: str
    done: int
    size: int
    rate: float
    left: float | None


@dataclass(frozen=True, slots=True)
class DownloadRetrying:
    """Its transfer failed for the `failures`th time in a row and goes on in so many seconds."""

    model: str
    failure: Refusal
    failures: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ModelProving:
    """The trial load of a download that is complete."""

    model: str
    fraction: float


ReplySignal = ReplyWaiting | ModelLoading | ReplyBegan | PrefillProgress | ReplyDelta | ReplyEnded
Signal = ReplySignal | DownloadProgress | DownloadRetrying | ModelProving


class Signals:
    """Passes every signal to everyone who listens."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._streams: set[SignalStream] = set()
        self._closed = False

    def publish(self, signal: Signal) -> None:
        with self._lock:
            streams = tuple(self._streams)
        for stream in streams:
            stream.put(signal)

    def listen(self) -> SignalStream:
        """Every signal from now on, until it or the core is closed."""
        stream = SignalStream(self)
        with self._lock:
            if self._closed:
                stream.end()
            else:
                self._streams.add(stream)
        return stream

    def forget(self, stream: SignalStream) -> None:
        with self._lock:
            self._streams.discard(stream)
        stream.end()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            streams, self._streams = self._streams, set()
        for stream in streams:
            stream.end()


class SignalStream(Channel[Signal]):
    """Signals in order, for one listener; it waits for nobody and drops nothing, so keep reading it."""

    def __init__(self, signals: Signals) -> None:
        super().__init__()
        self._signals = signals

    def close(self) -> None:
        self._signals.forget(self)

    def __enter__(self) -> SignalStream:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
