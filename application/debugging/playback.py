"""Replies of the past as the signals that they gave, at their pace: no engine is touched."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...domain import errors
from ...domain.conversation import ConversationDeleted, ReplyRequested
from ...domain.errors import Refusal
from ...domain.messages import Target
from ..cancellation import Cancellation
from ..ports import EventStore, ViewStore
from ..signals import ReplySignal
from .recorded_reply import recorded_reply
from .reply_script import ReplyScript, derived_script
from .streams import Streams
from .subjects import find_subject

__all__ = ["Playback", "play_back"]


class Playback:
    """Iterate it for the signals of its replies, one reply after the other, each when it came then.

    speed: 2.0 is twice as fast, math.inf without a pause. script: all of it, at once.
    """

    def __init__(self, script: Sequence[ReplyScript], speed: float = 1.0) -> None:
        self.script, self.speed = script, speed
        self._stopped = Cancellation()

    @property
    def derived(self) -> bool:
        """Whether the pieces of any reply, and their times, are made up from its text."""
        return any(reply.derived for reply in self.script)

    def stop(self) -> None:
        """From any thread: no further signal comes."""
        self._stopped.cancel()

    def __iter__(self) -> Iterator[ReplySignal]:
        for reply in self.script:
            began = time.monotonic()
            for timed in reply.signals:
                due = began + timed.ms / 1000 / self.speed
                if self._stopped.wait(max(0.0, due - time.monotonic())):
                    return
                yield timed.signal


def play_back(
    log: EventStore,
    views: ViewStore,
    wanted: str,
    target: Callable[[str], Target | Refusal],
    speed: float,
    recorded: Sequence[ReplyScript],
) -> Playback | Refusal:
    if math.isnan(speed) or speed <= 0:
        return errors.invalid_setting("speed", "is not above 0")
    with views.snapshot() as rows:
        subject = find_subject(log, rows, wanted, target)
    if isinstance(subject, Refusal):
        return subject
    if subject.kind == "model":
        return errors.not_an_answer(wanted)
    conversation = subject.conversation or subject.id
    streams = Streams(log)
    facts = streams.conversation(conversation)
    if any(isinstance(item.fact, ConversationDeleted) for item in facts):
        return errors.conversation_deleted(conversation)
    asked = [item.fact.reply for item in facts if isinstance(item.fact, ReplyRequested)]
    replies = asked if subject.kind == "conversation" else [reply for reply in asked if reply == subject.id]
    at_hand = {script.reply: script for script in recorded}
    script = list(_scripts(streams, conversation, replies, at_hand))
    return Playback(script, speed) if script else errors.not_an_answer(subject.id)


def _scripts(
    streams: Streams, conversation: str, replies: Sequence[str], at_hand: Mapping[str, ReplyScript]
) -> Iterator[ReplyScript]:
    for reply in replies:
        found = recorded_reply(streams.conversation(conversation), reply)
        script = at_hand.get(reply) or (derived_script(streams, conversation, found) if found else None)
        if script:
            yield script
