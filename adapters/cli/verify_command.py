"""`rejoinder verify`: whether the data folder is sound, and what to do if not."""

from __future__ import annotations

from argparse import Namespace

from ...application.core import Core
from ...application.debugging import Finding, Where
from .exit_codes import ExitCode
from .output import Json, Output
from .progress_line import ProgressLine

__all__ = ["verify"]


def verify(core: Core, args: Namespace, out: Output) -> ExitCode:
    line = ProgressLine(not out.json)

    def progress(where: Where, done: int, total: int) -> None:
        line.show(f"{where}: {100 * done // max(total, 1)} %")

    try:
        repaired = core.debugger.repair(progress) if args.repair else None
        found = core.debugger.verify(progress)
    finally:
        line.clear()
    rebuilt = repaired.facts if repaired else None
    out.record({"rebuilt": rebuilt, "findings": [_record(finding) for finding in found]})
    if repaired:
        out.note(f"the views were derived anew from {repaired.facts:,} facts")
    if repaired and (repaired.journals or repaired.snapshots):
        out.note(f"deleted: {repaired.journals:,} journals, {repaired.snapshots:,} snapshots")
    for finding in found:
        out.text(f"{finding.where}: {finding.what}\n  {finding.remedy}")
    if not found:
        out.text("nothing is wrong")
    return ExitCode.REFUSED if found else ExitCode.OK


def _record(finding: Finding) -> dict[str, Json]:
    return {"where": finding.where, "what": finding.what, "remedy": finding.remedy}
