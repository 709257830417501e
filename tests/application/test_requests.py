"""What can be asked of an answer, from the core to the log: settings, reasoning, log probabilities."""

from __future__ import annotations

from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal, ReplyDelta, SamplingSettings, changed_settings
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.ports import Generate
from rejoinder.application.reply import Reply
from rejoinder.domain.messages import ReasoningPart, TextPart, text_parts

SECONDS = 20


class Listening:
    """Remembers what it was asked, and thinks before it answers."""

    def __init__(self) -> None:
        self.asked: list[Generate] = []

    def __call__(self, request: Generate) -> str:
        self.asked.append(request)
        return f"<think>\nNumber {len(self.asked)}, hm.\n</think>\n\nAnswer <think>{len(self.asked)}</think>"


@pytest.fixture
def listening(engine: ScriptedEngine) -> Listening:
    engine.says = listening = Listening()
    return listening


def last(core: Core, conversation: str) -> Any:
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    return thread.messages[-1]


# Reasoning


def test_reasoning_is_a_part_of_its_own(world: Any, core: Core, listening: Listening) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    reply = world.send(core, conversation)
    kinds = [signal.kind for signal in reply if isinstance(signal, ReplyDelta)]
    assert kinds == sorted(kinds)
    assert reply.result(SECONDS).text == "Answer <think>1</think>"
    assert last(core, conversation).content == (
        ReasoningPart(text="Number 1, hm."),
        TextPart(text="Answer <think>1</think>"),
    )


def test_no_model_is_told_what_was_thought_before(world: Any, core: Core, listening: Listening) -> None:
    world.ready(core, "smart", "quick")
    conversation = world.start(core)
    for model in ("smart", "smart", "quick"):
        core.request_model(conversation, model)
        assert world.send(core, conversation).result(SECONDS).finish == "stop"
    given = [message.parts for message in listening.asked[-1].history if message.role == "assistant"]
    assert given == [text_parts("Answer <think>1</think>"), text_parts("Answer <think>2</think>")]


def test_a_reply_that_is_stopped_in_thought_keeps_the_thought(
    world: Any, core: Core, engine: ScriptedEngine, listening: Listening
) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    assert world.send(core, conversation).result(SECONDS).finish == "stop"
    engine.hold()
    reply = world.send(core, conversation)
    engine.let(4)
    assert next(signal for signal in reply if isinstance(signal, ReplyDelta)).kind == "reasoning"
    reply.stop()
    ended = reply.result(SECONDS)
    message = last(core, conversation)
    assert (ended.finish, ended.text) == ("stopped", "")
    assert [part.kind for part in message.content] == ["reasoning"]
    assert message.used.completion_tokens == ended.usage.completion_tokens > 0


# Settings


def test_settings_that_the_engine_cannot_follow_fail_the_reply_and_the_next_one_works(
    world: Any, core: Core
) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    reply = core.send(conversation, "Hello", sampling=SamplingSettings(grammar="root ::= x"))
    assert isinstance(reply, Reply)
    failure = reply.result(SECONDS).failure
    assert failure is not None
    assert failure.reason == "invalid_setting"
    assert world.send(core, conversation).result(SECONDS).finish == "stop"


def test_a_change_of_settings_holds_for_the_replies_after_it(
    world: Any, core: Core, listening: Listening
) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    settings = changed_settings(SamplingSettings(), {"top_k": 3, "json_schema": {"type": "null"}})
    assert isinstance(settings, SamplingSettings)
    assert core.change_sampling(conversation, settings) is None
    assert world.send(core, conversation).result(SECONDS).finish == "failed"
    assert core.change_sampling(conversation, settings.without_text()) is None
    assert world.send(core, conversation).result(SECONDS).finish == "stop"
    assert listening.asked[-1].sampling == SamplingSettings(top_k=3)


# A context that is too small


@pytest.mark.parametrize("size", [1, 90], ids=["the engine sees", "the core sees beforehand"])
def test_what_must_not_be_left_out_fails_the_reply_with_its_count(world: Any, size: int) -> None:
    core = world.open(ScriptedEngine(context_length=40))
    world.ready(core, "smart")
    conversation = world.start(core)
    for _ in range(12):
        core.append(conversation, "some more words to say " * size)
    core.change_sampling(conversation, SamplingSettings(overflow="refuse"))
    ended = world.send(core, conversation).result(SECONDS)
    assert ended.finish == "failed"
    assert ended.failure.reason == "conversation_too_long"
    assert 0 < ended.failure.details["messages_left_out"] <= 12


def test_what_was_left_out_is_in_the_fact(world: Any) -> None:
    core = world.open(ScriptedEngine(context_length=40))
    world.ready(core, "smart")
    conversation = world.start(core)
    for _ in range(12):
        core.append(conversation, "some more words to say")
    assert world.send(core, conversation).result(SECONDS).finish == "stop"
    assert last(core, conversation).credit.prompt.messages_left_out > 0


# Log probabilities


def test_log_probabilities_reach_who_asks_and_no_log(world: Any, core: Core) -> None:
    world.ready(core, "smart")
    conversation = world.start(core)
    reply = core.send(conversation, "Hello", logprobs=1)
    assert isinstance(reply, Reply)
    deltas = [signal for signal in reply if isinstance(signal, ReplyDelta)]
    tokens = [token for delta in deltas for token in delta.logprobs]
    assert b"".join(token.token for token in tokens).decode() == reply.result(SECONDS).text
    again = core.regenerate(conversation)
    assert isinstance(again, Reply)
    assert not any(signal.logprobs for signal in again if isinstance(signal, ReplyDelta))


@pytest.mark.parametrize("count", [-1, 21])
def test_too_many_alternatives_are_refused_before_anything_is_said(
    world: Any, core: Core, count: int
) -> None:
    conversation = world.start(core)
    refusal = core.send(conversation, "Hello", logprobs=count)
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.details["setting"]) == ("invalid_setting", "logprobs")
    assert world.texts(core, conversation) == []
