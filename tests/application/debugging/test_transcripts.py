"""A transcript reads right whatever was said: no message becomes a part of the document around it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rejoinder.adapters import Core, Refusal
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import WrittenTranscript, as_markdown, transcript_record
from rejoinder.application.projections.transcript import MessageRow
from rejoinder.domain.messages import Answer, ModelCredit, ReasoningPart, Target, TextPart
from rejoinder.domain.sampling import SamplingSettings

HOSTILE = [
    "```\nnever closed", "~~~~", "````\n```\n# x\n", "# heading", "heading\n===", "a\n---", "> quoted",
    "- list\n\n  on", "    indented", "\tindented", "<div>", "<!-- never closed", "<script>",
    "</blockquote>", "<![CDATA[", "[a]: /link", "* [a]: /link", "[^1]: note", "a\r# heading", "a\r\n# b",
    "a\u2028# b", "\x0c# b", "|a|b|\n|-|-|\n", "\\", "`", "``` `", "\n\n\n", " ", "", "***",
    "1. one\n2. two", "&lt;div&gt;", "![a](b)", "\x00", "a  \nb", "---\ntitle: x\n---", "## 1 · You",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=4).map("".join) | st.text()
CREDIT = ModelCredit(model="box:pocket", name="pocket", sha256="")


def answer(requested: str = "box:pocket", name: str = "pocket") -> str:
    wanted = Target(model=requested, name=name)
    return Answer(requested=wanted, by=CREDIT, sampling=SamplingSettings(), seed=1).model_dump_json()


def row(number: int, role: Any, text: str, credit: str = "", finish: str = "") -> MessageRow:
    parent = f"m{number - 1}" if number > 1 else ""
    return MessageRow(
        f"m{number}", "aa", parent, role, number, 1_700_000_000_000, text, "", finish, credit, ""
    )


def transcript(
    *messages: MessageRow, title: str = "", name: str = "pocket", told: str = ""
) -> WrittenTranscript:
    shown = frozenset(message.message for message in messages)
    return WrittenTranscript("aa", title, name, told, messages, shown, False)


def blocks(markdown: str) -> list[str]:
    """What stands at the top level of the document, in order."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [token.type for token in tokens if token.level == 0 and token.nesting >= 0]


