"""What a model thinks aloud ahead of its answer, told apart by the tags around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

__all__ = ["REASONING_TAGS", "ReasoningText", "closing_tag_after"]

REASONING_TAGS = {
    "<think>": "</think>",  # DeepSeek, Qwen and most others
    "[THINK]": "[/THINK]",  # Mistral
    "<seed:think>": "</seed:think>",  # Seed
    "<|START_THINKING|>": "<|END_THINKING|>",  # Command
}
"""What opens the reasoning of well-known models, and what closes it."""

_Step = Callable[[], Iterator[tuple[str, str]]]


def closing_tag_after(prompt: str) -> str:
    """What closes the reasoning that a prompt has opened by its end; "" if it has not."""
    end = prompt.rstrip()
    return next((close for tag, close in REASONING_TAGS.items() if end.endswith(tag)), "")


class ReasoningText:
    """Yields pairs of a kind, "reasoning" or "text", and more of it. Only an answer that begins with a tag
    has reasoning; later tags are text. The space around the tags belongs to neither.

    close: the tag that ends what the prompt has opened, "" if it has opened nothing.
    """

    def __init__(self, close: str = "") -> None:
        self._step = self._think if close else self._begin
        self._close = close
        self._held = ""

    def feed(self, text: str) -> Iterator[tuple[str, str]]:
        """What can be shown now; what may be a part of a tag, or the space beside it, is held back."""
        if self._step == self._say:
            return iter((("text", text),) if text else ())
        self._held += text
        return self._step()

    def rest(self) -> Iterator[tuple[str, str]]:
        """What was held back and turned out to be no tag."""
        kind = "reasoning" if self._step in (self._think, self._go_on) else "text"
        held = self._held if self._step == self._begin else self._held.rstrip()
        if held:
            yield kind, held

    def _begin(self) -> Iterator[tuple[str, str]]:
        beginning = self._held.lstrip()
        tag = next((tag for tag in REASONING_TAGS if beginning.startswith(tag)), None)
        if tag is not None:
            self._close, self._held = REASONING_TAGS[tag], beginning.removeprefix(tag)
            yield from self._next(self._think)
        elif not any(tag.startswith(beginning) for tag in REASONING_TAGS):
            yield from self._next(self._say)

    def _think(self) -> Iterator[tuple[str, str]]:
        """Up to its first word."""
        self._held = self._held.lstrip()
        if self._held:
            yield from self._next(self._go_on)

    def _go_on(self) -> Iterator[tuple[str, str]]:
        thought, tag, answer = self._held.partition(self._close)
        if not tag:
            thought = thought[: len(thought) - _overlap(thought, self._close)]
        if shown := thought.rstrip():
            yield "reasoning", shown
        self._held = answer if tag else self._held[len(shown) :]
        if tag:
            yield from self._next(self._answer)

    def _answer(self) -> Iterator[tuple[str, str]]:
        """Up to its first word."""
        self._held = self._held.lstrip()
        if self._held:
            yield from self._next(self._say)

    def _say(self) -> Iterator[tuple[str, str]]:
        text, self._held = self._held, ""
        yield "text", text

    def _next(self, step: _Step) -> Iterator[tuple[str, str]]:
        self._step = step
        return step()


def _overlap(text: str, tag: str) -> int:
    """The length of the longest end of `text` with which the tag begins."""
    return next((n for n in range(min(len(tag) - 1, len(text)), 0, -1) if text.endswith(tag[:n])), 0)
