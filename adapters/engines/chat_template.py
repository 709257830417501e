"""A model's own chat template, rendered in jinja2's immutable sandbox, within bounds.

A template is a program from a stranger's file. It sees the messages and nothing else, and may run for a
bounded number of Python lines; whatever it raises is TemplateFailed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import date
from types import FrameType
from typing import Any, cast

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["ChatTemplate", "TemplateFailed", "Turn"]

Turn = tuple[str, str]
"""A role, `system`, `user` or `assistant`, and a text."""

_MOST_LINES = 5_000_000
_MOST_BITS = 4096
_PROBES = ("What is asked.", "What is answered.", "What is asked next.", "How to answer.")


class TemplateFailed(Exception):
    """The template cannot make a prompt of a plain conversation."""


class ChatTemplate:
    """Raises TemplateFailed unless `source` can render a user, an assistant and a user again.

    digest: SHA-256 of the source, hex.
    """

    def __init__(self, source: str, *, bos: str, eos: str) -> None:
        self.digest = hashlib.sha256(source.encode()).hexdigest()
        self._names = {"bos_token": bos, "eos_token": eos, "tools": None, "documents": None}
        with _bounded():
            self._template = _Environment().from_string(source)
        asked, answered, next_asked, how = _PROBES
        self._require(("user", asked), ("assistant", answered), ("user", next_asked))
        self._knows_system = self._can(("system", how), ("user", asked))
        self._knows_repeated_roles = self._can(("user", asked), ("user", next_asked))

    def render(self, instructions: str, turns: Sequence[Turn], *, asks: bool = True) -> str:
        """The prompt, up to where the answer begins if it asks for one.

        Where the template has no system message, the instructions precede the first message; where it wants
        roles to alternate, neighbours are joined."""
        if not self._knows_repeated_roles:
            turns = _joined(turns)
        if instructions and self._knows_system:
            turns = [("system", instructions), *turns]
        elif instructions and turns:
            (role, text), *others = turns
            turns = [(role, f"{instructions}\n\n{text}"), *others]
        return self._render(turns, asks)

    def _render(self, turns: Sequence[Turn], asks: bool = True) -> str:
        messages = [{"role": role, "content": text} for role, text in turns]
        with _bounded():
            return self._template.render(messages=messages, add_generation_prompt=asks, **self._names)

    def _require(self, *turns: Turn) -> None:
        prompt = self._render(turns)
        if not all(text in prompt for _, text in turns):
            raise TemplateFailed("it leaves messages out")

    def _can(self, *turns: Turn) -> bool:
        try:
            self._require(*turns)
        except TemplateFailed:
            return False
        return True


def _joined(turns: Sequence[Turn]) -> list[Turn]:
    joined: list[Turn] = []
    for role, text in turns:
        if joined and joined[-1][0] == role:
            text = f"{joined.pop()[1]}\n\n{text}"
        joined.append((role, text))
    return joined


class _GenerationTags(Extension):
    """`{% generation %}` marks an assistant's words for training; here it only encloses them."""

    tags = {"generation"}  # noqa: RUF012 - jinja2's own declaration

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Environment(ImmutableSandboxedEnvironment):
    """What Transformers gives to chat templates, since they are written against it."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True, lstrip_blocks=True, extensions=[_GenerationTags, "jinja2.ext.loopcontrols"]
        )
        self.filters["tojson"] = _to_json
        functions = {"raise_exception": _raise_exception, "strftime_now": _today}
        cast(dict[str, Any], self.globals).update(functions)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuses numbers that would keep the interpreter busy within one instruction, unbounded."""
        if isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
            if bits > _MOST_BITS:
                raise TemplateFailed("it computes with huge numbers")
        return super().call_binop(context, operator, left, right)


def _to_json(value: object, indent: int | None = None, **_: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _raise_exception(message: str) -> None:
    raise TemplateFailed(message)


def _today(form: str) -> str:
    # The day without its hour: the same conversation keeps the same prompt all day.
    return date.today().strftime(form)


@contextmanager
def _bounded() -> Generator[None, None, None]:
    """Ends a template that does not end itself. Counting lines instead of seconds makes it repeatable."""
    lines = 0

    def count(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal lines
        lines += event == "line"
        if lines > _MOST_LINES:
            raise TemplateFailed("it does not end")
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        yield
    except TemplateFailed:
        raise
    except Exception as error:
        raise TemplateFailed(f"{type(error).__name__}: {error}") from error
    finally:
        sys.settrace(before)
