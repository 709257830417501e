"""The grammar of the commands that look into the log."""

from __future__ import annotations

from . import log_commands
from .command_parsers import Commands
from .numbers import natural, positive

__all__ = ["add_log"]


def add_log(commands: Commands) -> None:
    added = commands.add("log", log_commands.log, "print the log of all that happened")
    added.add_argument("-f", "--follow", action="store_true", help="go on with what happens, until Ctrl-C")
    added.add_argument("--after", type=natural, default=0, metavar="N", help="facts above this position")
    added.add_argument("--limit", type=positive, metavar="N", help="at most so many facts")
    added = commands.add("replay", log_commands.replay, "show a moment of the past")
    added.add_argument("id", metavar="ID", nargs="?", help="this conversation; without it, all of them")
    added.add_argument("--at", type=natural, required=True, metavar="N", help="position in the log")
    added = commands.add("verify", log_commands.verify, "check the data folder")
    added.add_argument("--repair", action="store_true", help="derive all views anew first")
