"""The shape of a thread: which message follows which. No message's text is held here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .messages import Role

__all__ = ["MessageNode", "MessageTree"]


class MessageNode(NamedTuple):
    """ordinal: 0, 1, 2, … in order of appending. depth: 1 at a root."""

    parent: str | None
    role: Role
    ordinal: int
    depth: int


@dataclass(frozen=True, slots=True)
class MessageTree:
    """An immutable tree in the order in which messages were appended.

    `with_message` takes constant time: a tree and its successors share one dictionary, in which each sees
    only its own first `size` messages. Appending twice to the same tree copies, so that both results hold.
    A message that is in the tree already stays as it is. Two threads must not append to one tree at once.
    """

    size: int = 0
    _shared: dict[str, MessageNode] = field(default_factory=dict[str, MessageNode], repr=False)

    def get(self, message: str) -> MessageNode | None:
        node = self._shared.get(message)
        return node if node is not None and node.ordinal < self.size else None

    def with_message(self, message: str, parent: str | None, role: Role) -> MessageTree:
        if self.get(message) is not None:
            return self
        shared = self._shared if len(self._shared) == self.size else dict(self._visible())
        above = self.get(parent) if parent else None
        shared[message] = MessageNode(parent, role, self.size, above.depth + 1 if above else 1)
        return MessageTree(self.size + 1, shared)

    def newest_below(self, message: str) -> str:
        """The message appended last among `message` and its descendants: always a leaf."""
        below, newest = {message}, message
        for name, node in self._visible():
            if node.parent in below:
                below.add(name)
                newest = name
        return newest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MessageTree) and dict(self._visible()) == dict(other._visible())

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._visible())

    def _visible(self) -> Iterator[tuple[str, MessageNode]]:
        for name, node in self._shared.items():
            if node.ordinal >= self.size:
                return
            yield name, node
