"""A reply, from its beginning to exactly one ending (R5, R13, I6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rejoinder.domain import errors
from rejoinder.domain.conversation import (
    BeginReply,
    CompleteReply,
    ConversationStarted,
    FailReply,
    InterruptReply,
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    StopReply,
)
from rejoinder.domain.messages import Answer, Finish, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

Given = Callable[..., Any]

SMART, QUICK = Target(model="box:smart", name="smart"), Target(model="box:quick", name="quick")
ANSWER = Answer(
    requested=SMART,
    by=ModelCredit(model="box:quick", name="quick", sha256="a" * 64),
    sampling=SamplingSettings(),
    seed=7,
)
HI, USAGE = text_parts("Hi"), Usage(prompt_tokens=3, completion_tokens=1)
THREAD = (
    ConversationStarted(),
    ModelRequested(target=SMART),
    MessageAppended(message="q", parent=None, role="user", parts=text_parts("Hello")),
)
WAITING = (*THREAD, ReplyRequested(reply="r", parent="q", session="s"))
RUNNING = (*WAITING, ReplyStarted(reply="r", answer=ANSWER))
LOST = errors.engine_lost("signal 9")

ENDINGS = [
    CompleteReply("r", HI, "stop", USAGE),
    StopReply("r", HI),
    FailReply("r", HI, LOST),
    InterruptReply("r", HI),
]
"""None of them is ever silent: what has ended cannot end again."""


# BeginReply


def test_a_reply_begins_with_who_answers_beside_what_was_requested(given_conversation: Given) -> None:
    begun = ReplyStarted(reply="r", answer=ANSWER)
    after = given_conversation(*WAITING).when(BeginReply("r", ANSWER)).then(begun)
    assert after.running.answer == ANSWER


def test_a_reply_does_not_begin_for_a_target_that_changed_meanwhile(given_conversation: Given) -> None:
    switched = given_conversation(*WAITING, ModelRequested(target=QUICK))
    assert switched.when(BeginReply("r", ANSWER)).refused("target_changed", target="smart").retryable


@pytest.mark.parametrize("history", [THREAD, RUNNING], ids=["none was asked for", "it began already"])
def test_a_reply_that_does_not_wait_cannot_begin(given_conversation: Given, history: Any) -> None:
    given = given_conversation(*history)
    given.when(BeginReply("r", ANSWER)).refused("no_reply_running", conversation="it")


def test_a_switch_in_mid_answer_leaves_the_credit_as_it_is(given_conversation: Given) -> None:
    given = given_conversation(*RUNNING, ModelRequested(target=QUICK))
    (appended,) = given.when(ENDINGS[0]).decision
    assert appended.answer == ANSWER


# CompleteReply


@pytest.mark.parametrize("finish", ["stop", "length"])
def test_a_completed_reply_is_a_message_with_its_credit(given_conversation: Given, finish: Finish) -> None:
    message = MessageAppended(
        message="r", parent="q", role="assistant", parts=HI, answer=ANSWER, finish=finish, usage=USAGE
    )
    after = given_conversation(*RUNNING).when(CompleteReply("r", HI, finish, USAGE)).then(message)
    assert (after.head, after.running) == ("r", None)


def test_a_reply_that_has_not_begun_cannot_be_complete(given_conversation: Given) -> None:
    given_conversation(*WAITING).when(ENDINGS[0]).refused("no_reply_running")


# StopReply


def test_a_stopped_reply_keeps_what_was_shown(given_conversation: Given) -> None:
    stopped = ReplyStopped(reply="r", parent="q", parts=HI, answer=ANSWER, usage=USAGE)
    after = given_conversation(*RUNNING).when(StopReply("r", HI, USAGE)).then(stopped)
    assert (after.head, after.running) == ("r", None)
    node = after.messages.get("r")
    assert (node.role, node.parent) == ("assistant", "q")


def test_a_reply_stopped_while_it_waits_leaves_no_message(given_conversation: Given) -> None:
    stopped = ReplyStopped(reply="r", parent="q", parts=())
    after = given_conversation(*WAITING).when(StopReply("r", ())).then(stopped)
    assert (after.head, after.running, len(after.messages)) == ("q", None, 1)


# FailReply


def test_a_failed_reply_leaves_the_users_message_in_place(given_conversation: Given) -> None:
    failed = ReplyFailed(reply="r", parent="q", parts=(), answer=ANSWER, failure=LOST)
    after = given_conversation(*RUNNING).when(FailReply("r", (), LOST)).then(failed)
    assert (after.head, after.running) == ("q", None)


# InterruptReply


def test_an_interrupted_reply_keeps_what_was_shown(given_conversation: Given) -> None:
    interrupted = ReplyInterrupted(reply="r", parent="q", parts=HI, answer=ANSWER)
    after = given_conversation(*RUNNING).when(InterruptReply("r", HI)).then(interrupted)
    assert (after.head, after.running) == ("r", None)


# All endings


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: type(ending).__name__)
@pytest.mark.parametrize("history", [(), THREAD], ids=["no conversation", "no reply"])
def test_what_has_not_begun_cannot_end(given_conversation: Given, history: Any, ending: Any) -> None:
    reason = "no_reply_running" if history else "unknown_conversation"
    given_conversation(*history).when(ending).refused(reason, conversation="it")


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: type(ending).__name__)
def test_an_ending_of_another_reply_does_not_end_this_one(given_conversation: Given, ending: Any) -> None:
    other = ReplyRequested(reply="other", parent="q", session="s")
    begun = ReplyStarted(reply="other", answer=ANSWER)
    given_conversation(*THREAD, other, begun).when(ending).refused("no_reply_running")


@pytest.mark.parametrize("first", ENDINGS, ids=lambda ending: type(ending).__name__)
@pytest.mark.parametrize("second", ENDINGS, ids=lambda ending: type(ending).__name__)
def test_a_reply_ends_once(given_conversation: Given, first: Any, second: Any) -> None:
    ended = given_conversation(*RUNNING).when(first).decision
    given_conversation(*RUNNING, *ended).when(second).refused("no_reply_running")
