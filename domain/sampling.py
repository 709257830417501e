"""How an answer is made: the settings of the sampler, and what bounds the answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, Self, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    ValidationError,
    model_validator,
)

from .errors import Refusal, invalid_setting, unknown_setting

__all__ = ["CONSTRAINT_LIMIT", "Overflow", "SamplingSettings", "changed_settings"]

CONSTRAINT_LIMIT = 65_536
"""Bytes that a grammar, or a JSON schema as JSON, may have."""

Overflow = Literal["drop_oldest", "refuse"]
"""What becomes of a conversation that does not fit into the context: the instructions and the newest turns
are kept, or the reply is refused."""

_SCHEMA_DEPTH, _SCHEMA_NODES = 64, 10_000


def _grammar(text: str) -> str:
    if len(text.encode()) > CONSTRAINT_LIMIT:
        raise ValueError(f"it has more than {CONSTRAINT_LIMIT:,} bytes")
    return text


def _schema(schema: Any) -> Any:
    """Bounded before anything walks it: a host may hand in what holds itself."""
    if isinstance(schema, Mapping):
        for number, depth in enumerate(_depths(schema, 1)):
            if depth > _SCHEMA_DEPTH or number > _SCHEMA_NODES:
                raise ValueError("it is nested too deeply or has too many parts")
        if len(json.dumps(schema, ensure_ascii=False, allow_nan=False).encode()) > CONSTRAINT_LIMIT:
            raise ValueError(f"it has more than {CONSTRAINT_LIMIT:,} bytes")
    return cast(Any, schema)


def _depths(value: Any, depth: int) -> Iterator[int]:
    yield depth
    if depth <= _SCHEMA_DEPTH and isinstance(value, Mapping | list | tuple):
        parts = cast(Iterable[Any], value.values() if isinstance(value, Mapping) else value)
        for part in parts:
            yield from _depths(part, depth + 1)


_Encodable = Annotated[str, Field(max_length=2**31)]
"""A string without lone surrogates: pydantic takes them in, and cannot write them out as JSON; but of what it
measures it refuses them."""
_Short = Annotated[str, Field(max_length=1000)]
_Bias = Annotated[float, Field(ge=-100, le=100)]


class SamplingSettings(BaseModel):
    """How the tokens of an answer are chosen and what bounds it, in the words of llama-server.

    The defaults are llama.cpp's own. A temperature of 0 is greedy: what the penalties, the biases and the
    grammar leave likeliest. mirostat 2 stands in for all that cuts the distribution, and for the penalties.
    repeat_last_n, dry_penalty_last_n: tokens looked back at; -1 for the whole context.
    logit_bias: added to the logits of every token that a text consists of; -100 all but bans it.
    grammar: in GBNF; it and json_schema constrain the whole answer. max_tokens None: as the context allows.
    seed None draws one for each reply. overflow: see Overflow.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    temperature: float = Field(default=0.8, ge=0, le=10)
    dynatemp_range: float = Field(default=0.0, ge=0, le=10)
    dynatemp_exponent: float = Field(default=1.0, gt=0, le=10)
    top_k: int = Field(default=40, ge=0, lt=2**31)
    top_p: float = Field(default=0.95, gt=0, le=1)
    min_p: float = Field(default=0.05, ge=0, le=1)
    typical_p: float = Field(default=1.0, gt=0, le=1)
    top_n_sigma: float = Field(default=-1.0, ge=-1, le=100)
    xtc_probability: float = Field(default=0.0, ge=0, le=1)
    xtc_threshold: float = Field(default=0.1, ge=0, le=1)
    repeat_penalty: float = Field(default=1.0, gt=0, le=10)
    repeat_last_n: int = Field(default=64, ge=-1, lt=2**31)
    frequency_penalty: float = Field(default=0.0, ge=-10, le=10)
    presence_penalty: float = Field(default=0.0, ge=-10, le=10)
    dry_multiplier: float = Field(default=0.0, ge=0, le=10)
    dry_base: float = Field(default=1.75, ge=1, le=10)
    dry_allowed_length: int = Field(default=2, ge=1, lt=2**31)
    dry_penalty_last_n: int = Field(default=-1, ge=-1, lt=2**31)
    dry_sequence_breakers: tuple[_Short, ...] = Field(default=("\n", ":", '"', "*"), max_length=64)
    mirostat: Literal[0, 2] = 0
    mirostat_tau: float = Field(default=5.0, ge=0, le=100)
    mirostat_eta: float = Field(default=0.1, ge=0, le=1)
    logit_bias: Mapping[_Short, _Bias] = Field(default={}, max_length=300)
    grammar: Annotated[_Encodable, AfterValidator(_grammar)] | None = None
    json_schema: Annotated[Mapping[str, JsonValue] | None, BeforeValidator(_schema)] = None
    max_tokens: int | None = Field(default=None, ge=1)
    stop: tuple[_Encodable, ...] = Field(default=(), max_length=64)
    seed: int | None = Field(default=None, ge=0, lt=2**32)
    overflow: Overflow = "drop_oldest"

    @model_validator(mode="after")
    def _one_constraint(self) -> Self:
        if self.grammar is not None and self.json_schema is not None:
            raise ValueError("grammar and json_schema exclude each other")
        return self

    def holds_text(self) -> bool:
        """Whether somebody wrote anything of it."""
        return any(getattr(self, name) != default for name, default in _NO_TEXT.items())

    def without_text(self) -> Self:
        """What stays when the conversation is deleted: numbers, and nothing that somebody wrote."""
        return self.model_copy(update=_NO_TEXT)


_NO_TEXT = {
    name: SamplingSettings.model_fields[name].default
    for name in ("dry_sequence_breakers", "logit_bias", "grammar", "json_schema", "stop")
}


def changed_settings(settings: SamplingSettings, changes: Mapping[str, object]) -> SamplingSettings | Refusal:
    """The settings with `changes` by name, for hosts whose users write them. None stands for the default."""
    known = SamplingSettings.model_fields
    unknown = next((name for name in changes if name not in known), None)
    if unknown is not None:
        return unknown_setting(unknown, tuple(known))
    kept = {**settings.model_dump(), **changes}
    try:
        return SamplingSettings.model_validate({k: v for k, v in kept.items() if v is not None})
    except ValidationError as error:
        return _refused(error)


def _refused(error: ValidationError) -> Refusal:
    first = error.errors()[0]
    name = str(first["loc"][0]) if first["loc"] else "grammar"
    return invalid_setting(name, f"is refused: {first['msg'].removeprefix('Value error, ')}")
