"""One HTTP request to a model server, and its answer as it arrives. The only file that knows the HTTP client.

The answer is read by a thread of its own, so that a stop and a deadline act at every instant: while a name is
looked up, while it connects, and while the server says nothing. Hanging up is what makes a server stop too.
"""

from __future__ import annotations

import queue
import socket
import ssl
import struct
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import httpx2

__all__ = ["Broken", "Exchange", "Head", "Late", "Stopped", "new_client"]

_WAITING_CHUNKS = 64
"""Chunks (64 KiB at most) that may wait for whoever reads slowly."""


class Late(Exception):
    """What was waited for did not come. what, seconds: as they were allowed."""

    def __init__(self, what: str, seconds: float) -> None:
        super().__init__(what)
        self.what, self.seconds = what, seconds


class Stopped(Exception):
    """The exchange was stopped from this side."""


class Broken(Exception):
    """The connection could not be made, or broke. The text never holds an address or a header.

    reached: whether anybody was there at all."""

    def __init__(self, why: str, *, reached: bool) -> None:
        super().__init__(why)
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Head:
    """headers: names in lower case."""

    status: int
    headers: Mapping[str, str]


_Item = Head | bytes | Broken | None
"""None: the end of the answer. Empty bytes: a connection stands, or a stop."""


def new_client(connect: float, *, encrypted: bool) -> httpx2.Client:
    """Follows no redirect and takes no proxy, certificate or password from the environment. Connections are
    not used twice: one that the server has closed meanwhile would fail a request for nothing.

    connect: seconds for a connection. The exchange's own deadline comes first; this ends what it left.
    """
    # Loading the authorities takes 40 ms; without encryption nobody needs to be trusted.
    verify = True if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx2.Client(
        verify=verify,
        timeout=httpx2.Timeout(None, connect=connect + 1),
        limits=httpx2.Limits(max_keepalive_connections=0),
        trust_env=False,
    )


class Exchange:
    """Use as a context manager: leaving it hangs up. `stop` may be called from any thread.

    `head` and `chunks` raise Late, Stopped or Broken.
    """

    def __init__(self, client: httpx2.Client, request: httpx2.Request, connect: float) -> None:
        self._client, self._request = client, request
        self._items: queue.Queue[_Item] = queue.Queue(_WAITING_CHUNKS)
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._stopped = False
        request.extensions["trace"] = self._trace
        self._thread = threading.Thread(target=self._read, name="rejoinder-server", daemon=True)
        self._connect = connect

    def __enter__(self) -> Self:
        self.allow("connection", self._connect)
        if not self._stopped:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def allow(self, what: str, seconds: float) -> None:
        """From now on `what` may take so long."""
        self._what, self._seconds = what, seconds
        self._deadline = time.monotonic() + seconds

    def head(self, what: str, seconds: float) -> Head:
        """How the answer begins; `what` may take so long once the connection stands."""
        while not isinstance(item := self._next(), Head):
            if item is None:
                raise Broken("it sent nothing", reached=True)
            self.allow(what, seconds)
        return item

    def chunks(self) -> Iterator[bytes]:
        """The body, in pieces as they come."""
        while (item := self._next()) is not None:
            if isinstance(item, bytes):
                yield item

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            _hang_up(self._socket)
        with suppress(queue.Empty):
            while True:  # The reader may wait for room.
                self._items.get_nowait()
        with suppress(queue.Full):
            self._items.put_nowait(b"")

    def _next(self) -> Head | bytes | None:
        if self._stopped:
            raise Stopped
        try:
            item = self._items.get(timeout=max(0.0, self._deadline - time.monotonic()))
        except queue.Empty:
            raise Late(self._what, self._seconds) from None
        if self._stopped:
            raise Stopped
        if isinstance(item, Broken):
            raise item
        return item

    # On the reader's thread

    def _read(self) -> None:
        try:
            for item in self._answer():
                self._items.put(item)
                if self._stopped:
                    return
        except (httpx2.HTTPError, httpx2.StreamError, OSError) as error:
            if not self._stopped:
                self._items.put(Broken(_why(error), reached=self._socket is not None))
        finally:
            # Whatever happened, nobody waits for more.
            if not self._stopped:
                self._items.put(None)

    def _answer(self) -> Iterator[Head | bytes]:
        response = self._client.send(self._request, stream=True)
        try:
            yield Head(response.status_code, {k.lower(): v for k, v in response.headers.items()})
            yield from response.iter_raw()
        finally:
            response.close()

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._use(info["return_value"].get_extra_info("socket"))
        elif event == "http11.send_request_headers.started":
            self._items.put(b"")

    def _use(self, connection: socket.socket) -> None:
        with self._lock:
            self._socket = connection
            if self._stopped:
                _hang_up(connection)


_AT_ONCE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


def _hang_up(connection: socket.socket | None) -> None:
    if connection is not None:
        with suppress(OSError):
            # The end of the connection is a reset: a server that waits for room at our side would hear of no
            # other for a minute.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            # Not SSLSocket.shutdown, which would pass on what is left undeciphered.
            socket.socket.shutdown(connection, socket.SHUT_RDWR)


def _why(error: Exception) -> str:
    match error:
        case httpx2.ConnectError() if _has_cause(error, ssl.SSLError):
            return "it does not encrypt, or its certificate is not trusted"
        case httpx2.ConnectError():
            return "it cannot be reached"
        case httpx2.ProtocolError():
            return "it broke the connection"
        case _:
            return "the connection broke"


def _has_cause(error: BaseException, kind: type[BaseException]) -> bool:
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, kind):
        cause = cause.__cause__ or cause.__context__
    return cause is not None
