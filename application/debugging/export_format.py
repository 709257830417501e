"""The lines of an export: JSON, UTF-8, one fact a line between a first and a last one that say what it is."""

from __future__ import annotations

import json
from typing import Final

from ...domain.event import Recorded, encode_fact

__all__ = ["ALL", "EXPORT_VERSION", "FACT_KEYS", "LINE_LIMIT", "end_line", "fact_line", "first_line"]

EXPORT_VERSION: Final = 1
"""Raised when a reader of the version before could take the file for something else than it is."""

ALL: Final = "all"

LINE_LIMIT: Final = 16_000_000
"""Bytes. The longest message there can be, with every character escaped, is well below."""

FACT_KEYS: Final = (
    *("position", "stream", "version", "at", "command"),
    *("correlation", "cause", "name", "schema", "data"),
)


def first_line(holds: str, redacted: bool) -> bytes:
    """holds: ALL, or the stream of one conversation."""
    return _line({"rejoinder_export": EXPORT_VERSION, "holds": holds, "redacted": redacted})


def fact_line(recorded: Recorded) -> bytes:
    """The fact in the schema of today, whichever it was stored in."""
    envelope = {
        "position": recorded.position,
        "stream": recorded.stream,
        "version": recorded.version,
        "at": recorded.at,
        "command": recorded.command,
        "correlation": recorded.correlation,
        "cause": recorded.cause,
        "name": recorded.fact.NAME,
        "schema": recorded.fact.VERSION,
    }
    return _json(envelope)[:-1] + b',"data":' + encode_fact(recorded.fact) + b"}\n"


def end_line(facts: int, sha256: str) -> bytes:
    """sha256: hex, of every byte before this line."""
    return _line({"facts": facts, "sha256": sha256})


def _line(record: object) -> bytes:
    return _json(record) + b"\n"


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(record: object) -> bytes:
    return _encoder.encode(record).encode()
