"""The command that draws a log, or an export of one, as a page for a browser."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...application.core import Core
from ...application.debugging import BadExport, ExportReader
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from .output import Output
from .portable_commands import bounded_lines
from .progress_line import ProgressLine
from .whole_file import write_whole
from .wording import size

__all__ = ["report"]


class _NotReadable(Exception):
    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(str(error))
        self.refusal = errors.cannot_read_file(str(path), error.strerror or str(error))


def report(core: Core, args: Namespace, out: Output) -> Refusal | None:
    facts = _exported(args.source) if args.source else None
    page = core.debugger.report(facts, redact=args.redact)
    try:
        if args.file != "-":
            return _to_file(page, Path(args.file), args.redact, out)
        out.data(page)
        return None
    except (BadExport, _NotReadable) as failed:
        return failed.refusal


def _exported(path: Path) -> Iterator[Recorded]:
    try:
        with path.open("rb") as file:
            yield from ExportReader(bounded_lines(file)).facts()
    except OSError as error:
        raise _NotReadable(path, error) from error


def _to_file(page: Iterable[bytes], path: Path, redacted: bool, out: Output) -> Refusal | None:
    progress = ProgressLine(not out.json)
    try:
        refusal = write_whole(path, _watched(page, progress))
    finally:
        progress.clear()
    if refusal is None:
        written = path.stat().st_size
        out.record({"file": str(path), "bytes": written, "redacted": redacted})
        out.note(f"{path}: {size(written)}")
    return refusal


def _watched(page: Iterable[bytes], progress: ProgressLine) -> Iterator[bytes]:
    done = 0
    for piece in page:
        yield piece
        done += len(piece)
        progress.show(f"{size(done)} of the page")
