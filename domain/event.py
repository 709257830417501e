"""Facts: what happened, recorded for good under permanent names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ConfigDict

__all__ = ["Fact", "NewerFact", "Recorded", "decode_fact", "encode_fact", "known_facts", "read_fact"]

_facts: dict[str, type[Fact]] = {}


class NewerFact(Exception):
    """The log holds a fact, or a version of one, that only a newer Rejoinder can read."""


class Fact(BaseModel):
    """A recorded event.

    A subclass with a `name` is registered under it when it is defined, so that moving or renaming the class
    never orphans history. Raising `version` obliges it to lift older shapes in `upcast`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    NAME: ClassVar[str]
    VERSION: ClassVar[int]
    ERASES_STREAM: ClassVar[bool] = False
    """After such a fact no text of its stream may remain in the store."""

    def __init_subclass__(cls, *, name: str = "", version: int = 1, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not name:
            return
        cls.NAME, cls.VERSION = name, version
        if _facts.setdefault(name, cls) is not cls:
            raise TypeError(f"two facts are named {name}")

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        """Lift `data`, stored by `version`, to the shape of `version + 1`."""
        raise ValueError(f"{cls.NAME} {version} cannot be read")

    def erased(self) -> Self:
        """This fact without what a person wrote, or was told, in it."""
        return self

    def holds_text(self) -> bool:
        """Whether that is another one."""
        bare = self.erased()
        return bare is not self and bare != self


FactT = TypeVar("FactT", bound=Fact)


class Recorded(NamedTuple):
    """A fact with its place in the log.

    position: 1, 2, 3, … over the whole log, in order of commitment, never reused.
    version: 1, 2, 3, … within its stream.
    at: milliseconds since 1970-01-01 UTC, for people; order is by position, since clocks jump.
    command: id of the command that recorded it, shared by all the facts of that command.
    correlation: id of the first command of the chain, a person's or a start's; shared by all that followed.
    cause: position of the fact that set the command off, None if no fact did.
    """

    position: int
    stream: str
    version: int
    at: int
    command: str
    correlation: str
    cause: int | None
    fact: Fact

    @property
    def subject(self) -> str:
        """The id behind the stream's kind: the conversation, the model or the session."""
        return self.stream.partition(":")[2]


def known_facts() -> Mapping[str, type[Fact]]:
    """Every registered fact by its permanent name."""
    return _facts


def encode_fact(fact: Fact) -> bytes:
    return fact.__pydantic_serializer__.to_json(fact)


def decode_fact(name: str, version: int, data: bytes) -> Fact:
    """Read a stored fact, lifting older shapes.

    Raises NewerFact on a name or version not known here, ValueError on what is not such a fact.
    """
    cls = _known(name, version)
    if version == cls.VERSION:
        return cls.__pydantic_validator__.validate_json(data)
    return read_fact(name, version, json.loads(data))


def read_fact(name: str, version: int, data: dict[str, Any]) -> Fact:
    """As decode_fact, of JSON that was parsed already."""
    cls = _known(name, version)
    return cls.model_validate(_lifted(cls, data, version))


def _known(name: str, version: int) -> type[Fact]:
    cls = _facts.get(name)
    if cls is None or version > cls.VERSION:
        raise NewerFact(f"{name} {version}")
    return cls


def _lifted(cls: type[Fact], data: dict[str, Any], version: int) -> dict[str, Any]:
    for step in range(version, cls.VERSION):
        data = cls.upcast(data, step)
    return data
