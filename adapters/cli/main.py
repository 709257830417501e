"""`rejoinder`: one command, from the words of the command line to its exit code."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence

from ...application.ports import StorageFailed
from ...domain import errors
from ...domain.errors import Refusal
from ..composition import open_core
from .arguments import parsed
from .exit_codes import ExitCode, exit_code_of
from .hub_settings import hub_cache, proxy_address
from .output import Output, OutputFailed
from .paths import data_folder

__all__ = ["run"]


def run(arguments: Sequence[str] | None = None) -> int:
    """arguments: without the program's name; default those of this process. Returns the exit code."""
    args = parsed(arguments)
    out = Output(args.json)
    try:
        return _told(_outcome(args, out), out)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OutputFailed as failed:
        if failed.reader_left:
            return ExitCode.OK
        out.error(f"The output cannot be written: {failed}.")
        return ExitCode.REFUSED


def _outcome(args: Namespace, out: Output) -> Refusal | ExitCode | None:
    if refusal := _not_unicode(args):
        return refusal
    if getattr(args, "playback", None):
        from .playback import play_in_chat  # few chats are one

        return play_in_chat(args, out)
    try:
        with open_core(
            args.data or data_folder(os.environ),
            models=args.models,
            cache=hub_cache(os.environ),
            endpoint=args.hub,
            token=os.environ.get("HF_TOKEN") or None,
            token_to_endpoint=args.trust_hub,
            proxy=args.proxy or proxy_address(os.environ),
            bandwidth=args.bandwidth,
            offline=args.offline,
            work=args.work,
        ) as core:
            return args.command(core, args, out)
    except StorageFailed as failed:
        return failed.refusal


def _not_unicode(args: Namespace) -> Refusal | None:
    """Folders may have any name; everything else is text."""
    for value in vars(args).values():
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError:
                return errors.text_not_unicode()
    return None


def _told(outcome: Refusal | ExitCode | None, out: Output) -> ExitCode:
    if isinstance(outcome, Refusal):
        out.refusal(outcome)
        return exit_code_of(outcome)
    return ExitCode.OK if outcome is None else outcome
