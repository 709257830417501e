"""What is refused, or fails, about models and their downloads."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "already_done",
    "canceled",
    "download_not_running",
    "file_changed",
    "file_missing",
    "file_not_readable",
    "gated",
    "hub_failed",
    "hub_not_installed",
    "integrity",
    "invalid_header",
    "invalid_name",
    "model_in_box",
    "model_in_use",
    "model_not_ready",
    "no_model",
    "not_found_on_hub",
    "offline",
    "rate_limited",
    "several_variants",
    "timeout",
    "unauthorised",
    "unknown_model",
    "unknown_variant",
    "unsupported_architecture",
]


def unknown_model(name: str, known: tuple[str, ...] = ()) -> Refusal:
    choose = f"Choose one of: {', '.join(known)}; " if known else "Give "
    return refusal(
        "unknown_model",
        f"There is no model {name!r}.",
        f"{choose}or a path to a GGUF file, or hf:org/repo/file.gguf.",
        model=name,
        known=known,
    )


def invalid_name(name: str, why: str) -> Refusal:
    return refusal(
        "invalid_name",
        f"{name!r} is not a model name: {why}.",
        "Use a catalogue name, file:/path/to/model.gguf, hf:org/repo/file.gguf or hf:org/repo:Q4_K_M.",
        model=name,
    )


def unknown_variant(repo: str, variant: str, known: tuple[str, ...]) -> Refusal:
    """variant: "" if none was asked for. known: the names that can be asked for."""
    if not known:
        return refusal(
            "unknown_variant", f"{repo} has no GGUF model.", "Choose another repository.", repo=repo
        )
    message = f"{repo} has no {variant}." if variant else f"{repo} has several models."
    remedy = f"Choose one of: {', '.join(known[:50])}."
    return refusal("unknown_variant", message, remedy, repo=repo, variant=variant, known=known)


def several_variants(repo: str, variant: str, known: tuple[str, ...]) -> Refusal:
    """known: the names of those that fit."""
    return refusal(
        "several_variants",
        f"{repo} has more than one {variant}.",
        f"Choose one of: {', '.join(known[:50])}.",
        repo=repo,
        variant=variant,
        known=known,
    )


def unsupported_architecture(model: str, architecture: str) -> Refusal:
    return refusal(
        "unsupported_architecture",
        f"The engine does not know models of the architecture {architecture}, as {model} is.",
        "Choose another model, or update the engine.",
        model=model,
        architecture=architecture,
    )


def invalid_header(model: str, why: str) -> Refusal:
    return refusal(
        "invalid_header",
        f"The header of {model} is not that of a GGUF model: {why}.",
        "Choose another model.",
        model=model,
        why=why,
    )


def already_done(model: str, status: str) -> Refusal:
    return refusal(
        "already_done",
        f"{model} is {status} already.",
        "Nothing needs to be done.",
        model=model,
        status=status,
    )


def download_not_running(model: str, status: str) -> Refusal:
    return refusal(
        "download_not_running",
        f"{model} is {status}: no job of it is queued or running.",
        "Pull the model to queue it.",
        model=model,
        status=status,
    )


def model_not_ready(model: str, status: str) -> Refusal:
    return refusal(
        "model_not_ready",
        f"{model} is {status}, not Ready.",
        "Pull the model, or wait until its download ends.",
        model=model,
        status=status,
    )


def model_in_box(model: str) -> Refusal:
    return refusal(
        "model_in_box",
        f"{model} belongs to Rejoinder itself: it takes no disk of yours.",
        "Nothing needs to be done: it answers only as long as nothing larger is ready.",
        model=model,
    )


def model_in_use(model: str) -> Refusal:
    return refusal(
        "model_in_use",
        f"{model} is answering now.",
        "Wait for the answer to end, or stop it.",
        retryable=True,
        model=model,
    )


def no_model(target: str, because: str) -> Refusal:
    return refusal(
        "no_model",
        f"No model can answer: {target} is {because.rstrip('.')}.",
        "Pull the target again, or choose a model that is Ready.",
        retryable=True,
        target=target,
        because=because,
    )


def offline(by_choice: bool = False) -> Refusal:
    remedy = "Run without --offline to download it." if by_choice else "Connect and pull the model again."
    return refusal("offline", "The model hub cannot be reached.", remedy, retryable=True, by_choice=by_choice)


def not_found_on_hub(model: str) -> Refusal:
    return refusal(
        "not_found_on_hub",
        f"The hub has no {model}, or it is private.",
        "Check the name, or sign in with a token that may see it.",
        model=model,
    )


def gated(model: str, page: str) -> Refusal:
    return refusal(
        "gated",
        f"{model} is gated: its licence must be accepted first.",
        f"Accept it at {page} and give a token.",
        model=model,
        page=page,
    )


def unauthorised(model: str) -> Refusal:
    return refusal(
        "unauthorised",
        f"The hub does not accept the token for {model}.",
        "Give a valid token that may read the repository.",
        model=model,
    )


def rate_limited(seconds: int) -> Refusal:
    """seconds: until the hub answers again, 0 if it did not say."""
    when = f"Try again in {seconds} s." if seconds else "Try again later."
    return refusal(
        "rate_limited", "The hub limits how often it is asked.", when, retryable=True, seconds=seconds
    )


def hub_not_installed() -> Refusal:
    return refusal(
        "hub_not_installed",
        "The Hugging Face hub client is not installed.",
        "Install rejoinder[hub].",
    )


def hub_failed(why: str) -> Refusal:
    return refusal(
        "hub_failed", f"The hub gave an error: {why}.", "Try again later.", retryable=True, why=why
    )


def canceled(what: str) -> Refusal:
    return refusal("canceled", f"{what} was cancelled.", "Ask again if it is wanted.", what=what)


def timeout(what: str, seconds: int) -> Refusal:
    return refusal(
        "timeout",
        f"{what} did not answer within {seconds} s.",
        "Try again later.",
        retryable=True,
        seconds=seconds,
    )


def integrity(expected: str, actual: str) -> Refusal:
    return refusal(
        "integrity",
        f"The file is damaged: its SHA-256 is {actual[:12]}…, {expected[:12]}… was promised.",
        "Pull the model again.",
        retryable=True,
        expected=expected,
        actual=actual,
    )


def file_missing(path: str, at_hub: bool = False) -> Refusal:
    """at_hub: it can be brought again."""
    return refusal(
        "file_missing",
        f"There is no file {path}.",
        "Put it back, or pull the model again.",
        retryable=at_hub,
        path=path,
    )


def file_changed(path: str) -> Refusal:
    return refusal(
        "file_changed",
        f"The file {path} is not the one that was verified.",
        "Pull the model again to verify it anew.",
        retryable=True,
        path=path,
    )


def file_not_readable(path: str, why: str) -> Refusal:
    return refusal("file_not_readable", f"{path} cannot be read: {why}.", "Check its permissions.", path=path)
