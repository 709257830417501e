"""What is refused, or fails, at a model server: another program that runs the models."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "not_on_server",
    "server_failed",
    "server_offline",
    "server_rate_limited",
    "server_timeout",
    "server_unauthorised",
]


def server_offline(server: str) -> Refusal:
    return refusal(
        "server_offline",
        f"The model server {server} cannot be reached.",
        "Start it or connect to its network, and ask again.",
        retryable=True,
        server=server,
    )


def server_unauthorised(server: str) -> Refusal:
    return refusal(
        "server_unauthorised",
        f"The model server {server} does not accept the token, or wants one.",
        "Give a valid token.",
        server=server,
    )


def not_on_server(model: str, server: str, known: tuple[str, ...] = ()) -> Refusal:
    """known: some of the models that the server has."""
    choose = f"Choose one of: {', '.join(known)}; or load" if known else "Load"
    return refusal(
        "not_on_server",
        f"The model server {server} has no {model!r}.",
        f"{choose} the model into the server.",
        model=model,
        server=server,
        known=known,
    )


def server_rate_limited(server: str, seconds: int) -> Refusal:
    """seconds: until the server answers again, 0 if it did not say."""
    return refusal(
        "server_rate_limited",
        f"The model server {server} limits how often it is asked.",
        f"Try again in {seconds} s." if seconds else "Try again later.",
        retryable=True,
        server=server,
        seconds=seconds,
    )


def server_timeout(server: str, what: str, seconds: int) -> Refusal:
    """what: that did not come within `seconds`."""
    return refusal(
        "server_timeout",
        f"The model server {server} sent no {what} within {seconds} s.",
        "Ask again, or allow it more time.",
        retryable=True,
        server=server,
        what=what,
        seconds=seconds,
    )


def server_failed(server: str, why: str) -> Refusal:
    return refusal(
        "server_failed",
        f"The model server {server} failed: {why}.",
        "Ask again; if it goes on, look at the server.",
        retryable=True,
        server=server,
        why=why,
    )
