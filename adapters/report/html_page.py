"""One page that holds the facts of a log and what draws them."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...domain.event import Recorded

__all__ = ["HtmlPage"]

_SCRIPTS = (
    "elements.js",
    "facts.js",
    "moments.js",
    "sidebar.js",
    "transcript.js",
    "downloads.js",
    "sessions.js",
    "views.js",
    "wording.js",
    "axis.js",
    "lanes.js",
    "drawing.js",
    "lane_drawing.js",
    "axis_drawing.js",
    "timeline.js",
    "overview.js",
    "row_list.js",
    "fact_list.js",
    "fact_details.js",
    "panes.js",
    "page.js",
)
"""In this order, as one script: what stands at a file's top level is known to all of them."""

_PAGE = Path(__file__).with_name("page")

_PIECE = 3 * 2**14
"""Base64 of a multiple of three bytes can be continued."""


class HtmlPage:
    def pieces(self, facts: Iterable[Recorded]) -> Iterator[bytes]:
        before, after = _frame()
        yield before.encode()
        yield from _packed(facts)
        yield after.encode()


def _packed(facts: Iterable[Recorded]) -> Iterator[bytes]:
    """zlib's format in base64: no text of a log can be taken for a part of the page."""
    from ...application.debugging.export_format import fact_line  # not before somebody looks into a log

    packer, packed = zlib.compressobj(6), bytearray()
    for recorded in facts:
        packed += packer.compress(fact_line(recorded))
        while len(packed) >= _PIECE:
            yield base64.b64encode(packed[:_PIECE])
            del packed[:_PIECE]
    yield base64.b64encode(packed + packer.flush())


def _frame() -> tuple[str, str]:
    """The page before the facts and after them."""
    style, script = _text("style.css"), "".join(map(_text, _SCRIPTS))
    page = _text("page.html").replace("POLICY", _policy(style, script))
    before, after = page.replace("STYLE", style).split("FACTS")
    return before, after.replace("SCRIPT", script)


def _policy(style: str, script: str) -> str:
    """This style, this script, nothing from anywhere; and what a text says never becomes markup."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _text(name: str) -> str:
    return (_PAGE / name).read_text("utf-8")
