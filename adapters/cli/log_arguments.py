"""The grammar of the commands that look into the log."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from . import log_commands, portable_commands, replay_commands, verify_command
from .bisect_command import bisect
from .command_parsers import Commands
from .diff_command import diff
from .explain import explain
from .moment_words import moment_words
from .numbers import natural, positive, speed
from .playback import playback
from .report_command import report
from .reproduce import reproduce

__all__ = ["add_log", "add_speed"]

_END = 10**18
_MOMENT = "a position in the log, a time such as 2026-11-23T17:40, or how long ago: 90s, 10m, 2h, 3d"


def add_log(commands: Commands) -> None:
    added = commands.add("log", log_commands.log, "print the log of all that happened")
    added.add_argument("-f", "--follow", action="store_true", help="go on with what happens, until Ctrl-C")
    added.add_argument("--after", type=natural, default=0, metavar="N", help="facts above this position")
    added.add_argument("--limit", type=positive, metavar="N", help="at most so many facts")
    _add_moments(commands)
    _add_portable(commands)
    _add_why(commands)
    added = commands.add("verify", verify_command.verify, "check the data folder")
    added.add_argument("--repair", action="store_true", help="first mend all that derives from the log")


def _add_moments(commands: Commands) -> None:
    added = commands.add("replay", replay_commands.replay, "show a moment of the past")
    added.add_argument("id", metavar="ID", nargs="?", help="this conversation; without it, all of them")
    which = added.add_mutually_exclusive_group(required=True)
    which.add_argument("--at", type=moment_words, metavar="N|TIME", help=_MOMENT)
    which.add_argument(
        "--step",
        type=moment_words,
        metavar="N|TIME",
        nargs="?",
        const=_END,
        help="go on from there, by default from the end, forwards and back with keys",
    )
    which.add_argument("--follow", action="store_true", help="show what changes as it happens, until Ctrl-C")
    added = commands.add("diff", diff, "show what changed between two moments, and which facts did it")
    for name in ("A", "B"):
        added.add_argument(name.lower(), metavar=name, type=moment_words, help=_MOMENT)
    added = commands.add("bisect", bisect, "find the fact after which a condition holds", "EXPRESSION")
    added.add_argument(
        "--from", dest="start", type=moment_words, default=0, metavar="N|TIME", help="where it does not hold"
    )
    added.add_argument(
        "--to", dest="end", type=moment_words, default=_END, metavar="N|TIME", help="where it holds"
    )


def _add_why(commands: Commands) -> None:
    added = commands.add("explain", explain, "say why something is as it is", "SUBJECT")
    added.add_argument("--chain", action="store_true", help="and which fact caused which")
    added = commands.add("reproduce", reproduce, "give an answer again and compare", "MESSAGE", work=True)
    added.add_argument("--fresh", action="store_true", help="with all of its prompt computed anew")
    added = commands.add("playback", playback, "play an answer, or those of a conversation", "ID")
    added.add_argument(
        "--recording", metavar="FILE", type=Path, help="with the pieces and times of this file"
    )
    added.add_argument(
        "--to", metavar="FILE", type=Path, help="write them to a new file, for chat --playback"
    )
    add_speed(added)


def add_speed(added: ArgumentParser) -> None:
    added.add_argument(
        "--speed", metavar="X", type=speed, default=1.0, help="of a playback; inf is without a pause"
    )


def _add_portable(commands: Commands) -> None:
    added = commands.add("export", portable_commands.export, "write the log, or one conversation, as lines")
    added.add_argument("conversation", metavar="ID", nargs="?", help="this one; without it, everything")
    added.add_argument("-o", "--output", metavar="FILE", type=Path, help="into a file, whole or not at all")
    added.add_argument("--redact", action="store_true", help="replace every text, title, path and name")
    added = commands.add("report", report, "draw the log as one page for a browser", "FILE")
    added.add_argument("--from", dest="source", metavar="EXPORT", type=Path, help="draw an export instead")
    added.add_argument("--redact", action="store_true", help="replace every text, title, path and name")
    added = commands.add("import", portable_commands.import_, "take in what was exported: all or nothing")
    added.add_argument("file", metavar="FILE", type=Path)
    added = commands.add("transcript", portable_commands.transcript, "write a conversation for reading", "ID")
    added.add_argument("--format", choices=("markdown", "json"), default="markdown")
    added.add_argument("--all-branches", action="store_true", help="also what was said on other branches")
    added.add_argument("-o", "--output", metavar="FILE", type=Path, help="into a file, whole or not at all")
