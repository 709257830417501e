"""Facts as bytes: one line of header, then the fact as JSON.

The header is `AT SCHEMA COMMAND CAUSE`, and ` CORRELATION` where that is another command.
"""

from __future__ import annotations

from typing import NamedTuple

from pydantic import ValidationError

from ...domain.event import Fact, Recorded, decode_fact, encode_fact

__all__ = ["DamagedFact", "Header", "decode", "encode"]


class DamagedFact(Exception):
    """Stored bytes are not the fact that they should be."""


class Header(NamedTuple):
    """The same for all the facts of a command. at: milliseconds since 1970-01-01 UTC."""

    at: int
    command: str
    correlation: str
    cause: int | None


def encode(header: Header, fact: Fact) -> bytes:
    line = f"{header.at} {fact.VERSION} {header.command} {header.cause or 0}"
    if header.correlation != header.command:
        line += f" {header.correlation}"
    return line.encode() + b"\n" + encode_fact(fact)


def decode(position: int, stream: str, version: int, name: str, state: bytes) -> Recorded:
    """Raises DamagedFact, or NewerFact."""
    try:
        line, _, body = state.partition(b"\n")
        at, schema, command, cause, *further = line.decode().split(" ")
        (correlation,) = further or (command,)
        fact = decode_fact(name, int(schema), body)
        return Recorded(position, stream, version, int(at), command, correlation, int(cause) or None, fact)
    except (ValidationError, ValueError, TypeError, AttributeError) as error:
        raise DamagedFact(f"fact {position} ({name}) cannot be read") from error
