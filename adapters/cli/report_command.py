"""The command that draws a log as a page for a browser."""

from __future__ import annotations

from argparse import Namespace

from ...application.core import Core
from ...domain.errors import Refusal
from .output import Output
from .progress_line import ProgressLine

__all__ = ["report"]


def report(core: Core, args: Namespace, out: Output) -> Refusal | None:
    to_stdout = args.file == "-"
    line = ProgressLine(not out.json)
    try:
        written = core.debugger.report(
            out.bytes() if to_stdout else args.file,
            progress=lambda facts: line.show(f"{facts:,} facts"),
        )
    finally:
        line.clear()
    if isinstance(written, Refusal):
        return written
    if not to_stdout:
        out.record({"file": args.file, "facts": written})
        out.text(f"{args.file} shows {written:,} facts")
    return None
