"""What every command of the command line takes."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from pathlib import Path

from ...application.core import Core
from ...domain.errors import Refusal
from .exit_codes import EXIT_CODES_HELP, ExitCode
from .numbers import bandwidth
from .output import Output

__all__ = ["Command", "Commands", "common_options"]

Command = Callable[[Core, Namespace, Output], Refusal | ExitCode | None]


class Commands:
    def __init__(self, whole: ArgumentParser) -> None:
        self._commands = whole.add_subparsers(metavar="COMMAND", required=True)
        self._options = common_options(SUPPRESS)

    def group(self, name: str, help: str) -> Commands:
        """Commands of two words."""
        return Commands(
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
            parents=[self._options],
        )
        for positional in positionals:
            added.add_argument(positional.lower(), metavar=positional)
        added.set_defaults(command=command, work=work, parser=added)
        return added


def common_options(default: str | None = None) -> ArgumentParser:
    """A parent of parsers: what every command takes. default: SUPPRESS, where it may stand before, too."""
    options = ArgumentParser(add_help=False, argument_default=default)
    options.add_argument("--data", metavar="DIR", type=Path, help="the data folder (or $REJOINDER_DATA)")
    options.add_argument("--models", metavar="DIR", type=Path, help="a folder of GGUF files to offer")
    options.add_argument("--json", action="store_true", help="print JSON, as lines where it streams")
    options.add_argument("--offline", action="store_true", help="use no network")
    options.add_argument("--hub", metavar="URL", type=_address, help="a mirror of the model hub")
    options.add_argument("--trust-hub", action="store_true", help="send $HF_TOKEN to the mirror, too")
    options.add_argument("--proxy", metavar="URL", type=_address, help="default $HTTPS_PROXY")
    options.add_argument(
        "--bandwidth", metavar="RATE", type=bandwidth, help="bytes a second at most, as in 500k or 2M"
    )
    return options


def _address(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise ArgumentTypeError(f"{text!r} does not begin with https:// or http://")
    return text
