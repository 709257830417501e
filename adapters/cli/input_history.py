"""What the arrow keys bring back: what the user said, read from the log's views.

A history file would keep the text of a conversation that is deleted.
"""

from __future__ import annotations

from ...application.core import Core
from ...application.views import Views
from ...domain.errors import Refusal

__all__ = ["past_messages"]

_CONVERSATIONS = 20
_MESSAGES = 50


def past_messages(core: Core, conversation: str) -> list[str]:
    """The newest first: those of the conversation, then those of others; each text once."""
    with core.views() as views:
        others = [row.conversation for row in views.sidebar(limit=_CONVERSATIONS)]
        said = [text for one in (conversation, *others) for text in _said(views, one)]
    return list(dict.fromkeys(said))


def _said(views: Views, conversation: str) -> list[str]:
    thread = views.thread(conversation, limit=_MESSAGES)
    if isinstance(thread, Refusal):
        return []
    return [row.text for row in reversed(thread.messages) if row.role == "user"]
