"""Server-sent events out of the bytes of a stream, however they are cut."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["EVENT_LIMIT", "EndlessEvent", "ServerEvents"]

EVENT_LIMIT = 1 << 20
"""Bytes that one event may have."""


class EndlessEvent(Exception):
    """An event that is longer than any of this protocol."""


class ServerEvents:
    """Other fields than `data`, comments and lines that are no field are passed over, by the standard."""

    def __init__(self) -> None:
        self._rest = b""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The data of each event that is complete now. Raises EndlessEvent."""
        lines = (self._rest + chunk).splitlines(keepends=True)
        # A "\r" at the end may be half of a "\r\n".
        self._rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
        for line in lines:
            yield from self._take(line.rstrip(b"\r\n"))
        if len(self._rest) + self._size > EVENT_LIMIT:
            raise EndlessEvent("it sent an event without an end")

    def _take(self, line: bytes) -> Iterator[bytes]:
        name, _, value = line.partition(b":")
        if name == b"data":
            self._data.append(value.removeprefix(b" "))
            self._size += len(line)
        elif name == b"error":  # How llama-server said it until autumn 2025, outside the standard.
            yield b'{"error":' + value + b"}"
        elif not line and self._data:
            yield b"\n".join(self._data)
            self._data.clear()
            self._size = 0
