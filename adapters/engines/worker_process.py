"""The host's end of a worker process: it starts it, talks to it, and says how it died."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Self

from ...application.ports import Generate, LoadModel
from .worker_protocol import (
    Command,
    Ending,
    Garbage,
    Reply,
    ReplyBody,
    command,
    encode,
    read_messages,
    write_frame,
)

__all__ = ["Exchange", "WorkerHung", "WorkerLost", "WorkerProcess"]

_TAIL = 4096
_LAST_WORDS = 200
_PATIENCE = 1.0
_PATIENCE_WITH_DISK = 3.0


_ENVIRONMENT = {
    # An abort in native code would otherwise start a debugger to print a trace.
    "GGML_NO_BACKTRACE": "1",
    # How often GNU OpenMP's threads look whether they may go on before they sleep. By its default they spin
    # for milliseconds: on cores that others use too, a prompt then takes twice as long. Without spinning a
    # token takes twice as long on idle cores.
    "GOMP_SPINCOUNT": "5000",
}


class WorkerLost(Exception):
    """The process is dead; the text says how it died."""


class WorkerHung(WorkerLost):
    """The process made no progress and was killed for it."""


class WorkerProcess:
    """Safe to use from any thread. Raises OSError if the process cannot be started.

    command: program and arguments of a process that speaks the worker's protocol.
    stop_seconds: it is killed if it has not obeyed a stop after so long. died: called when it is dead.
    """

    def __init__(self, command: Sequence[str], stop_seconds: float, died: Callable[[], None]) -> None:
        self.stop_seconds, self._died = stop_seconds, died
        self._process = _spawn(command)
        self._input, output, errors = _pipes(self._process)
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._last_request = 0
        self._replies: dict[int, SimpleQueue[Reply | None]] = {}
        self._death: str | None = None
        self._killed_for = ""
        self._tail = b""
        self._listener = threading.Thread(target=self._listen, args=(output,), daemon=True)
        self._drain = threading.Thread(target=self._collect, args=(errors,), daemon=True)
        self._drain.start()
        self._listener.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, content: LoadModel | Generate, patience: float | None = None) -> Exchange:
        """Send a request. Between two replies may lie `patience` seconds at most. Raises Unsendable."""
        replies: SimpleQueue[Reply | None] = SimpleQueue()
        with self._lock:
            self._last_request += 1
            request = self._last_request
        frame = encode(command(request, content))
        with self._lock:
            self._replies[request] = replies
            if self._death is not None:
                replies.put(None)
        self._write(frame)
        return Exchange(self, request, replies, patience)

    def stop(self, request: int) -> None:
        self._write(encode(Command(id=request, stop=True)))

    def forget(self, conversation: str) -> None:
        self._write(encode(Command(id=0, forget=conversation)))

    def dismiss(self, request: int) -> None:
        """Whatever still comes for the request is dropped."""
        with self._lock:
            self._replies.pop(request, None)

    @property
    def dead(self) -> bool:
        return self._death is not None

    def death(self) -> WorkerLost:
        """How the process died; only when an exchange ended without its ending."""
        return WorkerLost(self._death or "it is gone")

    def kill(self, why: str = "") -> None:
        self._killed_for = self._killed_for or why
        self._process.kill()

    def close(self, saving: bool = False) -> None:
        """Ends the process, and with WorkerLost every exchange. Closing twice is harmless.

        saving: let it save what is of use later, first."""
        if saving:
            self._write(encode(Command(id=0, quit=True)))
        else:
            self._process.terminate()
        try:
            self._process.wait(_PATIENCE_WITH_DISK if saving else _PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._listener.join(_PATIENCE)
        with self._writing:
            self._input.close()

    # Pipes

    def _write(self, frame: bytes) -> None:
        # A dead process is noticed where its replies end.
        with self._writing, suppress(OSError, ValueError):
            write_frame(self._input.fileno(), frame)

    def _listen(self, output: IO[bytes]) -> None:
        why = ""
        with output:
            try:
                for message in read_messages(output.fileno(), Reply):
                    self._deliver(message)
            except Garbage as garbage:
                why = str(garbage)
                self._process.kill()
        self._bury(why)

    def _deliver(self, message: Reply) -> None:
        with self._lock:
            replies = self._replies.get(message.id)
        if replies is not None:
            replies.put(message)

    def _bury(self, why: str) -> None:
        ending = _ending(self._reap())
        how = why or self._killed_for or ending
        self._drain.join(_PATIENCE)
        last_words = _last_line(self._tail)
        with self._lock:
            self._death = f"{how}: {last_words}" if last_words else how
            waiting = list(self._replies.values())
        for replies in waiting:
            replies.put(None)
        self._died()

    def _reap(self) -> int:
        try:
            return self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _collect(self, errors: IO[bytes]) -> None:
        """Keep the end of what the process says on its error stream, so that it never blocks on it."""
        with errors:
            while data := os.read(errors.fileno(), _TAIL):
                self._tail = (self._tail + data)[-_TAIL:]


class Exchange:
    """The replies to one request, up to its ending. Leaving it earlier stops the work.

    Iterating raises WorkerLost if the process dies before the ending, WorkerHung if it says nothing for too
    long.
    """

    def __init__(
        self,
        worker: WorkerProcess,
        request: int,
        replies: SimpleQueue[Reply | None],
        patience: float | None,
    ) -> None:
        self._worker = worker
        self._request = request
        self._replies = replies
        self._patience = patience
        self._ended = False
        self._stopping = threading.Lock()
        self._deadline: threading.Timer | None = None

    def __iter__(self) -> Iterator[ReplyBody]:
        while not self._ended:
            message = self._next()
            if message is None:
                self._end()
                raise self._worker.death()
            body = message.body
            if isinstance(body, Ending):
                self._end()
            yield body

    def _next(self) -> Reply | None:
        try:
            return self._replies.get(timeout=self._patience)
        except Empty:
            self._end()
            self._worker.kill()
            raise WorkerHung(f"made no progress for {self._patience:g} s") from None

    def stop(self) -> None:
        """Safe from any thread. A worker that does not obey is killed."""
        self._worker.stop(self._request)
        seconds = self._worker.stop_seconds
        timer = threading.Timer(seconds, self._worker.kill, (f"did not obey a stop for {seconds:g} s",))
        timer.daemon = True
        with self._stopping:
            if self._deadline is None and not self._ended:
                self._deadline = timer
                timer.start()

    def _end(self) -> None:
        with self._stopping:
            self._ended = True
            if self._deadline is not None:
                self._deadline.cancel()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._worker.dismiss(self._request)
        if not self._ended:
            self._end()
            self._worker.stop(self._request)


def _spawn(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """In a session of its own, so that the terminal's Ctrl-C does not reach it."""
    windows = sys.platform == "win32"
    return subprocess.Popen(
        command,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**_ENVIRONMENT, **os.environ},
        start_new_session=not windows,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) if windows else 0,
    )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise OSError("the process has no pipes")
    return process.stdin, process.stdout, process.stderr


def _ending(code: int) -> str:
    if code < 0:
        try:
            return f"ended by {signal.Signals(-code).name}"
        except ValueError:
            return f"ended by signal {-code}"
    return f"ended with exit code {code}"


def _last_line(tail: bytes) -> str:
    lines = [line.strip() for line in tail.decode(errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line), "")[:_LAST_WORDS]
