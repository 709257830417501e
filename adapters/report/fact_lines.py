"""Facts as lines of JSON: the shape of an export's lines, which the page reads."""

from __future__ import annotations

import json
import math
from typing import Any

from ...domain.event import Recorded, encode_fact

__all__ = ["fact_line"]


def fact_line(recorded: Recorded) -> bytes:
    """UTF-8, ends with a newline."""
    head = json.dumps(
        {
            "position": recorded.position,
            "stream": recorded.stream,
            "version": recorded.version,
            "at": recorded.at,
            "command": recorded.command,
            "cause": recorded.cause,
            "name": recorded.fact.NAME,
            "schema": recorded.fact.VERSION,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return b'%s,"data":%s}\n' % (head[:-1].encode(), _strict(encode_fact(recorded.fact)))


def _strict(data: bytes) -> bytes:
    """Numbers that JSON has no word for are told as text: a browser reads nothing else."""
    if b"NaN" not in data and b"Infinity" not in data:
        return data
    return json.dumps(_finite(json.loads(data)), ensure_ascii=False, separators=(",", ":")).encode()


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value
