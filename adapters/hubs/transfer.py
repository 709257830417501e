"""Moving the bytes of one promised file: resumed, verified as they arrive, interruptible at every instant.

The hub's own client is not used for this: it resumes nothing across calls, checks no digest and cannot be
cancelled.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Generator, Iterator
from concurrent.futures import CancelledError
from contextlib import closing, suppress
from dataclasses import dataclass

import httpx2

from ...application.cancellation import Cancellation
from ...application.ports import Bytes, Retrying
from ...domain import errors
from ...domain.errors import Refusal
from .hub_cache import HubName
from .hub_requests import HubAccess, error_refusal, retry_after, status_refusal
from .interruptible import interruptible
from .part_file import PartFile, free_space, storage_refusal
from .throttle import Throttle

__all__ = ["Transfer"]

_LEAST_IN_A_STALL = 1 << 10
"""Bytes that must come in the time that a stall may last."""

_SPACE_CHECKED_EVERY = 1 << 24
"""Bytes between two looks at the free space."""


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why an attempt ended. wait: seconds that the hub asks for."""

    refusal: Refusal
    again: bool = True
    wait: float | None = None


class _Pace:
    """Finds a source that sends just enough not to be silent."""

    def __init__(self, done: int, seconds: float) -> None:
        self._done, self._seconds = done, seconds
        self._until = time.monotonic() + seconds

    def dribbles(self, done: int) -> bool:
        """Whether hardly anything came in the last so many seconds."""
        now = time.monotonic()
        if now < self._until:
            return False
        slow = done - self._done < _LEAST_IN_A_STALL
        self._done, self._until = done, now + self._seconds
        return slow


