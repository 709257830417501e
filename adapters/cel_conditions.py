"""Conditions in CEL, Google's Common Expression Language.

docs/debugging/bisect.md tells what they can name.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.util import find_spec
from itertools import compress
from operator import attrgetter
from typing import Any

from ..application.ports import Condition, Unanswered
from ..application.projections.downloads import DownloadRow
from ..application.projections.requested_vs_loaded import SessionRow
from ..application.projections.sidebar import SidebarRow
from ..application.projections.transcript import MessageRow
from ..application.views import Views
from ..domain import errors
from ..domain.errors import Refusal
from .cel_predicate import Fields, RowPredicate, answer_of
from .cel_text import Asked, replaced

__all__ = ["CelConditions"]

_Value = Mapping[str, Any]
_PLACE = re.compile(r"<input>:(\d+):(\d+): (.*)")
_STATUS = re.compile(r"^[A-Z_]+: | \[[A-Z_]+\]$")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOBS = ("Queued", "Downloading", "Compiling")
_ROWS = 2**62


class CelConditions:
    """The ConditionLanguage of the extra rejoinder[debug]; without it, everything is refused.

    CEL has no loops but over what is there, no assignment, and calls nothing but the functions given. An
    evaluation ends after 10,000 steps of such loops; those over all conversations that need no others inside
    are asked row by row, and end with the rows.
    """

    def read(self, expression: str) -> Condition | Refusal:
        if find_spec("cel_expr_python") is None:
            return errors.not_installed("cel-expr-python", "debug")
        from cel_expr_python import cel

        if not expression.isprintable() and _SURROGATE.search(expression):
            return errors.invalid_condition("it is not valid UTF-8", 0, 0)
        try:
            return _Condition(cel, expression)
        except RuntimeError as error:
            return _refusal(str(error))


def _refusal(told: str) -> Refusal:
    found = _PLACE.search(told)
    if found is None:
        return errors.invalid_condition(_plain(told), 0, 0)
    return errors.invalid_condition(_plain(found[3]), int(found[1]), int(found[2]))


def _plain(told: str) -> str:
    first = told.partition("\n")[0].partition(" expecting {")[0].replace(" (in container '')", "")
    return _STATUS.sub("", first).rstrip(".")


class _Condition:
    """Compiled once, asked of many moments. Raises RuntimeError if the expression is none, with its place."""

    def __init__(self, cel: Any, expression: str) -> None:
        self._views: Views | None = None
        self._rows: Sequence[SidebarRow] | None = None
        self._nothing_found = False
        self._cel = cel
        self._row = cel.Type.Map(cel.Type.STRING, cel.Type.DYN)
        self._functions = [
            self._function("conversation", self._row, self._conversation, cel.Type.STRING),
            self._function("messages", cel.Type.List(self._row), self._messages, cel.Type.STRING),
        ]
        result = self._environment(_VARIABLES).compile(expression).return_type().name()
        if result not in ("BOOL", "DYN"):
            raise RuntimeError(f"it is no condition, but of the type {result.lower()}")
        quicker = replaced(expression, "conversations", self._asked_row_by_row)
        self._compiled = self._environment(_VARIABLES).compile(quicker)
        self._used = [name for name in _VARIABLES if not self._can_do_without(quicker, name)]

    def _environment(self, variables: Iterable[str]) -> Any:
        kind, row = self._cel.Type, self._row
        types = {
            name: kind.Map(kind.STRING, row) if name == "models" else kind.List(row) for name in variables
        }
        return self._cel.NewEnv(variables=types, functions=self._functions)

    def _function(self, name: str, returned: Any, implementation: Callable[..., Any], *takes: Any) -> Any:
        overload = self._cel.Overload(f"{name}_overload", returned, list(takes), impl=implementation)
        return self._cel.FunctionDecl(name, [overload])

    def _asked_row_by_row(self, asked: Asked) -> str | None:
        """Of all conversations CEL is given what they answered, not what they are: it would take in every row
        anew at each moment, and look at 10,000 at most."""
        try:
            found = RowPredicate(self._cel, asked, _CONVERSATION) if asked.macro else None
        except RuntimeError:
            return None  # it names more than the row
        kind = self._cel.Type
        returned = (
            kind.INT if asked.counted else kind.List(self._row) if asked.macro == "filter" else kind.BOOL
        )
        name = f"conversations_{len(self._functions)}"
        self._functions.append(self._function(name, returned, lambda: self._answer(asked, found)))
        return f"{name}()"

    def _answer(self, asked: Asked, predicate: RowPredicate | None) -> Any:
        assert self._views is not None
        self._rows = _all_conversations(self._views) if self._rows is None else self._rows
        if predicate is None:
            return len(self._rows)
        answers = predicate.answers(self._rows)
        found = answer_of(asked.macro, answers)
        if asked.macro != "filter":
            return found
        return answers.count(True) if asked.counted else [*map(_sidebar_value, compress(self._rows, answers))]

    def _can_do_without(self, expression: str, name: str) -> bool:
        """The checker knows which names an expression uses: what it does not, is not read from the views."""
        try:
            self._environment([other for other in _VARIABLES if other != name]).compile(expression)
        except RuntimeError:
            return False
        return True

    def __call__(self, views: Views) -> bool | Unanswered:
        self._views, self._nothing_found = views, False
        try:
            found = self._compiled.eval(data={name: _VARIABLES[name](views) for name in self._used})
        except RuntimeError as error:
            return self._unanswered(str(error))
        finally:
            self._views = self._rows = None
        if found.type() == self._cel.Type.BOOL:
            return bool(found.value())
        if found.type() == self._cel.Type.ERROR:
            return self._unanswered(str(found.value()))
        return Unanswered("it is neither true nor false", missing=False)

    def _unanswered(self, told: str) -> Unanswered:
        return Unanswered(_plain(told), self._nothing_found or told.startswith("NOT_FOUND"))

    # What it can call

    def _conversation(self, prefix: str) -> _Value:
        return _sidebar_value(self._found(prefix)[1])

    def _messages(self, prefix: str) -> list[_Value]:
        views, row = self._found(prefix)
        thread = views.thread(row.conversation, limit=sys.maxsize - 1)
        return [] if isinstance(thread, Refusal) else [_message_value(message) for message in thread.messages]

    def _found(self, prefix: str) -> tuple[Views, SidebarRow]:
        assert self._views is not None
        found = self._views.find_conversation(prefix)
        row = found if isinstance(found, Refusal) else self._views.conversation(found)
        if isinstance(row, Refusal):
            self._nothing_found = True
            raise LookupError(row.message)
        return self._views, row


# What it can name


def _models(views: Views) -> Mapping[str, _Value]:
    return {row.name: _download_value(row) for row in views.downloads()}


def _queue(views: Views) -> list[_Value]:
    return [_download_value(row) for row in views.downloads() if row.status in _JOBS]


def _sessions(views: Views) -> list[_Value]:
    return [_session_value(row) for row in views.sessions()]


def _conversations(views: Views) -> list[_Value]:
    return [_sidebar_value(row) for row in _all_conversations(views)]


def _all_conversations(views: Views) -> Sequence[SidebarRow]:
    return [*views.sidebar(limit=_ROWS), *views.sidebar(limit=_ROWS, archived=True)]


_VARIABLES: Mapping[str, Callable[[Views], Any]] = {
    "models": _models,
    "queue": _queue,
    "sessions": _sessions,
    "conversations": _conversations,
}


def _download_value(row: DownloadRow) -> _Value:
    failure = row.refusal
    return {
        "name": row.name,
        "model": row.model,
        "status": row.status,
        "size": row.size,
        "failures": row.failures,
        "failure": failure.reason if failure else "",
    }


def _session_value(row: SessionRow) -> _Value:
    return {
        "session": row.session,
        "engine": row.engine,
        "conversation": row.conversation,
        "loaded": [credit["name"] for credit in json.loads(row.loaded)],
        "loading": json.loads(row.loading)["name"] if row.loading else "",
    }


_CONVERSATION: Fields = {
    "id": attrgetter("conversation"),
    "title": attrgetter("title"),
    "target": attrgetter("target"),
    "target_model": attrgetter("target_model"),
    "activity": attrgetter("activity"),
    "messages": attrgetter("messages"),
    "pinned": lambda row: bool(row.pinned),
    "archived": lambda row: bool(row.archived),
}


def _sidebar_value(row: SidebarRow) -> _Value:
    return {name: value(row) for name, value in _CONVERSATION.items()}


def _message_value(row: MessageRow) -> _Value:
    answer = row.credit
    return {
        "id": row.message,
        "role": row.role,
        "text": row.text,
        "finish": row.finish,
        "model": answer.by.name if answer else "",
        "requested": answer.requested.name if answer else "",
    }
