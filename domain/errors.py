"""Refusals: expected bad outcomes as values, each with a reason, a sentence and a remedy.

One shape serves a refused command, a failed download, load or reply, and the command line's `--json`. The
functions below are the whole vocabulary; `reason` is stable and is what programs should test.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

__all__ = [
    "Detail",
    "Refusal",
    "already_done",
    "ambiguous_id",
    "canceled",
    "cannot_read_store",
    "conversation_deleted",
    "disk_full",
    "download_not_running",
    "empty_message",
    "engine_closed",
    "engine_lost",
    "engine_missing",
    "file_changed",
    "file_missing",
    "file_not_readable",
    "folder_not_writable",
    "gated",
    "hub_failed",
    "hub_not_installed",
    "integrity",
    "invalid_name",
    "invalid_request",
    "invalid_setting",
    "invalid_title",
    "load_failed",
    "load_stopped",
    "message_too_long",
    "model_in_use",
    "model_not_ready",
    "newer_format",
    "no_chat_template",
    "no_model",
    "no_reply_running",
    "not_a_user_message",
    "not_enough_space",
    "not_found_on_hub",
    "not_working",
    "offline",
    "process_gone",
    "prompt_too_long",
    "rate_limited",
    "reply_running",
    "store_corrupt",
    "target_changed",
    "text_not_unicode",
    "timeout",
    "unauthorised",
    "unknown_branch_point",
    "unknown_conversation",
    "unknown_message",
    "unknown_model",
]

Detail = str | int | bool | None | tuple[str, ...]


class Refusal(BaseModel):
    """What was refused or failed, why, and what helps.

    reason: a stable word for programs. message, remedy: one sentence each for people.
    retryable: the same request may succeed later without anything being changed by the user.
    """

    model_config = ConfigDict(frozen=True)

    reason: str
    message: str
    remedy: str
    retryable: bool = False
    details: Mapping[str, Detail] = {}

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


def _refusal(
    reason: str, message: str, remedy: str, *, retryable: bool = False, **details: Detail
) -> Refusal:
    return Refusal(
        reason=reason,
        message=_encodable(message),
        remedy=_encodable(remedy),
        retryable=retryable,
        details={k: _encodable(v) if isinstance(v, str) else v for k, v in details.items()},
    )


def _encodable(text: str) -> str:
    """A path on disk need not be Unicode; a refusal is recorded as UTF-8."""
    return text.encode(errors="backslashreplace").decode()


# Conversations and messages


def unknown_conversation(conversation: str) -> Refusal:
    return _refusal(
        "unknown_conversation",
        f"There is no conversation {conversation!r}.",
        "List the conversations to see their ids.",
        conversation=conversation,
    )


def conversation_deleted(conversation: str) -> Refusal:
    return _refusal(
        "conversation_deleted",
        f"Conversation {conversation[:8]} was deleted.",
        "Start a new conversation; a deleted one cannot be brought back.",
        conversation=conversation,
    )


def ambiguous_id(prefix: str) -> Refusal:
    return _refusal("ambiguous_id", f"{prefix!r} begins more than one id.", "Give more of it.", prefix=prefix)


def unknown_message(message: str) -> Refusal:
    return _refusal(
        "unknown_message",
        f"There is no message {message!r} in this conversation.",
        "Show the conversation to see its messages' ids.",
        message_id=message,
    )


def not_a_user_message(message: str) -> Refusal:
    return _refusal(
        "not_a_user_message",
        f"Message {message[:8]} was not written by the user.",
        "Edit a message of the user; regenerate an answer.",
        message_id=message,
    )


def unknown_branch_point(conversation: str) -> Refusal:
    return _refusal(
        "unknown_branch_point",
        "There is no answer to give again yet.",
        "Send a message first.",
        conversation=conversation,
    )


def empty_message() -> Refusal:
    return _refusal("empty_message", "The message is empty.", "Write something first.")


def message_too_long(size: int, limit: int) -> Refusal:
    return _refusal(
        "message_too_long",
        f"The message has {size:,} bytes; a message may have {limit:,}.",
        "Shorten it or send it in parts.",
        size=size,
        limit=limit,
    )


def text_not_unicode() -> Refusal:
    return _refusal(
        "text_not_unicode",
        "The text is not valid Unicode (it holds lone surrogates).",
        "Send text that can be encoded as UTF-8.",
    )


def invalid_title(why: str) -> Refusal:
    return _refusal("invalid_title", f"The title {why}.", "Choose another title.", why=why)


def reply_running(conversation: str, reply: str) -> Refusal:
    return _refusal(
        "reply_running",
        "A reply is under way in this conversation.",
        "Wait until it ends, or stop it first.",
        retryable=True,
        conversation=conversation,
        reply=reply,
    )


def no_reply_running(conversation: str) -> Refusal:
    return _refusal(
        "no_reply_running",
        "No reply is under way in this conversation.",
        "Nothing needs to be stopped.",
        conversation=conversation,
    )


def target_changed(target: str) -> Refusal:
    return _refusal(
        "target_changed",
        "The conversation's target changed while the reply was about to begin.",
        "Choose the answering model again.",
        retryable=True,
        target=target,
    )


def invalid_setting(name: str, why: str) -> Refusal:
    return _refusal("invalid_setting", f"{name} {why}.", "Correct the setting.", setting=name)


def invalid_request(why: str) -> Refusal:
    return _refusal("invalid_request", f"{why}.", "Correct the request.")


# Models and downloads


def unknown_model(name: str, known: tuple[str, ...] = ()) -> Refusal:
    choose = f"Choose one of: {', '.join(known)}; " if known else "Give "
    return _refusal(
        "unknown_model",
        f"There is no model {name!r}.",
        f"{choose}or a path to a GGUF file, or hf:org/repo/file.gguf.",
        model=name,
        known=known,
    )


def invalid_name(name: str, why: str) -> Refusal:
    return _refusal(
        "invalid_name",
        f"{name!r} is not a model name: {why}.",
        "Use a catalogue name, file:/path/to/model.gguf or hf:org/repo/file.gguf.",
        model=name,
    )


def already_done(model: str, status: str) -> Refusal:
    return _refusal(
        "already_done",
        f"{model} is {status} already.",
        "Nothing needs to be done.",
        model=model,
        status=status,
    )


def download_not_running(model: str, status: str) -> Refusal:
    return _refusal(
        "download_not_running",
        f"{model} is {status}: no job of it is queued or running.",
        "Pull the model to queue it.",
        model=model,
        status=status,
    )


def model_not_ready(model: str, status: str) -> Refusal:
    return _refusal(
        "model_not_ready",
        f"{model} is {status}, not Ready.",
        "Pull the model, or wait until its download ends.",
        model=model,
        status=status,
    )


def model_in_use(model: str) -> Refusal:
    return _refusal(
        "model_in_use",
        f"{model} is answering now.",
        "Wait for the answer to end, or stop it.",
        retryable=True,
        model=model,
    )


def no_model(target: str, because: str) -> Refusal:
    return _refusal(
        "no_model",
        f"No model can answer: {target} is {because.rstrip('.')}.",
        "Pull the target again, or choose a model that is Ready.",
        retryable=True,
        target=target,
        because=because,
    )


def offline(by_choice: bool = False) -> Refusal:
    remedy = "Run without --offline to download it." if by_choice else "Connect and pull the model again."
    return _refusal(
        "offline", "The model hub cannot be reached.", remedy, retryable=True, by_choice=by_choice
    )


def not_found_on_hub(model: str) -> Refusal:
    return _refusal(
        "not_found_on_hub",
        f"The hub has no {model}, or it is private.",
        "Check the name, or sign in with a token that may see it.",
        model=model,
    )


def gated(model: str, page: str) -> Refusal:
    return _refusal(
        "gated",
        f"{model} is gated: its licence must be accepted first.",
        f"Accept it at {page} and give a token.",
        model=model,
        page=page,
    )


def unauthorised(model: str) -> Refusal:
    return _refusal(
        "unauthorised",
        f"The hub does not accept the token for {model}.",
        "Give a valid token that may read the repository.",
        model=model,
    )


def rate_limited(seconds: int) -> Refusal:
    """seconds: until the hub answers again, 0 if it did not say."""
    when = f"Try again in {seconds} s." if seconds else "Try again later."
    return _refusal(
        "rate_limited", "The hub limits how often it is asked.", when, retryable=True, seconds=seconds
    )


def hub_not_installed() -> Refusal:
    return _refusal(
        "hub_not_installed",
        "The Hugging Face hub client is not installed.",
        "Install rejoinder[hub].",
    )


def hub_failed(why: str) -> Refusal:
    return _refusal(
        "hub_failed", f"The hub gave an error: {why}.", "Try again later.", retryable=True, why=why
    )


def canceled(what: str) -> Refusal:
    return _refusal("canceled", f"{what} was cancelled.", "Ask again if it is wanted.", what=what)


def timeout(what: str, seconds: int) -> Refusal:
    return _refusal(
        "timeout",
        f"{what} did not answer within {seconds} s.",
        "Try again later.",
        retryable=True,
        seconds=seconds,
    )


def integrity(expected: str, actual: str) -> Refusal:
    return _refusal(
        "integrity",
        f"The file is damaged: its SHA-256 is {actual[:12]}…, {expected[:12]}… was promised.",
        "Pull the model again.",
        retryable=True,
        expected=expected,
        actual=actual,
    )


def file_missing(path: str) -> Refusal:
    return _refusal(
        "file_missing", f"There is no file {path}.", "Put it back, or pull the model again.", path=path
    )


def file_changed(path: str) -> Refusal:
    return _refusal(
        "file_changed",
        f"The file {path} is not the one that was verified.",
        "Pull the model again to verify it anew.",
        path=path,
    )


def file_not_readable(path: str, why: str) -> Refusal:
    return _refusal(
        "file_not_readable", f"{path} cannot be read: {why}.", "Check its permissions.", path=path
    )


# The engine


def engine_missing(why: str) -> Refusal:
    return _refusal("engine_missing", f"No engine can run: {why}.", "Install rejoinder[llama].")


def engine_closed() -> Refusal:
    return _refusal("engine_closed", "Rejoinder is closing.", "Open it again and retry.", retryable=True)


def engine_lost(how: str) -> Refusal:
    return _refusal(
        "engine_lost",
        f"The engine died: {how}.",
        "Ask again: it starts anew. If it dies again, choose another model.",
        retryable=True,
        how=how,
    )


def load_failed(model: str, why: str) -> Refusal:
    return _refusal(
        "load_failed",
        f"{model} cannot be loaded: {why}.",
        "Choose another model, or pull this one again.",
        model=model,
        why=why,
    )


def load_stopped(model: str) -> Refusal:
    return _refusal(
        "load_stopped", f"Loading {model} was stopped.", "Ask again to load it.", retryable=True, model=model
    )


def process_gone() -> Refusal:
    return _refusal(
        "process_gone",
        "The process ended without closing.",
        "Nothing needs to be done: what it had under way was brought to an end.",
    )


def not_working() -> Refusal:
    return _refusal(
        "not_working",
        "The data folder was opened for looking only.",
        "Open it for work to load models, reply and download.",
    )


def no_chat_template(model: str) -> Refusal:
    return _refusal(
        "no_chat_template",
        f"{model} has no chat template that works: it is not a chat model.",
        "Choose an instruct or chat variant of the model.",
        model=model,
    )


def prompt_too_long(tokens: int, limit: int) -> Refusal:
    return _refusal(
        "prompt_too_long",
        f"The newest message needs {tokens:,} tokens; the context has room for {limit:,}.",
        "Shorten the message or the instructions, or use a model with a longer context.",
        tokens=tokens,
        limit=limit,
    )


# The data folder


def folder_not_writable(path: str, why: str) -> Refusal:
    return _refusal(
        "folder_not_writable",
        f"The data folder {path} cannot be written: {why}.",
        "Give another folder, or correct its permissions.",
        path=path,
    )


def disk_full(path: str) -> Refusal:
    return _refusal(
        "disk_full",
        f"The disk is full at {path}; nothing was changed.",
        "Free some space and try again.",
        retryable=True,
        path=path,
    )


def not_enough_space(path: str, needed: int, free: int) -> Refusal:
    """needed, free: bytes. What had been written before stays and is used again."""
    return _refusal(
        "not_enough_space",
        f"{needed:,} bytes are needed at {path}; {free:,} are free.",
        "Free some space and pull the model again.",
        retryable=True,
        path=path,
        needed=needed,
        free=free,
    )


def newer_format(found: str, known: str) -> Refusal:
    return _refusal(
        "newer_format",
        f"The data folder was written by a newer Rejoinder ({found}; this one knows {known}).",
        "Update Rejoinder.",
        found=found,
        known=known,
    )


def store_corrupt(path: str, why: str) -> Refusal:
    return _refusal(
        "store_corrupt",
        f"The database {path} is damaged: {why}.",
        "Restore it from a backup; nothing in it was changed.",
        path=path,
    )


def cannot_read_store(path: str, why: str) -> Refusal:
    return _refusal(
        "cannot_read_store",
        f"The database {path} cannot be used: {why}.",
        "Check the disk, and that no other program holds the file.",
        retryable=True,
        path=path,
    )
