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
    SelectBranch,
    StopReply,
)

__all__ = ["fitted"]


def fitted(state: Conversation, command: ConversationCommand, number: int) -> ConversationCommand:
    """`command` about what there is. number: makes new ids, which no other command has."""
    running, said = state.running, list(state.messages)
    match command:
        case AppendMessage(reply=reply):
            reply = reply and f"r{number}"
            return replace(command, text="Hello", message=f"m{number}", reply=reply, parent=None)
        case EditMessage(reply=reply) if said:
            reply = reply and f"r{number}"
            return replace(command, text="Hi", edited=said[0], message=f"m{number}", reply=reply)
        case Regenerate():
            return replace(command, message=None, reply=f"r{number}")
        case SelectBranch() if said:
            return SelectBranch(said[number % len(said)])
        case BeginReply(answer=answer) if running and state.target:
            return BeginReply(running.id, answer.model_copy(update={"requested": state.target}))
        case CompleteReply() | StopReply() | FailReply() | InterruptReply() if running:
            return replace(command, reply=running.id)
        case _:
            return command
