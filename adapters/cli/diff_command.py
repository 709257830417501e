"""`rejoinder diff`: what changed between two moments."""

from __future__ import annotations

from argparse import Namespace

from ...application.core import Core
from .change_lines import change_lines, changes_record
from .output import Output
from .progress_line import counted

__all__ = ["diff"]


def diff(core: Core, args: Namespace, out: Output) -> None:
    with counted(out, "facts") as progress:
        changes = core.debugger.changes(args.a, args.b, progress)
    out.record({"from": changes.start, "to": changes.end, "views": changes_record(changes.rows)})
    out.note(f"from fact {changes.start} to fact {changes.end}")
    for line in change_lines(changes.rows):
        out.text(line)
    if not changes.rows:
        out.note("no view differs")
