"""A JSON schema made into a grammar: what the grammar lets through is an instance of the schema.

llama-cpp-python's own converter passes over what it does not know (minimum, allOf, two definitions of one
name); here that is refused. Not every instance can be said: objects have the properties that the schema
names, in its order, and no others unless it names none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from .number_ranges import integers_between

__all__ = ["SchemaRefused", "grammar_of_schema"]

_MOST_REPEATS = 2000
_MOST_RULES = 5_000
_DEEPEST = 100

_SPACE = '| " " | "\\n" [ \\t]{0,20}'
_CHAR = (
    r'[^"\\\x7F\x00-\x1F] | "\\" (["\\bfnrt/] | "u" [0-9a-cA-CefEF] [0-9a-fA-F]{3}'
    r' | "u" [dD] [0-7] [0-9a-fA-F]{2})'
)
"""No escape is half of a surrogate pair."""
_BUILT_IN = {
    "space": _SPACE,
    "char": _CHAR,
    "string": r'"\"" char* "\"" space',
    "boolean": '("true" | "false") space',
    "null": '"null" space',
    "integral": '"0" | [1-9] [0-9]{0,15}',
    "integer": '"-"? integral space',
    "number": '"-"? integral ("." [0-9]{1,16})? ([eE] [-+]? [0-9]{1,2})? space',
    "value": "object | array | string | number | boolean | null",
    "object": r'"{" space (member ("," space member)*)? "}" space',
    "member": 'string ":" space value',
    "array": '"[" space (value ("," space value)*)? "]" space',
}
_TYPES = ("object", "array", "string", "number", "integer", "boolean", "null")
_ANNOTATIONS = frozenset(
    (
        *("$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default"),
        *("examples", "deprecated", "readOnly", "writeOnly", "discriminator"),
    )
)
_BOUNDS = frozenset(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"))
_OF_TYPE = {
    "object": frozenset(("properties", "required", "additionalProperties")),
    "array": frozenset(("items", "prefixItems", "minItems", "maxItems")),
    "string": frozenset(("minLength", "maxLength", "format")),
    "integer": _BOUNDS,
    "number": _BOUNDS,
    "boolean": frozenset[str](),
    "null": frozenset[str](),
}
_KNOWN = frozenset[str]().union(*_OF_TYPE.values())
_COMMA = ' "," space '
_DATE = '[0-9]{4} "-" ("0" [1-9] | "1" [0-2]) "-" ("0" [1-9] | "1" [0-9] | "2" [0-8])'
_HOURS = '([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9]'
_TIME = f'{_HOURS} ":" [0-5] [0-9] ("Z" | [-+] {_HOURS})'
_HEX = "[0-9a-f]"
_FORMATS = {
    "date": _DATE,
    "time": _TIME,
    "date-time": f'{_DATE} "T" {_TIME}',
    "uuid": f'{_HEX}{{8}} "-" {_HEX}{{4}} "-" {_HEX}{{4}} "-" {_HEX}{{4}} "-" {_HEX}{{12}}',
}


class SchemaRefused(Exception):
    """The text says why, after "the schema"."""


def grammar_of_schema(schema: Mapping[str, Any]) -> str:
    """GBNF. Raises SchemaRefused for what a grammar cannot hold to, or what is no schema."""
    converter = _Converter(schema)
    root = converter.rule_of(schema)
    lines = [f"root ::= space {root}"]
    lines += [f"{name} ::= {rule}" for name, rule in converter.rules.items()]
    return "\n".join(lines) + "\n"


class _Converter:
    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._root, self._depth = schema, 0
        self._of_ref: dict[str, str] = {}
        self.rules: dict[str, str] = dict(_BUILT_IN)

    def rule_of(self, schema: object) -> str:
        """The name of the rule for a schema."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SchemaRefused(f"has more than {_DEEPEST} parts within each other")
        try:
            return self._name_of(schema)
        finally:
            self._depth -= 1

    def _name_of(self, schema: object) -> str:
        if schema is True or schema == {}:
            return "value"
        wanted = {k: v for k, v in _mapping(schema).items() if k not in _ANNOTATIONS}
        if "$ref" in wanted:
            return self._referred(wanted)
        return self._named(self._rule(wanted))

    def _named(self, rule: str) -> str:
        if rule in self.rules:
            return rule
        name = f"r{len(self.rules)}"
        if len(self.rules) > _MOST_RULES:
            raise SchemaRefused("is too large")
        self.rules[name] = rule
        return name

    def _referred(self, wanted: Mapping[str, Any]) -> str:
        """A definition that refers to itself is in the making when it does."""
        _only(wanted, ("$ref",))
        ref = str(wanted["$ref"])
        if ref not in self._of_ref:
            name = self._of_ref[ref] = f"d{len(self._of_ref)}"
            self.rules[name] = self.rule_of(_found(self._root, ref))
        return self._of_ref[ref]

    def _rule(self, wanted: Mapping[str, Any]) -> str:
        for choice in ("anyOf", "oneOf"):
            if choice in wanted:
                _only(wanted, (choice,))
                return self._one_of(wanted[choice])
        if "allOf" in wanted and len(parts := _sequence(wanted["allOf"])) == 1:
            _only(wanted, ("allOf",))
            return self.rule_of(parts[0])
        if "const" in wanted or "enum" in wanted:
            return _constants(wanted)
        if isinstance(wanted.get("type"), str):
            return self._of_type(wanted["type"], wanted)
        return self._of_types(wanted)

    def _one_of(self, schemas: object) -> str:
        names = dict.fromkeys(self.rule_of(schema) for schema in _sequence(schemas))
        if not names:
            raise SchemaRefused("offers an empty choice")
        return " | ".join(names)

    def _of_types(self, wanted: Mapping[str, Any]) -> str:
        """Without a type, those that the keywords are about: fewer than the schema allows."""
        types = (
            [kind for kind in _TYPES if not _OF_TYPE[kind].isdisjoint(wanted)]
            if "type" not in wanted
            else _strings(wanted["type"])
        )
        if not types:
            _only(wanted, ())
        keys = wanted.keys() - {"type"}
        if unknown := keys - _KNOWN:
            raise _unsupported(unknown)
        of = {kind: {k: wanted[k] for k in keys & _OF_TYPE.get(kind, frozenset())} for kind in types}
        return self._one_of([{"type": kind, **own} for kind, own in of.items()])

    def _of_type(self, kind: str, wanted: Mapping[str, Any]) -> str:
        if kind not in _OF_TYPE:
            raise SchemaRefused(f"names a type that there is not: {kind[:40]!r}")
        _only(wanted, ("type", *_OF_TYPE[kind]))
        match kind:
            case "object" if "properties" in wanted or "required" in wanted:
                return self._object(wanted)
            case "object" if "additionalProperties" in wanted:
                return self._dictionary(wanted["additionalProperties"])
            case "array":
                return self._array(wanted)
            case "string":
                return _string(wanted)
            case "integer":
                return _integer(wanted)
            case "number":
                _only(wanted, ("type",))
                return kind
            case _:
                return kind

    # Objects and arrays

    def _object(self, wanted: Mapping[str, Any]) -> str:
        properties = _mapping(wanted.get("properties", {}))
        required = _strings(wanted.get("required", []))
        others = wanted.get("additionalProperties", True)
        schemas = {**properties, **{name: others for name in required if name not in properties}}
        members = {
            name: self._named(f'{_literal(json.dumps(name))} space ":" space {self.rule_of(schema)}')
            for name, schema in schemas.items()
        }
        firm = [members[name] for name in members if name in required]
        loose = [members[name] for name in members if name not in required]
        return f'"{{" space {self._members(firm, loose)} "}}" space'

    def _members(self, firm: Sequence[str], loose: Sequence[str]) -> str:
        """Those that are required come first, then any of the others, in order."""
        tails = [""]
        for name in reversed(loose):
            tails.append(self._named(f'("," space {name})? {tails[-1]}'.rstrip()))
        if firm:
            return f"{_COMMA.join(firm)} {tails[-1]}"
        starts = [f"{name} {tail}".rstrip() for name, tail in zip(loose, tails[-2::-1], strict=True)]
        return f"({' | '.join(starts)})?" if starts else ""

    def _dictionary(self, values: object) -> str:
        if values is False:
            return '"{" space "}" space'
        member = self._named(f'string ":" space {self.rule_of(values)}')
        return f'"{{" space ({member} ("," space {member})*)? "}}" space'

    def _array(self, wanted: Mapping[str, Any]) -> str:
        least, most = _count(wanted, "minItems", 0), _count(wanted, "maxItems", None)
        first = [self.rule_of(schema) for schema in _sequence(wanted.get("prefixItems", []))]
        if first:
            if (least or 0) > len(first) or (most is not None and most < len(first)):
                raise SchemaRefused("has prefixItems that are not as many as its minItems and maxItems say")
            return f'"[" space {_COMMA.join(first)} "]" space'
        if wanted.get("items") is False:
            most = 0
        item = "value" if most == 0 else self.rule_of(wanted.get("items", True))
        return f'"[" space {_items(item, least or 0, most)} "]" space'


