"""`rejoinder replay`: the views as they were, as they change, and step by step."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import datetime
from importlib.util import find_spec

from ...application.core import Core
from ...application.debugging import Moment, Step
from ...domain import errors
from ...domain.errors import Refusal
from .change_lines import change_lines, changes_record
from .conversation_commands import show_thread
from .log_commands import fact_line
from .moment_lines import moment_lines, moment_record
from .output import Output
from .progress_line import counted
from .records import fact_record

__all__ = ["replay"]


def replay(core: Core, args: Namespace, out: Output) -> Refusal | None:
    """The views at a moment; with --step and --follow, from there on."""
    if args.follow:
        return _follow(core, args.id, out)
    if args.at is None:
        return _step(core, args.step, args.id, out)
    if isinstance(args.at, int) and args.at > core.head:
        out.note(f"the log ends at {core.head}: this is now")
    with counted(out, "facts") as progress, core.debugger.moment(args.at, progress) as moment:
        return _show_moment(moment, args.id, out)


def _show_moment(moment: Moment, conversation: str | None, out: Output) -> Refusal | None:
    if conversation:
        return show_thread(moment.views, conversation, out, None)
    out.record(moment_record(moment))
    for line in moment_lines(moment):
        out.text(line)
    return None


def _step(core: Core, at: int | datetime, conversation: str | None, out: Output) -> Refusal | None:
    if out.json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return errors.invalid_request("Stepping is done with keys, and there is no terminal: give --at")
    if find_spec("prompt_toolkit") is None:
        return errors.not_installed("prompt_toolkit", "cli")
    from .stepping import step

    step(core, core.debugger.position(at), conversation)
    return None


def _follow(core: Core, prefix: str | None, out: Output) -> Refusal | None:
    stream = None
    if prefix:
        with core.views() as views:
            found = views.find_conversation(prefix)
        if isinstance(found, Refusal):
            return found
        stream = f"conversation:{found}"
    start = core.head
    with core.subscribe(start) as facts:
        out.note(f"following what comes after fact {start}, until Ctrl-C")
        for taken in core.debugger.steps(start, facts):
            if stream in (None, taken.fact.stream):
                _show_step(taken, out)
    return None


def _show_step(step: Step, out: Output) -> None:
    out.record({"fact": fact_record(step.fact), "views": changes_record(step.rows)})
    out.text(fact_line(step.fact))
    for line in change_lines(step.rows):
        out.text(f"        {line}")
