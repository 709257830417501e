"""What constrains an answer: every grammar and schema is refused or held to, and none ends the worker."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.grammar import GrammarRefused, check_grammar
from rejoinder.adapters.engines.json_schema import SchemaRefused, grammar_of_schema
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.engines.number_ranges import integers_between
from rejoinder.adapters.testing.engine_requests import answer_text, ask, collect, file_model
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal
from rejoinder.domain.sampling import SamplingSettings

TO_THE_POINT = {'"': 4.0, "]": 4.0, "}": 4.0}
"""A babbling model comes to an end."""


@pytest.fixture(scope="module")
def babbler(tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    return file_model(write_model(tmp_path_factory.mktemp("models") / "babbler.gguf", certainty=0.02))


@pytest.fixture(scope="module")
def loaded(babbler: LoadModel) -> Iterator[LlamaCppEngine]:
    engine = LlamaCppEngine(EngineSettings(threads=1))
    assert isinstance(collect(engine.load(babbler))[-1], Loaded)
    yield engine
    engine.close()


def said(
    engine: LlamaCppEngine, model: LoadModel, seed: int = 7, **settings: Any
) -> tuple[str, Generated | Refusal]:
    sampling = SamplingSettings.model_validate({"max_tokens": 400, **settings})
    *items, ending = collect(engine.generate(ask(model, sampling=sampling, seed=seed)))
    assert isinstance(ending, Generated | Refusal)
    return answer_text(items), ending


def whole(engine: LlamaCppEngine, model: LoadModel, **settings: Any) -> str:
    text, ending = said(engine, model, **settings)
    assert isinstance(ending, Generated), ending
    assert ending.finish == "stop"
    return text


# Grammars


GRAMMARS = [
    ('root ::= "yes" | "no"', ("yes", "no")),
    ("root ::= [a]{3} # three\n", ("aaa",)),
    ('root ::= first "é"\nfirst::=(\n "a" |\n "b"\n)', ("aé", "bé")),
    ('root ::= ""', ("",)),
    ('\n\nroot\t::= "\\x41" "\\"" [\\]]\n', ('A"]',)),
    (
        'ws ::= [ ]{0,2}\nroot ::= "(" ws ")" ws',
        tuple(f"({' ' * n}){' ' * m}" for n in range(3) for m in range(3)),
    ),
]


@pytest.mark.parametrize(("grammar", "sentences"), GRAMMARS, ids=[grammar[:20] for grammar, _ in GRAMMARS])
@pytest.mark.parametrize("temperature", [0, 2])
def test_an_answer_is_a_sentence_of_its_grammar(
    loaded: LlamaCppEngine, babbler: LoadModel, grammar: str, sentences: tuple[str, ...], temperature: float
) -> None:
    assert whole(loaded, babbler, grammar=grammar, temperature=temperature) in sentences


def chain(length: int) -> str:
    return "".join(f"r{n} ::= r{n + 1}\n" for n in range(length)) + f'root ::= r0\nr{length} ::= "x"'


REFUSED = {
    "nothing": ("", "no rule named root"),
    "no root": ('start ::= "a"', "no rule named root"),
    "an unknown rule": ("root ::= other", "'other'"),
    "left recursion": ('root ::= root "a" | "a"', "left-recursive"),
    "left recursion over another rule": ("root ::= a\na ::= b\nb ::= [x]? root", "left-recursive"),
    "left recursion behind nothing": ('root ::= nothing root "a"\nnothing ::= ""', "left-recursive"),
    "what begins with itself alone": ("root ::= root", "left-recursive"),
    "an open string": ('root ::= "a', "no GBNF"),
    "an open set": ("root ::= [a", "no GBNF"),
    "an open parenthesis": ('root ::= ("a"', "closing parenthesis"),
    "a stray parenthesis": ('root ::= "a")', "the end of a rule"),
    "nothing to repeat": ("root ::= *", "something to repeat"),
    "an endless loop of llama.cpp": ('root ::= "a"{3,2}', "less often"),
    "many repetitions": ('root ::= "a"{2001}', "2,000"),
    "repetitions of repetitions": (f"root ::= {' '.join(['[a]{2000}'] * 40)}", "50,000"),
    "what overflows llama.cpp's stack": (f'root ::= {"(" * 20_000}"a"{")" * 20_000}', "parentheses"),
    "a long chain of rules": (chain(4_000), "begin with each other"),
    "more paths than there is time for": ('root ::= ((((("a"?){9})?){9}){9}){9}', "leave a group empty"),
    "two ways to be empty": ('root ::= ws?\nws ::= " "*', "more than one way"),
    "many ways to go on": (f"root ::= {' | '.join(['[a]'] * 6_000)}", "5,000"),
    "a null byte": ('root ::= "\0"', "no GBNF"),
    "a token's number": ("root ::= <[7]>", "no GBNF"),
}


@pytest.mark.parametrize(("grammar", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_llama_cpp_must_not_see_is_refused_with_its_reason(grammar: str, why: str) -> None:
    began = time.perf_counter()
    with pytest.raises(GrammarRefused, match=why):
        check_grammar(grammar)
    assert time.perf_counter() - began < 2


def test_a_refused_grammar_is_an_invalid_setting_and_the_next_answer_comes(
    loaded: LlamaCppEngine, babbler: LoadModel
) -> None:
    text, refusal = said(loaded, babbler, grammar="root ::= other")
    assert isinstance(refusal, Refusal)
    assert (text, refusal.reason, refusal.details["setting"]) == ("", "invalid_setting", "grammar")
    assert isinstance(said(loaded, babbler)[1], Generated)


def test_what_only_llama_cpp_refuses_is_refused_too(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    check_grammar('root ::= "\\q"')
    refusal = said(loaded, babbler, grammar='root ::= "\\q"')[1]
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_setting"


@pytest.mark.parametrize("grammar", ["root ::= [z-a]", 'root ::= "ab" [z-a]'], ids=["at once", "later"])
@pytest.mark.parametrize("temperature", [0, 1])
def test_a_grammar_that_leaves_nothing_to_say_ends_the_answer_with_a_refusal(
    loaded: LlamaCppEngine, babbler: LoadModel, grammar: str, temperature: float
) -> None:
    pid = loaded.worker_pid
    text, refusal = said(
        loaded, babbler, grammar=grammar, temperature=temperature, typical_p=0.5, top_n_sigma=1
    )
    assert text in ("", "ab")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_setting"
    assert loaded.worker_pid == pid


_PIECES = st.sampled_from(
    [
        *(
            "root",
            "a",
            "b",
            "::=",
            "|",
            "(",
            ")",
            "*",
            "+",
            "?",
            "{2}",
            "{0,3}",
            "{3,}",
            "{2,1}",
            ".",
            "\n",
            " ",
        ),
        *('"x"', '"', '""', "[a-z]", "[^a]", "[", "]", "#", "\\", "\\x41", "é", "😀", "<", "!", "-"),
    ]
)
_GARBAGE = st.lists(_PIECES, max_size=25).map("".join)
_RULE = st.lists(_PIECES.filter(lambda p: p not in ("::=", "\n", "#")), min_size=1, max_size=6).map(" ".join)
_LIKELY = st.tuples(_RULE, _RULE, _RULE).map(lambda r: f"root ::= {r[0]}\na ::= {r[1]}\nb ::= {r[2]}\n")


@given(grammar=_GARBAGE | _LIKELY | st.text(max_size=30))
@example(grammar='root ::= "a"? "b"? a\na ::= . "x"\nb ::= [a]')
def test_any_text_as_a_grammar_is_refused_or_held_to(
    loaded: LlamaCppEngine, babbler: LoadModel, grammar: str
) -> None:
    pid = loaded.worker_pid
    try:
        settings = SamplingSettings(grammar=grammar, max_tokens=10)
    except ValueError:
        return
    ending = collect(loaded.generate(ask(babbler, sampling=settings)))[-1]
    assert isinstance(ending, Generated) or cast(Refusal, ending).reason == "invalid_setting"
    assert loaded.worker_pid == pid


# Numbers


@given(st.integers(-2000, 2000), st.integers(0, 1500), st.integers(-9, 9))
def test_a_range_of_integers_has_those_and_no_others(low: int, size: int, beside: int) -> None:
    high = low + size
    alternatives = integers_between(low, high)
    for number in {low, high, low + beside, high + beside, (low + high) // 2, low - 1, high + 1}:
        assert _matches(alternatives, str(number)) == (low <= number <= high), number
    assert not _matches(alternatives, f"0{abs(low)}")


def _matches(alternatives: str, text: str) -> bool:
    """This part of GBNF is a regular expression but for its spaces and quotes."""
    return re.fullmatch(alternatives.replace(" ", "").replace('"', ""), text) is not None


# Schemas

_NAMES = st.sampled_from(["a", "b", "string", "space", "root", 'q"\\', "é", "r13", "d0"])
_CONSTANTS = st.sampled_from([None, True, 0, -7, 1.5, "", 'x"\\\n', "é😀", [1, "a"], {"a": None}])


def _bounds(low: str, high: str, most: int) -> st.SearchStrategy[dict[str, int]]:
    both = st.tuples(st.integers(0, most), st.integers(0, most)).map(sorted)
    return both.map(lambda pair: {low: pair[0], high: pair[1]}) | st.just({})


_LEAVES: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.sampled_from(["string", "integer", "boolean", "null", "number"]).map(lambda kind: {"type": kind}),
    st.lists(_CONSTANTS, min_size=1, max_size=3).map(lambda values: {"enum": values}),
    _CONSTANTS.map(lambda value: {"const": value}),
    _bounds("minLength", "maxLength", 6).map(lambda bounds: {"type": "string", **bounds}),
    _bounds("minimum", "maximum", 300).map(lambda bounds: {"type": "integer", **bounds}),
    st.integers(-50, 50).map(lambda bound: {"type": "integer", "exclusiveMinimum": bound}),
    st.sampled_from(["date", "time", "date-time", "uuid", "email"]).map(
        lambda form: {"type": "string", "format": form}
    ),
    st.just({"type": ["integer", "null"], "minimum": 3}),
    st.just({"$ref": "#/$defs/string"}),
)


def _grown(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    properties = st.dictionaries(_NAMES, inner, min_size=1, max_size=4)
    return st.one_of(
        st.tuples(properties, st.lists(_NAMES, max_size=2)).map(
            lambda both: {
                "type": "object",
                "properties": both[0],
                "required": [n for n in both[1] if n in both[0]],
            }
        ),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
        st.tuples(inner, _bounds("minItems", "maxItems", 3)).map(
            lambda both: {"type": "array", "items": both[0], **both[1]}
        ),
        st.lists(inner, min_size=1, max_size=3).map(lambda items: {"type": "array", "prefixItems": items}),
        st.lists(inner, min_size=1, max_size=3).map(lambda schemas: {"anyOf": schemas, "title": "one of"}),
    )


_DEFINITIONS = {"string": {"type": "boolean"}}
_SCHEMAS = st.recursive(_LEAVES, _grown, max_leaves=6).map(lambda schema: {**schema, "$defs": _DEFINITIONS})


@given(schema=_SCHEMAS, seed=st.integers(0, 9))
def test_an_answer_is_an_instance_of_its_schema(
    loaded: LlamaCppEngine, babbler: LoadModel, schema: dict[str, Any], seed: int
) -> None:
    text, ending = said(
        loaded, babbler, seed, json_schema=schema, logit_bias=TO_THE_POINT, temperature=1, max_tokens=1500
    )
    assert isinstance(ending, Generated), ending
    if ending.finish == "stop":
        assert is_instance(json.loads(text), schema), text


def is_instance(value: Any, schema: dict[str, Any]) -> bool:
    """JSON Schema, so far as the schemas above go."""
    if "$ref" in schema:
        return isinstance(value, bool)
    if "anyOf" in schema:
        return any(is_instance(value, one) for one in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return any(_is_of(value, kind, schema) for kind in kinds)


def _is_of(value: Any, kind: str, schema: dict[str, Any]) -> bool:
    match kind:
        case "object":
            properties, others = schema.get("properties", {}), schema.get("additionalProperties")
            return (
                isinstance(value, dict)
                and set(schema.get("required", ())) <= value.keys()
                and (others is not None or value.keys() <= properties.keys())
                and all(is_instance(v, properties.get(k, others)) for k, v in value.items())
            )
        case "array" if isinstance(value, list):
            items = schema.get("prefixItems") or [schema["items"]] * len(value)
            counts = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 9**9)
            return counts and len(items) == len(value) and all(map(is_instance, value, items))
        case "string":
            return isinstance(value, str) and schema.get("minLength", 0) <= len(value) <= schema.get(
                "maxLength", 9**9
            )
        case "integer":
            low = max(schema.get("minimum", -(9**19)), schema.get("exclusiveMinimum", -(9**19)) + 1)
            return type(value) is int and low <= value <= schema.get("maximum", 9**19)
        case _:
            scalars = {"number": (int, float), "boolean": (bool,), "null": (type(None),)}
            return type(value) in scalars.get(kind, ())


_TREES = {"type": "array", "items": {"$ref": "#/$defs/tree"}}
_TREE = {
    "type": "object",
    "properties": {"name": {"type": "integer"}, "children": _TREES},
    "required": ["name"],
}
RECURSIVE = {"$ref": "#/$defs/tree", "$defs": {"tree": _TREE}}


def test_a_schema_may_refer_to_itself(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    tree = json.loads(whole(loaded, babbler, json_schema=RECURSIVE, logit_bias=TO_THE_POINT))
    assert isinstance(tree["name"], int)


def test_definitions_of_the_same_last_name_are_told_apart() -> None:
    schema: dict[str, Any] = {
        "type": "array",
        "prefixItems": [{"$ref": "#/$defs/a/item"}, {"$ref": "#/$defs/b/item"}],
        "$defs": {"a": {"item": {"const": 1}}, "b": {"item": {"const": 2}}},
    }
    assert '"1"' in grammar_of_schema(schema)
    assert '"2"' in grammar_of_schema(schema)


def deep(depth: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "null"}
    for _ in range(depth):
        schema = {"type": "array", "items": schema}
    return schema


def referring(count: int) -> dict[str, Any]:
    definitions = {f"d{n}": {"$ref": f"#/$defs/d{n + 1}"} for n in range(count)}
    return {"$ref": "#/$defs/d0", "$defs": {**definitions, f"d{count}": {}}}


REFUSED_SCHEMAS: dict[str, tuple[dict[str, Any], str]] = {
    "a reference to the network": ({"$ref": "https://example.org/schema.json"}, "outside itself"),
    "a reference to a file": ({"$ref": "file:///etc/passwd"}, "outside itself"),
    "a reference to nothing": ({"$ref": "#/$defs/none"}, "not there"),
    "a reference that is none": ({"$ref": 7}, "outside itself"),
    "long chains of references": (referring(600), "within each other"),
    "deep nesting": (deep(200), "within each other"),
    "a pattern": ({"type": "string", "pattern": "a+"}, "pattern"),
    "bounds of a fraction": ({"type": "number", "minimum": 0}, "minimum"),
    "a fraction among others": ({"type": ["number", "null"], "minimum": 0}, "minimum"),
    "negation": ({"not": {"type": "string"}}, "not"),
    "several at once": ({"allOf": [{"type": "string"}, {"minLength": 2}]}, "allOf"),
    "a choice beside other keywords": ({"anyOf": [{}], "type": "string"}, "type"),
    "no choice": ({"anyOf": []}, "empty choice"),
    "an enum of nothing": ({"enum": []}, "nothing is left"),
    "an enum of another type": ({"type": "integer", "enum": ["a"]}, "nothing is left"),
    "an unknown type": ({"type": "float"}, "type"),
    "an impossible range": ({"type": "integer", "minimum": 3, "maximum": 2}, "at least more"),
    "an impossible required": ({"required": ["a"], "additionalProperties": False}, "False"),
    "a format that is none": ({"type": "string", "format": [], "pattern": ""}, "pattern"),
    "a count that is none": ({"type": "string", "minLength": "3"}, "minLength"),
    "a count that cannot be repeated": ({"type": "string", "minLength": 9_999}, "2,000"),
    "properties that are none": ({"properties": [1]}, "object"),
    "a schema that is none": ({"items": 7}, "7"),
    "nothing at all": ({"items": {"anyOf": [False]}}, "False"),
}


@pytest.mark.parametrize(("schema", "why"), REFUSED_SCHEMAS.values(), ids=REFUSED_SCHEMAS.keys())
def test_a_schema_that_cannot_be_held_to_is_refused_with_its_reason(schema: dict[str, Any], why: str) -> None:
    with pytest.raises(SchemaRefused, match=why):
        grammar_of_schema(schema)


_ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["string", "object", "array", "#/a", "#", "integer", "x"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            [
                *("type", "properties", "required", "items", "prefixItems", "anyOf", "oneOf", "allOf"),
                *("$ref", "enum", "const", "minItems", "maxItems", "minLength", "maxLength", "minimum"),
                *("maximum", "format", "additionalProperties", "exclusiveMinimum", "exclusiveMaximum", "a"),
            ]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["type", "$ref", "items", "anyOf", "a", "properties"]), _ANY_JSON))
def test_any_json_as_a_schema_is_refused_or_becomes_a_grammar_that_may_be_used(
    schema: dict[str, Any],
) -> None:
    with suppress(SchemaRefused, GrammarRefused):
        check_grammar(grammar_of_schema(schema))


def test_the_largest_grammars_are_checked_in_time() -> None:
    rules = "".join(f'r{n} ::= "a" r{n + 1}? [b-c]* ("d" | "e"){{1,3}}\n' for n in range(1_300))
    began = time.perf_counter()
    check_grammar(rules + 'r1300 ::= "x"\nroot ::= r0')
    assert time.perf_counter() - began < 2


class Dish(BaseModel):
    """It has a description, too."""

    name: str = Field(min_length=1, max_length=40)
    spicy: bool = False


class Menu(BaseModel):
    dishes: list[Dish] = Field(min_length=1)
    chef: str | None = None
    seats: int = Field(ge=1, le=99)


def test_the_schema_of_a_pydantic_model_is_understood(loaded: LlamaCppEngine, babbler: LoadModel) -> None:
    schema = Menu.model_json_schema()
    assert Menu.model_validate_json(whole(loaded, babbler, json_schema=schema, logit_bias=TO_THE_POINT))
