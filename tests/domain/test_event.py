"""Facts outlive the code that wrote them: permanent names, and old shapes lifted on read."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from rejoinder.domain.conversation import ConversationRenamed, ConversationStarted, MessageAppended
from rejoinder.domain.event import (
    Fact,
    NewerFact,
    Recorded,
    decode_fact,
    encode_fact,
    known_facts,
    read_fact,
)
from rejoinder.domain.messages import text_parts


class Painted(Fact, name="test-only: Painted", version=3):
    """1 had a colour by its English name; 2 a number; 3 adds how many coats."""

    colour: int
    coats: int

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        match version:
            case 1:
                return {"colour": {"red": 0xFF0000}[data["color"]]}
            case 2:
                return {**data, "coats": 1}
            case _:
                return super().upcast(data, version)


@pytest.mark.parametrize(
    ("version", "stored"),
    [(1, b'{"color": "red"}'), (2, b'{"colour": 16711680}'), (3, b'{"colour": 16711680, "coats": 1}')],
)
def test_every_shape_that_was_ever_stored_is_read_as_todays(version: int, stored: bytes) -> None:
    assert decode_fact("test-only: Painted", version, stored) == Painted(colour=0xFF0000, coats=1)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_fact_is_read_alike_from_bytes_and_from_json_parsed_already(version: int) -> None:
    stored = {1: {"color": "red"}, 2: {"colour": 0xFF0000}, 3: {"colour": 0xFF0000, "coats": 1}}[version]
    assert read_fact("test-only: Painted", version, stored) == Painted(colour=0xFF0000, coats=1)


def test_a_fact_with_a_list_is_read_from_json_parsed_already() -> None:
    said = MessageAppended(message="m", parent=None, role="user", parts=text_parts("Hello"))
    assert read_fact("MessageAppended", 1, json.loads(encode_fact(said))) == said


def test_a_version_from_the_future_is_told_from_a_damaged_one() -> None:
    with pytest.raises(NewerFact, match="Painted 4"):
        decode_fact("test-only: Painted", 4, b'{"colour": 1, "coats": 1}')


def test_a_name_from_the_future_is_told_from_a_damaged_fact() -> None:
    with pytest.raises(NewerFact, match="MessageSung 1"):
        decode_fact("MessageSung", 1, b"{}")


@pytest.mark.parametrize(
    ("version", "stored"),
    [
        (1, b"[]"),
        (1, b'{"title": 7}'),
        (1, b"{}"),
        (1, b'{"title": "a", "extra": 1}'),
        (1, b'{"title": "a"'),
        (1, b'{"title": "\xff"}'),
        (1, b""),
        (0, b'{"title": "a"}'),
        (-1, b'{"title": "a"}'),
    ],
)
def test_what_no_version_wrote_is_a_value_error(version: int, stored: bytes) -> None:
    with pytest.raises(ValueError, match="ConversationRenamed"):
        decode_fact("ConversationRenamed", version, stored)


def test_a_fact_is_known_by_its_name_from_when_it_is_defined() -> None:
    name = f"test-only: {uuid4()}"
    sung = type("Sung", (Fact,), {"__module__": __name__}, name=name)
    assert known_facts()[name] is sung
    assert decode_fact(name, 1, b"{}") == sung()


def test_a_fact_without_a_name_is_no_fact_of_the_log() -> None:
    before = dict(known_facts())
    type("Musical", (Fact,), {"__module__": __name__})
    assert known_facts() == before


def test_two_facts_cannot_have_one_name() -> None:
    with pytest.raises(TypeError, match="two facts are named ConversationStarted"):
        type("Other", (Fact,), {"__module__": __name__}, name="ConversationStarted")
    assert known_facts()["ConversationStarted"] is ConversationStarted


def test_a_fact_does_not_change() -> None:
    with pytest.raises(ValidationError):
        ConversationRenamed(title="a").title = "b"  # type: ignore[misc]


def test_the_same_fact_is_stored_as_the_same_bytes() -> None:
    assert encode_fact(ConversationRenamed(title="Ужин")) == '{"title":"Ужин"}'.encode()


def test_a_recorded_fact_knows_whom_it_is_about() -> None:
    recorded = Recorded(1, "model:file:/a:b.gguf", 1, 0, "c", "c", None, ConversationStarted())
    assert recorded.subject == "file:/a:b.gguf"
