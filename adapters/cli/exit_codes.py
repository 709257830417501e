"""What the command's exit code says."""

from __future__ import annotations

from enum import IntEnum

from ...domain.errors import Refusal

__all__ = ["EXIT_CODES_HELP", "ExitCode", "exit_code_of"]


class ExitCode(IntEnum):
    OK = 0
    REFUSED = 1
    USAGE = 2
    DATA_FOLDER = 3
    INTERRUPTED = 130


EXIT_CODES_HELP = """\
exit codes:
  0    done
  1    refused or failed; the reason and what helps are on stderr (with --json, on stdout)
  2    the command line was not understood
  3    the data folder cannot be used
  130  interrupted with Ctrl-C"""

_DATA_FOLDER = frozenset(
    {"cannot_read_store", "disk_full", "folder_not_writable", "newer_format", "store_corrupt"}
)


def exit_code_of(refusal: Refusal) -> ExitCode:
    return ExitCode.DATA_FOLDER if refusal.reason in _DATA_FOLDER else ExitCode.REFUSED
