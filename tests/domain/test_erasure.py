"""What stays of a fact when its conversation is deleted: who, when and how much, and no word (ADR 7)."""

from __future__ import annotations

import pytest
from hypothesis import given

from rejoinder.adapters.testing.strategies import facts
from rejoinder.domain import conversation, errors
from rejoinder.domain.conversation import (
    ConversationRenamed,
    InstructionsChanged,
    MessageAppended,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    SamplingChanged,
)
from rejoinder.domain.event import Fact, encode_fact, known_facts
from rejoinder.domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

SECRET = "the aubergine"
SAMPLING = SamplingSettings(temperature=1.5, stop=(SECRET,), grammar=SECRET, logit_bias={SECRET: 1})
ANSWER = Answer(
    requested=Target(model="box:smart", name="smart"),
    by=ModelCredit(model="box:quick", name="quick", sha256="a" * 64),
    sampling=SAMPLING,
    seed=7,
)
BARE = ANSWER.model_copy(update={"sampling": SamplingSettings(temperature=1.5)})
SAID = text_parts(SECRET)
GONE = errors.engine_lost("signal 9")

FACTS: list[tuple[Fact, Fact]] = [
    (
        MessageAppended(message="q", parent="a", role="user", parts=SAID),
        MessageAppended(message="q", parent="a", role="user", parts=()),
    ),
    (
        MessageAppended(
            message="r", parent="q", role="assistant", parts=SAID, answer=ANSWER, finish="stop", usage=Usage()
        ),
        MessageAppended(
            message="r", parent="q", role="assistant", parts=(), answer=BARE, finish="stop", usage=Usage()
        ),
    ),
    (
        ReplyRequested(reply="r", parent="q", session="s", sampling=SAMPLING),
        ReplyRequested(reply="r", parent="q", session="s"),
    ),
    (ReplyStarted(reply="r", answer=ANSWER), ReplyStarted(reply="r", answer=BARE)),
    (
        ReplyStopped(reply="r", parent="q", parts=SAID, answer=ANSWER, usage=Usage()),
        ReplyStopped(reply="r", parent="q", parts=(), answer=BARE, usage=Usage()),
    ),
    (
        ReplyFailed(reply="r", parent="q", parts=SAID, answer=ANSWER, failure=GONE),
        ReplyFailed(reply="r", parent="q", parts=(), answer=BARE, failure=GONE),
    ),
    (
        ReplyInterrupted(reply="r", parent="q", parts=SAID),
        ReplyInterrupted(reply="r", parent="q", parts=()),
    ),
    (ConversationRenamed(title=SECRET), ConversationRenamed(title="")),
    (InstructionsChanged(instructions=SECRET), InstructionsChanged(instructions="")),
    (SamplingChanged(sampling=SAMPLING), SamplingChanged(sampling=SamplingSettings())),
]
"""Each as it was recorded, and what stays of it."""


@pytest.mark.parametrize(("fact", "bare"), FACTS, ids=[type(fact).__name__ for fact, _ in FACTS])
def test_what_stays_of_a_fact_is_all_but_the_words(fact: Fact, bare: Fact) -> None:
    assert SECRET.encode() in encode_fact(fact)
    assert fact.erased() == bare
    assert SECRET.encode() not in encode_fact(bare)


@given(facts())
def test_a_fact_holds_text_if_erasing_it_leaves_another(fact: Fact) -> None:
    assert fact.holds_text() == (fact.erased() != fact)


def test_every_fact_of_a_conversation_that_loses_words_is_among_these() -> None:
    losing = {
        fact
        for fact in known_facts().values()
        if fact.__module__.startswith(conversation.__name__) and fact.erased is not Fact.erased
    }
    assert losing == {type(fact) for fact, _ in FACTS}