def headings(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [
        after.content
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.level == 0
    ]


@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example("```", "<!--", "```", "x")
def test_whatever_was_said_the_document_has_its_own_shape(
    said: str, told: str, again: str, system: str
) -> None:
    messages = (row(1, "user", said), row(2, "assistant", told, answer(), "stop"), row(3, "user", again))
    markdown = as_markdown(transcript(*messages, title="T", told=system))
    assert headings(markdown) == ["T", "1 · You", "2 · pocket", "3 · You"]
    kinds = {"fence", "blockquote_open", "paragraph_open"}
    instructions = ["paragraph_open", "fence"] if system else []
    found = blocks(markdown)
    assert found[: 2 + len(instructions)] == ["heading_open", "paragraph_open", *instructions]
    for start in range(2 + len(instructions), len(found), 3):
        assert found[start : start + 2] == ["heading_open", "paragraph_open"]
        assert found[start + 2] in kinds
    assert len(found) == 2 + len(instructions) + 9


@given(TEXTS.filter(bool))
def test_what_a_person_wrote_is_shown_as_it_was_written(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(as_markdown(transcript(row(1, "user", text))))
    (fence,) = [token for token in tokens if token.type == "fence"]
    assert fence.content == re.sub(r"\r\n|\r", "\n", text).replace("\x00", "\ufffd") + "\n"


@given(TEXTS, TEXTS)
@example("[a]: /link", "See [a].")
@example("- [a]: /link", "See [a].")
@example("<!-- open", "Hello")
def test_nothing_of_a_message_reaches_into_another(first: str, second: str) -> None:
    """Definitions of links hold for a whole document, and HTML goes on until it is closed."""

    def shown(*texts: str) -> str:
        rows = [row(n, "assistant", text, answer(), "stop") for n, text in enumerate(texts, 1)]
        html = MarkdownIt("commonmark").render(as_markdown(transcript(*rows)))
        return html.partition("2 · pocket")[2]

    assert shown(first, second) == shown("nothing", second)
    assert "<script" not in shown("nothing", second)
    assert "<!--" not in shown("nothing", second)


@given(TEXTS, TEXTS)
def test_titles_and_names_are_words_and_nothing_else(title: str, name: str) -> None:
    credit = answer("box:other", name)
    markdown = as_markdown(transcript(row(1, "assistant", "hi", credit, "stop"), title=title, name=name))
    assert len(headings(markdown)) == 2
    inline = [t for t in MarkdownIt("commonmark").parse(markdown) if t.type == "inline"]
    kinds = {child.type for token in (inline[0], inline[2]) for child in token.children or ()}
    assert kinds <= {"text", "text_special"}


def test_an_answers_own_markdown_shows() -> None:
    text = "Some **bold** words:\n\n```python\nprint(1)\n```\n\n- one\n- two"
    html = MarkdownIt("commonmark").render(
        as_markdown(transcript(row(1, "assistant", text, answer(), "stop")))
    )
    assert "<strong>bold</strong>" in html
    assert 'class="language-python"' in html
    assert html.count("<li>") == 2


@pytest.mark.parametrize(
    ("finish", "requested", "speaker"),
    [
        ("stop", "box:pocket", "pocket"),
        ("stopped", "box:pocket", "pocket, stopped"),
        ("length", "box:smart", "pocket (for smart), cut at the length limit"),
        ("interrupted", "box:smart", "pocket (for smart), interrupted"),
    ],
)
def test_who_answered_is_said_and_how_it_ended(finish: str, requested: str, speaker: str) -> None:
    credit = answer(requested, requested.partition(":")[2])
    markdown = as_markdown(transcript(row(1, "assistant", "hi", credit, finish)))
    assert headings(markdown)[1] == f"1 · {speaker}"


def test_what_was_thought_is_shown_apart() -> None:
    parts = json.dumps([part.model_dump() for part in (ReasoningPart(text="Hm ```"), TextPart(text="Yes."))])
    thinking = row(1, "assistant", "Yes.", answer(), "stop")._replace(parts=parts)
    assert "Thought:\n\n````text\nHm ```\n````\n\n> Yes.\n" in as_markdown(transcript(thinking))


# Of a core


def said(core: Core, world: Any, conversation: str, text: str) -> None:
    world.send(core, conversation, text).result(20)


def test_all_branches_are_written_and_where_each_began(
    world: Any, core: Core, engine: ScriptedEngine, everything: Callable[[Any], object]
) -> None:
    world.ready(core, "smart")
    conversation = world.start(core, "smart")
    said(core, world, conversation, "One")
    said(core, world, conversation, "Two")
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    again = core.edit(conversation, thread.messages[2].message, "Three")
    assert not isinstance(again, Refusal)
    again.result(20)
    shown, every = (core.debugger.transcript(conversation, all_branches=all_) for all_ in (False, True))
    assert isinstance(shown, WrittenTranscript)
    assert isinstance(every, WrittenTranscript)
    assert [m.text for m in shown.messages if m.role == "user"] == ["One", "Three"]
    assert [m.text for m in every.messages if m.role == "user"] == ["One", "Two", "Three"]
    markdown = as_markdown(every)
    assert markdown.count("on another branch*") == 2
    assert ", after 2*" in markdown
    record = transcript_record(every)
    assert [message["shown"] for message in record["messages"]] == [True, True, False, False, True, True]
    assert {m["model"] for m in record["messages"] if m["role"] == "assistant"} == {"smart"}
    assert json.loads(json.dumps(record)) == record


def test_an_unknown_conversation_has_no_transcript(core: Core) -> None:
    done = core.debugger.transcript("abc")
    assert isinstance(done, Refusal)
    assert done.reason == "unknown_conversation"
