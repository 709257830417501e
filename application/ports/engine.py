"""What runs models."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from ...domain.errors import Refusal
from ...domain.messages import Finish, ModelCredit, Parts, Prompt, Role, Usage
from ...domain.sampling import SamplingSettings
from ..cancellation import Cancellation

__all__ = [
    "ChatMessage",
    "Delta",
    "Engine",
    "EngineInfo",
    "Generate",
    "Generated",
    "LoadModel",
    "Loaded",
    "Loading",
    "Prefilling",
    "Prepared",
    "Proved",
    "TokenLogprob",
]


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """name: the adapter's. build: what exactly computes, for the record."""

    name: str
    build: str


@dataclass(frozen=True, slots=True)
class LoadModel:
    """context_length: tokens wanted; the engine takes less if the model was trained for less."""

    model: ModelCredit
    path: str
    context_length: int = 4096


@dataclass(frozen=True, slots=True)
class Loading:
    """fraction: 0 to 1, never falling."""

    fraction: float


@dataclass(frozen=True, slots=True)
class Loaded:
    """Of the model that was asked for. memory: bytes that it is expected to take, 0 if the engine does not
    know. limits: what the process that runs it cannot do, by their names."""

    model: ModelCredit
    context_length: int
    memory: int = 0
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proved:
    """What the trial load found. context_length: tokens that the model was trained for."""

    engine: str
    context_length: int
    architecture: str


@dataclass(frozen=True, slots=True)
class ChatMessage:
    message: str
    role: Role
    parts: Parts


@dataclass(frozen=True, slots=True)
class Generate:
    """One answer to produce by `model`, which must be loaded. history: oldest first, ends with the user's
    message to answer. conversation: a key by which the engine may keep its KV cache. logprobs: for each token
    of the answer, with so many alternatives; None for none."""

    id: str
    model: ModelCredit
    conversation: str
    instructions: str
    history: Sequence[ChatMessage]
    sampling: SamplingSettings
    seed: int
    logprobs: int | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """The prompt stands; nothing was decoded yet."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Prefilling:
    """Tokens of the prompt that were computed, of all. done: never falling, and `total` at the end."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class TokenLogprob:
    """A token's bytes, its natural logarithm of probability, and the likeliest tokens with theirs.

    Of the model's own distribution: what samplers, biases and grammars make of it is not in it.
    """

    token: bytes
    logprob: float
    alternatives: tuple[tuple[bytes, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """Text to append to what was shown. Whole code points only. kind: "text" or "reasoning".

    logprobs: if they were asked for, of the tokens since the delta before; their bytes may begin before this
    text, and end after it, where something was held back.
    """

    kind: str
    text: str
    logprobs: tuple[TokenLogprob, ...] | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """finish: "stop" at the end of the answer or before a stop string, which is not part of the text;
    "length" at a limit; "stopped". usage: 0 tokens where the engine counts none."""

    finish: Finish
    usage: Usage


class Engine(Protocol):
    """Runs models. Loads and generations come one at a time; `prove` may run beside them.

    Streams yield their progress and then exactly one ending (Loaded, Proved, Generated or a Refusal).
    Closing a stream early stops its work. A model or input that fails, the death of the engine's process
    included, is a Refusal and never an exception; after `engine_lost` that model is not loaded, others still
    are, and the next load works.
    """

    def info(self) -> EngineInfo: ...

    def load(self, request: LoadModel) -> Generator[Loading | Loaded | Refusal]:
        """Load beside what is loaded: what must make way, the caller unloads first. An engine that holds one
        model only refuses a second one with not_enough_memory. After a Refusal, what was loaded still is. A
        file that is not there is refused with file_missing."""
        ...

    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        """Yields Prepared first, before any text. Refuses with model_not_ready if the model is not loaded: an
        answer is never another's. The same model, history, settings and seed give the same text.
        Deltas of kind "reasoning" come before those of kind "text".
        A grammar or schema that it cannot follow, and log-probabilities that it cannot give, are refused with
        invalid_setting. An engine that limits the context leaves out the oldest turns and counts them; what
        must not be dropped is refused with conversation_too_long or prompt_too_long."""
        ...

    def stop(self) -> None:
        """End the generation under way, from any thread, soon; its stream ends with Generated("stopped").
        Silent if there is none."""
        ...

    def prove(self, request: LoadModel, cancel: Cancellation) -> Generator[Loading | Proved | Refusal]:
        """Load the file on trial and let it decode, without disturbing what is loaded. After `cancel` it ends
        without an ending."""
        ...

    def unload(self, model: ModelCredit | None = None) -> None:
        """Free what `model` takes, or everything. From any thread: its load, if under way, ends with a
        Refusal. Silent if it is not loaded."""
        ...

    def loss(self, model: ModelCredit) -> Refusal | None:
        """How the process of a loaded model died; None if it lives, or if it was unloaded."""
        ...

    def on_loss(self, tell: Callable[[], None]) -> None:
        """From now on call `tell`, from any thread, soon after a process died; then ask for the `loss`."""
        ...

    def forget(self, conversation: str) -> None:
        """Drop whatever is kept for the conversation, on disk too."""
        ...

    def remembered(self) -> Set[str]:
        """The conversations of which something is kept on disk."""
        ...

    def unusable(self, discard: bool = False) -> Sequence[str]:
        """What is kept on disk and cannot be used, since it is damaged or foreign: a sentence for each.

        discard: delete it.
        """
        ...

    def close(self) -> None:
        """Leaves no process behind. Ends streams under way; they, and whatever is asked later, are refused
        with engine_closed. Closing twice is harmless."""
        ...
