"""What was said before, for the prompt: read once, then kept, so that a turn costs only what is new in it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator

from ..domain.messages import text_parts
from .ports import ChatMessage, ViewRows, ViewStore
from .projections.transcript import newest_messages

__all__ = ["Histories", "within"]

_KEPT_THREADS = 16
_CHARACTERS_A_TOKEN, _TOKENS_A_MESSAGE = 8, 3
"""More of the one and less of the other than tokenizers and templates have: what this measure leaves out
could not have fitted."""


class Histories:
    """Messages never change, so what is kept can only be too short. Any thread may call."""

    def __init__(self, views: ViewStore) -> None:
        self._views = views
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, list[tuple[str, ChatMessage]]] = OrderedDict()

    def up_to(self, conversation: str, message: str, tokens: int) -> list[ChatMessage]:
        """The branch that ends with `message`, oldest first: the newest of it that `tokens` could hold."""
        with self._lock:
            kept = self._kept.pop(conversation, [])
        with self._views.snapshot() as rows:
            found = list(within(tokens, _newest_first(rows, conversation, message, kept)))[::-1]
        with self._lock:
            self._kept[conversation] = found
            if len(self._kept) > _KEPT_THREADS:
                self._kept.popitem(last=False)
        return [said for _, said in found]

    def forget(self, conversation: str) -> None:
        with self._lock:
            self._kept.pop(conversation, None)


def _newest_first(
    rows: ViewRows, conversation: str, message: str, kept: list[tuple[str, ChatMessage]]
) -> Iterator[tuple[str, ChatMessage]]:
    """Each with its parent's id, "" at the root."""
    place = {said.message: number for number, (_, said) in enumerate(kept)}
    for row in newest_messages(rows, conversation, message):
        if row.message in place:
            known = kept[: place[row.message] + 1]
            yield from reversed(known)
            older = known[0][0]
            yield from _newest_first(rows, conversation, older, []) if older else ()
            return
        # Without what was thought: no model is fed another's reasoning, nor its own.
        yield row.parent, ChatMessage(row.message, row.role, text_parts(row.text))


def within(tokens: int, newest_first: Iterator[tuple[str, ChatMessage]]) -> Iterator[tuple[str, ChatMessage]]:
    """Those of the messages, each with its parent's id, that so many tokens could hold."""
    for parent, said in newest_first:
        yield parent, said
        tokens -= _TOKENS_A_MESSAGE + sum(len(part.text) for part in said.parts) // _CHARACTERS_A_TOKEN
        if tokens <= 0:
            return
