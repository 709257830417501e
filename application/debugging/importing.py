"""Taking an export into a data folder: all of it or nothing, in one commit."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded, encode_fact
from ..commands import CONVERSATION
from ..ports import EventStore, ViewRows, ViewStore
from ..projections.transcript import message_row
from .export_reader import BadExport, ExportReader, message_added

__all__ = ["Imported", "import_lines"]


@dataclass(frozen=True, slots=True)
class Imported:
    """facts: how many came. conversations: how many of them began. skipped: ids of the conversations that
    were here already. left_out: facts about the models and sessions of another machine."""

    facts: int
    conversations: int
    skipped: tuple[str, ...]
    left_out: int


def import_lines(log: EventStore, views: ViewStore, lines: Iterable[bytes]) -> Imported | Refusal:
    coming = _Coming(log, views, lines)
    try:
        facts = log.append_recorded(coming.facts)
    except BadExport as bad:
        return bad.refusal
    return Imported(facts, coming.conversations, coming.skipped, coming.left_out)


class _Coming:
    """What of an export is to come, as it will be recorded here."""

    def __init__(self, log: EventStore, views: ViewStore, lines: Iterable[bytes]) -> None:
        self._log, self._views, self._reader = log, views, ExportReader(lines)
        self._here: dict[str, _Kept | None] = {}
        self.conversations, self.left_out = 0, 0

    @property
    def skipped(self) -> tuple[str, ...]:
        return tuple(stream.partition(":")[2] for stream, kept in self._here.items() if kept)

    def facts(self, head: int) -> Iterator[Recorded]:
        """head: of the log that they come to. Raises BadExport."""
        if head:
            return self._conversations_after(head)
        return map(self._counted, self._reader.facts())

    def _counted(self, recorded: Recorded) -> Recorded:
        self.conversations += recorded.version == 1 and _is_conversation(recorded)
        return recorded

    def _conversations_after(self, head: int) -> Iterator[Recorded]:
        """positions: here, of each fact of the export, 0 where it does not come."""
        positions = array("q", [0])
        with self._views.snapshot() as rows:
            for recorded in self._reader.facts():
                comes = self._comes(recorded, rows)
                head += comes
                positions.append(head if comes else 0)
                if comes:
                    cause = positions[recorded.cause or 0] or None
                    yield self._counted(recorded._replace(position=head, cause=cause))
        for stream, kept in self._here.items():
            if kept and not kept.as_here():
                raise BadExport(errors.conversation_differs(stream.partition(":")[2]))

    def _comes(self, recorded: Recorded, rows: ViewRows) -> bool:
        if not _is_conversation(recorded):
            self.left_out += 1
            return False
        if recorded.stream not in self._here:
            found = self._log.stream(recorded.stream)
            self._here[recorded.stream] = _Kept(found) if found else None
        kept = self._here[recorded.stream]
        if kept:
            kept.compare(recorded)
            return False
        message = message_added(recorded.fact)
        if message and message_row(rows, message):
            raise BadExport(errors.message_taken(message))
        return True


class _Kept:
    """A conversation that is here already, and what the export has of it."""

    def __init__(self, facts: Iterable[Recorded]) -> None:
        self._there = hashlib.sha256()
        here = hashlib.sha256()
        for recorded in facts:
            here.update(_said(recorded))
        self._here = here.digest()

    def compare(self, recorded: Recorded) -> None:
        self._there.update(_said(recorded))

    def as_here(self) -> bool:
        return self._there.digest() == self._here


def _said(recorded: Recorded) -> bytes:
    """What is the same in every log that has it: not its position, nor its cause's."""
    fact = recorded.fact
    header = f"{recorded.at} {recorded.command} {recorded.correlation} {fact.NAME} {fact.VERSION}\n"
    return header.encode() + encode_fact(fact) + b"\n"


def _is_conversation(recorded: Recorded) -> bool:
    return recorded.stream.startswith(f"{CONVERSATION.name}:")
