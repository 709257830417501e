"""Facts as lines of JSON: the shape of an export's lines, which the page reads."""

from __future__ import annotations

import json

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
            "correlation": recorded.correlation,
            "cause": recorded.cause,
            "name": recorded.fact.NAME,
            "schema": recorded.fact.VERSION,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return b'%s,"data":%s}\n' % (head[:-1].encode(), encode_fact(recorded.fact))
