"""Facts as bytes: one line of header, then the fact as JSON."""

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
    cause: int | None


def encode(header: Header, fact: Fact) -> bytes:
    line = f"{header.at} {fact.VERSION} {header.command} {header.cause or 0}\n"
    return line.encode() + encode_fact(fact)


def decode(position: int, stream: str, version: int, name: str, state: bytes) -> Recorded:
    """Raises DamagedFact, or NewerFact."""
    try:
        line, _, body = state.partition(b"\n")
        at, schema, command, cause = line.split(b" ")
        fact = decode_fact(name, int(schema), body)
        return Recorded(position, stream, version, int(at), command.decode(), int(cause) or None, fact)
    except (ValidationError, ValueError, TypeError, AttributeError) as error:
        raise DamagedFact(f"fact {position} ({name}) cannot be read") from error
