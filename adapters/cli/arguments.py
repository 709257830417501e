"""The command line's grammar: which command takes what."""

from __future__ import annotations

import re
import sys
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from . import conversation_commands, hub_commands, model_commands
from .chat import chat
from .command_parsers import Commands, common_options
from .download_list import queue
from .exit_codes import EXIT_CODES_HELP, ExitCode
from .log_arguments import add_log, add_speed
from .numbers import positive
from .pull import pull
from .settings import settings
from .wording import one_line

__all__ = ["parsed", "parser"]

_DESCRIPTION = """\
Chat with language models on this machine.

A conversation is named by its id or the beginning of it. A model is named by a name that `rejoinder models`
lists, by a path to a GGUF file, by hf:org/repo/file.gguf or by hf:org/repo:Q4_K_M."""

_FEW = 5
"""Choices that are told with a mistake."""


class _TellVersion(Action):
    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        from .version_line import version_line  # few command lines ask

        print(version_line())
        parser.exit()


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        why, _, choices = message.partition(" (choose from ")
        told = f"{self.prog}: {one_line(why)}{_instead(why, choices)}"
        self.exit(ExitCode.USAGE, f"{told} `{self.prog} --help` tells what there is\n")


def _instead(why: str, choices: str) -> str:
    """why: ends with what was typed, in quotes. choices: as argparse lists them."""
    typed, words = why.rpartition(": ")[2].strip("'"), re.findall(r"[\w-]+", choices)
    if near := get_close_matches(typed, words, 1):
        return f", did you mean {near[0]!r}?"
    return f", it can be {' or '.join(words)};" if 0 < len(words) <= _FEW else ";"


def parser() -> ArgumentParser:
    """Parsed arguments have `command`, a Command, `work`, whether it needs the engine or the hubs, and
    `parser`, the command's own, which tells its errors."""
    whole = _Parser(
        prog="rejoinder",
        description=_DESCRIPTION,
        epilog=EXIT_CODES_HELP,
        formatter_class=RawDescriptionHelpFormatter,
        parents=[common_options()],
    )
    whole.add_argument("--version", action=_TellVersion, nargs=0, help="tell which this is, and exit")
    commands = Commands(whole)
    _add_conversations(commands)
    _add_models(commands)
    _add_hub(commands.group("hub", "look at what the model hub has, and at what it left here"))
    add_log(commands)
    return whole


def parsed(arguments: Sequence[str] | None) -> Namespace:
    """As `parser` does, and NAME=VALUE may stand behind options too, which argparse does not take."""
    args, rest = parser().parse_known_args(arguments)
    if rest and (args.command is not settings or any(word.startswith("-") for word in rest)):
        args.parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.settings = [*args.settings, *rest]
    return args


def _add_conversations(commands: Commands) -> None:
    _add_chat(commands)
    added = commands.add("list", conversation_commands.list_conversations, "list conversations, newest first")
    added.add_argument("--limit", type=positive, default=50, metavar="N")
    added.add_argument("--before", metavar="ID", help="those below this one")
    added.add_argument("--archived", action="store_true", help="those that are archived")
    added = commands.add("show", conversation_commands.show, "show a conversation", "ID")
    added.add_argument("--limit", type=positive, metavar="N", help="its newest N messages only")
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
    added.add_argument("--limit", type=positive, default=20, metavar="N")


def _add_chat(commands: Commands) -> None:
    added = commands.add("chat", chat, "chat, or send one message", work=True)
    added.add_argument(
        "-m",
        "--message",
        metavar="TEXT",
        help="send one message, print the answer alone; - for all of stdin, as when something is piped in",
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
    add_speed(added)


def _add_models(commands: Commands) -> None:
    commands.add("models", model_commands.list_models, "list the models that can be named")
    added = commands.add("pull", pull, "download a model", "NAME", work=True)
    added.add_argument("--no-wait", dest="work", action="store_false", help="only queue it")
    commands.add("queue", queue, "list the downloads: how far they are, and why they failed")
    commands.add("cancel", model_commands.cancel, "end a model's download", "NAME")
    commands.add("pause", model_commands.cancel, "end it; the next pull goes on from there", "NAME")
    commands.add("front", model_commands.move_to_front, "let a model's download be the next", "NAME")
    commands.add("remove", model_commands.remove, "free the disk of a model", "NAME", work=True)


def _add_hub(commands: Commands) -> None:
    commands.add("search", hub_commands.search, "find GGUF models at the hub", "TEXT").add_argument(
        "--limit", type=positive, default=20, metavar="N"
    )
    commands.add("show", hub_commands.show, "list the variants of ORG/REPO, or describe one model", "NAME")
    commands.add("leftovers", hub_commands.leftovers, "list beginnings of downloads that nobody wants")
    commands.add("clean", hub_commands.clean, "delete them")
