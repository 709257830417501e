"""How a conversation came to be as it is: what it requested, who answered, what moved it in the sidebar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...domain.conversation import (
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationStarted,
    InstructionsChanged,
    ModelRequested,
    ReplyRequested,
    ReplyStarted,
    SamplingChanged,
    evolve,
    initial,
)
from ...domain.event import Fact, Recorded
from .explanation import Story, count_of, seconds_between, short
from .recorded_reply import as_message
from .streams import Streams

__all__ = ["explain_conversation"]

_NAMED_AT_MOST = 5
"""Facts of one kind that are told one by one."""

_IN_PLACE: tuple[tuple[type[Fact], str], ...] = (
    (ConversationRenamed, "renamed"),
    (ConversationPinned, "pinned or unpinned"),
    (ConversationArchived, "archived or brought back"),
    (InstructionsChanged, "given other instructions"),
    (SamplingChanged, "given other settings"),
    (ModelRequested, "given another target"),
)


def explain_conversation(streams: Streams, conversation: str) -> Story:
    story, facts = Story(), streams.conversation(conversation)
    begun = [item for item in facts if isinstance(item.fact, ConversationStarted)]
    story.tell("begun", f"Conversation {short(conversation)} was started", *begun[:1])
    _tell_targets(story, facts)
    _tell_answers(story, facts)
    _tell_activity(story, facts)
    running = _running(facts)
    if running:
        story.tell("reply", "A reply is under way or waits: it was asked for", running)
    for item in facts:
        if isinstance(item.fact, ConversationDeleted):
            story.tell("deleted", "It was deleted", item, "and its text was erased")
    return story


def _tell_targets(story: Story, facts: Sequence[Recorded]) -> None:
    requested = [item for item in facts if isinstance(item.fact, ModelRequested)]
    for number, item in enumerate(requested[-_NAMED_AT_MOST:]):
        assert isinstance(item.fact, ModelRequested)
        first = number == 0 and len(requested) <= _NAMED_AT_MOST
        when = "from its beginning" if first else "from then on"
        story.tell("targets", f"It requested {item.fact.target.name} {when}", item)
    if len(requested) > _NAMED_AT_MOST:
        story.tell("targets", f"It had {count_of(len(requested), 'target')} in all, since", requested[0])


def _tell_answers(story: Story, facts: Sequence[Recorded]) -> None:
    started = [(item, item.fact.answer) for item in facts if isinstance(item.fact, ReplyStarted)]
    counted = Counter(answer.by.name for _, answer in started)
    for name, count in counted.most_common():
        newest = next(item for item, answer in reversed(started) if answer.by.name == name)
        first = next(item for item, answer in started if answer.by.name == name)
        span = ("first", first, ", last", newest) if count > 1 else (newest,)
        story.tell("answers", f"{name} began {count_of(count, 'answer')} here:", *span)
    for (item, answer), (later, after) in pairwise(started):
        if answer.by.model != after.by.model and len(counted) > 1:
            story.tell(
                "answers", f"{after.by.name} took over from {answer.by.name} at", later, "; before, see", item
            )
            break


def _tell_activity(story: Story, facts: Sequence[Recorded]) -> None:
    """The sidebar is ordered by messages alone."""
    said = [item for item in facts if as_message(item)]
    if said:
        story.tell(
            "sidebar",
            f"Its place in the sidebar is that of its newest message {seconds_between(facts[0], said[-1])}",
            "after its start:",
            said[-1],
        )
    else:
        story.tell("sidebar", "Without a message, its place in the sidebar is that of its start", facts[0])
    for kind, what in _IN_PLACE:
        after = [item for item in facts if isinstance(item.fact, kind)]
        after = after[1:] if kind is ModelRequested else after
        if after:
            newest = after[-_NAMED_AT_MOST:]
            story.tell("sidebar", f"It was {what} without being moved:", *newest)


def _running(facts: Sequence[Recorded]) -> Recorded | None:
    state, wish = initial(""), None
    for item in facts:
        state = evolve(state, item.fact)
        wish = item if isinstance(item.fact, ReplyRequested) else wish
    return wish if state.running else None
