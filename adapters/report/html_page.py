"""One page that holds the facts of a log and what draws them."""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from ...domain.event import Recorded
from .fact_lines import fact_line
from .whole_file import whole_file

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
    def write(self, facts: Iterable[Recorded], file: Path | BinaryIO) -> int:
        if isinstance(file, Path):
            with whole_file(file) as opened:
                return _write(facts, opened)
        return _write(facts, file)


def _write(facts: Iterable[Recorded], file: BinaryIO) -> int:
    before, after = _frame()
    file.write(before.encode())
    number = _write_facts(facts, file)
    file.write(after.encode())
    file.flush()
    return number


def _write_facts(facts: Iterable[Recorded], file: BinaryIO) -> int:
    """zlib's format in base64: no text of a log can be taken for a part of the page."""
    number, packer, packed = 0, zlib.compressobj(6), bytearray()
    for recorded in facts:
        number += 1
        packed += packer.compress(fact_line(recorded))
        while len(packed) >= _PIECE:
            file.write(base64.b64encode(packed[:_PIECE]))
            del packed[:_PIECE]
    file.write(base64.b64encode(packed + packer.flush()))
    return number


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
