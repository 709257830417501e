"""Which messages a prompt holds when not all of them fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...application.ports import ChatMessage

__all__ = ["answer_room", "newest_turns"]

_ANSWER_ROOM = 256


def answer_room(context_length: int) -> int:
    """Tokens that a prompt must leave free for the answer."""
    return min(context_length // 4, _ANSWER_ROOM)


def newest_turns(
    history: Sequence[ChatMessage], fits: Callable[[Sequence[ChatMessage]], bool]
) -> Sequence[ChatMessage]:
    """The longest end of the history that fits and begins with a user's message. Where not even the newest
    of those messages fits, it alone.

    fits: whether a prompt of these messages has its place; what is in a prompt that fits may be left out.
    """
    starts = [index for index, message in enumerate(history) if message.role == "user"]
    if not starts or (starts[0] == 0 and fits(history)):
        return history
    low, high = 0, len(starts) - 1
    while low < high:
        middle = (low + high) // 2
        if fits(history[starts[middle] :]):
            high = middle
        else:
            low = middle + 1
    return history[starts[low] :]
