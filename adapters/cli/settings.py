"""The settings of a conversation's answers, as they are typed: NAME=VALUE."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from ...application.core import Core
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.sampling import CONSTRAINT_LIMIT, SamplingSettings, changed_settings
from .conversation_commands import find_conversation
from .output import Output
from .wording import one_line

__all__ = ["change_settings", "parse_settings", "setting_lines", "settings"]

_WORDS = ("grammar", "overflow")
_FROM_FILES = ("grammar", "json_schema")
_LISTS = ("stop", "dry_sequence_breakers")


def settings(core: Core, args: Namespace, out: Output) -> Refusal | None:
    """Changes what is given and shows all of them."""
    found = find_conversation(core, args.id)
    if isinstance(found, Refusal):
        return found
    now = change_settings(core, found, args.settings)
    if isinstance(now, Refusal):
        return now
    out.record({"id": found, "sampling": now.model_dump(mode="json")})
    for line in setting_lines(now):
        out.text(line)
    return None


def change_settings(core: Core, conversation: str, typed: Sequence[str]) -> SamplingSettings | Refusal:
    """The conversation's settings once `typed` is among them."""
    with core.views() as views:
        thread = views.thread(conversation, limit=1)
    if isinstance(thread, Refusal):
        return thread
    before = SamplingSettings.model_validate_json(thread.sampling or "{}")
    changes = parse_settings(typed)
    after = changes if isinstance(changes, Refusal) else changed_settings(before, changes)
    if isinstance(after, Refusal) or after == before:
        return after
    return core.change_sampling(conversation, after) or after


def setting_lines(settings: SamplingSettings) -> list[str]:
    """One for each setting; those that are not as they come are marked."""
    width = max(map(len, SamplingSettings.model_fields))
    return [
        f"{name:{width}}  {one_line(json.dumps(value, ensure_ascii=False), 100)}{_mark(settings, name)}"
        for name, value in settings.model_dump(mode="json").items()
    ]


def _mark(settings: SamplingSettings, name: str) -> str:
    default = SamplingSettings.model_fields[name].default
    return "" if getattr(settings, name) == default else f"  (not {one_line(json.dumps(default), 40)})"


def parse_settings(typed: Sequence[str]) -> dict[str, object] | Refusal:
    """typed: NAME=VALUE each; values are JSON or plain words, @FILE for a grammar or schema, and nothing for
    the default."""
    changes: dict[str, object] = {}
    for words in typed:
        name, equals, text = words.partition("=")
        if not equals:
            return errors.invalid_request(f"{one_line(words, 40)!r} is not of the form NAME=VALUE")
        value = _value(name.strip(), text)
        if isinstance(value, Refusal):
            return value
        changes[name.strip()] = value
    return changes


def _value(name: str, text: str) -> object:
    if name in _FROM_FILES and text.startswith("@"):
        read = _read(Path(text[1:]))
        if isinstance(read, Refusal):
            return read
        text = read
    if not text:
        return None
    value = text if name in _WORDS else _json_or_text(text)
    return [text] if name in _LISTS and not isinstance(value, list) else cast(object, value)


def _read(path: Path) -> str | Refusal:
    try:
        with path.expanduser().open("rb") as file:
            return file.read(CONSTRAINT_LIMIT + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        return errors.text_not_unicode()
    except (OSError, RuntimeError, ValueError) as error:
        return errors.file_not_readable(str(path), str(error))


def _json_or_text(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
