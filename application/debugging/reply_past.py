"""What is read to explain one reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.conversation import ConversationDeleted, ModelRequested
from ...domain.event import Recorded
from .recorded_reply import RecordedReply, as_message, last_before
from .streams import Streams

__all__ = ["EVER", "ReplyPast"]

EVER = 2**62
"""A position that no log reaches."""


@dataclass(frozen=True, slots=True)
class ReplyPast:
    """facts: of its conversation. session: the facts of the session that it was asked of."""

    streams: Streams
    reply: RecordedReply
    facts: Sequence[Recorded]
    session: Sequence[Recorded]

    @staticmethod
    def of(streams: Streams, conversation: str, reply: RecordedReply) -> ReplyPast:
        return ReplyPast(
            streams, reply, streams.conversation(conversation), streams.session(reply.wish.session)
        )

    @property
    def deleted(self) -> Recorded | None:
        return next((item for item in self.facts if isinstance(item.fact, ConversationDeleted)), None)

    def message(self, id: str) -> Recorded | None:
        """The fact that put it into the thread."""
        said = ((item, as_message(item)) for item in self.facts)
        return next((item for item, message in said if message and message.message == id), None)

    def target_at(self, position: int) -> tuple[str, str]:
        """The requested model's id and name."""
        _, requested = last_before(self.facts, ModelRequested, position)
        return (requested.target.model, requested.target.name) if requested else ("", "the target")
