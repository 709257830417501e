"""Reading an export that anybody may have written: each fact is checked before it is given out."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn, cast

from ...domain import conversation, engine_session, errors, model_download
from ...domain.conversation import MessageAppended, ReplyFailed, ReplyInterrupted, ReplyStopped
from ...domain.errors import Refusal
from ...domain.event import Fact, NewerFact, Recorded, read_fact
from .export_format import ALL, EXPORT_VERSION, FACT_KEYS, LINE_LIMIT

__all__ = ["BadExport", "ExportReader", "message_added"]


def _no_json(constant: str) -> NoReturn:
    raise ValueError(constant)


_JSON = json.JSONDecoder(parse_constant=_no_json)
_ID = re.compile(r"[0-9A-Za-z_-]{1,128}", re.ASCII)
"""Ids become the names of locks and journals: one with a path in it would reach files elsewhere."""
_MODEL = re.compile(r"\S(?:[^\x00-\x1f\x7f]{0,4095}\S)?")
_IDS = ("message", "parent", "reply", "session", "head", "conversation")
_TIMES = range(-(2**45), 2**47)
"""Milliseconds since 1970, some thousands of years."""
_FIRST_KEYS = ("rejoinder_export", "holds", "redacted")
_LAST_KEYS = ("facts", "sha256")
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
            record = self._parsed(line)
            if "sha256" in record:
                self._check_end(record, position - 1)
                return
            self._digest.update(line)
            yield self._fact(record, position, holds)
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
        record = self._parsed(line) if line else {}
        version, holds = record.get("rejoinder_export"), record.get("holds")
        if type(version) is not int:
            self.refuse("it is not the first line of an export")
        if version > EXPORT_VERSION:
            raise BadExport(errors.newer_export(self._number, f"export {version}"))
        self._check_keys(record, _FIRST_KEYS)
        if type(holds) is not str or type(record["redacted"]) is not bool or version < 1:
            self.refuse("it does not say what the export holds")
        if holds != ALL:
            self._check_stream(holds, "conversation")
        self._digest.update(line)
        return holds

    def _parsed(self, line: bytes) -> dict[str, Any]:
        try:
            text = line.decode()
            record = _JSON.decode(text)
            if "\\u" in text:
                json.dumps(record, ensure_ascii=False).encode()  # half a character may be escaped
        except (ValueError, RecursionError):
            self.refuse("it is no JSON, or not UTF-8")
        if not isinstance(record, dict):
            self.refuse("it is no JSON object")
        return cast(dict[str, Any], record)

    def _check_end(self, record: dict[str, Any], facts: int) -> None:
        self._check_keys(record, _LAST_KEYS)
        if record["facts"] != facts:
            self.refuse(f"it speaks of {str(record['facts'])[:20]} facts, and {facts:,} are there")
        if record["sha256"] != self._digest.hexdigest():
            self.refuse("the digest is not that of the lines before: they were changed")
        for _ in self._rest():
            self.refuse("nothing may follow the last line")

    def _check_keys(self, record: dict[str, Any], keys: tuple[str, ...]) -> None:
        if missing := next((key for key in keys if key not in record), None):
            self.refuse(f"{missing!r} is missing")
        if unknown := next((key for key in record if key not in keys), None):
            self.refuse(f"{unknown[:40]!r} is unknown")

    # Facts

    def _fact(self, record: dict[str, Any], position: int, holds: str) -> Recorded:
        self._check_keys(record, FACT_KEYS)
        stream, cause, name = record["stream"], record["cause"], record["name"]
        for key in ("stream", "command", "correlation", "name"):
            if type(record[key]) is not str:
                self.refuse(f"{key!r} is no text")
        if type(record["at"]) is not int or record["at"] not in _TIMES:
            self.refuse("its time is none that a clock would tell")
        self._check_ids(record, ("command", "correlation"))
        if record["position"] != position or type(record["position"]) is not int:
            self.refuse(f"its position is not {position:,}")
        self._check_version(stream, record["version"])
        if cause is not None and not (type(cause) is int and 1 <= cause < position):
            self.refuse("its cause is no fact before it")
        if holds not in (ALL, stream):
            self.refuse(f"it is not of {holds}, which the export holds")
        fact = self._decoded(name, record["schema"], record["data"])
        self._check_stream(stream, _KINDS.get(type(fact), "no stream"))
        self._check_message(stream, fact)
        return Recorded(
            position=position,
            stream=stream,
            version=record["version"],
            at=record["at"],
            command=record["command"],
            correlation=record["correlation"],
            cause=cause,
            fact=fact,
        )

    def _check_version(self, stream: str, version: object) -> None:
        expected = self._versions.get(stream, 0) + 1
        if version != expected or type(version) is not int:
            self.refuse(f"it is not fact {expected:,} of its stream")
        self._versions[stream] = expected

    def _decoded(self, name: str, schema: object, data: object) -> Fact:
        if type(schema) is not int or not isinstance(data, dict) or schema < 1:
            self.refuse("it holds no fact")
        fields = cast(dict[str, Any], data)
        self._check_ids(fields, _IDS)
        for key, value in fields.items():
            if type(value) is int:
                self._check_number(key, value)
        try:
            return read_fact(name, schema, fields)
        except NewerFact:
            raise BadExport(errors.newer_export(self._number, f"{name[:60]} {schema}")) from None
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
            self.refuse(f"its data are not those of {name[:60]}")

    def _check_number(self, key: str, value: object) -> None:
        if type(value) is not int or not -(2**63) <= value < 2**63:
            self.refuse(f"{key[:40]!r} is no number of 64 bits")

    def _check_ids(self, record: dict[str, Any], keys: tuple[str, ...]) -> None:
        for key in keys:
            value = record.get(key)
            if isinstance(value, str) and not _ID.fullmatch(value):
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
