"""A reply as the signals that it gave and when: recorded as they passed, or derived from the log."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...domain.conversation import MessageAppended, ReplyFailed
from ...domain.engine_session import ModelLoaded, ModelLoadStarted
from ...domain.messages import Finish, Parts, plain_text
from ..signals import (
    ModelLoading,
    PrefillProgress,
    ReplyBegan,
    ReplyDelta,
    ReplyEnded,
    ReplySignal,
    ReplyWaiting,
)
from .recorded_reply import RecordedReply, as_message
from .streams import Streams, standings

__all__ = ["ReplyScript", "TimedSignal", "derived_script"]

_WORDS = re.compile(r"\s*\S+\s*?|\s+")
_WAIT_SHOWN = 50
"""Milliseconds that a reply had to wait for it to be told."""


@dataclass(frozen=True, slots=True)
class TimedSignal:
    """ms: milliseconds after the reply was asked for."""

    ms: float
    signal: ReplySignal


@dataclass(frozen=True, slots=True)
class ReplyScript:
    """asked: the text that was to be answered. derived: the deltas and their times are not those that were
    shown, which nobody recorded, but the text at the rate that the log tells."""

    conversation: str
    reply: str
    asked: str
    derived: bool
    signals: Sequence[TimedSignal]


def derived_script(streams: Streams, conversation: str, reply: RecordedReply) -> ReplyScript | None:
    """None while the reply goes on."""
    if reply.ended is None:
        return None
    asked = next(
        (
            plain_text(said.parts)
            for item in streams.conversation(conversation)
            if (said := as_message(item)) and said.message == reply.wish.parent
        ),
        "",
    )
    signals = sorted(_signals(streams, conversation, reply), key=lambda timed: timed.ms)
    return ReplyScript(conversation, reply.wish.reply, asked, True, signals)


def _signals(streams: Streams, conversation: str, reply: RecordedReply) -> Iterator[TimedSignal]:
    asked, id = reply.requested.at, reply.wish.reply
    assert reply.ended is not None
    over = max(0.0, reply.ended.at - asked)
    if reply.started and reply.answer:
        began = min(over, max(0.0, reply.started.at - asked))
        if began > _WAIT_SHOWN:
            yield from _waiting(streams, conversation, reply, began)
        yield TimedSignal(began, ReplyBegan(conversation, id, reply.answer))
        over = began
        for timed in _answered(conversation, reply, began):
            over = timed.ms
            yield timed
    yield TimedSignal(over, _ending(conversation, reply))


def _waiting(
    streams: Streams, conversation: str, reply: RecordedReply, began: float
) -> Iterator[TimedSignal]:
    asked, answer = reply.requested, reply.answer
    assert answer is not None
    until = reply.started.position if reply.started else 0
    facts = streams.model(answer.by.model)
    for standing in standings([item for item in facts if item.position < until]):
        if standing.since and standing.status and standing.status != "Ready":
            ms = min(began, max(0.0, standing.since.at - asked.at))
            name = answer.by.name
            yield TimedSignal(
                ms, ReplyWaiting(conversation, reply.wish.reply, f"{name} is {standing.status}")
            )
    for item in streams.session(reply.wish.session):
        if asked.position < item.position < until and isinstance(item.fact, ModelLoadStarted | ModelLoaded):
            fraction = 1.0 if isinstance(item.fact, ModelLoaded) else 0.0
            ms = min(began, max(0.0, item.at - asked.at))
            yield TimedSignal(ms, ModelLoading(item.fact.model, fraction))


def _answered(conversation: str, reply: RecordedReply, began: float) -> Iterator[TimedSignal]:
    """The prompt at once, then word after word at an even pace."""
    id, usage = reply.wish.reply, reply.usage
    assert reply.ended is not None
    assert reply.started is not None
    prefill = usage.prefill_ms if usage else 0.0
    spent = max(0.0, reply.ended.at - reply.started.at - prefill)
    decode = usage.decode_ms if usage else spent
    total = usage.prompt_tokens if usage else 0
    if total:
        cached = usage.cached_tokens if usage else 0
        yield TimedSignal(began, PrefillProgress(conversation, id, cached, total))
        yield TimedSignal(began + prefill, PrefillProgress(conversation, id, total, total))
    words = list(_pieces(reply.parts))
    for number, (kind, word) in enumerate(words, 1):
        ms = began + prefill + decode * number / len(words)
        yield TimedSignal(ms, ReplyDelta(conversation, id, kind, word))


def _pieces(parts: Parts) -> Iterator[tuple[str, str]]:
    for part in parts:
        for word in _WORDS.findall(part.text):
            yield part.kind, word


_CUT_SHORT: dict[str, Finish] = {
    "ReplyStopped": "stopped",
    "ReplyFailed": "failed",
    "ReplyInterrupted": "interrupted",
}


def _ending(conversation: str, reply: RecordedReply) -> ReplyEnded:
    assert reply.ended is not None
    fact = reply.ended.fact
    finish = fact.finish if isinstance(fact, MessageAppended) else _CUT_SHORT[fact.NAME]
    return ReplyEnded(
        conversation,
        reply.wish.reply,
        finish or "stop",
        plain_text(reply.parts),
        reply.answer,
        fact.failure if isinstance(fact, ReplyFailed) else None,
        reply.usage,
    )
