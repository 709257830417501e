"""Stepping through the log with keys, on a whole screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window

from ...application.core import Core
from ...application.debugging import Moment
from ...domain.errors import Refusal
from .change_lines import change_lines
from .conversation_commands import thread_lines
from .log_commands import fact_line
from .moment_lines import moment_lines
from .wording import one_line, safe_text

__all__ = ["step"]

_KEYS = "n → on   p ← back   g go to a fact   j k ↓ ↑ scroll   q quit"


def step(core: Core, position: int, conversation: str | None) -> None:
    """Show a moment, and go on and back from there, until q or Ctrl-C. conversation: its id or the beginning
    of it: show its thread instead of all the views."""
    shown = _Shown(core, conversation)
    shown.go_to(position)
    whole = Layout(Window(FormattedTextControl(shown.text, show_cursor=False), wrap_lines=True))
    Application[None](layout=whole, key_bindings=_keys(shown), full_screen=True).run()


class _Shown:
    """What is on the screen. typed: digits of the fact to go to, None while none is asked for."""

    def __init__(self, core: Core, conversation: str | None) -> None:
        self._core, self._conversation = core, conversation
        self.typed: str | None = None
        self.position = 0
        self._lines: list[str] = []
        self._first = 0

    def go_to(self, position: int) -> None:
        debugger = self._core.debugger
        self.position, self._first = debugger.position(max(0, position)), 0
        with debugger.moment(self.position) as moment:
            self._lines = [*self._changed(moment), "", *self._views(moment)]

    def _changed(self, moment: Moment) -> Iterator[str]:
        if moment.fact:
            yield fact_line(moment.fact)
            changes = self._core.debugger.changes(self.position - 1, self.position)
            yield from change_lines(changes.rows)

    def _views(self, moment: Moment) -> Iterator[str]:
        if not self._conversation:
            return moment_lines(moment)
        found = moment.views.find_conversation(self._conversation)
        thread = found if isinstance(found, Refusal) else moment.views.thread(found)
        return iter([one_line(thread.message)] if isinstance(thread, Refusal) else thread_lines(thread))

    def scroll(self, lines: int) -> None:
        self._first = max(0, min(self._first + lines, len(self._lines) - 1))

    def text(self) -> str:
        asked = _KEYS if self.typed is None else f"go to fact: {self.typed}"
        lines = [f"fact {self.position} of {self._core.head}   {asked}", "", *self._lines[self._first :]]
        return "\n".join(safe_text(line) for line in lines)


def _keys(shown: _Shown) -> KeyBindings:
    keys = KeyBindings()
    _bind(keys, lambda _: shown.go_to(shown.position + 1), "n", "right")
    _bind(keys, lambda _: shown.go_to(shown.position - 1), "p", "left")
    _bind(keys, lambda _: shown.scroll(1), "j", "down")
    _bind(keys, lambda _: shown.scroll(-1), "k", "up")
    _bind(keys, lambda _: shown.scroll(20), "pagedown")
    _bind(keys, lambda _: shown.scroll(-20), "pageup")
    _bind(keys, lambda event: event.app.exit(), "q", "c-c")
    _add_go_to(keys, shown)
    return keys


def _bind(keys: KeyBindings, action: Callable[[KeyPressEvent], None], *names: str) -> None:
    for name in names:
        keys.add(name)(action)


def _add_go_to(keys: KeyBindings, shown: _Shown) -> None:
    @keys.add("g")
    def _ask(_event: KeyPressEvent) -> None:
        shown.typed = ""

    @keys.add("<any>")
    def _type(event: KeyPressEvent) -> None:
        if shown.typed is not None and event.data.isascii() and event.data.isdigit():
            shown.typed = (shown.typed + event.data)[:18]

    @keys.add("backspace")
    def _take_back(_event: KeyPressEvent) -> None:
        shown.typed = shown.typed[:-1] if shown.typed else None

    @keys.add("enter")
    def _go(_event: KeyPressEvent) -> None:
        if shown.typed:
            shown.go_to(int(shown.typed))
        shown.typed = None
