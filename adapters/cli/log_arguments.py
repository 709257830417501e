"""The grammar of the commands that look into the log."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from ...application.core import Core
from ...domain.errors import Refusal
from .command_parsers import Command, Commands
from .exit_codes import ExitCode
from .moment_words import moment_words
from .numbers import natural, positive, speed
from .output import Output

__all__ = ["add_log", "add_speed"]

_END = 10**18
_MOMENT = "a position in the log, a time such as 2026-11-23T17:40, or how long ago: 90s, 10m, 2h, 3d"


def _of(module: str, name: str) -> Command:
    """A command that is imported when it runs: these need much that no other command does."""

    def run(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode | None:
        command: Command = getattr(import_module(f".{module}", __package__), name)
        return command(core, args, out)

    return run


def add_log(commands: Commands) -> None:
    added = commands.add("log", _of("log_commands", "log"), "print the log of all that happened")
    added.add_argument("-f", "--follow", action="store_true", help="go on with what happens, until Ctrl-C")
    added.add_argument("--after", type=natural, default=0, metavar="N", help="facts above this position")
    added.add_argument("--limit", type=positive, metavar="N", help="at most so many facts")
    _add_moments(commands)
    _add_portable(commands)
    _add_why(commands)
    added = commands.add("verify", _of("verify_command", "verify"), "check the data folder")
    added.add_argument("--repair", action="store_true", help="first mend all that derives from the log")


def _add_moments(commands: Commands) -> None:
    added = commands.add("replay", _of("replay_commands", "replay"), "show a moment of the past")
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
    added = commands.add(
        "diff", _of("diff_command", "diff"), "show what changed between two moments, and which facts did it"
    )
    for name in ("A", "B"):
        added.add_argument(name.lower(), metavar=name, type=moment_words, help=_MOMENT)
    added = commands.add(
        "bisect", _of("bisect_command", "bisect"), "find the fact after which a condition holds", "EXPRESSION"
    )
    added.add_argument(
        "--from", dest="start", type=moment_words, default=0, metavar="N|TIME", help="where it does not hold"
    )
    added.add_argument(
        "--to", dest="end", type=moment_words, default=_END, metavar="N|TIME", help="where it holds"
    )


def _add_why(commands: Commands) -> None:
    added = commands.add("explain", _of("explain", "explain"), "say why something is as it is", "SUBJECT")
    added.add_argument("--chain", action="store_true", help="and which fact caused which")
    added = commands.add(
        "reproduce", _of("reproduce", "reproduce"), "give an answer again and compare", "MESSAGE", work=True
    )
    added.add_argument("--fresh", action="store_true", help="with all of its prompt computed anew")
    added = commands.add(
        "playback", _of("playback", "playback"), "play an answer, or those of a conversation", "ID"
    )
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
    added = commands.add(
        "export", _of("portable_commands", "export"), "write the log, or one conversation, as lines"
    )
    added.add_argument("conversation", metavar="ID", nargs="?", help="this one; without it, everything")
    added.add_argument("-o", "--output", metavar="FILE", type=Path, help="into a file, whole or not at all")
    added.add_argument("--redact", action="store_true", help="replace every text, title, path and name")
    added = commands.add(
        "report", _of("report_command", "report"), "draw the log as one page for a browser", "FILE"
    )
    added.add_argument("--from", dest="source", metavar="EXPORT", type=Path, help="draw an export instead")
    added.add_argument("--redact", action="store_true", help="replace every text, title, path and name")
    added = commands.add(
        "import", _of("portable_commands", "import_"), "take in what was exported: all or nothing"
    )
    added.add_argument("file", metavar="FILE", type=Path)
    added = commands.add(
        "transcript", _of("portable_commands", "transcript"), "write a conversation for reading", "ID"
    )
    added.add_argument("--format", choices=("markdown", "json"), default="markdown")
    added.add_argument("--all-branches", action="store_true", help="also what was said on other branches")
    added.add_argument("-o", "--output", metavar="FILE", type=Path, help="into a file, whole or not at all")
