"""Signals in a file: JSON lines, a header and then one line for each signal.

The file holds what was said. It lies where its owner put it, and no deletion of a conversation reaches it.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ...application.core import Core
from ...application.debugging import ReplyScript, TimedSignal
from ...application.signals import (
    ModelLoading,
    PrefillProgress,
    ReplyBegan,
    ReplyDelta,
    ReplyEnded,
    ReplySignal,
    ReplyWaiting,
)
from ...domain import errors
from ...domain.conversation import ReplyRequested
from ...domain.errors import Refusal

__all__ = ["FORMAT", "read_recording", "record_signals", "write_recording"]

FORMAT = 1

_ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind)
    for kind in (ReplyWaiting, ModelLoading, ReplyBegan, PrefillProgress, ReplyDelta, ReplyEnded)
}


def write_recording(path: Path, script: Sequence[ReplyScript]) -> Refusal | None:
    """What is there already is not overwritten."""
    try:
        with _created(path) as file:
            _write(file, {"rejoinder_recording": FORMAT})
            for reply in script:
                _write(file, _asked(0.0, reply.conversation, reply.reply, reply.asked, reply.derived))
                for timed in reply.signals:
                    _write(file, _line(timed.ms, timed.signal, reply.reply))
    except OSError as error:
        return errors.file_not_readable(str(path), error.strerror or str(error))
    return None


def _created(path: Path) -> TextIOWrapper:
    """For its owner's eyes."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    return open(descriptor, "w", encoding="utf-8", newline="\n")


def _write(file: TextIOWrapper, line: object) -> None:
    file.write(json.dumps(line, ensure_ascii=False) + "\n")
    file.flush()


def _asked(ms: float, conversation: str, reply: str, text: str, derived: bool) -> dict[str, object]:
    data = {"conversation": conversation, "text": text, "derived": derived}
    return {"reply": reply, "ms": ms, "signal": "Asked", "data": data}


def _line(ms: float, signal: ReplySignal, reply: str) -> dict[str, object]:
    """Without probabilities, whose tokens need not be text."""
    bare = replace(signal, logprobs=()) if isinstance(signal, ReplyDelta) else signal
    name = type(signal).__name__
    return {"reply": reply, "ms": ms, "signal": name, "data": _ADAPTERS[name].dump_python(bare, mode="json")}


@contextmanager
def record_signals(core: Core, path: Path) -> Generator[None]:
    """Write every reply's signals to a new file as they come, until the context closes. Raises OSError where
    the file cannot be made."""
    with _created(path) as file:
        _write(file, {"rejoinder_recording": FORMAT})
        recorder = _Recorder(core, file)
        signals, facts = core.signals(), core.subscribe()
        threads = [
            threading.Thread(target=recorder.take_signals, args=(signals,), daemon=True),
            threading.Thread(target=recorder.take_facts, args=(facts,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            facts.close()
            signals.close()
            for thread in threads:
                thread.join()


class _Recorder:
    """A load belongs to whichever replies wait while it goes on: the reader finds out."""

    def __init__(self, core: Core, file: TextIOWrapper) -> None:
        self._core, self._file = core, file
        self._lock = threading.Lock()
        self._began = time.monotonic()

    def take_signals(self, signals: Iterator[Any]) -> None:
        for signal in signals:
            if type(signal).__name__ in _ADAPTERS:
                self._put(_line(self._now(), signal, getattr(signal, "reply", "")))

    def take_facts(self, facts: Iterator[Any]) -> None:
        for recorded in facts:
            if isinstance(recorded.fact, ReplyRequested):
                text, reply = self._text(recorded.fact.parent), recorded.fact.reply
                self._put(_asked(self._now(), recorded.subject, reply, text, False))

    def _text(self, message: str) -> str:
        with self._core.views() as views:
            found = views.branches(message)
        if isinstance(found, Refusal):
            return ""
        return next((row.text for row in found if row.message == message), "")

    def _now(self) -> float:
        return round((time.monotonic() - self._began) * 1000, 3)

    def _put(self, line: object) -> None:
        with self._lock:
            _write(self._file, line)


# Reading


@dataclass(slots=True)
class _Reply:
    conversation: str = ""
    asked: float | None = None
    text: str = ""
    derived: bool = False
    signals: list[TimedSignal] = field(default_factory=list[TimedSignal])


def read_recording(path: Path) -> Sequence[ReplyScript] | Refusal:
    """Its replies in the order in which they were asked for. One that has no ending, since the recording
    stopped before it, is left out."""
    replies = dict[str, _Reply]()
    try:
        with path.open(encoding="utf-8") as file:
            header = json.loads(file.readline())
            if not isinstance(header, dict) or "rejoinder_recording" not in header:
                return _not_one(path, 1)
            if header["rejoinder_recording"] != FORMAT:
                return errors.newer_format(
                    f"recording {header['rejoinder_recording']}", f"recording {FORMAT}"
                )
            for number, line in enumerate(file, 2):
                if line.endswith("\n") and not _took(replies, line):
                    return _not_one(path, number)
    except OSError as error:
        return errors.file_not_readable(str(path), error.strerror or str(error))
    except ValueError:
        return _not_one(path, 1)
    return [script for id, reply in replies.items() if id and (script := _script(id, reply, replies))]


def _not_one(path: Path, line: int) -> Refusal:
    return errors.invalid_request(f"{path} is no recording of Rejoinder: line {line} cannot be read")


def _took(replies: dict[str, _Reply], text: str) -> bool:
    """Whether the line is what it should be."""
    try:
        line = json.loads(text)
        reply, ms, name, data = line["reply"], float(line["ms"]), line["signal"], line["data"]
        found = replies.setdefault(reply, _Reply())
        if name == "Asked":
            found.conversation, found.text, found.derived = (
                data["conversation"],
                data["text"],
                data["derived"],
            )
            found.asked = ms
        else:
            found.signals.append(TimedSignal(ms, _ADAPTERS[name].validate_python(data)))
    except (ValueError, TypeError, KeyError, ValidationError):
        return False
    return True


def _script(id: str, reply: _Reply, replies: dict[str, _Reply]) -> ReplyScript | None:
    """With its times counted from when it was asked for, and the loads that it waited for."""
    if not reply.signals or not isinstance(reply.signals[-1].signal, ReplyEnded):
        return None
    first = reply.signals[0].ms
    asked = min(first, reply.asked if reply.asked is not None else first)
    began = next((t.ms for t in reply.signals if isinstance(t.signal, ReplyBegan)), first)
    loads = [t for t in replies.get("", _Reply()).signals if asked <= t.ms <= began]
    timed = sorted([*loads, *reply.signals], key=lambda timed: timed.ms)
    signals = [TimedSignal(t.ms - asked, t.signal) for t in timed]
    conversation = reply.conversation or reply.signals[-1].signal.conversation
    return ReplyScript(conversation, id, reply.text, reply.derived, signals)
