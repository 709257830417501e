"""A model hub on loopback that speaks the real one's protocol to real clients, and misbehaves on demand.

As in life, metadata come from one origin (the hub) and bytes from another (the store), to which the hub
redirects with a link that is good for one request.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import socket
import struct
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import parse_qs, unquote, urlsplit

__all__ = [
    "Answer",
    "Asked",
    "Cut",
    "Dribble",
    "Fault",
    "Flip",
    "Lengthen",
    "LocalHub",
    "Place",
    "Reset",
    "Shift",
    "Stall",
    "Whole",
]

Place = Literal["api", "metadata", "resolve", "store"]
"""GET of the hub's JSON, HEAD at the hub, GET at the hub, GET at the store."""


_CHUNK = 1 << 17


@dataclass(frozen=True, slots=True)
class Answer:
    """Something else than what was asked for. "{hub}" in a header's value is the hub's address."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection closes after so many bytes of the body; before the status line if None."""

    after: int | None


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection is reset after so many bytes of the body."""

    after: int


@dataclass(frozen=True, slots=True)
class Stall:
    """Nothing comes after so many bytes of the body; not even a status line if None."""

    after: int | None


@dataclass(frozen=True, slots=True)
class Flip:
    """One byte of the file is wrong."""

    at: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Another range is sent than was asked for, and called what it is."""

    by: int


@dataclass(frozen=True, slots=True)
class Lengthen:
    """The whole file is sent with so many bytes more, or less."""

    by: int
    announced: bool = True


@dataclass(frozen=True, slots=True)
class Whole:
    """Ranges are ignored."""


@dataclass(frozen=True, slots=True)
class Dribble:
    """A byte comes, and so many seconds later the next."""

    seconds: float