def _items(item: str, least: int, most: int | None) -> str:
    if most == 0:
        return ""
    more = f'("," space {item}){_repeats(max(least - 1, 0), None if most is None else most - 1)}'
    return f"{item} {more}" if least else f"({item} {more})?"


def _repeats(least: int, most: int | None) -> str:
    if most is None:
        return f"{{{least},}}" if least else "*"
    return f"{{{least},{most}}}"


# Values


def _constants(wanted: Mapping[str, Any]) -> str:
    _only(wanted, ("const" if "const" in wanted else "enum", "type"))
    values = [wanted["const"]] if "const" in wanted else _sequence(wanted["enum"])
    kinds = wanted.get("type", _TYPES)
    kinds = [kinds] if isinstance(kinds, str) else _strings(kinds)
    kept = [value for value in values if _is_of(value, kinds)]
    if not kept:
        raise SchemaRefused("has an enum in which nothing is left to say")
    return f"({' | '.join(_literal(json.dumps(value)) for value in kept)}) space"


def _is_of(value: object, kinds: Sequence[str]) -> bool:
    match value:
        case bool():
            return "boolean" in kinds
        case int():
            return "integer" in kinds or "number" in kinds
        case float():
            return "number" in kinds
        case str():
            return "string" in kinds
        case None:
            return "null" in kinds
        case _:
            return ("array" if isinstance(value, list) else "object") in kinds


