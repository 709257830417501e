"""Facts without a word of what a person wrote, was told or named, and otherwise as they were.

Nothing is kept because it looks harmless: only what the rules declare, where it looks as it should.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar, cast, get_args

from pydantic import BaseModel

from ...domain import errors
from ...domain.engine_session import WhyUnloaded
from ...domain.event import Recorded
from ...domain.messages import Finish, Role
from ...domain.models import DEFAULT_CATALOGUE, model_id
from ...domain.sampling import Overflow
from .redaction_rules import DETAILS, RULES, Rule

__all__ = ["Redaction"]

ModelT = TypeVar("ModelT", bound=BaseModel)

_FILLER = "x"
"""One byte, so that what is as long in characters is within every limit in bytes. No hex digit, so that no
substitute is the id of something else."""

_HEX = re.compile(r"[0-9a-f-]{0,64}")
_ARCHITECTURE = re.compile(r"[a-z][a-z0-9_-]{0,23}")
_BUILD = re.compile(r"(llama-cpp-python [0-9][\w.+-]{0,40}|scripted engine)?", re.ASCII)
_LIMITS = re.compile(
    r"no (core dumps|new privileges|writes outside its folder|TCP|signals to others)"
    r"|address space of [\d,]{1,30} bytes"
)
_ENGINES = frozenset({"llama.cpp", "openai-server", "scripted"})
_WORDS = frozenset(
    {"text", "reasoning", *errors.__all__}.union(*map(get_args, (Role, Finish, Overflow, WhyUnloaded)))
)


class Redaction:
    """Of one export: what was the same within it is the same afterwards."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._public_names = {entry.name for entry in DEFAULT_CATALOGUE}

    def recorded(self, recorded: Recorded) -> Recorded:
        return recorded._replace(
            stream=self.stream(recorded.stream),
            command=self._id(recorded.command),
            correlation=self._id(recorded.correlation),
            fact=self._model(recorded.fact),
        )

    def stream(self, stream: str) -> str:
        kind, colon, subject = stream.partition(":")
        return kind + colon + (self._model_id(subject) if kind == "model" else self._id(subject))

    def _model(self, model: ModelT) -> ModelT:
        rules, fields = RULES.get(type(model), {}), type(model).model_fields
        changes = {
            name: self._value(value, rules.get(name, Rule.TEXT))
            for name, value in model
            if fields[name].is_required() or value != fields[name].default
        }
        return model.model_copy(update=changes)

    def _value(self, value: Any, rule: Rule) -> Any:
        if isinstance(value, BaseModel):
            return self._model(value)
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, tuple | list):
            return tuple(self._value(item, rule) for item in cast(Sequence[Any], value))
        if isinstance(value, Mapping):
            return self._mapping(cast(Mapping[str, Any], value), rule)
        return self._text_rules.get(rule, type(self)._text)(self, str(value))

    def _mapping(self, value: Mapping[str, Any], rule: Rule) -> Mapping[str, Any]:
        if rule is Rule.NAMED:
            return {self._name(key): self._value(held, Rule.TEXT) for key, held in value.items()}
        if rule is Rule.DETAILS:
            return {
                key if key in DETAILS else self._name(key): self._value(held, DETAILS.get(key, Rule.TEXT))
                for key, held in value.items()
            }
        length = len(json.dumps(value, ensure_ascii=False, separators=(",", ":"))) - len('{"":0}')
        return {_FILLER * length: 0} if length > 0 else {}

    # Strings

    def _text(self, text: str) -> str:
        """As long in code points. Line breaks go too: how long the lines of a poem are tells which it is."""
        return _FILLER * len(text)

    def _name(self, name: str, length: int | None = None) -> str:
        """As long, where that leaves room for a number of its own."""
        width = len(name) if length is None else length
        return f"{_FILLER}{self._number(name)}".rjust(width, _FILLER) if name else ""

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers) + 1)

    def _path(self, path: str) -> str:
        """Absolute, and a GGUF file if it was one: what reads it asks for no more."""
        suffix = ".gguf" if path.lower().endswith(".gguf") else ""
        return f"/{self._name(path, len(path) - len(suffix) - 1)}{suffix}" if path else ""

    def _id(self, text: str) -> str:
        return text if _HEX.fullmatch(text) else self._name(text)

    def _model_id(self, model: str) -> str:
        scheme, _, rest = model.partition(":")
        if scheme in ("hf", "box") and model_id(model) == model:
            self._public_names.add(DEFAULT_CATALOGUE.name_of(model))
            return model
        if scheme == "file" and rest:
            return f"file:{self._path(rest)}"
        return f"server:{self._name(rest)}" if scheme == "server" and rest else self._model_name(model)

    def _model_name(self, name: str) -> str:
        return name if name in self._public_names else self._name(name)

    def _secret_digest(self, digest: str) -> str:
        return f"{self._number(digest):0{len(digest)}x}" if digest else ""

    def _engine(self, engine: str) -> str:
        return " + ".join(name if name in _ENGINES else self._name(name) for name in engine.split(" + "))

    def _word(self, word: str) -> str:
        return word if word in _WORDS else self._text(word)

    def _kept_if(self, pattern: re.Pattern[str], text: str) -> str:
        return text if pattern.fullmatch(text) else self._name(text)

    _text_rules: ClassVar[Mapping[Rule, Callable[[Any, str], str]]] = {
        Rule.WORD: _word,
        Rule.ID: _id,
        Rule.DIGEST: _id,
        Rule.SECRET_DIGEST: _secret_digest,
        Rule.ENGINE: _engine,
        Rule.ARCHITECTURE: lambda self, text: self._kept_if(_ARCHITECTURE, text),
        Rule.BUILD: lambda self, text: self._kept_if(_BUILD, text),
        Rule.LIMITS: lambda self, text: self._kept_if(_LIMITS, text),
        Rule.MODEL: _model_id,
        Rule.MODEL_NAME: _model_name,
        Rule.NAME: _name,
        Rule.PATH: _path,
        Rule.NAMED: _name,
    }