Fault = Answer | Dribble | Reset | Cut | Stall | Flip | Shift | Lengthen | Whole


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, as it arrived. start, end: of the bytes that it asked for; no end is that of the file."""

    place: Place
    path: str
    headers: Mapping[str, str]

    @property
    def start(self) -> int:
        return int(self._range[0])

    @property
    def end(self) -> int | None:
        return int(self._range[1]) + 1 if self._range[1] else None

    @property
    def _range(self) -> tuple[str, str]:
        found = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("range", ""))
        return (found[1], found[2]) if found else ("0", "")


@dataclass(slots=True)
class _Repository:
    """files: the digest of the content, by commit and path."""

    main: str = ""
    gated: bool = False
    files: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def commit(self, revision: str) -> str | None:
        known = {commit for commit, _ in self.files}
        return self.main if revision == "main" else revision if revision in known else None


class LocalHub:
    """Use as a context manager. url, store: the two origins. asked: every request so far, in order.

    token: the one that may read gated repositories. stalled: set when a Stall has begun.
    """

    def __init__(self, token: str = "hf_right") -> None:
        self.token = token
        self.asked: list[Asked] = []
        self.sent = 0
        self.stalled = threading.Event()
        self.closing = threading.Event()
        self._repositories: dict[str, _Repository] = {}
        self._blobs: dict[str, bytes] = {}
        self._faults: list[tuple[Place, Fault, list[int]]] = []
        self._lock = threading.Lock()
        self._servers = [_serve(self, _HubHandler), _serve(self, _StoreHandler)]
        self.url, self.store = (f"http://127.0.0.1:{server.server_address[1]}" for server in self._servers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.closing.set()
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def add(self, repo: str, file: str, content: bytes, *, gated: bool = False) -> str:
        """Commit the file to the main branch of `repo`; returns its model id."""
        found = self._repositories.setdefault(repo, _Repository())
        before = {path: old for (commit, path), old in found.files.items() if commit == found.main}
        sha256 = hashlib.sha256(content).hexdigest()
        self._blobs[sha256] = content
        found.main = hashlib.sha1(f"{repo}/{file} {found.main} {sha256}".encode()).hexdigest()
        found.gated = gated
        found.files |= {(found.main, path): old for path, old in {**before, file: sha256}.items()}
        return f"hf:{repo}/{file}"

    def misbehave(self, place: Place, fault: Fault, times: int = 1 << 30) -> None:
        """The next `times` requests there meet the fault. Faults of one place are met in the order given."""
        with self._lock:
            self._faults.append((place, fault, [times]))

    def behave(self) -> None:
        with self._lock:
            self._faults.clear()

    def asked_at(self, place: Place) -> list[Asked]:
        return [asked for asked in self.asked if asked.place == place]

    # For the handlers

    def models(self, text: str) -> list[str]:
        return [repo for repo in self._repositories if text.lower() in repo.lower()]

    def repository(self, repo: str) -> _Repository | None:
        return self._repositories.get(repo)

    def blob(self, sha256: str) -> bytes | None:
        return self._blobs.get(sha256)

    def note(self, asked: Asked) -> Fault | None:
        with self._lock:
            self.asked.append(asked)
            for place, fault, times in self._faults:
                if place == asked.place and times[0]:
                    times[0] -= 1
                    return fault
        return None

    def count(self, sent: int) -> None:
        with self._lock:
            self.sent += sent


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    hub: LocalHub

    def log_message(self, format: str, *args: object) -> None:
        pass

    def meet(self, place: Place, otherwise: Callable[[Fault | None], None]) -> None:
        """Note the request and answer it, or do what its fault says."""
        headers = {key.lower(): value for key, value in self.headers.items()}
        fault = self.hub.note(Asked(place, self.path, headers))
        with suppress(ConnectionError):
            match fault:
                case Answer(status, extra, body):
                    self.answer(status, {k: v.format(hub=self.hub.url) for k, v in extra.items()}, body)
                case Cut(None):
                    self.close_connection = True
                case Stall(None):
                    self.stall()
                case _:
                    otherwise(fault)

    def answer(self, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def stall(self) -> None:
        self.hub.stalled.set()
        self.hub.closing.wait()
        self.close_connection = True


class _HubHandler(_Handler):
    def do_HEAD(self) -> None:
        self.meet("metadata", lambda _: self.redirect())

    def do_GET(self) -> None:
        if self.path.startswith("/api/models"):
            self.meet("api", lambda _: self.tell())
        else:
            self.meet("resolve", lambda _: self.redirect())

    def tell(self) -> None:
        url = urlsplit(self.path)
        asked = re.fullmatch(r"/api/models/([\w.-]+/[\w.-]+)(?:/revision/(.+))?", url.path)
        if asked:
            return self.tell_repository(asked[1], unquote(asked[2] or "main"))
        wanted = parse_qs(url.query)
        found = self.hub.models(wanted["search"][0])[: int(wanted["limit"][0])]
        return self.answer_json([self.describe(repo) for repo in found])

    def tell_repository(self, name: str, revision: str) -> None:
        repo = self.hub.repository(name)
        commit = repo.commit(revision) if repo else None
        if repo is None or commit is None:
            return self.answer(404, {"X-Error-Code": "RevisionNotFound" if repo else "RepoNotFound"})
        files = [
            {"rfilename": path, "size": len(content), "lfs": _stored(sha256, len(content))}
            for (of, path), sha256 in repo.files.items()
            if of == commit and (content := self.hub.blob(sha256)) is not None
        ]
        return self.answer_json({**self.describe(name), "sha": commit, "siblings": files})

    def describe(self, name: str) -> dict[str, Any]:
        repo = self.hub.repository(name)
        gated = "manual" if repo and repo.gated else False
        return {
            "id": name,
            "gated": gated,
            "downloads": 7,
            "likes": 3,
            "lastModified": "2025-01-02T03:04:05.000Z",
        }

    def answer_json(self, value: object) -> None:
        self.answer(200, {"Content-Type": "application/json"}, json.dumps(value).encode())

    def redirect(self) -> None:
        found = re.fullmatch(r"/([\w.-]+/[\w.-]+)/resolve/([^/]+)/(.+)", self.path)
        repo = self.hub.repository(found[1]) if found else None
        token = self.headers.get("Authorization")
        if found is None or repo is None:
            return self.answer(404 if token else 401, {"X-Error-Code": "RepoNotFound"})
        if repo.gated and token != f"Bearer {self.hub.token}":
            return self.answer(403 if token else 401, {"X-Error-Code": "GatedRepo"})
        commit = repo.commit(unquote(found[2]))
        if commit is None:
            return self.answer(404, {"X-Error-Code": "RevisionNotFound"})
        sha256 = repo.files.get((commit, unquote(found[3])))
        if sha256 is None:
            return self.answer(404, {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": commit})
        return self.answer(302, self.promise(commit, sha256), b"Found. Redirecting.")

    def promise(self, commit: str, sha256: str) -> Mapping[str, str]:
        return {
            "X-Repo-Commit": commit,
            "X-Linked-Etag": f'"{sha256}"',
            "X-Linked-Size": str(len(self.hub.blob(sha256) or b"")),
            "ETag": f'"{sha256}"',
            "Location": f"{self.hub.store}/{sha256}?signature={len(self.hub.asked)}",
        }


def _stored(sha256: str, size: int) -> Mapping[str, str | int]:
    return {"sha256": sha256, "size": size, "pointerSize": 134}


class _StoreHandler(_Handler):
    def setup(self) -> None:
        # Little on its way, so that what is counted as sent has arrived, but for this much.
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _CHUNK)
        super().setup()

    def do_GET(self) -> None:
        self.meet("store", self.send_blob)

    def send_blob(self, fault: Fault | None) -> None:
        content = self.hub.blob(self.path.strip("/").partition("?")[0])
        start = self.start_under(fault)
        if content is None:
            return self.answer(404, {})
        if start >= len(content):
            return self.answer(416, {"Content-Range": f"bytes */{len(content)}"})
        whole = isinstance(fault, Whole | Lengthen)
        return self.send_from(start, content, None if whole else self.asked().end, fault)

    def asked(self) -> Asked:
        return Asked("store", self.path, {key.lower(): value for key, value in self.headers.items()})

    def start_under(self, fault: Fault | None) -> int:
        start = self.asked().start
        match fault:
            case Whole() | Lengthen():
                return 0
            case Shift(by):
                return start + by
            case _:
                return start

    def send_from(self, start: int, content: bytes, end: int | None, fault: Fault | None) -> None:
        body = content[start:end]
        length: int | None = len(body)
        match fault:
            case Flip(at) if at >= start:
                body = body[: at - start] + bytes([body[at - start] ^ 1]) + body[at - start + 1 :]
            case Lengthen(by, announced):
                body = body + b"\0" * by if by > 0 else body[:by]
                length = len(body) if announced else None
            case _:
                pass
        self.send_head(start, None if end is None else start + len(body), len(content), length)
        self.send_body(body, fault)

    def send_head(self, start: int, end: int | None, size: int, length: int | None) -> None:
        part = start or end is not None
        self.send_response(206 if part else 200)
        self.send_header("Content-Type", "application/octet-stream")
        if part:
            self.send_header("Content-Range", f"bytes {start}-{(end or size) - 1}/{size}")
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def send_body(self, body: bytes, fault: Fault | None) -> None:
        if isinstance(fault, Dribble):
            self.dribble(body, fault.seconds)
            return
        match fault:
            case Cut(after) | Reset(after) | Stall(after) if after is not None:
                body = body[:after]
                self.close_connection = True
            case _:
                pass
        for start in range(0, len(body), _CHUNK):
            chunk = body[start : start + _CHUNK]
            self.wfile.write(chunk)
            self.hub.count(len(chunk))
        if isinstance(fault, Stall):
            self.stall()
        if isinstance(fault, Reset):
            self.reset()

    def reset(self) -> None:
        # Closed without lingering, a connection ends with a reset instead of a farewell.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())

    def dribble(self, body: bytes, seconds: float) -> None:
        for byte in body:
            self.wfile.write(bytes([byte]))
            self.hub.count(1)
            if self.hub.closing.wait(seconds):
                return


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no error here; any other is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _serve(hub: LocalHub, handler: type[_Handler]) -> _Server:
    bound = type(handler.__name__, (handler,), {"hub": hub})
    server = _Server(("127.0.0.1", 0), bound)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server
