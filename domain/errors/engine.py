"""What is refused, or fails, in the engine and in the replies that it gives."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "engine_busy",
    "engine_closed",
    "engine_lost",
    "engine_missing",
    "engine_unstable",
    "load_failed",
    "load_stopped",
    "no_chat_template",
    "not_enough_memory",
    "not_working",
    "process_gone",
    "prompt_too_long",
]


def engine_missing(why: str) -> Refusal:
    return refusal("engine_missing", f"No engine can run: {why}.", "Install rejoinder[llama].")


def engine_closed() -> Refusal:
    return refusal("engine_closed", "Rejoinder is closing.", "Open it again and retry.", retryable=True)


def engine_lost(how: str) -> Refusal:
    return refusal(
        "engine_lost",
        f"The engine died: {how}.",
        "Ask again: it starts anew. If it dies again, choose another model.",
        retryable=True,
        how=how,
    )


def engine_busy() -> Refusal:
    return refusal(
        "engine_busy",
        "The engine answers or loads now.",
        "Wait for that to end, or stop it.",
        retryable=True,
    )


def engine_unstable(model: str, crashes: int, seconds: int) -> Refusal:
    return refusal(
        "engine_unstable",
        f"The engine died {crashes} times in a row with {model}; it is tried again in {seconds} s.",
        "Wait for that, or choose another model.",
        retryable=True,
        model=model,
        crashes=crashes,
        seconds=seconds,
    )


def not_enough_memory(model: str, needed: int, free: int) -> Refusal:
    return refusal(
        "not_enough_memory",
        f"{model} needs about {_bytes(needed)} of memory; {_bytes(free)} are free.",
        "Close other programs, choose a smaller model or a shorter context, or let it try nevertheless.",
        retryable=True,
        model=model,
        needed=needed,
        free=free,
    )


def _bytes(size: int) -> str:
    return f"{max(size, 0) / 1e9:,.2f} GB ({max(size, 0):,} bytes)"


def load_failed(model: str, why: str) -> Refusal:
    return refusal(
        "load_failed",
        f"{model} cannot be loaded: {why}.",
        "Choose another model, or pull this one again.",
        model=model,
        why=why,
    )


def load_stopped(model: str) -> Refusal:
    return refusal(
        "load_stopped", f"Loading {model} was stopped.", "Ask again to load it.", retryable=True, model=model
    )


def process_gone() -> Refusal:
    return refusal(
        "process_gone",
        "The process ended without closing.",
        "Nothing needs to be done: what it had under way was brought to an end.",
    )


def not_working() -> Refusal:
    return refusal(
        "not_working",
        "The data folder was opened for looking only.",
        "Open it for work to load models, reply and download.",
    )


def no_chat_template(model: str) -> Refusal:
    return refusal(
        "no_chat_template",
        f"{model} has no chat template that works: it is not a chat model.",
        "Choose an instruct or chat variant of the model.",
        model=model,
    )


def prompt_too_long(tokens: int = 0, limit: int = 0) -> Refusal:
    """Both 0 if the engine does not tell them."""
    needs = "more than the context has room for"
    if limit:
        needs = f"{tokens:,} tokens; the context has room for {limit:,}"
    return refusal(
        "prompt_too_long",
        f"The newest message needs {needs}.",
        "Shorten the message or the instructions, or use a model with a longer context.",
        tokens=tokens,
        limit=limit,
    )
