"""Which conversation's KV cache lies in which sequence of the context, and what becomes of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from .kv_snapshots import KvSnapshots, Snapshot
from .prompt_batches import common_length

__all__ = ["ConversationMemory", "Place", "Sequences"]


_WORTH_KEEPING = 64
"""Tokens that are not simply computed again."""


class Sequences(Protocol):
    """The KV caches of a context, numbered from 0."""

    def truncate(self, sequence: int, length: int) -> bool:
        """Keep the first `length` tokens. False if that cannot be: then the sequence is empty."""
        ...

    def state(self, sequence: int) -> bytearray: ...

    def restore(self, sequence: int, state: bytearray) -> bool:
        """Replace what is in the sequence. False if the state does not fit: then the sequence is empty."""
        ...


@dataclass(eq=False, slots=True)
class Place:
    """A sequence. tokens: those that it holds in whole batches; more may follow them there. used: rises with
    each use."""

    sequence: int
    conversation: str = ""
    tokens: Sequence[int] = ()
    used: int = 0


class ConversationMemory:
    """Gives a prompt the place where most of it is computed already."""

    def __init__(self, count: int, sequences: Sequences, snapshots: KvSnapshots) -> None:
        self._places = [Place(number) for number in range(count)]
        self._sequences, self._snapshots = sequences, snapshots
        self._uses = 0

    def place(self, conversation: str, prompt: Sequence[int], ends: Sequence[int]) -> Place:
        """A place that holds the beginning of the prompt, and nothing else, up to one of `ends`.

        ends: of the prompt's whole batches. At least one token is left to compute, for its logits.
        """

        usable = prompt[:-1]

        def reach(tokens: Sequence[int]) -> int:
            common = common_length(tokens, usable)
            return next((end for end in reversed(ends) if end <= common), 0)

        place = max(self._places, key=lambda place: (reach(place.tokens), place.used))
        resident = reach(place.tokens)
        snapshot, furthest = self._snapshots.best(reach)
        missed = place.conversation != conversation and len(place.tokens) - resident > _WORTH_KEEPING
        if 0 < resident >= furthest and missed:
            self._keep(place)  # and leave it to its conversation
            resident = 0
            snapshot, furthest = self._snapshots.best(reach)
        if snapshot is not None and furthest > resident:
            place = self._restored(snapshot)
        elif not resident:
            place = self._vacated()
        self._cut(place, reach(place.tokens))
        place.conversation, place.used = conversation, self._next_use()
        return place

    def make_way(self) -> None:
        """Keep now what another conversation would take the place of: whoever returns then waits for one copy
        instead of two."""
        oldest = self._least_used()
        if oldest.used < self._uses:
            self._keep(oldest)

    def forget(self, conversation: str) -> None:
        self._snapshots.forget(conversation)
        for place in self._places:
            if place.conversation == conversation:
                self._empty(place)

    def save(self) -> None:
        """Everything to disk, as far as there is room."""
        for place in sorted(self._places, key=lambda place: place.used):
            self._keep(place)
        self._snapshots.flush()

    def _next_use(self) -> int:
        self._uses += 1
        return self._uses

    def _vacated(self) -> Place:
        place = self._least_used()
        self._keep(place)
        self._empty(place)
        return place

    def _least_used(self) -> Place:
        return min(self._places, key=lambda place: place.used)

    def _restored(self, snapshot: Snapshot) -> Place:
        """A place with the snapshot's state; empty, if the state cannot be had."""
        state = self._snapshots.state(snapshot)
        place = self._vacated()
        if state is not None and self._sequences.restore(place.sequence, state):
            place.tokens = snapshot.tokens
        elif state is not None:
            self._snapshots.drop(snapshot)
        return place

    def _keep(self, place: Place) -> None:
        """A snapshot, if there is something to lose and nobody has it yet."""
        kept = len(place.tokens)
        if kept < _WORTH_KEEPING or self._snapshots.holds(place.conversation, place.tokens):
            return
        if self._sequences.truncate(place.sequence, kept):
            self._snapshots.keep(place.conversation, place.tokens, self._sequences.state(place.sequence))
        else:
            self._empty(place)

    def _cut(self, place: Place, length: int) -> None:
        """Back to a common beginning. What another branch, or another conversation, would miss is kept."""
        if len(place.tokens) - length > _WORTH_KEEPING:
            self._keep(place)
        whole = self._sequences.truncate(place.sequence, length)
        place.tokens = place.tokens[:length] if whole else ()

    def _empty(self, place: Place) -> None:
        self._sequences.truncate(place.sequence, 0)
        place.tokens, place.conversation = (), ""
