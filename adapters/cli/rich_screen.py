"""The chat on a real terminal: an editable line with history, and Markdown as it is written."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.history import History
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.styles import Style
from rich.console import Console
from rich.text import Text

from .markdown_stream import MarkdownStream, markdown
from .screen import Lines
from .wording import one_line, safe_text

__all__ = ["RichScreen"]

_STYLE = Style.from_dict({"bottom-toolbar": "noreverse"})


class RichScreen:
    """past: what the arrow keys bring back, the newest first."""

    def __init__(self, past: Sequence[str]) -> None:
        self._console = Console(highlight=False)
        self._session: PromptSession[str] = PromptSession(
            history=_Past(past), multiline=True, key_bindings=_keys(), style=_STYLE, refresh_interval=0.5
        )
        self._lock = threading.RLock()
        self._stream: MarkdownStream | None = None
        self._later: list[str] = []
        self._thought = Lines()

    def ask(self, question: str, status: Callable[[], str], prefill: str = "") -> str:
        with patch_stdout(raw=True):
            return self._session.prompt(
                question,
                default=prefill,
                bottom_toolbar=lambda: [("class:bottom-toolbar", one_line(status()))],
                prompt_continuation=lambda width, _line, _wrapped: " " * width,
            )

    def say(self, line: str) -> None:
        with self._lock:
            if self._stream is None:
                self._print(one_line(line), "dim")
            else:
                self._later.append(line)

    def warn(self, line: str) -> None:
        self._print(line, "yellow")

    def show_message(self, who: str, text: str) -> None:
        self._print(one_line(who), "dim")
        self._console.print(markdown(safe_text(text)))

    def begin_answer(self) -> None:
        with self._lock:
            self._stream = MarkdownStream(self._console)

    def show_status(self, line: str) -> None:
        if self._stream:
            self._stream.show_status(one_line(line))

    def show_model(self, line: str) -> None:
        if self._stream:
            self._stream.print(Text(one_line(line), style="dim"))

    def show_reasoning(self, text: str) -> None:
        if self._stream:
            self._think(self._stream, self._thought.feed(text))
            self._stream.show_status(one_line(self._thought.unfinished))

    def _think(self, stream: MarkdownStream, lines: Sequence[str]) -> None:
        for line in lines:
            stream.print(Text(safe_text(line), style="dim italic"))

    def show_text(self, text: str) -> None:
        if self._stream:
            self._think(self._stream, self._thought.rest())
            self._stream.feed(text)

    def end_answer(self, remark: str) -> None:
        with self._lock:
            if self._stream:
                self._think(self._stream, self._thought.rest())
                self._stream.end()
                self._stream = None
            later, self._later = [remark, *self._later] if remark else self._later, []
            for line in later:
                self.say(line)

    def _print(self, text: str, style: str) -> None:
        self._console.print(Text(safe_text(text), style=style))


class _Past(History):
    """Nothing is written anywhere."""

    def __init__(self, past: Sequence[str]) -> None:
        super().__init__()
        self._past = past

    def load_history_strings(self) -> Iterable[str]:
        return self._past

    def store_string(self, string: str) -> None:
        pass


def _keys() -> KeyBindings:
    """Enter sends and Alt-Enter breaks the line; what is pasted keeps its lines. Ctrl-C clears the line, and
    is an interrupt on an empty one."""
    keys = KeyBindings()

    @keys.add("enter")
    def send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def break_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("c-c")
    def interrupt(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt)

    return keys
