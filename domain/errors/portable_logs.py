"""What is refused about exports: files that hold a log, or a part of one."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "cannot_read_file",
    "cannot_write_file",
    "conversation_differs",
    "invalid_export",
    "message_taken",
    "newer_export",
]


def cannot_read_file(path: str, why: str) -> Refusal:
    return refusal("cannot_read_file", f"{path} cannot be read: {why}.", "Give another file.", path=path)


def cannot_write_file(path: str, why: str) -> Refusal:
    return refusal(
        "cannot_write_file",
        f"{path} cannot be written: {why}.",
        "Give another file, or make room.",
        path=path,
    )


def invalid_export(line: int, why: str) -> Refusal:
    """line: from 1, of the file."""
    return refusal(
        "invalid_export",
        f"Line {line:,} of the export is not valid: {why}.",
        "Export again from where it came from; nothing was imported.",
        line=line,
        why=why,
    )


def newer_export(line: int, found: str) -> Refusal:
    return refusal(
        "newer_export",
        f"Line {line:,} of the export was written by a newer Rejoinder ({found}).",
        "Update Rejoinder; nothing was imported.",
        line=line,
        found=found,
    )


def conversation_differs(conversation: str) -> Refusal:
    return refusal(
        "conversation_differs",
        f"Conversation {conversation[:8]} is here already, with other facts.",
        "Import into another folder; nothing was imported.",
        conversation=conversation,
    )


def message_taken(message: str) -> Refusal:
    return refusal(
        "message_taken",
        f"Message {message[:8]} is here already, in another conversation.",
        "Import into another folder; nothing was imported.",
        message_id=message,
    )
