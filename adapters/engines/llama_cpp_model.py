"""A loaded llama.cpp model: its weights, its vocabulary and what its file says of it. Imported in the worker
alone, whose end is also its own: nothing is freed."""

# The hints of llama_cpp name pointers that its functions take and return as plain numbers or None.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager

from .engine_settings import EngineSettings
from .llama_bindings import llama, model_params
from .llama_version import package_and_version
from .native_settings import gpu_layers, set_model_params
from .reasoning_text import REASONING_TAGS

__all__ = ["LlamaCppModel", "LoadFailed", "LoggedErrors", "logged_errors"]

_TAGS = frozenset((*REASONING_TAGS, *REASONING_TAGS.values()))
_LOG_ERROR = 4


class LoadFailed(Exception):
    """llama.cpp does not accept the file; the text says why."""


class LlamaCppModel:
    """Every method may be called from one thread only. tokens given and taken are ids of the vocabulary."""

    def __init__(self, path: str, settings: EngineSettings, progress: Callable[[float], None]) -> None:
        self.pointer = _load(path, settings, progress)
        self.vocabulary = llama.llama_model_get_vocab(self.pointer)
        if self.vocabulary is None:
            raise LoadFailed("it has no vocabulary")
        self.trained_context_length: int = llama.llama_model_n_ctx_train(self.pointer)
        self.build = _build(settings)
        self._pieces: dict[int, bytes] = {}
        self._ends_turn: dict[int, bool] = {}

    @property
    def architecture(self) -> str:
        buffer = ctypes.create_string_buffer(128)
        llama.llama_model_meta_val_str(self.pointer, b"general.architecture", buffer, len(buffer))
        return buffer.value.decode(errors="replace")

    @property
    def template(self) -> str | None:
        source = llama.llama_model_chat_template(self.pointer, None)
        return None if source is None else source.decode(errors="replace")

    @property
    def bos(self) -> str:
        return self._text(llama.llama_vocab_bos(self.vocabulary))

    @property
    def eos(self) -> str:
        return self._text(llama.llama_vocab_eos(self.vocabulary))

    def _text(self, token: int) -> str:
        text = llama.llama_vocab_get_text(self.vocabulary, token) if token >= 0 else None
        return (text or b"").decode(errors="replace")

    # Text and tokens

    def tokenize(self, text: str, *, markup: bool) -> list[int]:
        """markup: whether the names of control tokens in the text mean those tokens."""
        return self._tokenize_into(len(text) or 1, text.encode(), markup)

    def begun(self, tokens: list[int]) -> list[int]:
        """With the token that begins a text exactly once, if there is one."""
        begin = llama.llama_vocab_bos(self.vocabulary)
        while tokens[:2] == [begin, begin]:
            del tokens[0]
        if llama.llama_vocab_get_add_bos(self.vocabulary) and tokens[:1] != [begin]:
            tokens.insert(0, begin)
        return tokens

    def holds_markup(self, text: str) -> bool:
        """Whether the name of a control token is in the text."""
        tokens = self.tokenize(text, markup=True)
        return any(llama.llama_vocab_is_control(self.vocabulary, token) for token in tokens)

    def _tokenize_into(self, room: int, text: bytes, markup: bool) -> list[int]:
        tokens = (llama.llama_token * room)()
        count = llama.llama_tokenize(self.vocabulary, text, len(text), tokens, room, False, markup)
        return self._tokenize_into(-count, text, markup) if count < 0 else list(tokens[:count])

    def piece(self, token: int) -> bytes:
        """The bytes that the token stands for; none for a control token, unless it sets reasoning apart."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._pieces[token] = self._piece(token, 64)
        return piece

    def _piece(self, token: int, room: int) -> bytes:
        buffer = ctypes.create_string_buffer(room)
        size = llama.llama_token_to_piece(self.vocabulary, token, buffer, room, 0, self._text(token) in _TAGS)
        return self._piece(token, -size) if size < 0 else buffer.raw[:size]

    def shown(self, token: int) -> bytes:
        """Its bytes; of a control token, its name."""
        return self.piece(token) or self._text(token).encode()

    def ends_turn(self, token: int) -> bool:
        """Whether a model says it to end its answer; templates put it behind every message."""
        known = self._ends_turn.get(token)
        if known is None:
            known = self._ends_turn[token] = llama.llama_vocab_is_eog(self.vocabulary, token)
        return known


def _build(settings: EngineSettings) -> str:
    """What exactly computes: versions, the instruction sets that were compiled in, whether a GPU is used, and
    settings that are not as usual."""
    features = re.findall(r"(\w+) = 1", llama.llama_print_system_info().decode())
    gpu = ", on a GPU" if gpu_layers(settings) else ""
    versions = f"{package_and_version()}, llama.cpp {llama.llama_version().decode()}"
    return f"{versions}, {' '.join(features)}{gpu}{settings.marks()}"


def _load(path: str, settings: EngineSettings, progress: Callable[[float], None]) -> llama.llama_model_p:
    @llama.llama_progress_callback
    def report(fraction: float, _: object) -> bool:
        progress(fraction)
        return True

    params = model_params()
    params.progress_callback = report
    set_model_params(params, settings)
    with logged_errors() as errors:
        model = llama.llama_model_load_from_file(os.fsencode(path), params)
    if not model:
        raise LoadFailed(errors.reason or "llama.cpp does not say why")
    return model


class LoggedErrors:
    """What llama.cpp logged as errors."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @property
    def reason(self) -> str:
        """The first, for those after it only say that there was one, without the name of its function."""
        first = self.lines[0] if self.lines else ""
        return first.rpartition("error loading model: ")[2].partition("\n")[0][:300]


@contextmanager
def logged_errors() -> Generator[LoggedErrors, None, None]:
    errors = LoggedErrors()

    @llama.llama_log_callback
    def keep(level: int, text: bytes, _: object) -> None:
        if level == _LOG_ERROR:
            errors.lines.append(text.decode(errors="replace").strip())

    llama.llama_log_set(keep, None)
    try:
        yield errors
    finally:
        llama.llama_log_set(_silence, None)


@llama.llama_log_callback
def _silence(level: int, text: bytes, _: object) -> None:
    pass
