"""After a crash: what a dead process left under way is brought to its end."""

from __future__ import annotations

from ..domain import errors
from ..domain.conversation import InterruptReply
from ..domain.engine_session import EndSession
from ..domain.event import Recorded
from .commands import SESSION, Commands, To, to_conversation
from .ports import ViewStore, Workspace
from .projections.requested_vs_loaded import running_sessions
from .projections.transcript import threads_with_replies_of

__all__ = [
    "discard_orphaned_journals",
    "end_dead_sessions",
    "interrupt_replies_of",
    "interrupt_reply",
    "is_running",
    "session_lock",
]


def session_lock(session: str) -> str:
    """The name of the lock that a session's process holds as long as it lives."""
    return f"session-{session}"


def end_dead_sessions(views: ViewStore, commands: Commands, workspace: Workspace, started: Recorded) -> None:
    """End every session whose process is gone, keeping the part of its answers that was shown.

    started: the start of the session that finds them, here and below.
    """
    with views.snapshot() as rows:
        sessions = [row.session for row in running_sessions(rows)]
    for session in sessions:
        held = workspace.try_lock(session_lock(session))
        if held is not None:
            try:
                interrupt_replies_of(session, views, commands, workspace, started)
                end = To(SESSION, session, EndSession(errors.process_gone()))
                commands.execute(end, cause=started)
            finally:
                held.release()


def is_running(session: str, views: ViewStore) -> bool:
    """As far as the log of here knows: an imported conversation names sessions that it never heard of."""
    with views.snapshot() as rows:
        return any(row.session == session for row in running_sessions(rows))


def discard_orphaned_journals(views: ViewStore, workspace: Workspace) -> None:
    """A process that dies between an answer's ending and the removal of its journal leaves one behind."""
    journals = set(workspace.journals())
    if journals:
        with views.snapshot() as rows:
            for session in running_sessions(rows):
                journals -= {thread.reply for thread in threads_with_replies_of(rows, session.session)}
        for reply in journals:
            workspace.discard_journal(reply)


def interrupt_replies_of(
    session: str, views: ViewStore, commands: Commands, workspace: Workspace, started: Recorded
) -> None:
    with views.snapshot() as rows:
        threads = threads_with_replies_of(rows, session)
    for thread in threads:
        interrupt_reply(thread.conversation, thread.reply, commands, workspace, started)


def interrupt_reply(
    conversation: str, reply: str, commands: Commands, workspace: Workspace, started: Recorded
) -> None:
    interrupt = to_conversation(conversation, InterruptReply(reply, workspace.journaled(reply)))
    commands.execute(interrupt, cause=started)
    workspace.discard_journal(reply)
