"""Which screen this terminal can have."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from ...application.core import Core
from .screen import PlainScreen, Screen

__all__ = ["choose_screen"]


def choose_screen(core: Core, conversation: str) -> Screen:
    """The rich one on a terminal, if rejoinder[cli] is installed."""
    installed = find_spec("prompt_toolkit") is not None and find_spec("rich") is not None
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb" or not installed:
        return PlainScreen()
    from .input_history import past_messages
    from .rich_screen import RichScreen

    return RichScreen(past_messages(core, conversation))
