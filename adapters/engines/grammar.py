"""What llama.cpp may be given as a grammar: GBNF that is whole and bounded, or a JSON schema made into it.

llama.cpp itself refuses much of what is wrong, but not what sends it into an endless loop ({3,2}), over the
end of its stack (thousands of parentheses) or through more paths than there is time for (what may be empty in
several ways).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...domain.errors import Refusal, invalid_setting
from ...domain.sampling import SamplingSettings
from .json_schema import SchemaRefused, grammar_of_schema

__all__ = ["GrammarRefused", "check_grammar", "grammar_of"]

_MOST_REPEATS = 2000
"""llama.cpp's own limit."""
_MOST_ELEMENTS = 50_000
_MOST_PATHS = 5_000
"""Ways in which the next character may come: each has a stack of its own."""
_DEEPEST_GROUP = _DEEPEST_CHAIN = 100
"""Groups within each other, and rules that begin with each other: both are levels of native recursion."""


class GrammarRefused(Exception):
    """The text says why, after "the grammar"."""


def grammar_of(settings: SamplingSettings) -> str | Refusal | None:
    """The GBNF that constrains the answer, checked; None if nothing does."""
    if settings.json_schema is not None:
        try:
            grammar = grammar_of_schema(settings.json_schema)
            check_grammar(grammar)
        except (SchemaRefused, GrammarRefused) as refused:
            return invalid_setting("json_schema", f"cannot be used: it {refused}")
        return grammar
    if settings.grammar is None:
        return None
    try:
        check_grammar(settings.grammar)
    except GrammarRefused as refused:
        return invalid_setting("grammar", f"cannot be used: it {refused}")
    return settings.grammar


def check_grammar(text: str) -> None:
    """Raises GrammarRefused unless `text` is GBNF with a rule `root` and within the bounds above."""
    rules = _Parser(text).rules()
    if "root" not in rules:
        raise GrammarRefused("has no rule named root")
    items = [item for rule in rules.values() for sequence in rule for item in sequence]
    for item in items:
        if item.rule is not None and item.rule not in rules:
            raise GrammarRefused(f"uses the rule {item.rule!r}, which it does not define")
    if sum(item.elements for item in items) > _MOST_ELEMENTS:
        raise GrammarRefused(f"has more than {_MOST_ELEMENTS:,} parts once its repetitions are written out")
    _Paths(rules).check()


@dataclass(frozen=True, slots=True)
class _Item:
    """A part of a sequence. rule: that it stands for, None for characters. optional: it may be left out;
    repeated: it may come more than once. elements: what llama.cpp makes of it, written out."""

    rule: str | None
    elements: int = 1
    optional: bool = False
    repeated: bool = False


_Rules = Mapping[str, Sequence[Sequence[_Item]]]


# Reading


class _Token(NamedTuple):
    kind: str
    text: str


_TOKEN = re.compile(
    r"""(?P<space>[ \t]+|\#[^\r\n]*)
    |(?P<line>\r?\n|\r)
    |(?P<define>::=)
    |(?P<literal>"(?:[^"\\]|\\.)*")
    |(?P<set>\[(?:[^\]\\]|\\.)*\])
    |(?P<name>[A-Za-z0-9-]+)
    |(?P<repeat>[*+?]|\{[ \t]*[0-9]{1,9}[ \t]*(?:,[ \t]*[0-9]{0,9}[ \t]*)?\})
    |(?P<any>\.)
    |(?P<mark>[()|])""",
    re.VERBOSE | re.DOTALL,
)


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None or "\0" in found[0]:
            line = text.count("\n", 0, place) + 1
            raise GrammarRefused(f"is no GBNF from {text[place : place + 20]!r} in line {line} on")
        place = found.end()
        if found.lastgroup != "space":
            yield _Token(str(found.lastgroup), found[0])
    yield _Token("end", "")


