"""Where a model server is, as whom it is asked, and how long it may take."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

import httpx2

from .server_exchange import Exchange, new_client

__all__ = ["ServerAccess", "ServerPatience"]

_SAID = 200
"""Characters of what a server says about an error."""


@dataclass(frozen=True, slots=True)
class ServerPatience:
    """Seconds that a server may take.

    connect: until the connection stands, and for small questions. first_token: from there until something is
    said; a long prompt on a slow machine takes minutes. next_token: from one piece of the answer to the next.
    """

    connect: float = 10
    first_token: float = 600
    next_token: float = 60


class ServerAccess:
    """url: as OpenAI's clients take it; it usually ends in `/v1`. token: sent as a bearer token, to this url
    alone, and named nowhere.

    Raises ValueError for a url or token that cannot be one, and for plain HTTP to another machine unless
    `plain_http` allows it: prompts, answers and the token could be read on the way.
    """

    def __init__(self, url: str, token: str | None, patience: ServerPatience, plain_http: bool) -> None:
        parts = _parts(url)
        if parts.scheme == "http" and not plain_http and not _is_loopback(parts.hostname or ""):
            raise ValueError("plain HTTP to another machine can be read on the way: use https")
        self.patience = patience
        self.name = f"{parts.scheme}://{parts.netloc}"
        self._url = url.rstrip("/")
        self._token = token
        self._headers = _headers(token)
        self._client = new_client(patience.connect, encrypted=parts.scheme == "https")

    def get(self, path: str) -> Exchange:
        return self._exchange("GET", path, None)

    def post(self, path: str, body: bytes) -> Exchange:
        return self._exchange("POST", path, body)

    def _exchange(self, method: str, path: str, body: bytes | None) -> Exchange:
        request = httpx2.Request(method, f"{self._url}/{path}", headers=self._headers, content=body)
        return Exchange(self._client, request, self.patience.connect)

    def said(self, text: str) -> str:
        """The beginning of what the server says, fit for a refusal: one line, without the token."""
        if self._token:
            text = text.replace(self._token, "…")
        line = "".join(character if character.isprintable() else " " for character in text[: 4 * _SAID])
        return " ".join(line.split())[:_SAID].rstrip(". ")


def _parts(url: str) -> SplitResult:
    """Raises ValueError, without the url: a password might be in it."""
    try:
        parts = urlsplit(url)
        httpx2.Request("GET", url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except (ValueError, httpx2.InvalidURL):
        usable, parts = False, urlsplit("")
    if not usable or parts.query or parts.fragment:
        raise ValueError("the url of a model server is like http://127.0.0.1:8080/v1")
    if "@" in parts.netloc:
        raise ValueError("the url of a model server holds no password: give it as the token")
    return parts


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _headers(token: str | None) -> Mapping[str, str]:
    headers = {"User-Agent": "rejoinder", "Accept-Encoding": "identity", "Content-Type": "application/json"}
    if token is None:
        return headers
    if not token.isascii() or not token.isprintable() or " " in token or not token:
        raise ValueError("a token is printable ASCII without spaces")
    return {**headers, "Authorization": f"Bearer {token}"}
