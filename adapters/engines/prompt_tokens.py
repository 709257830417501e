"""From messages to the tokens of a prompt, in which only the template's own markup is markup."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from ...application.ports import ChatMessage
from ...domain.messages import plain_text
from .chat_template import ChatTemplate

__all__ = ["PromptTokens", "Tokenizer"]


class Tokenizer(Protocol):
    def tokenize(self, text: str, *, markup: bool) -> list[int]: ...

    def begun(self, tokens: list[int]) -> list[int]: ...

    def holds_markup(self, text: str) -> bool: ...


class PromptTokens:
    """Raises TemplateFailed where the template does."""

    def __init__(self, tokenizer: Tokenizer, template: ChatTemplate) -> None:
        self._tokenizer, self._template = tokenizer, template
        self._holds_markup = lru_cache(4096)(tokenizer.holds_markup)

    def of(self, instructions: str, messages: Sequence[ChatMessage], *, asks: bool = True) -> list[int]:
        """asks: up to where an answer begins."""
        hidden: dict[str, str] = {}
        turns = [(message.role, self._hide(plain_text(message.parts), hidden)) for message in messages]
        prompt = self._template.render(self._hide(instructions, hidden), turns, asks=asks)
        return self._tokenizer.begun(self._tokens(prompt, hidden))

    def _hide(self, text: str, hidden: dict[str, str]) -> str:
        """Someone who writes the name of a control token does not speak for the template: the template gets
        a mark for such a text, and the text itself is put into tokens apart."""
        if not self._holds_markup(text):
            return text
        mark = f"\ue000{secrets.token_hex(8)}\ue001"
        hidden[mark] = text
        return mark

    def _tokens(self, prompt: str, hidden: dict[str, str]) -> list[int]:
        if not hidden:
            return self._tokenizer.tokenize(prompt, markup=True)
        tokens: list[int] = []
        for piece in re.split(f"({'|'.join(hidden)})", prompt):
            text = hidden.get(piece)
            tokens += self._tokenizer.tokenize(text or piece, markup=text is None)
        return tokens
