"""Reading an export that anybody may have written: each fact is checked before it is given out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...domain import conversation, engine_session, errors, model_download
from ...domain.conversation import MessageAppended, ReplyFailed, ReplyInterrupted, ReplyStopped
from ...domain.errors import Refusal
from ...domain.event import Fact, NewerFact, Recorded, decode_fact, read_fact
from .export_format import ALL, EXPORT_VERSION, LINE_LIMIT, envelope_and_data

__all__ = ["BadExport", "ExportReader", "message_added"]

_ID = re.compile(r"[0-9A-Za-z_-]{1,128}", re.ASCII)
"""Ids become the names of locks and journals: one with a path in it would reach files elsewhere."""
_MODEL = re.compile(r"\S(?:[^\x00-\x1f\x7f]{0,4095}\S)?")
_IDS = frozenset({"message", "parent", "reply", "session", "head", "conversation"})
_Id = Annotated[str, Field(pattern=f"^{_ID.pattern}$")]
_Time = Annotated[int, Field(ge=-(2**45), lt=2**47)]
"""Milliseconds since 1970, some thousands of years."""


class _Line(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class _Version(_Line, extra="ignore"):
    rejoinder_export: Annotated[int, Field(ge=1)]


class _First(_Line):
    rejoinder_export: int
    holds: str
    redacted: bool


class _Envelope(_Line):
    position: int
    stream: str
    version: int
    at: _Time
    command: _Id
    correlation: _Id
    cause: int | None
    name: str
    fact_version: Annotated[int, Field(ge=1, alias="schema")]


class _FactLine(_Envelope):
    data: dict[str, Any]


class _Last(_Line):
    facts: int
    sha256: str


_NO_FACT = (ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What lifting and reading raise of data that were never written by a Rejoinder."""
_LineT = TypeVar("_LineT", bound=_Line)
_KINDS: Mapping[type[Fact], str] = {
    fact: kind
    for kind, module in (
        ("conversation", conversation),
        ("model", model_download),
        ("session", engine_session),
    )
    for fact in vars(module).values()
    if isinstance(fact, type) and issubclass(fact, Fact) and hasattr(fact, "NAME")
}


class BadExport(Exception):
    """The file is refused, and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


_FLAWS = {"missing": "is missing", "extra_forbidden": "is unknown"}
"""In words of ours, by pydantic's types."""


def _flaw(error: ValidationError) -> str:
    """The first there is, in a few words."""
    found = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if found["type"] == "json_invalid":
        return "it is no JSON, or not UTF-8"
    told = _FLAWS.get(found["type"], f"is wrong: {found['msg']}")
    return f"{str(found['loc'][0])[:40]!r} {told}" if found["loc"] else "it is no JSON object"


