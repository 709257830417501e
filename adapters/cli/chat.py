"""`rejoinder chat`: which conversation, and whether one message or many."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack

from ...application.core import Core
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.messages import check_text
from ...domain.sampling import SamplingSettings, changed_settings
from .conversation_commands import find_conversation
from .exit_codes import ExitCode
from .one_message import send_one_message
from .output import Output
from .paths import model_named
from .recording_path import refused_inside
from .settings import change_settings, parse_settings

__all__ = ["chat"]

_READ_AT_MOST = 2**26


def chat(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode:
    if args.record is None:
        return _chat(core, args, out)
    if refusal := refused_inside(args.record, args):
        return refusal
    from ..playback import record_signals  # few chats are recorded

    with ExitStack() as recording:
        try:
            recording.enter_context(record_signals(core, args.record))
        except OSError as error:
            return errors.folder_not_writable(str(args.record), error.strerror or str(error))
        return _chat(core, args, out)


def _chat(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode:
    if args.message is None and sys.stdin.isatty():
        return _interactive(core, args, out)
    text = _standard_input() if args.message in (None, "-") else args.message
    if isinstance(text, Refusal):
        return text
    # Before a conversation begins that would hold nothing.
    if refusal := check_text(text):
        return refusal
    conversation = _conversation(core, args)
    if isinstance(conversation, Refusal):
        return conversation
    return send_one_message(core, conversation, text, out)


def _standard_input() -> str | Refusal:
    """All of it as one message, without the newline that ends its last line."""
    try:
        return sys.stdin.buffer.read(_READ_AT_MOST).decode("utf-8-sig").removesuffix("\n")
    except UnicodeDecodeError:
        return errors.text_not_unicode()


def _conversation(core: Core, args: Namespace) -> str | Refusal:
    """The one that was named, or a new one; opened, and asking for the model that was named."""
    found = find_conversation(core, args.conversation) if args.conversation else None
    if isinstance(found, Refusal):
        return found
    if refusal := _wrong(args.settings):
        return refusal
    model = model_named(args.model) if args.model else None
    conversation = found or core.start_conversation(model)
    if found and model:
        target = core.request_model(found, model)
        if isinstance(target, Refusal):
            return target
    opened = conversation if isinstance(conversation, Refusal) else core.open_conversation(conversation)
    if isinstance(opened, Refusal) or isinstance(conversation, Refusal):
        return opened if isinstance(opened, Refusal) else conversation
    done = change_settings(core, conversation, args.settings) if args.settings else None
    return done if isinstance(done, Refusal) else conversation


def _wrong(settings: Sequence[str]) -> Refusal | None:
    """Before a conversation begins that would hold nothing."""
    changes = parse_settings(settings)
    made = changes if isinstance(changes, Refusal) else changed_settings(SamplingSettings(), changes)
    return made if isinstance(made, Refusal) else None


def _unused(core: Core) -> str | None:
    """The newest conversation, if it is as it was begun: a visit that came to nothing leaves none behind."""
    with core.views() as views:
        rows = views.sidebar(limit=1)
    untouched = rows and not rows[0].messages and not rows[0].named
    return rows[0].conversation if untouched and rows[0].target == core.catalogue.default.name else None


def _interactive(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode:
    if out.json:
        return errors.invalid_request("--json needs a message: give -m TEXT")
    since = core.head
    args.conversation = args.conversation or _unused(core)
    conversation = _conversation(core, args)
    if isinstance(conversation, Refusal):
        return conversation
    from .chat_session import ChatSession
    from .choose_screen import choose_screen

    return ChatSession(core, choose_screen(core, conversation), conversation, since).run()
