"""The request of a recorded reply, as its engine got it: rebuilt from the log and not from today's views."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...domain import errors
from ...domain.conversation import ConversationDeleted, InstructionsChanged, MessageAppended, ReplyStopped
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.messages import Answer, Prompt, plain_text, text_parts
from ...domain.sampling import SamplingSettings
from ..histories import within
from ..ports import ChatMessage
from .recorded_reply import RecordedReply, as_message, last_before, recorded_reply
from .streams import Streams, loaded_at

__all__ = ["RecordedRequest", "recorded_request"]


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """instructions: those that may have held when it began; where they were changed at that moment, several.
    branch: the messages up to its question, the newest first, each with its parent's id.
    context_length: of the context that gave it, in tokens."""

    conversation: str
    id: str
    reply: RecordedReply
    answer: Answer
    prompt: Prompt
    instructions: Sequence[str]
    branch: Sequence[tuple[str, ChatMessage]]
    context_length: int

    @property
    def whole(self) -> bool:
        """Whether the answer came to its own end."""
        return self.reply.ended is not None and isinstance(self.reply.ended.fact, MessageAppended)

    @property
    def sampling(self) -> SamplingSettings:
        """Of a stopped answer only the tokens that it had: what was held back was shown when it stopped."""
        ended, usage = self.reply.ended, self.reply.usage
        if ended and isinstance(ended.fact, ReplyStopped) and usage and usage.completion_tokens:
            return self.answer.sampling.model_copy(update={"max_tokens": usage.completion_tokens})
        return self.answer.sampling

    def history(self, tokens: int) -> list[ChatMessage]:
        """What is offered to an engine whose context has so many tokens, oldest first."""
        return [said for _, said in within(tokens, iter(self.branch))][::-1]


def recorded_request(streams: Streams, conversation: str, id: str) -> RecordedRequest | Refusal:
    """id: of a reply; what is none is refused, as is one that left too little to be run again."""
    facts = streams.conversation(conversation)
    reply = recorded_reply(facts, id)
    if reply is None:
        return errors.not_an_answer(id)
    if any(isinstance(item.fact, ConversationDeleted) for item in facts):
        return errors.conversation_deleted(conversation)
    if reply.started is None or reply.answer is None:
        return errors.nothing_to_reproduce(id, "never began")
    if reply.ended is None:
        return errors.reply_running(conversation, id)
    answer, prompt = reply.answer, reply.answer.prompt
    if prompt is None:
        return errors.nothing_to_reproduce(id, "has no record of its prompt")
    if not answer.by.sha256 or not prompt.tokens:
        return errors.answered_by_server(id, answer.by.name)
    if not reply.parts and not isinstance(reply.ended.fact, MessageAppended):
        return errors.nothing_to_reproduce(id, "said nothing")
    loaded = loaded_at(streams.session(reply.wish.session), reply.started.position)
    context_length = next((item.context_length for item in loaded if item.model == answer.by), None)
    if context_length is None:
        return errors.nothing_to_reproduce(id, "has no record of the context that it was given in")
    return RecordedRequest(
        conversation,
        id,
        reply,
        answer,
        prompt,
        _instructions(facts, reply.requested.position, reply.started.position),
        list(_branch(facts, reply.wish.parent)),
        context_length,
    )


def _instructions(facts: Sequence[Recorded], after: int, until: int) -> list[str]:
    """The newest first: those of when it began, then those that were changed while it waited."""
    _, before = last_before(facts, InstructionsChanged, after)
    changed = [
        i.fact.instructions
        for i in facts
        if after < i.position < until and isinstance(i.fact, InstructionsChanged)
    ]
    return [*reversed(changed), before.instructions if before else ""]


def _branch(facts: Sequence[Recorded], message: str) -> Iterator[tuple[str, ChatMessage]]:
    """What was said later has no place in it: a message's ancestors were there before it."""
    said = {m.message: m for i in facts if (m := as_message(i))}
    found = said.pop(message, None)
    while found is not None:
        # Without what was thought, as every prompt.
        parts = text_parts(plain_text(found.parts))
        yield found.parent or "", ChatMessage(found.message, found.role, parts)
        found = said.pop(found.parent or "", None)
