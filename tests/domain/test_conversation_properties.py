"""Whatever comes: one ending for every reply (I6), a target that only a request changes (I4, R1), the credit
fixed when the answer begins (R13), nothing overwritten (R16), and no history that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.testing import strategies
from rejoinder.domain import errors
from rejoinder.domain.conversation import (
    BranchSelected,
    Conversation,
    ConversationArchived,
    ConversationCommand,
    ConversationDeleted,
    ConversationPinned,
    ConversationRenamed,
    ConversationStarted,
    DeleteConversation,
    InstructionsChanged,
    MessageAppended,
    ModelRequested,
    ReplyFailed,
    ReplyInterrupted,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    RequestModel,
    SamplingChanged,
    decide,
    evolve,
    initial,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import Answer

COMMANDS = strategies.conversation_commands()
SEQUENCES = strategies.conversation_sequences()
FACTS = strategies.facts(
    ConversationStarted,
    ModelRequested,
    MessageAppended,
    ReplyRequested,
    ReplyStarted,
    ReplyStopped,
    ReplyFailed,
    ReplyInterrupted,
    BranchSelected,
    ConversationRenamed,
    InstructionsChanged,
    SamplingChanged,
    ConversationPinned,
    ConversationArchived,
    ConversationDeleted,
)

Step = tuple[Conversation, ConversationCommand, Sequence[Fact], Conversation]


def steps(commands: Sequence[ConversationCommand]) -> Iterator[Step]:
    """Before, the command, its facts, after; of commands that were not refused."""
    state = initial("it")
    for command in commands:
        decision = decide(state, command)
        if not isinstance(decision, Refusal):
            before, state = state, reduce(evolve, decision, state)
            yield before, command, decision, state


def ended(fact: Fact) -> str | None:
    match fact:
        case MessageAppended(role="assistant", message=reply):
            return reply
        case ReplyStopped(reply=reply) | ReplyFailed(reply=reply) | ReplyInterrupted(reply=reply):
            return reply
        case _:
            return None


@given(SEQUENCES)
def test_every_reply_has_exactly_one_ending(commands: Sequence[ConversationCommand]) -> None:
    """Deleting the conversation ends the last one."""
    running: str | None = None
    for _, _, facts, after in steps([*commands, DeleteConversation()]):
        for fact in facts:
            if isinstance(fact, ReplyRequested):
                assert running is None
                running = fact.reply
            elif reply := ended(fact):
                assert reply == running
                running = None
        assert (after.running.id if after.running else None) == running
    assert running is None


@given(SEQUENCES)
def test_only_a_request_changes_the_target(commands: Sequence[ConversationCommand]) -> None:
    for before, command, _, after in steps(commands):
        if isinstance(command, RequestModel):
            assert after.target == command.target
            assert (after.messages, after.head, after.running) == (
                before.messages,
                before.head,
                before.running,
            )
        elif before.started:
            assert after.target == before.target


@given(SEQUENCES)
def test_an_answer_is_credited_to_who_began_it(commands: Sequence[ConversationCommand]) -> None:
    began: dict[str, Answer] = {}
    for before, _, facts, _ in steps(commands):
        for fact in facts:
            if isinstance(fact, ReplyRequested):
                began.pop(fact.reply, None)
            elif isinstance(fact, ReplyStarted):
                assert fact.answer.requested == before.target
                began[fact.reply] = fact.answer
            elif reply := ended(fact):
                assert getattr(fact, "answer", None) == began.get(reply)


@given(SEQUENCES)
def test_nothing_said_is_overwritten(commands: Sequence[ConversationCommand]) -> None:
    for before, _, _, after in steps(commands):
        for message in before.messages:
            assert after.messages.get(message) == before.messages.get(message)
        for message in after.messages:
            node = after.messages.get(message)
            assert node is not None
            assert node.parent is None or after.messages.get(node.parent) is not None
        assert after.head is None or after.messages.get(after.head) is not None


@given(SEQUENCES, COMMANDS)
def test_a_deleted_conversation_answers_everything_with_the_same_refusal(
    commands: Sequence[ConversationCommand], command: ConversationCommand
) -> None:
    *_, (_, _, _, deleted) = steps([*commands, DeleteConversation()])
    assert decide(deleted, command) == errors.conversation_deleted("it")


@given(st.lists(FACTS, max_size=40), COMMANDS)
def test_no_history_is_refused_and_every_command_is_answered_after_it(
    facts: Sequence[Fact], command: ConversationCommand
) -> None:
    state = reduce(evolve, facts, initial("it"))
    assert state.id == "it"
    decision = decide(state, command)
    assert isinstance(decision, Refusal) or reduce(evolve, decision, state).id == "it"


@given(st.lists(FACTS, max_size=30), COMMANDS)
def test_a_decision_depends_on_nothing_but_state_and_command(
    facts: Sequence[Fact], command: ConversationCommand
) -> None:
    state, same = (reduce(evolve, facts, initial("it")) for _ in range(2))
    first = decide(state, command)
    assert first == decide(state, command) == decide(same, command)
    assert state == same
