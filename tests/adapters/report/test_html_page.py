"""The page as a file: what it holds, what it forbids, and that it is there whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tracemalloc
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import open_core
from rejoinder.adapters.report.html_page import HtmlPage
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.domain.conversation import MessageAppended
from rejoinder.domain.event import Recorded, encode_fact
from rejoinder.domain.messages import text_parts

from .random_log import facts_of, random_store

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "adapters" / "report" / "page"


def page_of(facts: Sequence[Recorded]) -> str:
    return b"".join(HtmlPage().pieces(facts)).decode()


def stored(page: str) -> list[Any]:
    held = re.search(r'<script type="application/octet-stream" id="log">([^<]*)</script>', page)
    assert held is not None
    return [json.loads(line) for line in zlib.decompress(base64.b64decode(held[1])).splitlines()]


def policy(page: str) -> str:
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert found is not None
    return found[1]


# What it holds


def test_a_page_holds_every_fact_as_it_was_recorded() -> None:
    facts = facts_of(random_store(1, 300))

    for line, recorded in zip(stored(page_of(facts)), facts, strict=True):
        assert line["data"] == json.loads(encode_fact(recorded.fact))
        assert (line["name"], line["schema"]) == (recorded.fact.NAME, recorded.fact.VERSION)
        for name in ("position", "stream", "version", "at", "command", "correlation", "cause"):
            assert line[name] == getattr(recorded, name)


def test_no_text_of_a_log_stands_in_the_page_as_such() -> None:
    """Whatever a text looks like: the page around the facts is the same for every log."""
    empty, full = page_of([]), page_of(facts_of(random_store(2, 300)))

    def without_facts(page: str) -> str:
        return re.sub(r'(id="log">)[A-Za-z0-9+/=]*<', r"\1<", page)

    assert without_facts(full) == without_facts(empty)


# What it forbids


def test_the_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    page = page_of([])
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r'<script type="module">(.*)</script>', page, re.DOTALL)
    assert style is not None
    assert script is not None

    assert policy(page).split("; ") == [
        "default-src 'none'",
        f"style-src '{digest(style[1])}'",
        f"script-src '{digest(script[1])}'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]


def digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_the_policy_stands_before_everything_that_it_governs() -> None:
    page = page_of([])

    assert page.index("Content-Security-Policy") < min(map(page.index, ("<style", "<script", "<title")))


def test_the_page_names_no_address() -> None:
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+|@import|url\(|src=", page_of([])) == []


@pytest.mark.parametrize("path", sorted(PAGE.glob("*.js")), ids=lambda path: path.name)
def test_no_script_makes_markup_or_code_of_text(path: Path) -> None:
    banned = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser"

    assert re.findall(banned, path.read_text("utf-8")) == []


def test_every_file_of_the_page_is_in_it() -> None:
    page = page_of([])

    for path in PAGE.glob("*.[jc]s*"):
        assert path.read_text("utf-8") in page, path.name


# Writing it


def test_memory_does_not_grow_with_the_log() -> None:
    def peak(facts: int) -> int:
        tracemalloc.start()
        for _ in HtmlPage().pieces(islice(endless(), facts)):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(20_000) < peak(200) + 500_000


def endless() -> Iterator[Recorded]:
    for number in range(1, 10**9):
        parts = text_parts(hashlib.sha256(str(number).encode()).hexdigest())
        said = MessageAppended(message=f"m{number}", parent=None, role="user", parts=parts)
        yield Recorded(number, "conversation:c", number, number, "k", "k", None, said)


# As a function of the library


def test_a_core_reports_its_log() -> None:
    with open_core(None, engine=ScriptedEngine(), hubs=(), work=False) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        core.rename(conversation, "</script>")
        head = core.head

        lines = stored(b"".join(core.debugger.report()).decode())

        assert [line["position"] for line in lines] == list(range(1, head + 1))
        assert lines[-1]["data"] == {"title": "</script>"}


def test_other_facts_than_those_of_the_log_can_be_shown() -> None:
    with open_core(None, engine=ScriptedEngine(), hubs=(), work=False) as core:
        page = b"".join(core.debugger.report(islice(endless(), 7)))

    assert len(stored(page.decode())) == 7


def test_a_redacted_page_has_no_text_of_the_log() -> None:
    with open_core(None, engine=ScriptedEngine(), hubs=(), work=False) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        core.append(conversation, "My secret garden")

        page = b"".join(core.debugger.report(redact=True)).decode()

    lines = stored(page)
    assert lines[-1]["name"] == "MessageAppended"
    assert "secret" not in json.dumps(lines)
