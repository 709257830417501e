"""A file that anybody may have written is refused by the line that is wrong, and nothing is changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.debugging import LINE_LIMIT
from rejoinder.application.debugging.exporting import export_lines
from rejoinder.application.debugging.importing import Imported, import_lines
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain.conversation import ConversationRenamed, ConversationStarted, MessageAppended
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import text_parts

Lines = list[bytes]


def said(message: str, parent: str | None) -> MessageAppended:
    return MessageAppended(message=message, parent=parent, role="user", parts=text_parts("Hello"))


def sound() -> Lines:
    """Six lines: the first, four facts, the last."""
    store = MemoryStore(ALL_PROJECTIONS)
    facts = [ConversationStarted(), said("a1", None), said("a2", "a1"), ConversationRenamed(title="it")]
    store.append([Change("conversation:aa", 0, facts)], at=1, command="c1")
    lines = export_lines(store, None, False)
    assert isinstance(lines, Iterator)
    return list(lines)


def sealed(lines: Lines) -> Lines:
    """With a last line that is right."""
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    return [*lines, json.dumps({"facts": len(lines) - 1, "sha256": digest}).encode() + b"\n"]


def with_line(number: int, change: Callable[[Any], Any]) -> Lines:
    """Sealed, with the line of that number changed."""
    lines = sound()[:-1]
    changed = change(json.loads(lines[number - 1]))
    lines[number - 1] = json.dumps(changed, separators=(",", ":")).encode() + b"\n"
    return sealed(lines)


def in_other_order(lines: Lines) -> Lines:
    """As another program may write the same: the keys sorted, and blanks between."""
    written = [json.dumps(json.loads(line), sort_keys=True).encode() + b"\n" for line in lines[:-1]]
    return sealed(written)


def having(number: int, **changes: object) -> Lines:
    return with_line(number, lambda record: {**record, **changes})


def with_data(number: int, **changes: object) -> Lines:
    return with_line(number, lambda record: {**record, "data": {**record["data"], **changes}})


def with_schema(constant: object) -> Lines:
    """With a fact that may hold any JSON."""
    return having(5, name="SamplingChanged", data={"sampling": {"json_schema": {"const": constant}}})


def without(number: int, key: str) -> Lines:
    return with_line(number, lambda record: {k: v for k, v in record.items() if k != key})


def raw(number: int, line: bytes) -> Lines:
    lines = sound()[:-1]
    lines[number - 1] = line
    return sealed(lines)


DEEP = b'{"position":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
WRONG_FACTS: dict[str, tuple[Lines, int]] = {
    "a key less": (without(3, "command"), 3),
    "a key more": (having(3, more=1), 3),
    "a position twice": (having(3, position=1), 3),
    "a position left out": (having(3, position=3), 3),
    "a position that is true": (having(2, position=True), 2),
    "a version twice": (having(3, version=1), 3),
    "a version left out": (having(3, version=3), 3),
    "a version that is true": (having(2, version=True), 2),
    "no time": (having(3, at=None), 3),
    "a time that no calendar has": (having(3, at=2**62), 3),
    "a time with a fraction": (having(3, at=1.5), 3),
    "a command with a line end": (having(3, command="c\n1"), 3),
    "a command with a space": (having(3, command="c 1"), 3),
    "no command": (having(3, command=None), 3),
    "a correlation that is none": (having(3, correlation="../x"), 3),
    "a cause that comes later": (having(3, cause=2), 3),
    "a cause before all": (having(3, cause=0), 3),
    "a cause that is true": (having(3, cause=True), 3),
    "no stream": (having(3, stream=7), 3),
    "a stream of no kind": (having(3, stream="aa", version=1), 3),
    "a stream of another kind": (having(3, stream="model:aa", version=1), 3),
    "a stream that is a path": (having(3, stream="conversation:../aa", version=1), 3),
    "data that are a list": (having(3, data=[]), 3),
    "data of another fact": (having(3, name="ConversationRenamed"), 3),
    "a schema that is none": (having(3, schema=0), 3),
    "a name that is no text": (having(3, name=["it"]), 3),
    "a message id that is a path": (with_data(3, message="../../etc"), 3),
    "a message that was there": (with_data(4, message="a1"), 4),
    "a parent that is not there": (with_data(4, parent="a9"), 4),
    "its own parent": (with_data(4, parent="a2"), 4),
    "a number too large for a database": (
        having(5, stream="model:it", version=1, name="DownloadQueued", data={"name": "it", "size": 2**63}),
        5,
    ),
}
CASES: dict[str, tuple[Lines, int]] = {
    **WRONG_FACTS,
    "nothing": ([], 1),
    "an empty line": ([b"\n"], 1),
    "no export": ([b'{"hello": "world"}\n'], 1),
    "a version that is none": (having(1, rejoinder_export="1"), 1),
    "version 0": (having(1, rejoinder_export=0), 1),
    "it holds nothing known": (having(1, holds=None), 1),
    "it holds a model": (having(1, holds="model:it"), 1),
    "it holds a path": (having(1, holds="conversation:../../x"), 1),
    "redacted is no truth": (having(1, redacted="no"), 1),
    "a key more in the first line": (having(1, more=1), 1),
    "a key less in the first line": (without(1, "redacted"), 1),
    "not UTF-8": (raw(3, b'{"position": "\xff"}\n'), 3),
    "not JSON": (raw(3, b"position: 2\n"), 3),
    "two documents": (raw(3, b"{}{}\n"), 3),
    "no object": (raw(3, b"[1]\n"), 3),
    "an empty object": (raw(3, b"{}\n"), 3),
    "NaN": (raw(3, b'{"position": NaN}\n'), 3),
    "NaN in the data": (with_schema(float("nan")), 5),
    "an endless number in the data": (with_schema(float("inf")), 5),
    "an endless number": (raw(3, b'{"position": ' + b"9" * 100_000 + b"}\n"), 3),
    "deep nesting": (raw(3, DEEP), 3),
    "half a character": (raw(3, sound()[2].replace(b"Hello", b"\\ud800")), 3),
    "too long a line": (raw(3, b'"' + b"x" * LINE_LIMIT + b'"\n'), 3),
    "a byte order mark": (raw(1, b"\xef\xbb\xbf" + sound()[0]), 1),
    "cut in a line": ([*sound()[:3], sound()[3][:-9]], 4),
    "cut after a line": (sound()[:4], 5),
    "cut in the last line": ([*sound()[:5], sound()[5][:-1]], 6),
    "a changed byte": ([line.replace(b"Hello", b"hello") for line in sound()], 6),
    "a line left out at the end": ([*sound()[:4], sound()[5]], 5),
    "a wrong count": ([*sound()[:5], sound()[5].replace(b'"facts":4', b'"facts":5')], 6),
    "a count that is huge": ([*sound()[:5], sound()[5].replace(b'"facts":4', b'"facts":1' + b"0" * 999)], 6),
    "something after the last line": ([*sound(), b"\n"], 7),
    "two exports": ([*sound(), *sound()], 7),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("busy", [False, True], ids=["empty", "busy"])
def test_it_is_refused_by_its_line_and_nothing_is_changed(name: str, busy: bool) -> None:
    lines, number = CASES[name]
    store = MemoryStore(ALL_PROJECTIONS)
    if busy:
        store.append([Change("conversation:bb", 0, [ConversationStarted()])], at=1, command="c0")
    done = import_lines(store, store, lines)
    assert isinstance(done, Refusal), done
    assert (done.reason, done.details["line"]) == ("invalid_export", number), done
    assert len(done.message) < 300
    assert store.head() == busy


@pytest.mark.parametrize("name", WRONG_FACTS)
def test_it_is_refused_in_whatever_order_its_keys_stand(name: str) -> None:
    lines, number = WRONG_FACTS[name]
    done = import_lines(*[MemoryStore(ALL_PROJECTIONS)] * 2, in_other_order(lines))
    assert isinstance(done, Refusal)
    assert (done.reason, done.details["line"]) == ("invalid_export", number)


def test_what_all_of_these_are_made_of_is_imported() -> None:
    for lines in (sound(), in_other_order(sound())):
        assert import_lines(*[MemoryStore(ALL_PROJECTIONS)] * 2, lines) == Imported(4, 1, (), 0)
    assert isinstance(import_lines(*[MemoryStore(ALL_PROJECTIONS)] * 2, with_schema(1.5)), Imported)


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (having(1, rejoinder_export=2), 1),
        (having(3, name="MessageTranslated"), 3),
        (having(3, schema=2), 3),
        (having(3, schema=2**80), 3),
    ],
    ids=["export", "fact", "schema", "absurd schema"],
)
def test_what_a_newer_one_wrote_says_to_update(lines: Lines, number: int) -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    done = import_lines(store, store, lines)
    assert isinstance(done, Refusal)
    assert (done.reason, done.details["line"]) == ("newer_export", number)
    assert store.head() == 0


def test_an_export_of_one_conversation_holds_no_other() -> None:
    lines = [line.replace(b'"holds":"all"', b'"holds":"conversation:bb"') for line in sound()[:-1]]
    store = MemoryStore(ALL_PROJECTIONS)
    done = import_lines(store, store, sealed(lines))
    assert isinstance(done, Refusal)
    assert done.details["line"] == 2


def test_a_message_of_another_conversation_here_is_not_taken_over() -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    store.append(
        [Change("conversation:bb", 0, [ConversationStarted(), said("a2", None)])], at=1, command="c0"
    )
    done = import_lines(store, store, sound())
    assert isinstance(done, Refusal)
    assert (done.reason, done.details["message_id"]) == ("message_taken", "a2")
    assert store.head() == 2


@given(st.data())
def test_a_flipped_byte_is_found_wherever_it_is(histories: Any, data: st.DataObject) -> None:
    history = data.draw(histories)
    lines = export_lines(history.store, None, False)
    assert isinstance(lines, Iterator)
    whole = bytearray(b"".join(lines))
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    store = MemoryStore(ALL_PROJECTIONS)
    done = import_lines(store, store, bytes(whole).splitlines(keepends=True))
    assert isinstance(done, Refusal)
    assert store.head() == 0


@given(st.lists(st.binary(max_size=60).map(lambda line: line + b"\n")))
def test_any_bytes_are_refused(lines: Lines) -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    assert isinstance(import_lines(store, store, lines), Refusal)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda deeper: st.lists(deeper, max_size=3) | st.dictionaries(st.text(max_size=9), deeper, max_size=3),
    max_leaves=6,
)


@given(
    st.integers(1, 5),
    st.sampled_from(["position", "stream", "version", "at", "command", "cause", "name", "schema", "data"]),
    JSON,
)
def test_any_value_anywhere_is_refused_or_can_be_exported_again(number: int, key: str, value: object) -> None:
    store = MemoryStore(ALL_PROJECTIONS)
    done = import_lines(store, store, having(number, **{key: value}))
    if isinstance(done, Refusal):
        assert store.head() == 0
    else:
        lines = export_lines(store, None, False)
        assert isinstance(lines, Iterator)
        assert len(list(lines)) == 6
