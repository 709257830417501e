"""Hypothesis strategies for values of a type: of models and dataclasses, by their fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

__all__ = ["Schema"]

_LARGEST = 2**40
_Strategy = st.SearchStrategy[Any]


class Schema:
    """types: what is drawn for a type instead of what follows from its fields. names: what is drawn for
    fields of these names, so that one value's id can be another's."""

    def __init__(self, types: Mapping[Any, _Strategy], names: Mapping[str, _Strategy]) -> None:
        self._types, self._names = types, names

    def values(self, annotation: Any, bounds: Iterable[Any] = ()) -> _Strategy:
        """Values that `annotation` allows; numbers within `bounds`, which annotated_types describe."""
        if (known := self._known(annotation)) is not None:
            return known
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.values(parts[0], [b for part in parts[1:] for b in getattr(part, "metadata", [part])])
        if origin in (Union, UnionType):
            return st.one_of([self.values(part, bounds) for part in parts])
        if origin is Literal:
            return st.sampled_from(parts)
        if origin is not None and issubclass(origin, Mapping):
            return st.dictionaries(self.values(parts[0]), self.values(parts[1]), max_size=3)
        if origin is not None and issubclass(origin, Sequence | tuple):
            return st.lists(self.values(parts[0]), max_size=3).map(tuple)
        return self._plain(annotation, list(bounds))

    def _known(self, annotation: Any) -> _Strategy | None:
        try:
            return self._types.get(annotation)
        except TypeError:  # what cannot be hashed is no key
            return None

    def _plain(self, kind: Any, bounds: list[Any]) -> _Strategy:
        if kind is NoneType or kind is None:
            return st.none()
        if kind is bool:
            return st.booleans()
        if kind is int:
            return st.integers(*_integer_bounds(bounds))
        if kind is float:
            return st.floats(**_float_bounds(bounds))
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._model(kind)
        if dataclasses.is_dataclass(kind):
            return self._dataclass(kind)
        raise TypeError(f"there is no strategy for {kind!r}: give one in `types`")

    def _model(self, kind: type[BaseModel]) -> _Strategy:
        return st.builds(kind, **{name: self._field(name, at) for name, at in kind.model_fields.items()})

    def _field(self, name: str, field: FieldInfo) -> _Strategy:
        return self._of(name, field.annotation, field.metadata)

    def _dataclass(self, kind: Any) -> _Strategy:
        hints = get_type_hints(kind, include_extras=True)
        return st.builds(kind, **{f.name: self._of(f.name, hints[f.name]) for f in dataclasses.fields(kind)})

    def _of(self, name: str, annotation: Any, bounds: Iterable[Any] = ()) -> _Strategy:
        """By its name where a string may stand, and None beside it where None may."""
        if name in self._names and (annotation is str or str in get_args(annotation)):
            known = self._names[name]
            return st.none() | known if NoneType in get_args(annotation) else known
        return self.values(annotation, bounds)


def _integer_bounds(bounds: list[Any]) -> tuple[int, int]:
    lowest, highest = 0, _LARGEST
    for bound in bounds:
        lowest = getattr(bound, "ge", getattr(bound, "gt", lowest - 1) + 1)
        highest = getattr(bound, "le", getattr(bound, "lt", highest + 1) - 1)
    return lowest, highest


def _float_bounds(bounds: list[Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"min_value": 0, "max_value": 1e9}
    for bound in bounds:
        told["min_value"] = getattr(bound, "ge", getattr(bound, "gt", told["min_value"]))
        told["max_value"] = getattr(bound, "le", getattr(bound, "lt", told["max_value"]))
        told |= {"exclude_min": True} if hasattr(bound, "gt") else {}
        told |= {"exclude_max": True} if hasattr(bound, "lt") else {}
    return told
