"""The commands that are typed into a chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...application.projections.transcript import MessageRow
from ...application.reply import Reply
from ...application.views import Views
from ...domain import errors
from ...domain.errors import Refusal
from .conversation_commands import credit_line, find_conversation, sidebar_lines
from .exit_codes import ExitCode
from .model_commands import model_lines
from .paths import model_named
from .settings import change_settings, setting_lines
from .wording import one_line, short_id

if TYPE_CHECKING:
    from .chat_session import ChatSession

__all__ = ["Outcome", "run"]

Outcome = Reply | Refusal | ExitCode | None
"""An answer to show, a refusal, the wish to leave, or nothing more to do."""

_LOOK_BACK = 20


@dataclass(frozen=True, slots=True)
class _SlashCommand:
    form: str
    help: str
    run: Callable[[ChatSession, str], Outcome]


def run(session: ChatSession, line: str) -> Outcome:
    """line: begins with a slash."""
    name, _, argument = line[1:].strip().partition(" ")
    command = _COMMANDS.get(name.lower())
    if command is None:
        return errors.invalid_request(f"There is no command /{one_line(name, 40)}; /help lists them")
    return command.run(session, argument.strip())


def _help(session: ChatSession, _: str) -> Outcome:
    width = max(len(command.form) for command in _COMMANDS.values())
    for command in _COMMANDS.values():
        session.screen.say(f"{command.form:{width}}  {command.help}")
    session.screen.say("Enter sends, Alt-Enter breaks the line; a message that begins with / begins with //")
    return None


def _quit(_session: ChatSession, _: str) -> Outcome:
    return ExitCode.OK


# Models


def _model(session: ChatSession, name: str) -> Outcome:
    if not name:
        session.screen.say(session.status())
        return None
    target = session.core.request_model(session.conversation, model_named(name))
    if isinstance(target, Refusal):
        return target
    session.screen.say(session.status())
    return None


def _models(session: ChatSession, _: str) -> Outcome:
    _say_all(session, model_lines(session.core.models()))
    return None


def _pull(session: ChatSession, name: str) -> Outcome:
    model = session.core.pull(model_named(name))
    if isinstance(model, Refusal):
        return model
    session.screen.say(f"{one_line(model.name)} is {model.status}")
    return None


def _cancel(session: ChatSession, name: str) -> Outcome:
    model = session.core.cancel(model_named(name))
    return model if isinstance(model, Refusal) else None


def _unload(session: ChatSession, name: str) -> Outcome:
    gone = session.core.unload(model_named(name) if name else None)
    if isinstance(gone, Refusal):
        return gone
    session.screen.say(f"{', '.join(map(one_line, gone))} left the memory" if gone else "no model is loaded")
    return None


# Messages


def _regenerate(session: ChatSession, _: str) -> Outcome:
    return session.core.regenerate(session.conversation)


def _edit(session: ChatSession, text: str) -> Outcome:
    """Without a text, what is to be changed stands there already."""
    with session.core.views() as views:
        message = next((row for row in _newest(views, session) if row.role == "user"), None)
    if message is None:
        return errors.unknown_branch_point(session.conversation)
    text = text or session.screen.ask("edit> ", session.status, message.text)
    return session.core.edit(session.conversation, message.message, text)


def _newest(views: Views, session: ChatSession) -> Sequence[MessageRow]:
    """The last messages of the branch that is shown, the newest first."""
    thread = views.thread(session.conversation, limit=_LOOK_BACK)
    return [] if isinstance(thread, Refusal) else thread.messages[::-1]


def _branches(session: ChatSession, number: str) -> Outcome:
    with session.core.views() as views:
        shown = {row.message for row in _newest(views, session)}
        found = _alternatives(views, session)
    if not number:
        _say_all(
            session,
            _branch_lines(found, shown) or ["there is one branch only; /edit and /regenerate grow more"],
        )
        return None
    if not number.isascii() or not number.isdigit() or not 1 <= int(number) <= len(found):
        return errors.invalid_request(f"There is no branch {one_line(number, 20)}; /branches lists them")
    refusal = session.core.select_branch(session.conversation, found[int(number) - 1].message)
    if refusal is None:
        session.introduce()
    return refusal


def _alternatives(views: Views, session: ChatSession) -> list[MessageRow]:
    """The messages that have siblings, each with them: the newest place first, the oldest sibling first."""
    found: list[MessageRow] = []
    for row in _newest(views, session):
        siblings = views.branches(row.message)
        if not isinstance(siblings, Refusal) and len(siblings) > 1:
            found += siblings
    return found


def _branch_lines(found: Sequence[MessageRow], shown: set[str]) -> list[str]:
    return [
        f"{number:>3} {'*' if row.message in shown else ' '} "
        f"{'you' if row.role == 'user' else credit_line(row)}: {one_line(row.text, 80)}"
        for number, row in enumerate(found, 1)
    ]


# Conversations


def _new(session: ChatSession, name: str) -> Outcome:
    started = session.core.start_conversation(model_named(name) if name else None)
    return started if isinstance(started, Refusal) else _go_to(session, started)


def _open(session: ChatSession, prefix: str) -> Outcome:
    found = find_conversation(session.core, prefix)
    return found if isinstance(found, Refusal) else _go_to(session, found)


def _go_to(session: ChatSession, conversation: str) -> Outcome:
    opened = session.core.open_conversation(conversation)
    if isinstance(opened, Refusal):
        return opened
    session.conversation = conversation
    session.introduce()
    return None


def _list(session: ChatSession, _: str) -> Outcome:
    with session.core.views() as views:
        rows = views.sidebar(limit=20)
    _say_all(session, sidebar_lines(rows))
    return None


def _title(session: ChatSession, title: str) -> Outcome:
    return session.core.rename(session.conversation, title)


def _delete(session: ChatSession, _: str) -> Outcome:
    if session.screen.ask("delete it for good? [y/N] ", session.status).strip().lower() not in ("y", "yes"):
        return None
    refusal = session.core.delete(session.conversation)
    if refusal is not None:
        return refusal
    session.screen.say(f"{short_id(session.conversation)} was deleted; its text is erased")
    return _new(session, "")


def _set(session: ChatSession, typed: str) -> Outcome:
    now = change_settings(session.core, session.conversation, [typed] if typed else [])
    if isinstance(now, Refusal):
        return now
    name = typed.partition("=")[0].strip()
    _say_all(session, [line for line in setting_lines(now) if name in ("", line.split()[0])])
    return None


def _say_all(session: ChatSession, lines: Sequence[str]) -> None:
    for line in lines:
        session.screen.say(line)


_COMMANDS = {
    "model": _SlashCommand("/model NAME", "the model that answers from the next reply on", _model),
    "models": _SlashCommand("/models", "the models that can be named", _models),
    "pull": _SlashCommand("/pull NAME", "download a model", _pull),
    "cancel": _SlashCommand("/cancel NAME", "end a model's download", _cancel),
    "unload": _SlashCommand("/unload [NAME]", "free the memory of a model, or of all", _unload),
    "regenerate": _SlashCommand("/regenerate", "answer again, as another branch", _regenerate),
    "edit": _SlashCommand("/edit [TEXT]", "say your last message anew, as another branch", _edit),
    "branches": _SlashCommand("/branches [N]", "list the branches, or go to one", _branches),
    "new": _SlashCommand("/new [NAME]", "begin another conversation", _new),
    "open": _SlashCommand("/open ID", "go to another conversation", _open),
    "list": _SlashCommand("/list", "the conversations, newest first", _list),
    "set": _SlashCommand("/set [NAME=VALUE]", "how answers are made: show all, or change one", _set),
    "title": _SlashCommand("/title TEXT", "give this conversation a title", _title),
    "delete": _SlashCommand("/delete", "delete this conversation and erase its text", _delete),
    "help": _SlashCommand("/help", "this list", _help),
    "quit": _SlashCommand("/quit", "leave (or Ctrl-D, or Ctrl-C twice)", _quit),
}
