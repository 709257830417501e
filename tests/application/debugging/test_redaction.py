"""A redacted export has no word of anybody, and everything else."""

from __future__ import annotations

import inspect
import json
import re
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.debugging.exporting import export_lines
from rejoinder.application.debugging.importing import Imported, import_lines
from rejoinder.application.debugging.redaction import Redaction
from rejoinder.application.debugging.redaction_rules import DETAILS, RULES, Rule
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain import conversation as c
from rejoinder.domain import engine_session as s
from rejoinder.domain import errors
from rejoinder.domain import model_download as d
from rejoinder.domain.event import Fact, Recorded, known_facts
from rejoinder.domain.messages import Answer, ModelCredit, Prompt, Target, TextPart
from rejoinder.domain.sampling import SamplingSettings


def redacted(fact: Fact, stream: str = "conversation:c1") -> Any:
    recorded = Recorded(
        position=1, stream=stream, version=1, at=1, command="c", correlation="c", cause=None, fact=fact
    )
    return Redaction().recorded(recorded).fact


def spellings(text: str) -> set[bytes]:
    """As it is, and as JSON may write it."""
    escaped = {json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1]}
    return {text.encode(), *(form.encode() for form in escaped)}


@given(st.data())
def test_no_text_title_path_or_name_is_in_it(histories: Any, data: st.DataObject) -> None:
    history = data.draw(histories)
    whole = b"".join(export_lines(history.store, None, True))
    parts = [b"".join(export_lines(history.store, each, True)) for each in history.conversations]
    found = {
        secret
        for secret in history.secrets
        for form in spellings(secret) | spellings(secret.strip())
        if len(secret) >= 4 and any(form in export for export in (whole, *parts))
    }
    assert found == set()


@given(st.data())
def test_a_word_of_a_text_is_not_in_it_either(histories: Any, data: st.DataObject) -> None:
    history = data.draw(histories)
    export = b"".join(export_lines(history.store, None, True))
    for word in ("diary", "grandmother", "Zürich", "Ужин", "🍲", "/home"):
        assert word.encode() not in export
    # Among the digits of digests and times it may stand by chance.
    assert not re.search(rb"(?<![0-9a-f])4711(?![0-9a-f])", export)


@pytest.mark.parametrize("text", ["my grandmother", "Zürich\n\x00\u2028", "'\"\\ 🍲"])
def test_without_redaction_they_would_be_found(text: str) -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    facts = [c.ConversationRenamed(title=text)]
    store.append([Change("conversation:a", 0, facts)], at=1, command="b")
    found = [
        any(form in b"".join(export_lines(store, None, redact)) for form in spellings(text))
        for redact in (False, True)
    ]
    assert found == [True, False]


@given(st.data())
def test_it_replays_like_any_other(histories: Any, everything: Any, data: st.DataObject) -> None:
    history = data.draw(histories)
    lines = list(export_lines(history.store, None, True))
    store = MemoryStore(ALL_PROJECTIONS)
    done = import_lines(store, store, lines)
    assert isinstance(done, Imported), done
    assert list(export_lines(store, None, False))[1:-1] == lines[1:-1]
    assert [len(rows) for rows in everything(store)] == [len(rows) for rows in everything(history.store)]


@given(st.data())
def test_structure_timing_and_lengths_stay(histories: Any, data: st.DataObject) -> None:
    history = data.draw(histories)
    redaction = Redaction()
    streams: dict[str, str] = {}
    for before in history.store.read(limit=10_000):
        after = redaction.recorded(before)
        assert (after.position, after.version, after.at) == (before.position, before.version, before.at)
        assert (after.command, after.cause) == (before.command, before.cause)
        assert after.correlation == before.correlation
        assert streams.setdefault(before.stream, after.stream) == after.stream
        assert type(after.fact) is type(before.fact)
        parts = [getattr(item.fact, "parts", ()) for item in (before, after)]
        assert [(p.kind, len(p.text)) for p in parts[0]] == [(p.kind, len(p.text)) for p in parts[1]]
    assert len(set(streams.values())) == len(streams)


def test_a_text_is_as_long_in_characters_and_its_lines_are_not_told() -> None:
    fact = redacted(c.ConversationRenamed(title="Ужин\n🍲 at 8"))
    assert fact.title == "x" * len("Ужин\n🍲 at 8")


def test_public_models_and_names_of_the_catalogue_stay() -> None:
    for model, name in (("hf:org/repo/model.gguf", "model"), ("box:pocket", "pocket"), ("box:it", "smart")):
        target = Target(model=model, name=name)
        assert redacted(c.ModelRequested(target=target)).target == target


@pytest.mark.parametrize("model", ["file:/home/anna/a.gguf", "server:anna", "anna", "hf:anna", "box:Anna"])
def test_models_of_a_persons_own_are_replaced_and_are_models_still(model: str) -> None:
    target = redacted(c.ModelRequested(target=Target(model=model, name="anna"))).target
    assert "nna" not in target.model + target.name
    if ":/" in model:
        assert target.model.startswith("file:/")
        assert target.model.endswith(".gguf")


