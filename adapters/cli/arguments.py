"""The command line's grammar: which command takes what."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from ...application.core import Core
from ...domain.errors import Refusal
from . import (
    conversation_commands,
    hub_commands,
    log_commands,
    model_commands,
    portable_commands,
    verify_command,
)
from .chat import chat
from .download_list import queue
from .exit_codes import EXIT_CODES_HELP, ExitCode
from .explain import explain
from .output import Output
from .playback import playback
from .pull import pull
from .report_command import report
from .reproduce import reproduce
from .settings import settings
from .wording import one_line

__all__ = ["Command", "parsed", "parser"]

Command = Callable[[Core, Namespace, Output], Refusal | ExitCode | None]

_DESCRIPTION = """\
Chat with language models on this machine.

A conversation is named by its id or the beginning of it. A model is named by a name that `rejoinder models`
lists, by a path to a GGUF file, by hf:org/repo/file.gguf or by hf:org/repo:Q4_K_M."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        why = one_line(message.partition(" (choose from")[0])
        self.exit(ExitCode.USAGE, f"{self.prog}: {why}; `{self.prog} --help` tells what there is\n")


def parser() -> ArgumentParser:
    """Parsed arguments have `command`, a Command, and `work`: whether it needs the engine or the hubs."""
    whole = _Parser(
        prog="rejoinder",
        description=_DESCRIPTION,
        epilog=EXIT_CODES_HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = _Commands(whole)
    _add_conversations(commands)
    _add_models(commands)
    _add_hub(commands.group("hub", "look at what the model hub has, and at what it left here"))
    _add_log(commands)
    return whole


def parsed(arguments: Sequence[str] | None) -> Namespace:
    """As `parser` does, and NAME=VALUE may stand behind options too, which argparse does not take."""
    whole = parser()
    args, rest = whole.parse_known_args(arguments)
    if rest and (args.command is not settings or any(word.startswith("-") for word in rest)):
        whole.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.settings = [*args.settings, *rest]
    return args


class _Commands:
    def __init__(self, whole: ArgumentParser) -> None:
        self._commands = whole.add_subparsers(metavar="COMMAND", required=True)

    def group(self, name: str, help: str) -> _Commands:
        """Commands of two words."""
        return _Commands(
            self._commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        )

    def add(
        self, name: str, command: Command, help: str, *positionals: str, work: bool = False
    ) -> ArgumentParser:
        added = self._commands.add_parser(
            name,
            help=help,
            description=f"{help[0].upper()}{help[1:]}.",
            epilog=EXIT_CODES_HELP,
            formatter_class=RawDescriptionHelpFormatter,
        )
        for positional in positionals:
            added.add_argument(positional.lower(), metavar=positional)
        added.add_argument("--data", metavar="DIR", type=Path, help="the data folder (or $REJOINDER_DATA)")
        added.add_argument("--models", metavar="DIR", type=Path, help="a folder of GGUF files to offer")
        added.add_argument("--json", action="store_true", help="print JSON, as lines where it streams")
        _add_hub_settings(added)
        added.set_defaults(command=command, work=work)
        return added


def _add_hub_settings(added: ArgumentParser) -> None:
    added.add_argument("--offline", action="store_true", help="use no network")
    added.add_argument("--hub", metavar="URL", type=_address, help="a mirror of the model hub")
    added.add_argument("--trust-hub", action="store_true", help="send $HF_TOKEN to the mirror, too")
    added.add_argument("--proxy", metavar="URL", type=_address, help="default $HTTPS_PROXY")
    added.add_argument(
        "--bandwidth", metavar="RATE", type=_bandwidth, help="bytes a second at most, as in 500k or 2M"
    )


def _add_conversations(commands: _Commands) -> None:
    _add_chat(commands)
    added = commands.add("list", conversation_commands.list_conversations, "list conversations, newest first")
    added.add_argument("--limit", type=_positive, default=50, metavar="N")
    added.add_argument("--before", metavar="ID", help="those below this one")
    added.add_argument("--archived", action="store_true", help="those that are archived")
    added = commands.add("show", conversation_commands.show, "show a conversation", "ID")
    added.add_argument("--limit", type=_positive, metavar="N", help="its newest N messages only")
    commands.add(
        "open",
        conversation_commands.open_conversation,
        "open a conversation: restore its model and say where it stands",
        "ID",
        work=True,
    )
    commands.add("model", conversation_commands.request_model, "choose a conversation's model", "ID", "NAME")
    commands.add("rename", conversation_commands.rename, "give a conversation a title", "ID", "TITLE")
    commands.add(
        "instructions",
        conversation_commands.change_instructions,
        'set what the model is told ahead of a conversation; "" for nothing',
        "ID",
        "TEXT",
    )
    added = commands.add(
        "settings", settings, "show how a conversation's answers are made, and change it", "ID"
    )
    added.add_argument(
        "settings",
        metavar="NAME=VALUE",
        nargs="*",
        help="such as temperature=0 or json_schema=@FILE; without a value, the default",
    )
    for name, command in (("pin", conversation_commands.pin), ("archive", conversation_commands.archive)):
        added = commands.add(name, command, f"{name} a conversation", "ID")
        added.add_argument("--off", action="store_true", help="take it back")
    added = commands.add(
        "delete", conversation_commands.delete, "delete a conversation and erase its text", "ID"
    )
    added.add_argument("--yes", action="store_true", help="do not ask")
    added = commands.add("search", conversation_commands.search, "find messages by words", "TEXT")
    added.add_argument("--limit", type=_positive, default=20, metavar="N")


def _add_chat(commands: _Commands) -> None:
    added = commands.add("chat", chat, "chat, or send one message", work=True)
    added.add_argument(
        "-m",
        "--message",
        metavar="TEXT",
        help="send one message, print the answer alone; - reads it from stdin",
    )
    added.add_argument("-c", "--conversation", metavar="ID", help="go on with this conversation")
    added.add_argument("--model", metavar="NAME", help="the model that it asks for from now on")
    added.add_argument(
        "--set",
        dest="settings",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="how its answers are made from now on, see `rejoinder settings`",
    )
    added.add_argument("--record", metavar="FILE", type=Path, help="write what streams past to a new file")
    added.add_argument("--playback", metavar="FILE", type=Path, help="let such a file answer, and no model")
    _add_speed(added)


def _add_speed(added: ArgumentParser) -> None:
    added.add_argument(
        "--speed", metavar="X", type=_speed, default=1.0, help="of a playback; inf is without a pause"
    )


def _add_models(commands: _Commands) -> None:
    commands.add("models", model_commands.list_models, "list the models that can be named")
    added = commands.add("pull", pull, "download a model", "NAME", work=True)
    added.add_argument("--no-wait", dest="work", action="store_false", help="only queue it")
    commands.add("queue", queue, "list the downloads: how far they are, and why they failed")
    commands.add("cancel", model_commands.cancel, "end a model's download", "NAME")
    commands.add("pause", model_commands.cancel, "end it; the next pull goes on from there", "NAME")
    commands.add("front", model_commands.move_to_front, "let a model's download be the next", "NAME")
    commands.add("remove", model_commands.remove, "free the disk of a model", "NAME", work=True)


def _add_hub(commands: _Commands) -> None:
    commands.add("search", hub_commands.search, "find GGUF models at the hub", "TEXT").add_argument(
        "--limit", type=_positive, default=20, metavar="N"
    )
    commands.add("show", hub_commands.show, "list the variants of ORG/REPO, or describe one model", "NAME")
    commands.add("leftovers", hub_commands.leftovers, "list beginnings of downloads that nobody wants")
    commands.add("clean", hub_commands.clean, "delete them")


def _add_log(commands: _Commands) -> None:
    added = commands.add("log", log_commands.log, "print the log of all that happened")
    added.add_argument("-f", "--follow", action="store_true", help="go on with what happens, until Ctrl-C")
    added.add_argument("--after", type=_natural, default=0, metavar="N", help="facts above this position")
    added.add_argument("--limit", type=_positive, metavar="N", help="at most so many facts")
    added = commands.add("replay", log_commands.replay, "show a moment of the past")
    added.add_argument("id", metavar="ID", nargs="?", help="this conversation; without it, all of them")
    added.add_argument("--at", type=_natural, required=True, metavar="N", help="position in the log")
    _add_portable(commands)
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
    _add_speed(added)
    added = commands.add("verify", verify_command.verify, "check the data folder")
    added.add_argument("--repair", action="store_true", help="first mend all that derives from the log")


def _add_portable(commands: _Commands) -> None:
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


def _natural(text: str) -> int:
    # Positions are 64 bits wide in the database.
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise ArgumentTypeError(f"{text!r} is not a number from 0")
    return int(text)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not speed > 0:
        raise ArgumentTypeError(f"{text!r} is not a number above 0")
    return speed


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ArgumentTypeError(f"{text!r} does not begin with https:// or http://")
    return text


def _bandwidth(text: str) -> int:
    factor = {"k": 1000, "M": 1000**2, "G": 1000**3}.get(text[-1:], 1)
    return _positive(text[:-1] if factor > 1 else text) * factor


def _positive(text: str) -> int:
    if not (number := _natural(text)):
        raise ArgumentTypeError("0 is too few")
    return number
