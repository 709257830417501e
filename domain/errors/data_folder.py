"""What is wrong with the data folder."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = [
    "cannot_read_store",
    "disk_full",
    "folder_not_writable",
    "newer_format",
    "not_enough_space",
    "store_corrupt",
]


def folder_not_writable(path: str, why: str) -> Refusal:
    return refusal(
        "folder_not_writable",
        f"The data folder {path} cannot be written: {why}.",
        "Give another folder, or correct its permissions.",
        path=path,
    )


def disk_full(path: str) -> Refusal:
    return refusal(
        "disk_full",
        f"The disk is full at {path}; nothing was changed.",
        "Free some space and try again.",
        retryable=True,
        path=path,
    )


def not_enough_space(path: str, needed: int, free: int) -> Refusal:
    """needed, free: bytes. What had been written before stays and is used again."""
    return refusal(
        "not_enough_space",
        f"{needed:,} bytes are needed at {path}; {free:,} are free.",
        "Free some space and pull the model again.",
        retryable=True,
        path=path,
        needed=needed,
        free=free,
    )


def newer_format(found: str, known: str) -> Refusal:
    return refusal(
        "newer_format",
        f"The data folder was written by a newer Rejoinder ({found}; this one knows {known}).",
        "Update Rejoinder.",
        found=found,
        known=known,
    )


def store_corrupt(path: str, why: str) -> Refusal:
    return refusal(
        "store_corrupt",
        f"The database {path} is damaged: {why}.",
        "Restore it from a backup; nothing in it was changed.",
        path=path,
    )


def cannot_read_store(path: str, why: str) -> Refusal:
    return refusal(
        "cannot_read_store",
        f"The database {path} cannot be used: {why}.",
        "Check the disk, and that no other program holds the file.",
        retryable=True,
        path=path,
    )
