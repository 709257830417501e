"""What is refused about conversations, their messages and settings."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "ambiguous_id",
    "conversation_deleted",
    "conversation_too_long",
    "empty_message",
    "invalid_request",
    "invalid_setting",
    "invalid_title",
    "message_too_long",
    "no_reply_running",
    "nothing_known",
    "not_a_user_message",
    "reply_running",
    "target_changed",
    "text_not_unicode",
    "unknown_branch_point",
    "unknown_conversation",
    "unknown_message",
    "unknown_setting",
]


def unknown_conversation(conversation: str) -> Refusal:
    return refusal(
        "unknown_conversation",
        f"There is no conversation {conversation!r}.",
        "List the conversations to see their ids.",
        conversation=conversation,
    )


def conversation_deleted(conversation: str) -> Refusal:
    return refusal(
        "conversation_deleted",
        f"Conversation {conversation[:8]} was deleted.",
        "Start a new conversation; a deleted one cannot be brought back.",
        conversation=conversation,
    )


def ambiguous_id(prefix: str) -> Refusal:
    return refusal("ambiguous_id", f"{prefix!r} begins more than one id.", "Give more of it.", prefix=prefix)


def nothing_known(wanted: str) -> Refusal:
    return refusal(
        "nothing_known",
        f"Nothing in the log is named {wanted!r}.",
        "Give the id of a message or a conversation, or its beginning, or the name of a wanted model.",
        wanted=wanted,
    )


def unknown_message(message: str) -> Refusal:
    return refusal(
        "unknown_message",
        f"There is no message {message!r} in this conversation.",
        "Show the conversation to see its messages' ids.",
        message_id=message,
    )


def not_a_user_message(message: str) -> Refusal:
    return refusal(
        "not_a_user_message",
        f"Message {message[:8]} was not written by the user.",
        "Edit a message of the user; regenerate an answer.",
        message_id=message,
    )


def unknown_branch_point(conversation: str) -> Refusal:
    return refusal(
        "unknown_branch_point",
        "There is no answer to give again yet.",
        "Send a message first.",
        conversation=conversation,
    )


def empty_message() -> Refusal:
    return refusal("empty_message", "The message is empty.", "Write something first.")


def message_too_long(size: int, limit: int) -> Refusal:
    return refusal(
        "message_too_long",
        f"The message has {size:,} bytes; a message may have {limit:,}.",
        "Shorten it or send it in parts.",
        size=size,
        limit=limit,
    )


def text_not_unicode() -> Refusal:
    return refusal(
        "text_not_unicode",
        "The text is not valid Unicode (it holds lone surrogates).",
        "Send text that can be encoded as UTF-8.",
    )


def invalid_title(why: str) -> Refusal:
    return refusal("invalid_title", f"The title {why}.", "Choose another title.", why=why)


def reply_running(conversation: str, reply: str) -> Refusal:
    return refusal(
        "reply_running",
        "A reply is under way in this conversation.",
        "Wait until it ends, or stop it first.",
        retryable=True,
        conversation=conversation,
        reply=reply,
    )


def no_reply_running(conversation: str) -> Refusal:
    return refusal(
        "no_reply_running",
        "No reply is under way in this conversation.",
        "Nothing needs to be stopped.",
        conversation=conversation,
    )


def target_changed(target: str) -> Refusal:
    return refusal(
        "target_changed",
        "The conversation's target changed while the reply was about to begin.",
        "Choose the answering model again.",
        retryable=True,
        target=target,
    )


def invalid_setting(name: str, why: str) -> Refusal:
    return refusal("invalid_setting", f"{name} {why}.", "Correct the setting.", setting=name)


def unknown_setting(name: str, known: tuple[str, ...]) -> Refusal:
    return refusal(
        "unknown_setting",
        f"There is no setting {name!r}.",
        f"Choose one of: {', '.join(known)}.",
        setting=name,
        known=known,
    )


def conversation_too_long(left_out: int) -> Refusal:
    """left_out: the older messages that there is no room for; the settings say not to drop them."""
    return refusal(
        "conversation_too_long",
        f"{left_out:,} older messages do not fit into the context, and the settings say to drop none.",
        "Begin a new conversation, use a model with a longer context, or set overflow to drop_oldest.",
        messages_left_out=left_out,
    )


def invalid_request(why: str) -> Refusal:
    return refusal("invalid_request", f"{why}.", "Correct the request.")
