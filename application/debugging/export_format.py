"""The lines of an export: JSON, UTF-8, one fact a line between a first and a last one that say what it is."""

from __future__ import annotations

import json
from typing import Final

from ...domain.event import Recorded, encode_fact

__all__ = [
    "ALL",
    "EXPORT_VERSION",
    "FACT_KEYS",
    "LINE_LIMIT",
    "end_line",
    "envelope_and_data",
    "fact_line",
    "first_line",
]

EXPORT_VERSION: Final = 1
"""Raised when a reader of the version before could take the file for something else than it is."""

ALL: Final = "all"

LINE_LIMIT: Final = 16_000_000
"""Bytes. The longest message there can be, with every character escaped, is well below."""

_DATA: Final = b',"data":'
"""Where the data begin: within a string there would be a backslash."""

FACT_KEYS: Final = (
    *("position", "stream", "version", "at", "command"),
    *("correlation", "cause", "name", "schema", "data"),
)


def first_line(holds: str, redacted: bool) -> bytes:
    """holds: ALL, or the stream of one conversation."""
    return _line({"rejoinder_export": EXPORT_VERSION, "holds": holds, "redacted": redacted})


def fact_line(recorded: Recorded) -> bytes:
    """The fact in the schema of today, whichever it was stored in."""
    position, stream, version, at, command, correlation, cause, fact = recorded
    envelope = (
        f'{{"position":{position},"stream":{_string(stream)},"version":{version},"at":{at},'
        f'"command":{_string(command)},"correlation":{_string(correlation)},'
        f'"cause":{"null" if cause is None else cause},"name":"{fact.NAME}","schema":{fact.VERSION}'
    )
    return b"%b%b%b}\n" % (envelope.encode(), _DATA, encode_fact(fact))


def envelope_and_data(line: bytes) -> tuple[bytes, bytes]:
    """The object of the line without its data, and these: two JSON objects, of a line with its data last."""
    envelope, _, data = line.partition(_DATA)
    return envelope + b"}", data.removesuffix(b"}\n")


def end_line(facts: int, sha256: str) -> bytes:
    """sha256: hex, of every byte before this line."""
    return _line({"facts": facts, "sha256": sha256})


def _line(record: object) -> bytes:
    return _json(record) + b"\n"


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(record: object) -> bytes:
    return _encoder.encode(record).encode()


_string = _encoder.encode