class Transfer:
    """Completes `part` from `commit` of the hub, leaving `reserve` bytes of the disk free, at `bandwidth`
    bytes a second at most."""

    def __init__(
        self,
        access: HubAccess,
        name: HubName,
        commit: str,
        part: PartFile,
        reserve: int,
        bandwidth: int | None,
        cancel: Cancellation,
    ) -> None:
        self._access = access
        self._name = name
        self._commit = commit
        self._part = part
        self._reserve = reserve
        self._throttle = Throttle(bandwidth)
        self._cancel = cancel
        self._looked = 0
        self._socket: socket.socket | None = None

    def run(self) -> Iterator[Bytes | Retrying | Refusal]:
        """Yields Bytes and Retrying. Ends silently when the part is whole or on cancel, else with a Refusal.

        The part keeps what it has. Its digest is the caller's to judge.
        """
        for done in self._part.rehash(self._cancel):
            yield Bytes(done, self._part.size)
        if self._cancel.cancelled:
            return
        if refusal := self._no_space():
            yield refusal
            return
        self._cancel.on_cancel(self._hang_up)
        with self._access.client() as client:
            yield from self._attempts(client)

    def _no_space(self) -> Refusal | None:
        needed, folder = self._part.size - self._part.done, self._part.path.parent
        free = free_space(folder)
        if needed and free < needed + self._reserve:
            return errors.not_enough_space(str(folder), needed + self._reserve, free)
        return None

    def _disk_filled(self) -> Refusal | None:
        """Looks every now and then: others write to the disk, too."""
        if self._part.done - self._looked < _SPACE_CHECKED_EVERY:
            return None
        self._looked = self._part.done
        return self._no_space()

    def _attempts(self, client: httpx2.Client) -> Iterator[Bytes | Retrying | Refusal]:
        patience, failed = self._access.patience, 0
        while self._part.done < self._part.size and not self._cancel.cancelled:
            before = self._part.done
            failure = yield from self._attempt(client)
            if failure is None or self._cancel.cancelled:
                continue
            failed = 1 if self._part.done - before >= patience.worthwhile else failed + 1
            pause = self._pause(failed) if failure.wait is None else failure.wait
            if not failure.again or failed >= patience.attempts or pause > patience.longest_pause:
                yield failure.refusal
                return
            yield Retrying(failure.refusal, failed, pause)
            self._cancel.wait(pause)

    def _pause(self, failed: int) -> float:
        patience = self._access.patience
        return min(patience.longest_pause, patience.pause * 2 ** (failed - 1))

    def _attempt(self, client: httpx2.Client) -> Generator[Bytes, None, _Failure | None]:
        """One request for what is missing. None if it brought all that, or was cancelled."""
        patience = self._access.patience
        try:
            response = interruptible(
                lambda: self._open(client), self._cancel, patience.answer, httpx2.Response.close
            )
            with closing(response):
                self._use(response)
                return (yield from self._receive(response))
        except CancelledError:
            return None
        except OSError as error:
            if isinstance(error, TimeoutError):
                return _Failure(error_refusal(error, patience))
            needed = self._part.size - self._part.done
            return _Failure(storage_refusal(error, self._part.path.parent, needed), again=False)
        except httpx2.TransportError as error:
            return _Failure(error_refusal(error, patience))
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            return _Failure(error_refusal(error, patience), again=False)

    def _open(self, client: httpx2.Client) -> httpx2.Response:
        # From the hub each time, never from the store: its links expire.
        headers = {"Range": f"bytes={self._part.done}-"} if self._part.done else {}
        request = client.build_request("GET", self._access.url(self._name, self._commit), headers=headers)
        return client.send(request, stream=True, follow_redirects=True)

    def _receive(self, response: httpx2.Response) -> Generator[Bytes, None, _Failure | None]:
        skip = self._bytes_to_skip(response)
        if isinstance(skip, _Failure):
            return skip
        pace = _Pace(self._part.done, self._access.patience.stall)
        for chunk in response.iter_raw():
            if self._cancel.cancelled:
                return None
            if pace.dribbles(self._part.done):
                return _Failure(error_refusal(httpx2.ReadTimeout(""), self._access.patience))
            new = chunk[skip:]
            skip -= len(chunk) - len(new)
            self._part.write(new)
            yield Bytes(self._part.done, self._part.size)
            if self._part.done == self._part.size:
                return None
            if refusal := self._disk_filled():
                return _Failure(refusal, again=False)
            self._throttle.wait(len(chunk), self._cancel)
        return _Failure(errors.hub_failed("the connection broke"))

    def _bytes_to_skip(self, response: httpx2.Response) -> int | _Failure:
        """How many bytes of the body are here already; a body that cannot be the file's is a failure."""
        done, size = self._part.done, self._part.size
        if response.status_code not in (200, 206):
            return self._refused(response)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            return _Failure(errors.hub_failed("it sent the file compressed"))
        if response.status_code == 206:
            right = response.headers.get("Content-Range") == f"bytes {done}-{size - 1}/{size}"
            return 0 if right else _Failure(errors.hub_failed("it sent another range than was asked for"))
        if "html" in response.headers.get("Content-Type", ""):
            return _Failure(errors.hub_failed("it sent a web page instead of the file"))
        if response.headers.get("Content-Length", str(size)) != str(size):
            return _Failure(errors.hub_failed("it sent a file of another size"))
        return done

    def _refused(self, response: httpx2.Response) -> _Failure:
        status = response.status_code
        if response.history and response.request.url.origin != response.history[0].request.url.origin:
            # The store's links are signed for a while: the next attempt brings a fresh one.
            expired = errors.hub_failed(f"its store answered HTTP {status}")
            return _Failure(expired, wait=retry_after(response.headers))
        refusal = status_refusal(response, self._access, self._name.repo, self._name.model)
        again = status in (408, 416, 429) or status >= 500
        return _Failure(refusal, again, retry_after(response.headers))

    def _use(self, response: httpx2.Response) -> None:
        self._socket = response.extensions["network_stream"].get_extra_info("socket")
        if self._cancel.cancelled:
            self._hang_up()

    def _hang_up(self) -> None:
        """Wake whoever waits for bytes, from the thread that cancels."""
        if self._socket is not None:
            with suppress(OSError):
                # Not SSLSocket.shutdown, which would pass on what is left undeciphered.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
