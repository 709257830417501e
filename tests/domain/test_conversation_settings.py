"""What a conversation remembers about itself: its own target (R1, R2, R4), name, instructions, sampling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rejoinder.domain.conversation import (
    INSTRUCTIONS_LIMIT,
    TITLE_LIMIT,
    ArchiveConversation,
    ChangeInstructions,
    ChangeSampling,
    ConversationArchived,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationStarted,
    DeleteConversation,
    InstructionsChanged,
    MessageAppended,
    ModelRequested,
    PinConversation,
    RenameConversation,
    ReplyInterrupted,
    ReplyRequested,
    RequestModel,
    SamplingChanged,
    StartConversation,
)
from rejoinder.domain.messages import MESSAGE_LIMIT, Target, text_parts
from rejoinder.domain.sampling import SamplingSettings

Given = Callable[..., Any]

SMART, QUICK = Target(model="box:smart", name="smart"), Target(model="box:quick", name="quick")
STARTED = (ConversationStarted(), ModelRequested(target=SMART))
DELETED = (*STARTED, ConversationDeleted())
WARM = SamplingSettings(temperature=1.5)


# StartConversation


def test_a_conversation_starts_with_its_target(given_conversation: Given) -> None:
    state = given_conversation().when(StartConversation(SMART)).then(*STARTED)
    assert (state.id, state.target, state.head) == ("it", SMART, None)


def test_a_deleted_conversation_does_not_start_again(given_conversation: Given) -> None:
    given_conversation(*DELETED).when(StartConversation(SMART)).refused("conversation_deleted")


def test_a_started_conversation_keeps_its_target_when_started_again(given_conversation: Given) -> None:
    given_conversation(*STARTED).when(StartConversation(QUICK)).silent()


# RequestModel


def test_a_switch_changes_the_target_and_nothing_else(given_conversation: Given) -> None:
    said = MessageAppended(message="m", parent=None, role="user", parts=text_parts("Hello"))
    given = given_conversation(*STARTED, said)
    after = given.when(RequestModel(QUICK)).then(ModelRequested(target=QUICK))
    assert after.target == QUICK
    assert (after.id, after.messages, after.head) == ("it", given.state.messages, "m")


def test_a_switch_while_an_answer_streams_leaves_the_reply_alone(given_conversation: Given) -> None:
    wanted = ReplyRequested(reply="r", parent="m", session="s")
    given = given_conversation(*STARTED, wanted)
    after = given.when(RequestModel(QUICK)).then(ModelRequested(target=QUICK))
    assert after.running == given.state.running


def test_an_unknown_conversation_has_no_target(given_conversation: Given) -> None:
    given_conversation().when(RequestModel(QUICK)).refused("unknown_conversation")


def test_requesting_the_target_again_is_silent(given_conversation: Given) -> None:
    given_conversation(*STARTED).when(RequestModel(SMART)).silent()


# RenameConversation


@pytest.mark.parametrize(
    "title",
    ["Dinner", "Ужин 🍲", "عشاء", "👩‍👩‍👧 family", "a\N{COMBINING ACUTE ACCENT}", "x" * TITLE_LIMIT],
    ids=["plain", "emoji", "arabic", "zwj", "combining", "longest"],
)
def test_a_conversation_takes_any_readable_title(given_conversation: Given, title: str) -> None:
    after = (
        given_conversation(*STARTED).when(RenameConversation(title)).then(ConversationRenamed(title=title))
    )
    assert after.title == title


@pytest.mark.parametrize(
    "title",
    ["", " \t\n", "x" * (TITLE_LIMIT + 1), "x" * 10_000_000, "a\nb", "a\x00b", "a\x1b[31mb", "a\x85b"]
    + ["a\u2028b", "a\u2029b", "a\ud800b"]
    + [f"a{c}b" for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"],
    ids=lambda title: ascii(title[:8]),
)
def test_a_hostile_title_is_refused(given_conversation: Given, title: str) -> None:
    refusal = given_conversation(*STARTED).when(RenameConversation(title)).refused("invalid_title")
    assert refusal.model_dump_json()


def test_the_same_title_with_spaces_around_it_is_silent(given_conversation: Given) -> None:
    renamed = ConversationRenamed(title="Dinner")
    given_conversation(*STARTED, renamed).when(RenameConversation(" Dinner ")).silent()


# ChangeInstructions


def test_instructions_are_kept_without_the_space_around_them(given_conversation: Given) -> None:
    changed = InstructionsChanged(instructions="Be brief.")
    after = given_conversation(*STARTED).when(ChangeInstructions(" Be brief.\n")).then(changed)
    assert after.instructions == "Be brief."


def test_the_longest_instructions_are_kept(given_conversation: Given) -> None:
    longest = "x" * INSTRUCTIONS_LIMIT
    given = given_conversation(*STARTED)
    given.when(ChangeInstructions(longest)).then(InstructionsChanged(instructions=longest))


def test_instructions_that_are_too_long_are_told_how_long_they_may_be(given_conversation: Given) -> None:
    refusal = (
        given_conversation(*STARTED)
        .when(ChangeInstructions("x" * (INSTRUCTIONS_LIMIT + 1)))
        .refused("invalid_setting", setting="Instructions")
    )
    assert refusal.message == "Instructions have 100,001 characters; 100,000 are allowed."


def test_instructions_can_be_taken_back(given_conversation: Given) -> None:
    given = given_conversation(*STARTED, InstructionsChanged(instructions="Be brief."))
    given.when(ChangeInstructions("")).then(InstructionsChanged(instructions=""))


@pytest.mark.parametrize(
    ("instructions", "reason"),
    [
        ("x" * (INSTRUCTIONS_LIMIT + 1), "invalid_setting"),
        ("x" * (MESSAGE_LIMIT + 1), "message_too_long"),
        ("\ud800", "text_not_unicode"),
    ],
    ids=["too many characters", "too many bytes", "surrogate"],
)
def test_hostile_instructions_are_refused(given_conversation: Given, instructions: str, reason: str) -> None:
    given_conversation(*STARTED).when(ChangeInstructions(instructions)).refused(reason)


def test_the_same_instructions_are_silent(given_conversation: Given) -> None:
    given = given_conversation(*STARTED, InstructionsChanged(instructions="Be brief."))
    given.when(ChangeInstructions("Be brief.")).silent()


# ChangeSampling


def test_sampling_changes_for_the_replies_to_come(given_conversation: Given) -> None:
    after = given_conversation(*STARTED).when(ChangeSampling(WARM)).then(SamplingChanged(sampling=WARM))
    assert after.sampling == WARM


def test_an_unknown_conversation_has_no_sampling(given_conversation: Given) -> None:
    given_conversation().when(ChangeSampling(WARM)).refused("unknown_conversation")


def test_the_same_sampling_is_silent(given_conversation: Given) -> None:
    given_conversation(*STARTED).when(ChangeSampling(SamplingSettings())).silent()


# PinConversation, ArchiveConversation


def test_a_conversation_is_pinned(given_conversation: Given) -> None:
    after = given_conversation(*STARTED).when(PinConversation(True)).then(ConversationPinned(pinned=True))
    assert after.pinned


def test_a_deleted_conversation_is_not_pinned(given_conversation: Given) -> None:
    given_conversation(*DELETED).when(PinConversation(True)).refused("conversation_deleted")


def test_pinning_what_is_pinned_is_silent(given_conversation: Given) -> None:
    given_conversation(*STARTED, ConversationPinned(pinned=True)).when(PinConversation(True)).silent()


def test_a_conversation_is_archived(given_conversation: Given) -> None:
    archived = ConversationArchived(archived=True)
    assert given_conversation(*STARTED).when(ArchiveConversation(True)).then(archived).archived


def test_a_deleted_conversation_is_not_archived(given_conversation: Given) -> None:
    given_conversation(*DELETED).when(ArchiveConversation(True)).refused("conversation_deleted")


def test_bringing_back_what_is_not_archived_is_silent(given_conversation: Given) -> None:
    given_conversation(*STARTED).when(ArchiveConversation(False)).silent()


# DeleteConversation, which is never silent: a second time it is refused


def test_a_deleted_conversation_is_gone_for_good(given_conversation: Given) -> None:
    after = given_conversation(*STARTED).when(DeleteConversation()).then(ConversationDeleted())
    assert after.deleted


def test_deleting_ends_the_reply_first_and_keeps_nothing_of_it(given_conversation: Given) -> None:
    wanted = ReplyRequested(reply="r", parent="m", session="s")
    ended = ReplyInterrupted(reply="r", parent="m", parts=())
    given_conversation(*STARTED, wanted).when(DeleteConversation()).then(ended, ConversationDeleted())


def test_deleting_twice_is_refused(given_conversation: Given) -> None:
    given_conversation(*DELETED).when(DeleteConversation()).refused("conversation_deleted")
