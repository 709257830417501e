"""A model server on loopback that sends exactly the bytes that a test gives it, and watches what is done."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

__all__ = ["DONE", "Asked", "FaultyServer", "Piece", "Stall", "ends", "event", "head", "models", "says"]

DONE = b"data: [DONE]\n\n"


@dataclass(frozen=True, slots=True)
class Stall:
    """Nothing comes any more, until whoever asks hangs up."""


Piece = bytes | Stall


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, as it arrived. body: its JSON, None if it has none. headers: names in lower case."""

    path: str
    headers: Mapping[str, str]
    body: Any


def head(status: int = 200, kind: str = "text/event-stream", **headers: str) -> bytes:
    """A status line and headers; the body ends with the connection. `_` in names stands for `-`."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {kind}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def event(said: object) -> bytes:
    return b"data: " + json.dumps(said).encode() + b"\n\n"


def says(text: str, key: str = "content") -> bytes:
    """A piece of the answer."""
    return event({"choices": [{"index": 0, "delta": {key: text}, "finish_reason": None}]})


def ends(reason: str = "stop") -> bytes:
    return event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})


def models(*names: str, **more: object) -> Sequence[bytes]:
    listed = {"object": "list", "data": [{"id": name, "object": "model", **more} for name in names]}
    return head(kind="application/json"), json.dumps(listed).encode()


class FaultyServer:
    """Use as a context manager. It has the model "m" until `models` says otherwise.

    url: for a client. asked: every request so far, in order. stalled: set when a Stall has begun.
    hung_up: set when whoever asked has gone before the end.
    """

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.stalled = threading.Event()
        self.hung_up = threading.Event()
        self.models: Iterable[Piece] = models("m")
        self._answers: list[Iterable[Piece]] = []
        handler = type("Handler", (_Handler,), {"faulty": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.005,), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, *answers: Iterable[Piece]) -> None:
        """What the next questions get, in this order; the last again and again."""
        self._answers = list(answers)

    def chats(self) -> Sequence[Any]:
        """The bodies of the questions so far."""
        return [asked.body for asked in self.asked if asked.path.endswith("/chat/completions")]

    def pieces(self, asked: Asked) -> Iterable[Piece]:
        self.asked.append(asked)
        if asked.path.endswith("/models"):
            return self.models
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


class _Handler(BaseHTTPRequestHandler):
    faulty: FaultyServer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.send(None)

    def do_POST(self) -> None:
        self.send(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def send(self, body: Any) -> None:
        headers = {key.lower(): value for key, value in self.headers.items()}
        try:
            for piece in self.faulty.pieces(Asked(self.path, headers, body)):
                if isinstance(piece, bytes):
                    self.wfile.write(piece)
                else:
                    self.stall()
        except ConnectionError:
            self.faulty.hung_up.set()

    def stall(self) -> None:
        self.faulty.stalled.set()
        with suppress(ConnectionError):
            self.rfile.read(1)
        self.faulty.hung_up.set()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
