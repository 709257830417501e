"""The condition language: what it can name, what it refuses, and that it reads no more than it names."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.cel_conditions import CelConditions
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Condition, Unanswered
from rejoinder.application.projections.sidebar import SidebarRow
from rejoinder.application.views import Views
from rejoinder.domain.errors import Refusal


@pytest.fixture
def core() -> Any:
    with core_of_two() as core:
        yield core


@contextmanager
def core_of_two() -> Iterator[Core]:
    with open_core(None, engine=ScriptedEngine(), hubs=(), work=False, new_id=_ids()) as core:
        first = core.start_conversation("smart")
        assert isinstance(first, str)
        core.append(first, "Hello")
        core.start_conversation("quick")
        core.archive(first)
        yield core


def _ids() -> Callable[[], str]:
    numbers = iter(range(10**6))
    return lambda: f"{next(numbers):02x}" + "0" * 30


def read(expression: str) -> Condition:
    condition = CelConditions().read(expression)
    assert not isinstance(condition, Refusal), condition
    return condition


def answer(core: Core, expression: str) -> bool | Unanswered:
    with core.views() as views:
        return read(expression)(views)


@pytest.mark.parametrize(
    "expression",
    [
        'models["smart"].status == "Queued"',
        'models.smart.failure == ""',
        '"quick" in models',
        "!('third' in models)",
        'models.exists(name, models[name].status == "Queued")',
        "size(queue) == 2 && queue[0].name == 'smart'",
        'conversations.exists(c, c.target == "quick")',
        "conversations.exists(c, c.archived)",
        "size(conversations) == 2",
        'conversation("00").messages == 1',
        'messages("00")[0].text.startsWith("Hel")',
        'messages("00").all(m, m.role == "user" && m.model == "")',
        "size(sessions) == 0",
        'sessions.all(s, "smart" in s.loaded)',
    ],
)
def test_what_the_views_hold_can_be_named(core: Core, expression: str) -> None:
    assert answer(core, expression) is True
    assert answer(core, f"!({expression})") is False


@pytest.mark.parametrize(
    ("expression", "line", "column"),
    [
        ('models["smart"].status ==', 1, 25),
        ("size(queue) >\n modls", 2, 2),
        ("", 1, 1),
        ("open('/etc/passwd') == ''", 1, 5),
        ("__import__('os') == 1", 1, 11),
        ("size(queue)", 0, 0),
        ("conversations", 0, 0),
        ("(" * 5000 + "true" + ")" * 5000, 0, 0),
        ("true || \0", 1, 9),
        ("'\udcff' == ''", 0, 0),
    ],
)
def test_what_is_no_condition_is_refused_with_its_place(expression: str, line: int, column: int) -> None:
    refused = CelConditions().read(expression)
    assert isinstance(refused, Refusal)
    assert refused.reason == "invalid_condition"
    if line:
        assert f"line {line}, column " in refused.message
    else:
        assert "at line" not in refused.message
    assert column >= 0


@pytest.mark.parametrize(
    ("expression", "missing"),
    [
        ('models["third"].status == "Ready"', True),
        ('models["smart"].statos == "Ready"', True),
        ('conversation("ff").pinned', True),
        ("models.smart.status > 3", False),
        ("queue[7].name == ''", False),
        ("1 / 0 == 1", False),
        ("models.smart.size", False),
    ],
)
def test_what_has_no_answer_says_why(core: Core, expression: str, missing: bool) -> None:
    found = answer(core, expression)
    assert isinstance(found, Unanswered)
    assert found.missing is missing
    assert found.why
    assert "\n" not in found.why


def test_work_is_bounded(core: Core) -> None:
    ten = str(list(range(10)))
    nested = "true"
    for name in "abcdefgh":
        nested = f"{ten}.all({name}, {nested})"
    found = answer(core, nested)
    assert isinstance(found, Unanswered)
    assert not found.missing


_PREDICATES = st.sampled_from(
    [
        "c.messages > 0",
        'c.title == "Hello, (all)"  // a remark, with a bracket (',
        "c['archived']",
        "c.target in ['smart', \"it's\"] ? c.pinned : size(c) == 8",
        "size(conversations) == int(c.activity)",
        "size(c.titel) > 0",
        "c.title",
        "has(c.titel) || 1 / c.messages == 1",
        "[1, 2].exists(n, n == c.messages)",
        'messages(c.id).size() == 1 && "smart" in models',
        "conversations.exists(d, d.messages < c.messages)",
    ]
)
_QUESTIONS = st.sampled_from(
    [
        "conversations.exists(c, {0})",
        "conversations . all ( c , {0}\n)",
        "conversations.exists_one(c, {0}) || conversations.exists_one(c, {1})",
        "size(conversations.filter(c, {0})) > 1",
        "conversations.filter(c, {0}).size() == conversations.filter(c, {1}\n).size()",
        "conversations.filter(c, {0})[0].title.startsWith('Hel')",
        "conversations.filter(c, {0}).exists(d, d.archived)",
        "(conversations).size() + conversations.size() == 4 + 0 * size( conversations )",
        "[models].exists(m, conversations.exists(c, {0}) && 'smart' in m)",
        "[[1, 2, 3]].exists(conversations, conversations.size() == 3)",
        "[{{'conversations': [{{'c': 1}}]}}].exists(v, v.conversations.exists(c, c.c == 1))",
        "'conversations.exists(c, {{' == r'\\d{{(' || {{'a': conversations.exists(c, {0})}}.a",
    ]
)


@given(_QUESTIONS, _PREDICATES, _PREDICATES)
def test_what_is_asked_row_by_row_has_the_answer_that_cel_gives(
    question: str, first: str, second: str
) -> None:
    expression = question.format(*(f"{predicate}\n" for predicate in (first, second)))
    with core_of_two() as core:
        found = answer(core, expression)
        expected = answer(core, f"[conversations].exists(all, {aside(expression)})")
    if isinstance(expected, bool) or isinstance(found, bool):
        assert found is expected
    else:
        assert found.missing == expected.missing


def aside(expression: str) -> str:
    """The same of another name, of which CEL is asked itself."""
    return re.sub(r"(?<![.'])\bconversations\b(?!')", "all", expression)


def test_of_many_more_conversations_than_cel_looks_at_each_is_asked() -> None:
    views = Crowd([f"Number {number}" for number in range(12_000)])
    assert read("size(conversations) == 12000")(views) is True
    assert read('conversations.exists(c, c.title == "Number 11999")')(views) is True
    assert read('conversations.all(c, c.title.startsWith("Number"))')(views) is True
    assert read("conversations.filter(c, c.messages == 0).size() == 12000")(views) is True
    assert isinstance(read("conversations.map(c, c.title).size() > 0")(views), Unanswered)


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=5), max_size=5))
def test_a_row_is_asked_again_once_it_is_another(moments: list[list[str]]) -> None:
    condition = read('conversations.filter(c, c.title == "a").size() > 1')
    for titles in moments:
        assert condition(Crowd(titles)) is (titles.count("a") > 1)


class Crowd(Views):
    def __init__(self, titles: list[str]) -> None:
        self._crowd = [
            SidebarRow(f"{number:032x}", title, 0, "smart", "", number, 0, 0, 0, 0, 0)
            for number, title in enumerate(titles)
        ]

    def sidebar(
        self, *, before: int | None = None, limit: int = 50, archived: bool = False
    ) -> Sequence[SidebarRow]:
        return [] if archived else self._crowd


def test_no_more_is_read_than_is_named(core: Core) -> None:
    asked: list[str] = []

    class Watched(Views):
        def __getattribute__(self, name: str) -> Any:
            if not name.startswith("_"):
                asked.append(name)
            return super().__getattribute__(name)

    opened: AbstractContextManager[Views] = core.views()
    with opened as views:
        watched = Watched(views._rows)  # type: ignore[attr-defined]
        assert read('models["smart"].status == "Queued" && "conversations" != "sessions"')(watched) is True
        assert asked == ["downloads"]


def test_without_the_extra_it_says_which_to_install() -> None:
    program = """
import sys
sys.modules["cel_expr_python"] = None
from rejoinder.adapters.cel_conditions import CelConditions
refused = CelConditions().read("true")
assert refused.reason == "not_installed", refused
assert "rejoinder[debug]" in refused.remedy
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