def _string(wanted: Mapping[str, Any]) -> str:
    form = wanted.get("format")
    least, most = _count(wanted, "minLength", 0), _count(wanted, "maxLength", None)
    if isinstance(form, str) and form in _FORMATS and (least, most) == (0, None):
        return f'"\\"" {_FORMATS[form]} "\\"" space'
    if (least, most) == (0, None):
        return "string"
    # A pair of escapes may be one character for a reader of JSON: where they are counted, none is written.
    return f'"\\"" [^"\\\\\\x7F\\x00-\\x1F]{_repeats(least or 0, most)} "\\"" space'


def _integer(wanted: Mapping[str, Any]) -> str:
    low = _bound(wanted, "minimum", "exclusiveMinimum", 1)
    high = _bound(wanted, "maximum", "exclusiveMaximum", -1)
    if low is None and high is None:
        return "integer"
    if low is not None and high is not None and low > high:
        raise SchemaRefused("wants an integer that is at least more than it is at most")
    return f"({integers_between(low, high)}) space"


def _bound(wanted: Mapping[str, Any], inclusive: str, exclusive: str, step: int) -> int | None:
    bounds = [_whole(wanted[inclusive], step)] if inclusive in wanted else []
    if exclusive in wanted:
        value = wanted[exclusive]
        bounds.append(_whole(value, step) + (step if _whole(value, step) == value else 0))
    return (max if step > 0 else min)(bounds, default=None)


def _whole(value: object, step: int) -> int:
    """The nearest integer that keeps the bound."""
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) >= 1e15:
        raise SchemaRefused(f"has a bound that is no number below 10^15: {str(value)[:40]}")
    return -int(-value // 1) if step > 0 else int(value // 1)


def _count(wanted: Mapping[str, Any], name: str, default: int | None) -> int | None:
    """A higher maximum than can be repeated is lowered: what is shorter is an instance, too."""
    value = wanted.get(name, default)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise SchemaRefused(f"has a {name} that is no count")
    if name.startswith("max"):
        return min(value, _MOST_REPEATS)
    if value > _MOST_REPEATS:
        raise SchemaRefused(f"has a {name} above {_MOST_REPEATS:,}")
    return value


def _literal(text: str) -> str:
    """As GBNF; `text` is JSON in ASCII."""
    return '"' + re.sub(r'["\\]', lambda found: "\\" + found[0], text) + '"'


# What it is made of


def _found(root: Mapping[str, Any], ref: str) -> object:
    """Nothing outside the schema is ever read."""
    if ref != "#" and not ref.startswith("#/"):
        raise SchemaRefused(f"refers to something outside itself: {ref[:60]!r}")
    place: object = root
    for part in ref[2:].split("/") if ref != "#" else []:
        name = part.replace("~1", "/").replace("~0", "~")
        if name not in (inside := _mapping(place)):
            raise SchemaRefused(f"refers to what is not there: {ref[:60]!r}")
        place = inside[name]
    return place


def _only(wanted: Mapping[str, Any], known: Sequence[str]) -> None:
    if unknown := wanted.keys() - set(known):
        raise _unsupported(unknown)


def _unsupported(keywords: set[str]) -> SchemaRefused:
    names = ", ".join(sorted(name[:40] for name in keywords)[:5])
    return SchemaRefused(f"has keywords that no grammar here can hold to, or not together: {names}")


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SchemaRefused(f"has {str(value)[:40]} where an object must be")
    return cast(Mapping[str, Any], value)


def _sequence(value: object) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise SchemaRefused(f"has {str(value)[:40]} where a list must be")
    return cast(Sequence[Any], value)


def _strings(value: object) -> Sequence[str]:
    names = _sequence(value)
    if not all(isinstance(name, str) for name in names):
        raise SchemaRefused(f"has {str(names)[:40]} where names must be")
    return names
