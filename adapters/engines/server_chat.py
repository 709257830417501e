"""One question to a model server and its answer, step by step."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from ...application.ports import Delta, Generated, Prepared
from ...domain.errors import Refusal
from ...domain.messages import Finish, Prompt
from .server_access import ServerAccess
from .server_answer import ServerAnswer
from .server_events import EndlessEvent, ServerEvents
from .server_exchange import Broken, Exchange, Head, Late, Stopped
from .server_failures import ServerFailed, failure, status_refusal
from .server_protocol import NotUnderstood, Question

__all__ = ["answers", "whole_body"]

_STREAM_LIMIT = 64 << 20
"""Bytes of one streamed answer; a token costs a few hundred."""
_BODY_LIMIT = 4 << 20
_AFTERWORD = 2.0
"""Seconds that the count of tokens may come after the end of the answer."""


def answers(
    exchange: Exchange, access: ServerAccess, question: Question
) -> Generator[Prepared | Delta | Generated | Refusal]:
    """Prepared with the first event that is no error, which is when the server has taken the question.
    Then the answer, as an Engine yields it.

    Raises Late, Broken, EndlessEvent and NotUnderstood.
    """
    answer = ServerAnswer()
    try:
        head = exchange.head("beginning of an answer", access.patience.first_token)
        if not _is_stream(head):
            yield status_refusal(head, whole_body(exchange, access), access, question.model)
            return
        finish = yield from _told(exchange, access, answer, question.prompt)
    except ServerFailed as failed:
        yield failure(failed, access)
    except Stopped:
        yield Generated("stopped", answer.usage())
    else:
        yield Generated(finish, answer.usage())


def whole_body(exchange: Exchange, access: ServerAccess) -> bytes:
    """The body of a short answer. Raises Late, Stopped, Broken and EndlessEvent."""
    exchange.allow("whole answer", access.patience.connect)
    body = bytearray()
    for chunk in exchange.chunks():
        body += chunk
        if len(body) > _BODY_LIMIT:
            raise EndlessEvent("it sent a body without an end")
    return bytes(body)


def _is_stream(head: Head) -> bool:
    kind, encoding = head.headers.get("content-type", ""), head.headers.get("content-encoding", "identity")
    return head.status == 200 and kind.startswith("text/event-stream") and encoding == "identity"


def _told(
    exchange: Exchange, access: ServerAccess, answer: ServerAnswer, prompt: Prompt
) -> Generator[Prepared | Delta, None, Finish]:
    """Returns how the answer ended. Once the server has said that, nothing that goes wrong can spoil it."""
    exchange.allow("first token", access.patience.first_token)
    prepared = False
    try:
        for data in _events(exchange):
            was_over = answer.finish is not None
            deltas = answer.take(data)
            if not prepared:
                prepared = True
                yield Prepared(prompt)
            for delta in deltas:
                yield delta
                exchange.allow("next token", access.patience.next_token)
            if answer.done:
                break
            if answer.finish is not None and not was_over:
                exchange.allow("count of tokens", _AFTERWORD)
    except (Late, Broken, EndlessEvent, NotUnderstood, ServerFailed):
        if answer.finish is None:
            raise
    if answer.finish is None:
        raise Broken("it broke off the answer", reached=True)
    yield from answer.rest()
    return answer.finish


def _events(exchange: Exchange) -> Iterator[bytes]:
    events, size = ServerEvents(), 0
    for chunk in exchange.chunks():
        size += len(chunk)
        if size > _STREAM_LIMIT:
            raise EndlessEvent("it sent an answer without an end")
        yield from events.feed(chunk)