class ExportReader:
    """Read it once. Raises BadExport at the first line that is wrong, of which the last one may be."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines, self._number = iter(lines), 0
        self._digest = hashlib.sha256()
        self._versions: dict[str, int] = {}
        self._messages: dict[str, str] = {}

    def facts(self) -> Iterator[Recorded]:
        """Numbered from 1, each stream too. No memory is kept of them but their ids."""
        holds = self._first()
        for position, line in enumerate(self._rest(), 1):
            if b'"position"' not in line:
                self._check_end(self._parsed(_Last, line), position - 1)
                return
            self._digest.update(line)
            yield self._fact(*self._read(line), position, holds)
        self.refuse("it ends without its last line")

    def refuse(self, why: str) -> NoReturn:
        """About the line that was read last."""
        raise BadExport(errors.invalid_export(self._number, why))

    # Lines

    def _rest(self) -> Iterator[bytes]:
        for line in self._lines:
            self._number += 1
            if len(line) > LINE_LIMIT:
                self.refuse(f"it has more than {LINE_LIMIT:,} bytes")
            if not line.endswith(b"\n"):
                self.refuse("it is cut short")
            yield line
        self._number += 1

    def _first(self) -> str:
        line = next(self._rest(), b"")
        version = self._parsed(_Version, line).rejoinder_export
        if version > EXPORT_VERSION:
            raise BadExport(errors.newer_export(self._number, f"export {version}"))
        holds = self._parsed(_First, line).holds
        if holds != ALL:
            self._check_stream(holds, "conversation")
        self._digest.update(line)
        return holds

    def _parsed(self, kind: type[_LineT], line: bytes) -> _LineT:
        try:
            return kind.__pydantic_validator__.validate_json(line)
        except ValidationError as error:
            self.refuse(_flaw(error))

    def _check_end(self, last: _Last, facts: int) -> None:
        if last.facts != facts:
            self.refuse(f"it speaks of {str(last.facts)[:20]} facts, and {facts:,} are there")
        if last.sha256 != self._digest.hexdigest():
            self.refuse("the digest is not that of the lines before: they were changed")
        for _ in self._rest():
            self.refuse("nothing may follow the last line")

    # Facts

    def _read(self, line: bytes) -> tuple[_Envelope, Fact]:
        """At once if the data stand last, as they are written; what fails so is looked at as a whole."""
        envelope, data = envelope_and_data(line)
        try:
            found = _Envelope.__pydantic_validator__.validate_json(envelope)
            return found, decode_fact(found.name, found.fact_version, data)
        except (NewerFact, *_NO_FACT):
            whole = self._parsed(_FactLine, line)
            return whole, self._decoded(whole.name, whole.fact_version, whole.data)

    def _fact(self, line: _Envelope, fact: Fact, position: int, holds: str) -> Recorded:
        stream, cause = line.stream, line.cause
        if line.position != position:
            self.refuse(f"its position is not {position:,}")
        self._check_version(stream, line.version)
        if cause is not None and not 1 <= cause < position:
            self.refuse("its cause is no fact before it")
        if holds not in (ALL, stream):
            self.refuse(f"it is not of {holds}, which the export holds")
        self._check_values(fact)
        self._check_stream(stream, _KINDS.get(type(fact), "no stream"))
        self._check_message(stream, fact)
        return Recorded(position, stream, line.version, line.at, line.command, line.correlation, cause, fact)

    def _check_version(self, stream: str, version: int) -> None:
        expected = self._versions.get(stream, 0) + 1
        if version != expected:
            self.refuse(f"it is not fact {expected:,} of its stream")
        self._versions[stream] = expected

    def _decoded(self, name: str, version: int, data: dict[str, Any]) -> Fact:
        try:
            return read_fact(name, version, data)
        except NewerFact:
            raise BadExport(errors.newer_export(self._number, f"{name[:60]} {version}")) from None
        except _NO_FACT:
            self.refuse(f"its data are not those of {name[:60]}")

    def _check_values(self, fact: Fact) -> None:
        for key, value in vars(fact).items():
            if type(value) is int and not -(2**63) <= value < 2**63:
                self.refuse(f"{key!r} is no number of 64 bits")
            if type(value) is str and key in _IDS and not _ID.fullmatch(value):
                self.refuse(f"{key!r} is no id")

    def _check_stream(self, stream: str, kind: str) -> None:
        found, _, subject = stream.partition(":")
        pattern = _MODEL if kind == "model" else _ID
        if found != kind or not pattern.fullmatch(subject):
            self.refuse(f"{stream[:60]!r} is not the stream of such a fact")

    def _check_message(self, stream: str, fact: Fact) -> None:
        """Views find messages by their ids, and threads by going from each to its parent."""
        message = message_added(fact)
        if message is None:
            return
        parent = getattr(fact, "parent", None)
        if message in self._messages or (parent is not None and self._messages.get(parent) != stream):
            self.refuse("its message was there before, or its parent was not")
        self._messages[message] = stream


def message_added(fact: Fact) -> str | None:
    """The id of the message that the fact adds to its conversation."""
    if isinstance(fact, MessageAppended):
        return fact.message
    return fact.reply if isinstance(fact, ReplyStopped | ReplyFailed | ReplyInterrupted) else None