class _Parser:
    """Groups become rules of their own, as in llama.cpp."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._place = 0
        self._rules: dict[str, Sequence[Sequence[_Item]]] = {}

    def rules(self) -> _Rules:
        self._skip_lines()
        while self._tokens[self._place].kind != "end":
            name = self._take("name", "the name of a rule")
            self._take("define", f"::= after {name!r}")
            self._skip_lines()
            self._rules[name] = self._alternatives(0)
            if self._tokens[self._place].kind not in ("line", "end"):
                self._expected("the end of a rule")
            self._skip_lines()
        return self._rules

    def _alternatives(self, depth: int) -> Sequence[Sequence[_Item]]:
        if depth > _DEEPEST_GROUP:
            raise GrammarRefused(f"has more than {_DEEPEST_GROUP} parentheses within each other")
        found = [self._sequence(depth)]
        while self._tokens[self._place].text == "|":
            self._place += 1
            self._skip_lines()
            found.append(self._sequence(depth))
        return found

    def _sequence(self, depth: int) -> Sequence[_Item]:
        items: list[_Item] = []
        while True:
            if depth:
                self._skip_lines()
            token = self._tokens[self._place]
            if token.kind == "repeat":
                if not items:
                    self._expected("something to repeat")
                items.append(_repeated(items.pop(), token.text))
            elif token.kind in ("literal", "set", "any"):
                items.append(_Item(None, len(token.text) - (2 if token.kind == "literal" else 0)))
            elif token.kind == "name":
                items.append(_Item(token.text))
            elif token.text == "(":
                items.append(self._group(depth))
            else:
                return [item for item in items if item.elements]
            self._place += 1

    def _group(self, depth: int) -> _Item:
        self._place += 1
        name = f"({self._place}"
        self._rules[name] = self._alternatives(depth + 1)
        if self._tokens[self._place].text != ")":
            self._expected("a closing parenthesis")
        return _Item(name)

    def _take(self, kind: str, what: str) -> str:
        token = self._tokens[self._place]
        if token.kind != kind:
            self._expected(what)
        self._place += 1
        return token.text

    def _skip_lines(self) -> None:
        while self._tokens[self._place].kind == "line":
            self._place += 1

    def _expected(self, what: str) -> None:
        found = self._tokens[self._place]
        where = f"before {found.text[:20]!r}" if found.text else "at its end"
        raise GrammarRefused(f"lacks {what} {where}")


def _repeated(item: _Item, how: str) -> _Item:
    low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(how) or _bounds(how)
    if low > _MOST_REPEATS or (high or 0) > _MOST_REPEATS:
        raise GrammarRefused(f"repeats something more than {_MOST_REPEATS:,} times: {how}")
    if high is not None and high < low:
        raise GrammarRefused(f"repeats something at most less often than at least: {how}")
    times = low + 1 if high is None else high
    return _Item(item.rule, item.elements * times, item.optional or low == 0, item.repeated or high != 1)


def _bounds(how: str) -> tuple[int, int | None]:
    low, comma, high = how.strip("{}").partition(",")
    if not comma:
        return int(low), int(low)
    return int(low), int(high) if high.strip() else None


# How many ways there are


class _Ways(NamedTuple):
    """empty: whether nothing is a way. paths: ways to the next character."""

    empty: bool
    paths: int


class _Paths:
    def __init__(self, rules: _Rules) -> None:
        self._rules = rules
        self._found: dict[str, _Ways] = {}
        self._open: dict[str, None] = {}

    def check(self) -> None:
        for name in self._rules:
            self._of_rule(name)

    def _of_rule(self, name: str) -> _Ways:
        if name in self._found:
            return self._found[name]
        if name in self._open:
            raise GrammarRefused(f"is left-recursive: {_shown(name)} may begin with itself")
        if len(self._open) >= _DEEPEST_CHAIN:
            raise GrammarRefused(f"has more than {_DEEPEST_CHAIN} rules that begin with each other")
        self._open[name] = None
        ways = [self._of_sequence(name, sequence) for sequence in self._rules[name]]
        del self._open[name]
        if sum(way.empty for way in ways) > 1:
            raise _ambiguous(name)
        self._found[name] = _Ways(any(way.empty for way in ways), sum(way.paths for way in ways))
        if self._found[name].paths > _MOST_PATHS:
            raise GrammarRefused(f"leaves more than {_MOST_PATHS:,} ways to go on in {_shown(name)}")
        return self._found[name]

    def _of_sequence(self, name: str, sequence: Sequence[_Item]) -> _Ways:
        """Only what may stand in front is looked into here; the rest has its turn as a rule of its own."""
        paths, empty = 0, True
        for item in sequence:
            ways = self._of_rule(item.rule) if item.rule is not None and empty else _Ways(False, 1)
            if ways.empty and (item.optional or item.repeated):
                raise _ambiguous(item.rule or name)
            paths += ways.paths if empty else 0
            empty = empty and (item.optional or ways.empty)
        return _Ways(empty, paths)


def _ambiguous(name: str) -> GrammarRefused:
    return GrammarRefused(f"has more than one way to leave {_shown(name)} empty; make it optional once")


def _shown(name: str) -> str:
    return "a group" if name.startswith("(") else f"the rule {name!r}"