def test_the_same_path_or_name_has_the_same_substitute_and_no_other_has_it() -> None:
    redaction = Redaction()

    def of(path: str, stream: str) -> str:
        fact = d.DownloadCompleted(path=path, sha256="", size=1)
        recorded = Recorded(
            position=1, stream=stream, version=1, at=1, command="c", correlation="c", cause=None, fact=fact
        )
        after = redaction.recorded(recorded)
        assert isinstance(after.fact, d.DownloadCompleted)
        return f"{after.stream}|{after.fact.path}"

    paths = [f"/{name}.gguf" for name in ("a", "b", "anna", "berta", *map(str, range(300)))]
    first = [of(path, f"model:file:{path}") for path in paths]
    assert first == [of(path, f"model:file:{path}") for path in paths]
    assert len(set(first)) == len(paths)
    assert all(f"model:file:{told.partition('|')[2]}" == told.partition("|")[0] for told in first)


def test_a_setting_that_is_the_default_stays_and_any_other_text_goes() -> None:
    assert redacted(c.SamplingChanged(sampling=SamplingSettings())).sampling == SamplingSettings()
    secret = SamplingSettings(logit_bias={"anna": 1, "bert": 2}, json_schema={"const": "anna", "n": 4711})
    after = redacted(c.SamplingChanged(sampling=secret)).sampling
    assert sorted(after.logit_bias.values()) == [1, 2]
    assert len(json.dumps(after.json_schema, separators=(",", ":"))) == len('{"const":"anna","n":4711}')
    assert "4711" not in after.model_dump_json()


def test_the_digest_of_a_prompt_goes_and_equal_ones_stay_equal() -> None:
    def answer(digest: str) -> Answer:
        return Answer(
            requested=Target(model="box:pocket", name="pocket"),
            by=ModelCredit(model="box:pocket", name="pocket", sha256="ab" * 32),
            sampling=SamplingSettings(),
            seed=1,
            prompt=Prompt(tokens=1, digest=digest, template="cd" * 32, engine="llama-cpp-python 0.3.36"),
        )

    redaction = Redaction()

    def told(digest: str) -> Prompt:
        fact = c.ReplyStarted(reply="aa", answer=answer(digest))
        recorded = Recorded(
            position=1,
            stream="conversation:c1",
            version=1,
            at=1,
            command="c",
            correlation="c",
            cause=None,
            fact=fact,
        )
        after = redaction.recorded(recorded).fact
        assert isinstance(after, c.ReplyStarted)
        assert after.answer.prompt
        return after.answer.prompt

    one, other = told("12" * 32), told("34" * 32)
    assert one == told("12" * 32)
    assert len({one.digest, other.digest, "12" * 32, "34" * 32}) == 4
    assert (one.template, one.engine, len(one.digest)) == ("cd" * 32, "llama-cpp-python 0.3.36", 64)


# Fields that are added one day


def models_of(kind: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation has in it."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for part in get_args(kind):
        if get_origin(kind) is not Literal:
            yield from models_of(part)


def holds_text(kind: Any) -> bool:
    """Whether a value of the annotation may have a string in it that is no model's."""
    if get_origin(kind) is Literal:
        return any(isinstance(value, str) for value in get_args(kind))
    if get_origin(kind) in (Union, types.UnionType, tuple, list) or hasattr(kind, "__metadata__"):
        return any(holds_text(part) for part in get_args(kind))
    origin = get_origin(kind) or kind
    return kind is Any or (isinstance(origin, type) and issubclass(origin, str | Mapping | Sequence))


def every_model() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    new: set[type[BaseModel]] = {
        fact for fact in known_facts().values() if fact.__module__.startswith("rejoinder.domain")
    }
    while new:
        found |= new
        fields = [field.annotation for model in new for field in model.model_fields.values()]
        new = {model for kind in fields for model in models_of(kind)} - found
    return found


@pytest.mark.parametrize("model", sorted(every_model(), key=lambda model: model.__name__))
def test_every_field_with_text_is_in_the_rules_and_no_other_is(model: type[BaseModel]) -> None:
    texts = {name for name, field in model.model_fields.items() if holds_text(field.annotation)}
    assert set(RULES.get(model, {})) == texts


def test_every_rule_is_of_a_model_that_is_in_facts() -> None:
    assert set(RULES) <= every_model()


def test_every_name_of_a_detail_is_in_the_rules() -> None:
    samples: dict[str, Any] = {"str": "it", "int": 7, "bool": True, "tuple[str, ...]": ("it",)}
    samples["tuple[tuple[str, str, str], ...]"] = (("it", "was", "is"),)
    for name in errors.__all__:
        if name.islower():
            make = getattr(errors, name)
            parameters = inspect.signature(make).parameters.values()
            made = make(**{p.name: samples[p.annotation] for p in parameters})
            assert set(made.details) <= set(DETAILS), name


def test_a_field_that_no_rule_names_is_replaced() -> None:
    class Later(Fact, name="Later of the redaction test"):
        told: str
        among: tuple[str, ...]
        deep: Mapping[str, Any]
        part: TextPart

    after = redacted(
        Later(told="anna", among=("anna",), deep={"anna": ["anna", 4711]}, part=TextPart(text="anna"))
    )
    assert "anna" not in after.model_dump_json()
    assert "4711" not in after.model_dump_json()


def test_words_are_kept_only_where_the_code_knows_them() -> None:
    failure = errors.Refusal(reason="anna_called", message="anna", remedy="", details={"anna": "anna"})
    assert "anna" not in redacted(s.EngineLost(failure=failure)).model_dump_json()
    assert redacted(s.EngineLost(failure=errors.process_gone())).failure.reason == "process_gone"
    assert Rule.WORD in RULES[errors.Refusal].values()
