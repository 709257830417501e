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
    """The end of the history that fits and begins with a user's message; where not even the newest of those
    messages fits, it alone. It leaves out up to a quarter more than it must, so that it begins at the same
    message for several turns: then the prompt of each is the beginning of the next, and need not be computed
    again.

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
    return history[starts[_steady(low, len(starts))] :]


def _steady(start: int, count: int) -> int:
    """The next multiple of a power of two, about a quarter of what is left."""
    step = 1 << max((count - start) // 4, 1).bit_length() - 1
    return min(-(-start // step) * step, count - 1)
