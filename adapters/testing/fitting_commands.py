"""Commands bent to a conversation as it stands, so that histories of drawn ones come far."""

from __future__ import annotations

from dataclasses import replace

from ...domain.conversation import (
    AppendMessage,
    BeginReply,
    CompleteReply,
    Conversation,
    ConversationCommand,
    EditMessage,
    FailReply,
    InterruptReply,
    Regenerate,
    RunningReply,
    SelectBranch,
    StopReply,
)
from ...domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from ...domain.sampling import SamplingSettings

__all__ = ["fitted"]


def fitted(state: Conversation, command: ConversationCommand, number: int) -> ConversationCommand:
    """`command`, or one like it that the conversation takes as it stands. number: makes new ids, which no
    other command has."""
    if state.running is not None and state.target is not None:
        return _while_running(state.running, state.target, command)
    said = list(state.messages)
    match command:
        case EditMessage() if said:
            return replace(command, text="Hi", edited=said[0], message=f"m{number}", reply=f"r{number}")
        case Regenerate() if said:
            return replace(command, message=None, reply=f"r{number}")
        case SelectBranch() if said:
            return SelectBranch(said[number % len(said)])
        case AppendMessage() | EditMessage() | Regenerate() | BeginReply() | CompleteReply() | StopReply():
            return AppendMessage(f"m{number}", "Hello", f"r{number}", "s")
        case _:
            return command


def _while_running(
    running: RunningReply, target: Target, command: ConversationCommand
) -> ConversationCommand:
    match command:
        case BeginReply(answer=answer):
            return BeginReply(running.id, answer.model_copy(update={"requested": target}))
        case AppendMessage() | EditMessage() | Regenerate() | CompleteReply() if running.answer is None:
            return BeginReply(running.id, _plain(target))
        case CompleteReply() | StopReply() | FailReply() | InterruptReply():
            return replace(command, reply=running.id)
        case AppendMessage() | EditMessage() | Regenerate():
            return CompleteReply(running.id, text_parts("Hi"), "stop", Usage())
        case _:
            return command


def _plain(target: Target) -> Answer:
    by = ModelCredit(model=target.model, name=target.name, sha256="a" * 64)
    return Answer(requested=target, by=by, sampling=SamplingSettings(), seed=7)
