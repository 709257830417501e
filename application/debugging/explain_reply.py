"""Why a reply went as it did: who was asked, who answered and why, what it waited for, how it ended."""

from __future__ import annotations

from ...domain.conversation import (
    InstructionsChanged,
    ModelRequested,
    SamplingChanged,
)
from ...domain.event import Recorded
from ...domain.messages import Answer
from ...domain.sampling import SamplingSettings
from .explain_ending import tell_ending
from .explain_waiting import tell_waiting
from .explanation import Story, count_of, seconds_between, short
from .recorded_reply import RecordedReply, last_before
from .reply_past import EVER, ReplyPast
from .streams import Streams, cited_status, loaded_at, standing_at

__all__ = ["explain_reply"]


def explain_reply(streams: Streams, conversation: str, reply: RecordedReply) -> Story:
    story, past = Story(), ReplyPast.of(streams, conversation, reply)
    _asked(story, past)
    if reply.started and reply.answer:
        _answered(story, past, reply.started, reply.answer)
        tell_waiting(story, past, reply.started.position)
        _given(story, past, reply.started, reply.answer)
        _timing(story, past)
    else:
        _not_begun(story, past)
    tell_ending(story, past)
    return story


def _asked(story: Story, past: ReplyPast) -> None:
    reply = past.reply
    question = past.message(reply.wish.parent)
    story.tell(
        "asked",
        f"Reply {short(reply.wish.reply)} to message {short(reply.wish.parent)}",
        *([question] if question else []),
        "was asked for",
        reply.requested,
        f"from session {short(reply.wish.session)}",
    )
    requested, target = last_before(past.facts, ModelRequested, reply.requested.position)
    if requested and target:
        story.tell("target", f"The conversation requested {target.target.name}", requested)


def _not_begun(story: Story, past: ReplyPast) -> None:
    reply = past.reply
    until = reply.ended.position if reply.ended else EVER
    tell_waiting(story, past, until)
    model, name = past.target_at(until)
    standing = standing_at(past.streams.model(model), until)
    newest = loaded_at(past.session, until)
    tense = "never began" if reply.ended else "has not begun"
    story.tell(
        "not_begun",
        f"It {tense}: {name} was",
        *cited_status(standing),
        *(("and", f"{newest[-1].model.name} was loaded", newest[-1].since) if newest else ()),
    )


def _answered(story: Story, past: ReplyPast, started: Recorded, answer: Answer) -> None:
    by, requested = answer.by, answer.requested
    target = standing_at(past.streams.model(requested.model), started.position)
    loaded = {item.model: item for item in loaded_at(past.session, started.position)}.get(by)
    was_loaded = ("and", f"{by.name} was loaded", loaded.since) if loaded else ()
    fresh = loaded is not None and loaded.since.position > past.reply.requested.position
    if by.model == requested.model:
        ready = (f"was {target.status}", target.since) if target.since else ()
        because = ("because it was requested,", *ready, *(("and loaded", loaded.since) if loaded else ()))
    else:
        because = (f"because {requested.name} was", *cited_status(target), *was_loaded)
    story.tell("answered", f"Answered by {by.name}", started, *because)
    if by.model != requested.model and fresh:
        story.tell(
            "rule",
            f"{by.name} was loaded after the reply was asked for: where the target is not Ready and",
            "nothing is loaded, the Ready model that answered last does it, or the largest",
            started,
        )


def _given(story: Story, past: ReplyPast, started: Recorded, answer: Answer) -> None:
    changed, instructions = last_before(past.facts, InstructionsChanged, started.position)
    if changed and instructions and (instructions.instructions or past.deleted):
        story.tell("given", "It was given the instructions", changed)
    _sampling(story, past, started, answer)
    seed = "set" if answer.sampling.seed is not None else "drawn for it"
    story.tell("given", f"Its seed, {seed}, was {answer.seed}", started)
    if prompt := answer.prompt:
        left_out = count_of(prompt.messages_left_out, "older message")
        without = f", without {left_out} for which there was no room" if prompt.messages_left_out else ""
        story.tell("given", f"Its prompt had {prompt.tokens:,} tokens{without}", started)


def _sampling(story: Story, past: ReplyPast, started: Recorded, answer: Answer) -> None:
    changes = answer.sampling.model_dump(exclude_defaults=True, exclude={"seed"}, mode="json")
    numbers = ", ".join(f"{name} {value}" for name, value in changes.items() if _is_number(value))
    others = [name for name, value in changes.items() if not _is_number(value)]
    told = ", ".join(filter(None, (numbers, *others))) or "the defaults"
    origin, _ = last_before(past.facts, SamplingChanged, started.position)
    of_its_own = past.reply.wish.sampling is not None
    if of_its_own:
        origin = past.reply.requested
    elif past.deleted or answer.sampling == SamplingSettings():
        origin = None
    story.tell("given", f"Its sampling was {told}", *([origin] if origin else [started]))


def _timing(story: Story, past: ReplyPast) -> None:
    reply, usage = past.reply, past.reply.usage
    assert reply.started is not None
    began = seconds_between(reply.requested, reply.started)
    story.tell("timing", "It began", reply.started, f"{began} after it was asked for", reply.requested)
    if usage and usage.prompt_tokens and reply.ended:
        new = usage.prompt_tokens - usage.cached_tokens
        story.tell(
            "timing",
            f"Reading the prompt took {usage.prefill_ms / 1000:,.2f} s ({new:,} tokens, beside"
            f" {usage.cached_tokens:,} that were still known), answering {usage.decode_ms / 1000:,.2f} s"
            f" ({usage.completion_tokens:,} tokens)",
            reply.ended,
        )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)
