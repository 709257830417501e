"""The digests that tie each fact to all before it, so that none can change, vanish or move unseen.

    link = SHA-256(link before, stream, version, name, what erasures left, body)
    body = the fact's bytes, or its seal if some of them may be erased
    seal = SHA-256(16 random bytes of salt, the fact's bytes)

Erasure removes the text and the salt and keeps the seal: the chain stays whole, and nobody who guesses the
text can find out that he is right. The fact that erases vouches for what it left (docs/adr/0051).
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

__all__ = ["FIRST", "NOTHING_LEFT", "left_by_erasure", "link", "new_salt", "remains", "seal"]

FIRST = bytes(32)
"""What stands for the link before the first fact."""

NOTHING_LEFT = b""
"""Of a fact that erases nothing."""


def new_salt() -> bytes:
    return secrets.token_bytes(16)


def seal(salt: bytes, state: bytes) -> bytes:
    return hashlib.sha256(salt + state).digest()


def remains(state: bytes) -> bytes:
    """The digest of a fact that was sealed and has been erased."""
    return hashlib.sha256(state).digest()


def left_by_erasure(remains: Iterable[bytes]) -> bytes:
    """The digest of all those of a stream, in their order."""
    return hashlib.sha256(b"".join(remains)).digest()


def link(before: bytes, stream: str, version: int, name: str, left: bytes, body: bytes) -> bytes:
    """No two facts give the same bytes to hash: all but the last piece are of known length, or end where no
    name can go on."""
    place = f"{len(stream)} {stream} {version} {name} {len(left)}\n"
    return hashlib.sha256(b"%b%b%b%b" % (before, place.encode(), left, body)).digest()
