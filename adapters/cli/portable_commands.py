"""The commands that take a log, or a conversation, out of a data folder, and into another."""

from __future__ import annotations

import json
import stat
from argparse import Namespace
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path

from ...application.core import Core
from ...application.debugging import LINE_LIMIT, Imported, as_markdown, transcript_record
from ...domain import errors
from ...domain.errors import Refusal
from .conversation_commands import find_conversation
from .output import Output
from .progress_line import ProgressLine
from .whole_file import write_whole
from .wording import short_id, size

__all__ = ["bounded_lines", "export", "import_", "transcript"]

_LINES_A_GLANCE = 1000
_NAMED = 10


def export(core: Core, args: Namespace, out: Output) -> Refusal | None:
    conversation = find_conversation(core, args.conversation) if args.conversation else None
    if isinstance(conversation, Refusal):
        return conversation
    lines = core.debugger.export(conversation, redact=args.redact)
    if isinstance(lines, Refusal):
        return lines
    refusal = _written(lines, args.output, out)
    if refusal is None and args.output:
        written = args.output.stat().st_size
        out.record({"file": str(args.output), "bytes": written, "redacted": args.redact})
        out.note(f"{args.output}: {size(written)}")
    return refusal


def _written(lines: Iterable[bytes], path: Path | None, out: Output) -> Refusal | None:
    if path is None:
        out.data(lines)
        return None
    progress = ProgressLine(not out.json)
    try:
        return write_whole(path, _watched(lines, progress))
    finally:
        progress.clear()


def transcript(core: Core, args: Namespace, out: Output) -> Refusal | None:
    conversation = find_conversation(core, args.id)
    if isinstance(conversation, Refusal):
        return conversation
    found = core.debugger.transcript(conversation, all_branches=args.all_branches)
    if isinstance(found, Refusal):
        return found
    as_json = args.format == "json" or (out.json and args.output is None)
    text = json.dumps(transcript_record(found), indent=2) + "\n" if as_json else as_markdown(found)
    refusal = _written([text.encode()], args.output, out)
    if refusal is None and args.output:
        out.record({"file": str(args.output), "messages": len(found.messages)})
    return refusal


def import_(core: Core, args: Namespace, out: Output) -> Refusal | None:
    progress = ProgressLine(not out.json)
    try:
        done = _imported(core, args.file, progress)
    finally:
        progress.clear()
    if isinstance(done, Refusal):
        return done
    out.record(
        {
            "facts": done.facts,
            "conversations": done.conversations,
            "skipped": list(done.skipped),
            "left_out": done.left_out,
        }
    )
    out.text(f"{done.facts:,} facts were imported; new conversations: {done.conversations:,}")
    for conversation in done.skipped[:_NAMED]:
        out.note(f"{short_id(conversation)} is here already, just as in the file")
    if len(done.skipped) > _NAMED:
        out.note(f"so are {len(done.skipped) - _NAMED:,} others")
    if done.left_out:
        out.note(f"{done.left_out:,} facts about the models and runs of another machine were left out")
    return None


def _imported(core: Core, path: Path, progress: ProgressLine) -> Imported | Refusal:
    """Everybody who writes waits until the file ends: what may never end is refused."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return errors.cannot_read_file(str(path), "it is no ordinary file")
        with path.open("rb") as file:
            return core.debugger.import_export(_watched(bounded_lines(file), progress))
    except OSError as error:
        return errors.cannot_read_file(str(path), error.strerror or str(error))


def bounded_lines(file: BufferedReader) -> Iterator[bytes]:
    """A line that is too long is given out too long, and no longer."""
    return iter(lambda: file.readline(LINE_LIMIT + 1), b"")


def _watched(lines: Iterable[bytes], progress: ProgressLine) -> Iterator[bytes]:
    count, done = 0, 0
    for count, line in enumerate(lines):
        if count % _LINES_A_GLANCE == 0:
            progress.show(f"{count:,} facts, {size(done)}")
        done += len(line)
        yield line
