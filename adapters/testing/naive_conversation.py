"""A conversation as one would note it down on paper, beside the real one."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...application.reply import Reply

__all__ = ["NaiveConversation", "NaiveMessage"]


@dataclass(frozen=True, slots=True)
class NaiveMessage:
    """parent: "" at the root."""

    parent: str
    role: str
    text: str


@dataclass(slots=True)
class NaiveConversation:
    """active: when something was last said in it. head: the message that the shown branch ends with, "" for
    none. reply: the one under way."""

    id: str
    target: str
    active: int
    messages: dict[str, NaiveMessage] = field(default_factory=dict[str, NaiveMessage])
    head: str = ""
    archived: bool = False
    reply: Reply | None = None

    def branch(self) -> list[str]:
        shown, at = list[str](), self.head
        while at:
            shown.append(at)
            at = self.messages[at].parent
        return shown[::-1]

    def newest_below(self, message: str) -> str:
        below, newest = {message}, message
        for other, naive in self.messages.items():
            if naive.parent in below:
                below.add(other)
                newest = other
        return newest
