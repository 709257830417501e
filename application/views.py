"""Every question that a frontend asks of the views, over rows of now or of a moment of the past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..domain import errors
from ..domain.errors import Refusal
from ..domain.messages import Target
from .ports import ViewRows
from .projections.downloads import (
    DownloadRow,
    download_row,
    download_rows,
    queue,
    ready_model_used_last,
)
from .projections.requested_vs_loaded import (
    RequestedVsLoaded,
    SessionRow,
    requested_vs_loaded,
    running_sessions,
)
from .projections.sidebar import SidebarRow, conversations_like, sidebar_page, sidebar_row
from .projections.transcript import (
    MessageRow,
    ThreadRow,
    find_messages,
    message_row,
    messages_like,
    newest_messages,
    siblings,
    thread_row,
)

__all__ = ["Found", "Thread", "Views"]

_MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as it is shown: the newest messages of the selected branch, oldest first.

    earlier: there are older ones before `messages[0]`.
    """

    conversation: str
    title: str
    target: Target
    instructions: str
    sampling: str
    messages: Sequence[MessageRow]
    earlier: bool
    reply: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A message that a search found, with its conversation's title."""

    message: MessageRow
    title: str


class Views:
    def __init__(self, rows: ViewRows) -> None:
        self._rows = rows

    def sidebar(
        self, *, before: int | None = None, limit: int = 50, archived: bool = False
    ) -> Sequence[SidebarRow]:
        """Newest activity first. before: `activity` of the last row of the page above."""
        return sidebar_page(self._rows, before=before, limit=limit, archived=archived)

    def conversation(self, conversation: str) -> SidebarRow | Refusal:
        return sidebar_row(self._rows, conversation) or errors.unknown_conversation(conversation)

    def find_conversation(self, prefix: str) -> str | Refusal:
        """The whole id of the one conversation whose id begins with `prefix`."""
        return _only(prefix, conversations_like(self._rows, prefix), errors.unknown_conversation)

    def find_message(self, conversation: str, prefix: str) -> str | Refusal:
        """The whole id of the one message of the conversation whose id begins with `prefix`."""
        return _only(prefix, messages_like(self._rows, conversation, prefix), errors.unknown_message)

    def thread(self, conversation: str, *, limit: int = 100, before: str | None = None) -> Thread | Refusal:
        """before: id of a message of the branch; the page ends above it."""
        found, row = thread_row(self._rows, conversation), sidebar_row(self._rows, conversation)
        if found is None or row is None:
            return errors.unknown_conversation(conversation)
        messages = self._page(found, limit + 1, before)
        return Thread(
            conversation,
            row.title,
            Target(model=found.target_model, name=found.target),
            found.instructions,
            found.sampling,
            messages[-limit:],
            len(messages) > limit,
            found.reply or None,
        )

    def _page(self, thread: ThreadRow, limit: int, before: str | None) -> Sequence[MessageRow]:
        page = min(limit, _MOST_AT_ONCE)
        newest = newest_messages(self._rows, thread.conversation, before or thread.selected, page)
        if before:
            next(newest, None)
        return list(islice(newest, limit))[::-1]

    def branches(self, message: str) -> Sequence[MessageRow] | Refusal:
        """The message and its alternatives, oldest first."""
        row = message_row(self._rows, message)
        return siblings(self._rows, row) if row else errors.unknown_message(message)

    def search(self, words: str, limit: int = 20) -> Sequence[Found]:
        """Messages that hold every word, or words that begin like it; best match first."""
        return [Found(row, self._title(row.conversation)) for row in find_messages(self._rows, words, limit)]

    def _title(self, conversation: str) -> str:
        row = sidebar_row(self._rows, conversation)
        return row.title if row else ""

    def downloads(self) -> Sequence[DownloadRow]:
        """Every model that is here or wanted: the queue in its order, then the others, newest first."""
        waiting = list(queue(self._rows))
        jobs = {row.model for row in waiting}
        return [*waiting, *(row for row in download_rows(self._rows) if row.model not in jobs)]

    def download(self, model: str) -> DownloadRow | None:
        return download_row(self._rows, model)

    def ready_model_used_last(self) -> DownloadRow | None:
        """The model that answers when the target is not ready and none is loaded."""
        model = ready_model_used_last(self._rows)
        return download_row(self._rows, model) if model else None

    def requested_vs_loaded(self, conversation: str, session: str) -> RequestedVsLoaded | Refusal:
        found = requested_vs_loaded(self._rows, conversation, session)
        return found or errors.unknown_conversation(conversation)

    def sessions(self) -> Sequence[SessionRow]:
        """Every core that has the data folder open for work, oldest first."""
        return running_sessions(self._rows)


def _only(prefix: str, found: Sequence[str], unknown: Callable[[str], Refusal]) -> str | Refusal:
    if prefix in found:
        return prefix
    if not found or not prefix:
        return unknown(prefix)
    return found[0] if len(found) == 1 else errors.ambiguous_id(prefix)
