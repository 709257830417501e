"""What is said, and where: messages, edits, answers given again, branches (R16)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rejoinder.domain.conversation import (
    AppendMessage,
    BranchSelected,
    ConversationStarted,
    EditMessage,
    MessageAppended,
    ModelRequested,
    Regenerate,
    ReplyRequested,
    SelectBranch,
)
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import MESSAGE_LIMIT, Role, Target, text_parts
from rejoinder.domain.sampling import SamplingSettings

Given = Callable[..., Any]

COLD = SamplingSettings(temperature=0)
STARTED = (ConversationStarted(), ModelRequested(target=Target(model="box:smart", name="smart")))


def said(message: str, parent: str | None, text: str = "Hello", role: Role = "user") -> MessageAppended:
    return MessageAppended(message=message, parent=parent, role=role, parts=text_parts(text))


def wanted(reply: str, parent: str, sampling: SamplingSettings | None = None) -> ReplyRequested:
    return ReplyRequested(reply=reply, parent=parent, session="s", sampling=sampling)


TURN = (said("q", None), said("a", "q", "Hi", "assistant"))
THREAD: tuple[Fact, ...] = (*STARTED, *TURN)
BUSY: tuple[Fact, ...] = (*THREAD, wanted("r", "q"))


# AppendMessage, which is never silent


def test_the_first_message_begins_the_thread(given_conversation: Given) -> None:
    after = given_conversation(*STARTED).when(AppendMessage("q", "Hello", None, "")).then(said("q", None))
    assert after.head == "q"
    assert after.running is None


def test_a_message_goes_below_the_head_and_asks_for_its_reply(given_conversation: Given) -> None:
    command = AppendMessage("q2", "Hello", "r", "s", sampling=COLD)
    after = given_conversation(*THREAD).when(command).then(said("q2", "a"), wanted("r", "q2", COLD))
    assert (after.running.id, after.running.parent, after.running.sampling) == ("r", "q2", COLD)
    assert (after.running.session, after.running.answer) == ("s", None)


def test_a_message_below_an_older_one_opens_a_branch(given_conversation: Given) -> None:
    command = AppendMessage("q2", "Hello", None, "", parent="q")
    after = given_conversation(*THREAD).when(command).then(said("q2", "q"))
    assert after.head == "q2"
    assert list(after.messages) == ["q", "a", "q2"]


@pytest.mark.parametrize(
    "text",
    ["🍲", "👩‍👩‍👧", "مرحبا", "a\u202eb", "a\x00b", "x" * MESSAGE_LIMIT],
    ids=["emoji", "zwj", "arabic", "override", "nul", "longest"],
)
def test_any_unicode_text_is_a_message(given_conversation: Given, text: str) -> None:
    command = AppendMessage("q", text, None, "")
    given_conversation(*STARTED).when(command).then(said("q", None, text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty_message"),
        (" \n\t\u3000", "empty_message"),
        ("x" * 10_000_000, "message_too_long"),
        ("ä" * (MESSAGE_LIMIT // 2 + 1), "message_too_long"),
        ("a\ud800", "text_not_unicode"),
    ],
    ids=["empty", "space", "10 MB", "bytes count, not characters", "surrogate"],
)
def test_a_message_that_cannot_be_kept_is_refused(given_conversation: Given, text: str, reason: str) -> None:
    given_conversation(*STARTED).when(AppendMessage("q", text, "r", "s")).refused(reason)


def test_a_message_below_an_unknown_one_is_refused(given_conversation: Given) -> None:
    command = AppendMessage("q2", "Hello", None, "", "x")
    given_conversation(*THREAD).when(command).refused("unknown_message", message_id="x")


@pytest.mark.parametrize(("message", "reply"), [("q", "r"), ("a", None), ("q2", "a"), ("q2", "q2")])
def test_an_id_that_is_taken_cannot_be_used_again(
    given_conversation: Given, message: str, reply: str | None
) -> None:
    """Nothing said is overwritten, even by a host whose ids repeat."""
    refusal = (
        given_conversation(*THREAD)
        .when(AppendMessage(message, "Hello", reply, "s"))
        .refused("invalid_request")
    )
    assert repr(reply if message == "q2" else message) in refusal.message


def test_a_second_message_while_a_reply_is_under_way_is_refused(given_conversation: Given) -> None:
    command = AppendMessage("q2", "Hello", "r2", "s")
    given_conversation(*BUSY).when(command).refused("reply_running", conversation="it", reply="r")


# EditMessage, which is never silent


def test_an_edit_is_a_sibling_of_what_it_edits(given_conversation: Given) -> None:
    given = given_conversation(*THREAD, said("q2", "a"), said("a2", "q2", "Yes", "assistant"))
    after = given.when(EditMessage("q2", "q3", "Hello", "r", "s")).then(said("q3", "a"), wanted("r", "q3"))
    assert after.head == "q3"
    assert after.messages.get("q2") is not None


def test_editing_the_first_message_makes_a_second_root(given_conversation: Given) -> None:
    command = EditMessage("q", "q2", "Good evening", None, "")
    after = given_conversation(*THREAD).when(command).then(said("q2", None, "Good evening"))
    assert after.messages.get("q2").depth == 1


@pytest.mark.parametrize(("edited", "reason"), [("x", "unknown_message"), ("a", "not_a_user_message")])
def test_an_edit_of_what_cannot_be_edited_is_refused(
    given_conversation: Given, edited: str, reason: str
) -> None:
    given = given_conversation(*THREAD)
    given.when(EditMessage(edited, "q2", "Hello", "r", "s")).refused(reason, message_id=edited)


def test_an_edit_to_nothing_is_refused(given_conversation: Given) -> None:
    given_conversation(*THREAD).when(EditMessage("q", "q2", " ", "r", "s")).refused("empty_message")


def test_an_edit_while_a_reply_is_under_way_is_refused(given_conversation: Given) -> None:
    given_conversation(*BUSY).when(EditMessage("q", "q2", "Hello", "r2", "s")).refused("reply_running")


# Regenerate, which is never silent


@pytest.mark.parametrize("message", [None, "a", "q"], ids=["the newest", "an answer", "its question"])
def test_an_answer_is_given_again_to_the_same_question(
    given_conversation: Given, message: str | None
) -> None:
    after = given_conversation(*THREAD).when(Regenerate(message, "r", "s")).then(wanted("r", "q"))
    assert after.head == "q"
    assert after.messages.get("a") is not None


def test_a_message_whose_reply_failed_is_answered_after_all(given_conversation: Given) -> None:
    given_conversation(*STARTED, said("q", None)).when(Regenerate(None, "r", "s")).then(wanted("r", "q"))


def test_an_empty_thread_has_nothing_to_give_again(given_conversation: Given) -> None:
    given = given_conversation(*STARTED)
    given.when(Regenerate(None, "r", "s")).refused("unknown_branch_point", conversation="it")


def test_an_answer_without_a_question_cannot_be_given_again(given_conversation: Given) -> None:
    given = given_conversation(*STARTED, said("a", None, "Welcome", "assistant"))
    given.when(Regenerate("a", "r", "s")).refused("unknown_branch_point", conversation="it")


def test_an_unknown_answer_cannot_be_given_again(given_conversation: Given) -> None:
    given = given_conversation(*THREAD)
    given.when(Regenerate("x", "r", "s")).refused("unknown_message", message_id="x")


def test_an_answer_given_again_needs_an_id_of_its_own(given_conversation: Given) -> None:
    given_conversation(*THREAD).when(Regenerate("a", "a", "s")).refused("invalid_request")


def test_giving_again_while_a_reply_is_under_way_is_refused(given_conversation: Given) -> None:
    given_conversation(*BUSY).when(Regenerate("a", "r2", "s")).refused("reply_running")


# SelectBranch

FORKED = (*THREAD, said("a2", "q", "Howdy", "assistant"), said("q2", "a2"))


def test_a_branch_goes_on_from_its_newest_message(given_conversation: Given) -> None:
    given = given_conversation(*FORKED, BranchSelected(head="a"))
    after = given.when(SelectBranch("a2")).then(BranchSelected(head="q2"))
    assert after.head == "q2"


def test_a_branch_is_selected_although_another_has_newer_messages(given_conversation: Given) -> None:
    assert given_conversation(*FORKED).when(SelectBranch("a")).then(BranchSelected(head="a")).head == "a"


def test_an_unknown_branch_is_refused(given_conversation: Given) -> None:
    given_conversation(*FORKED).when(SelectBranch("x")).refused("unknown_message", message_id="x")


def test_another_branch_while_a_reply_is_under_way_is_refused(given_conversation: Given) -> None:
    given_conversation(*BUSY).when(SelectBranch("a")).refused("reply_running")


@pytest.mark.parametrize("message", ["q", "a2", "q2"])
def test_selecting_the_branch_that_is_shown_is_silent(given_conversation: Given, message: str) -> None:
    given_conversation(*FORKED).when(SelectBranch(message)).silent()
