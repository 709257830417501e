"""What is wrong with a file that the user named."""

from __future__ import annotations

from .refusal import Refusal, refusal

__all__ = ["file_not_writable"]


def file_not_writable(path: str, why: str) -> Refusal:
    return refusal(
        "file_not_writable",
        f"Nothing can be written to {path}: {why}.",
        "Give another place, or make room there.",
        path=path,
    )
