"""The commands that look at conversations and change them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import wraps

from ...application.core import Core
from ...application.projections.requested_vs_loaded import RequestedVsLoaded
from ...application.projections.sidebar import SidebarRow
from ...application.projections.transcript import MessageRow
from ...application.views import Thread, Views
from ...domain import errors
from ...domain.engine_session import EngineLost, ModelLoadFailed
from ...domain.errors import Refusal
from .exit_codes import ExitCode
from .output import Output
from .paths import model_named
from .records import conversation_record, found_record, standing_record, thread_record
from .wording import local_time, one_line, short_id

__all__ = [
    "Outcome",
    "archive",
    "change_instructions",
    "credit_line",
    "delete",
    "find_conversation",
    "list_conversations",
    "open_conversation",
    "pin",
    "rename",
    "request_model",
    "search",
    "show",
    "show_thread",
    "sidebar_lines",
    "thread_lines",
]

_WHOLE_ID = 32

Outcome = Refusal | ExitCode | None


def _on_one(
    command: Callable[[Core, str, Namespace, Output], Outcome],
) -> Callable[[Core, Namespace, Output], Outcome]:
    """A command that is given the whole id of the conversation that its argument `id` begins."""

    @wraps(command)
    def found_first(core: Core, args: Namespace, out: Output) -> Outcome:
        found = find_conversation(core, args.id)
        return found if isinstance(found, Refusal) else command(core, found, args, out)

    return found_first


def find_conversation(core: Core, prefix: str) -> str | Refusal:
    """The id that begins with `prefix`. A whole id passes, so that the core may say what became of it."""
    with core.views() as views:
        found = views.find_conversation(prefix)
    if isinstance(found, Refusal) and len(prefix) >= _WHOLE_ID:
        return prefix
    return found


# Looking


def list_conversations(core: Core, args: Namespace, out: Output) -> Refusal | None:
    with core.views() as views:
        before = _activity(views, args.before) if args.before else None
        if isinstance(before, Refusal):
            return before
        rows = views.sidebar(before=before, limit=args.limit, archived=args.archived)
        more = bool(rows) and bool(views.sidebar(before=rows[-1].activity, limit=1, archived=args.archived))
    out.record([conversation_record(row) for row in rows])
    for line in sidebar_lines(rows):
        out.text(line)
    if not rows:
        out.note("there are no more conversations" if before else "no conversation yet: `rejoinder chat`")
    if more:
        out.note(f"older ones: rejoinder list --before {short_id(rows[-1].conversation)}")
    return None


def _activity(views: Views, prefix: str) -> int | Refusal:
    found = views.find_conversation(prefix)
    row = found if isinstance(found, Refusal) else views.conversation(found)
    return row if isinstance(row, Refusal) else row.activity


def sidebar_lines(rows: Sequence[SidebarRow]) -> list[str]:
    width = max((len(row.target) for row in rows), default=0)
    return [
        f"{short_id(row.conversation)}  {local_time(row.last_activity)}  "
        f"{one_line(row.target):{width}}  {one_line(row.title) or '(empty)'}{_marks(row)}"
        for row in rows
    ]


def _marks(row: SidebarRow) -> str:
    return "  (pinned)" if row.pinned else ""


def show(core: Core, args: Namespace, out: Output) -> Refusal | None:
    with core.views() as views:
        return show_thread(views, args.id, out, args.limit)


def show_thread(views: Views, prefix: str, out: Output, limit: int | None) -> Refusal | None:
    """limit: of messages, the newest ones; None for all."""
    found = views.find_conversation(prefix)
    if isinstance(found, Refusal):
        return found
    row = views.conversation(found)
    thread = views.thread(found, limit=limit or sys.maxsize - 1)
    if isinstance(row, Refusal) or isinstance(thread, Refusal):
        return errors.unknown_conversation(prefix)
    out.record(thread_record(row, thread))
    out.text("\n".join(thread_lines(thread)))
    return None


def thread_lines(thread: Thread) -> list[str]:
    heading = f"{one_line(thread.title) or '(empty)'} · {short_id(thread.conversation)} · asks for "
    lines = [heading + one_line(thread.target.name)]
    if thread.instructions:
        lines.append(f"instructions: {one_line(thread.instructions, 200)}")
    if thread.earlier:
        lines.append("(earlier messages are left out)")
    for message in thread.messages:
        lines += ["", f"{_speaker(message)}  {short_id(message.message)}", message.text]
    if thread.reply:
        lines += ["", "(a reply is under way)"]
    return lines


def _speaker(message: MessageRow) -> str:
    return "you" if message.role == "user" else credit_line(message)


def credit_line(message: MessageRow) -> str:
    """Who gave an answer, instead of whom, and how it ended if not by itself."""
    answer = message.credit
    name = one_line(answer.by.name) if answer else "assistant"
    if answer and answer.by.model != answer.requested.model:
        name += f" (for {one_line(answer.requested.name)})"
    return name if message.finish in ("stop", "") else f"{name}, {_ENDINGS[message.finish]}"


_ENDINGS = {
    "length": "cut at the length limit",
    "stopped": "stopped",
    "failed": "failed",
    "interrupted": "interrupted",
}


def search(core: Core, args: Namespace, out: Output) -> None:
    with core.views() as views:
        found = views.search(args.text, limit=args.limit)
    out.record([found_record(item) for item in found])
    for item in found:
        out.text(
            f"{short_id(item.message.conversation)}  {local_time(item.message.at)}  "
            f"{one_line(item.title, 30)}: {one_line(item.message.text, 120)}"
        )
    if not found:
        out.note("nothing was found")


# Opening


@_on_one
def open_conversation(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    """Restores the target, waits while it is being loaded, and says where it stands."""
    standing = _opened(core, conversation)
    if isinstance(standing, Refusal):
        return standing
    out.record(standing_record(standing))
    name = one_line(standing.requested.name)
    out.text(f"{short_id(conversation)} asks for {name}: {standing.why or 'it is loaded'}")
    out.note(f"to go on with it: rejoinder chat -c {short_id(conversation)}")
    return None


def _opened(core: Core, conversation: str) -> RequestedVsLoaded | Refusal:
    with core.subscribe() as facts:
        target = core.open_conversation(conversation)
        if isinstance(target, Refusal):
            return target
        for recorded in facts:
            if isinstance(recorded.fact, ModelLoadFailed | EngineLost):
                return recorded.fact.failure
            standing = core.requested_vs_loaded(conversation)
            if isinstance(standing, Refusal) or standing.status != "Ready" or not standing.why:
                return standing
    return errors.engine_closed()


# Changing


@_on_one
def request_model(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    target = core.request_model(conversation, model_named(args.name))
    if isinstance(target, Refusal):
        return target
    with core.views() as views:
        row = views.download(target.model)
    status, name = row.status if row else "", one_line(target.name)
    out.record(
        {"id": conversation, "target": target.name, "target_model": target.model, "status": status or None}
    )
    out.text(f"{short_id(conversation)} asks for {name} from now on ({status or 'not on disk'})")
    if status != "Ready":
        out.note(f"`rejoinder pull {name}` fetches it, as does the next chat")
    return None


@_on_one
def rename(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    return core.rename(conversation, args.title) or _changed(core, conversation, out)


@_on_one
def pin(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    return core.pin(conversation, not args.off) or _changed(core, conversation, out)


@_on_one
def archive(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    return core.archive(conversation, not args.off) or _changed(core, conversation, out)


@_on_one
def change_instructions(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    return core.change_instructions(conversation, args.text) or _changed(core, conversation, out)


def _changed(core: Core, conversation: str, out: Output) -> Refusal | None:
    with core.views() as views:
        row = views.conversation(conversation)
    if isinstance(row, Refusal):
        return row
    out.record(conversation_record(row))
    return None


@_on_one
def delete(core: Core, conversation: str, args: Namespace, out: Output) -> Outcome:
    if not args.yes:
        if out.json or not sys.stdin.isatty():
            return errors.invalid_request("Deleting asks first, and there is no terminal: give --yes")
        if not _confirmed(core, conversation):
            out.note("nothing was deleted")
            return ExitCode.REFUSED
    refusal = core.delete(conversation)
    if refusal is None:
        out.record({"deleted": conversation})
        out.note(f"{short_id(conversation)} was deleted; its text is erased")
    return refusal


def _confirmed(core: Core, conversation: str) -> bool:
    with core.views() as views:
        row = views.conversation(conversation)
    title = "" if isinstance(row, Refusal) else one_line(row.title)
    print(f"Delete {title or short_id(conversation)} for good? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
