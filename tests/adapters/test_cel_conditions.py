"""The condition language: what it can name, what it refuses, and that it reads no more than it names."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from rejoinder.adapters import Core, open_core
from rejoinder.adapters.cel_conditions import CelConditions
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Condition, Unanswered
from rejoinder.application.views import Views
from rejoinder.domain.errors import Refusal


@pytest.fixture
def core() -> Any:
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
