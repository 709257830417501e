"""Why a model server did not do what it was asked, as refusals."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from ...domain import errors
from ...domain.errors import Refusal
from .server_access import ServerAccess
from .server_exchange import Broken, Head, Late

__all__ = ["ServerFailed", "error_in", "failure", "status_refusal"]

_TOO_LONG = re.compile(r"context[ _](length|size|window)|prompt is too long", re.IGNORECASE)
_LIMIT = re.compile(r"maximum context length is ([0-9]{1,9})")
_TOKENS = re.compile(r"requested ([0-9]{1,9}) tokens")
_NUMBER = re.compile(r"[0-9]{1,9}")


class ServerFailed(Exception):
    """The server says that something went wrong. words: everything that it says about it.
    tokens, limit: of a prompt that is too long, as far as they are told, else 0."""

    def __init__(self, message: str, words: str, tokens: int, limit: int) -> None:
        super().__init__(message)
        self.words, self.tokens, self.limit = words, tokens, limit


def error_in(said: Any) -> ServerFailed | None:
    """`error` of a JSON object, which is an object with a message or a string."""
    error: Any = cast(Mapping[str, Any], said).get("error") if isinstance(said, dict) else None
    if not error:
        return None
    fields = cast(Mapping[str, Any], error if isinstance(error, dict) else {"message": error})
    message = str(fields.get("message") or "it does not say why")
    words = f"{message} {fields.get('code')} {fields.get('type')}"
    return ServerFailed(
        message,
        words,
        _number(fields.get("n_prompt_tokens")) or _found(_TOKENS, words),
        _number(fields.get("n_ctx")) or _found(_LIMIT, words),
    )


def _number(value: object) -> int:
    return int(str(value)) if _NUMBER.fullmatch(str(value)) else 0


def _found(pattern: re.Pattern[str], words: str) -> int:
    found = pattern.search(words)
    return int(found[1]) if found else 0


def status_refusal(head: Head, body: bytes, access: ServerAccess, model: str) -> Refusal:
    """Why a request was refused whose answer begins with `head` and, as far as it came, `body`."""
    name, error = access.name, _error_in_body(body)
    match head.status:
        case 401 | 403:
            return errors.server_unauthorised(name)
        case 404 if error:
            return errors.not_on_server(model, name)
        case 404:
            return errors.server_failed(name, "it has nothing at that address; most urls end in /v1")
        case 429:
            return errors.server_rate_limited(name, _number(head.headers.get("retry-after")))
        case 200 if error is None:
            kind = access.said(head.headers.get("content-type", "")) or "something"
            return errors.server_failed(name, f"it sent {kind} instead of a plain stream of events")
        case status if 300 <= status < 400:
            return errors.server_failed(name, "it sends elsewhere; give the address where that leads")
        case status if error is None:
            return errors.server_failed(name, f"HTTP {status}")
        case status:
            return _said(error, access, f"HTTP {status}: ")


def _error_in_body(body: bytes) -> ServerFailed | None:
    try:
        return error_in(json.loads(body))
    except (ValueError, RecursionError):
        return None


def failure(error: Exception, access: ServerAccess) -> Refusal:
    """Why an exchange came to no good end."""
    match error:
        case Late(what=what, seconds=seconds):
            return errors.server_timeout(access.name, what, round(seconds))
        case Broken(reached=False):
            return errors.server_offline(access.name)
        case ServerFailed():
            return _said(error, access)
        case _:
            return errors.server_failed(access.name, access.said(str(error)))


def _said(error: ServerFailed, access: ServerAccess, prefix: str = "") -> Refusal:
    if _TOO_LONG.search(error.words):
        known = error.tokens > 0 and error.limit > 0
        return errors.prompt_too_long(error.tokens, error.limit) if known else errors.prompt_too_long()
    return errors.server_failed(access.name, prefix + access.said(str(error)))
