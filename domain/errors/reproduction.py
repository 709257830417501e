"""Why a recorded answer cannot be given once more."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = ["answered_by_server", "not_an_answer", "nothing_to_reproduce", "request_differs"]


def not_an_answer(message: str) -> Refusal:
    return refusal(
        "not_an_answer",
        f"{message[:8]} is no answer of a model.",
        "Give the id of an answer; `rejoinder show` lists them.",
        message_id=message,
    )


def nothing_to_reproduce(reply: str, why: str) -> Refusal:
    """why: continues `Reply … `, without a full stop."""
    return refusal(
        "nothing_to_reproduce",
        f"Reply {reply[:8]} {why}.",
        "Choose a reply that began and said something; `rejoinder explain` tells how this one went.",
        reply=reply,
    )


def answered_by_server(reply: str, model: str) -> Refusal:
    return refusal(
        "answered_by_server",
        f"Reply {reply[:8]} was given by {model} on a server, whose state at that time nobody knows.",
        "Only answers of models on this machine can be reproduced; regenerate it to get another one.",
        reply=reply,
        model=model,
    )


def request_differs(reply: str, differences: tuple[tuple[str, str, str], ...]) -> Refusal:
    """differences: what differs, the value that was recorded, the value of now."""
    told = "; ".join(f"{what} was {then or 'none'} and is {now or 'none'}" for what, then, now in differences)
    return refusal(
        "request_differs",
        f"Reply {reply[:8]} cannot be reproduced here: {told}.",
        "Restore what differs: nothing was compared, since another request may give another answer.",
        reply=reply,
        differs=tuple(what for what, _, _ in differences),
        recorded=tuple(then for _, then, _ in differences),
        now=tuple(now for _, _, now in differences),
    )
