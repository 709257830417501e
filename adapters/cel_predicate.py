"""A CEL predicate over the rows of a long list, asked once of each row for as long as the row is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from .cel_text import Asked

__all__ = ["Answer", "Fields", "RowPredicate", "answer_of"]

Answer: TypeAlias = bool | str
"""A text says why there is none, as CEL tells it."""

Fields: TypeAlias = Mapping[str, Callable[[Any], Any]]
"""What CEL sees of a row."""

_PAGE = 16
"""Lists that CEL makes take time that grows with the square of their length."""


class RowPredicate:
    """Compiled once. Raises RuntimeError if the predicate is none, or names more than the row."""

    def __init__(self, cel: Any, asked: Asked, fields: Fields) -> None:
        kind, name, named = cel.Type, asked.variable, asked.fields
        row = kind.Map(kind.STRING, kind.DYN)
        self._type, self._variable = kind, name
        self._fields = [field for field in fields.items() if named is None or field[0] in named]
        self._one = cel.NewEnv(variables={name: row}).compile(asked.predicate)
        page = cel.NewEnv(variables={"rows": kind.List(row)})
        self._page = page.compile(f"rows.map({name}, {asked.predicate}\n)")
        self._known: dict[int, Answer] = {}
        self._held: list[object] = []

    def answers(self, rows: Sequence[object]) -> list[Answer]:
        """One for each. Rows that are the same objects as the last time are not asked again."""
        known = self._known
        new = [row for row in rows if id(row) not in known]
        for start in range(0, len(new), _PAGE):
            page = new[start : start + _PAGE]
            known.update(zip(map(id, page), self._asked(page), strict=True))
        self._held += new  # so that no other row takes the place in memory of one that is known
        answers = list(map(known.__getitem__, map(id, rows)))
        if len(known) > 2 * len(rows):
            self._held, self._known = [*rows], dict(zip(map(id, rows), answers, strict=True))
        return answers

    def _asked(self, page: Sequence[object]) -> Sequence[Answer]:
        values = [{name: value(row) for name, value in self._fields} for row in page]
        found = self._page.eval(data={"rows": values}).plain_value()
        if isinstance(found, list) and set(map(type, cast(list[object], found))) == {bool}:
            return cast(list[bool], found)
        return [self._asked_one(value) for value in values]

    def _asked_one(self, value: Mapping[str, Any]) -> Answer:
        found = self._one.eval(data={self._variable: value})
        if found.type() == self._type.BOOL:
            return bool(found.value())
        return (
            str(found.value())
            if found.type() == self._type.ERROR
            else "what is asked of each is neither true nor false"
        )


def answer_of(macro: str, answers: Sequence[Answer]) -> bool:
    """What CEL's macro makes of them; of a filter, nothing. Raises LookupError or RuntimeError where one is
    missing that matters."""
    true, false = answers.count(True), answers.count(False)
    if macro == "exists" and true:
        return True
    if macro == "all" and false:
        return False
    if true + false < len(answers):
        raise _raised(next(answer for answer in answers if isinstance(answer, str)))
    return true == 1 if macro == "exists_one" else macro == "all"


def _raised(told: str) -> Exception:
    """CEL makes the same kind of error again from this kind of exception."""
    kind, _, why = told.partition(": ")
    return LookupError(why) if kind == "NOT_FOUND" else RuntimeError(why or kind)
