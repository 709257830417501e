"""`rejoinder playback`, and a chat that a recording answers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from ...application.core import Core
from ...application.debugging import ReplyScript
from ...application.signals import (
    PrefillProgress,
    ReplyBegan,
    ReplyDelta,
    ReplyEnded,
    ReplySignal,
    ReplyWaiting,
)
from ...domain.errors import Refusal
from ..playback import open_playback, read_recording, write_recording
from .chat import chat
from .exit_codes import ExitCode
from .output import Output
from .progress_line import ProgressLine
from .recording_path import refused_inside
from .records import reply_record
from .wording import one_line

__all__ = ["play_in_chat", "playback"]


def play_in_chat(args: Namespace, out: Output) -> Refusal | ExitCode:
    """The data folder is not touched."""
    script = read_recording(args.playback)
    if isinstance(script, Refusal):
        return script
    core = open_playback(script, args.speed)
    if isinstance(core, Refusal):
        return core
    with core:
        if any(reply.derived for reply in script):
            out.note("derived: the pieces and their times are made up from the text")
        return chat(core, args, out)


def playback(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode:
    recorded: Sequence[ReplyScript] | Refusal = read_recording(args.recording) if args.recording else ()
    if isinstance(recorded, Refusal):
        return recorded
    played = core.debugger.playback(args.id, args.speed, recorded)
    if isinstance(played, Refusal):
        return played
    out.record({"type": "playback", "replies": [s.reply for s in played.script], "derived": played.derived})
    if played.derived:
        out.note("derived: the pieces and their times are made up from the text")
    if args.to:
        return _kept(args.to, args, played.script) or ExitCode.OK
    progress = ProgressLine(not out.json)
    for signal in played:
        if record := reply_record(signal):
            out.record(record)
        _show(signal, out, progress)
    return ExitCode.OK


def _kept(path: Path, args: Namespace, script: Sequence[ReplyScript]) -> Refusal | None:
    return refused_inside(path, args) or write_recording(path, script)


def _show(signal: ReplySignal, out: Output, progress: ProgressLine) -> None:
    if not isinstance(signal, PrefillProgress):
        progress.clear()
    match signal:
        case ReplyWaiting(why=why):
            out.note(f"waiting: {one_line(why)}")
        case PrefillProgress(done=done, total=total):
            progress.show(f"reading the prompt, {done:,} of {total:,} tokens")
        case ReplyBegan(answer=answer):
            out.note(f"{one_line(answer.by.name)} answers")
        case ReplyDelta(kind="text", text=text):
            out.text(text, end="")
        case ReplyEnded(finish=finish):
            out.text()
            out.note(f"ended: {finish}")
        case _:
            pass
