"""docs/embedding.md is complete. That what it shows is true is seen to by test_documents.py."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

from rejoinder import adapters
from rejoinder.adapters import Core

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "embedding.md").read_text("utf-8")
PROGRAMS = ("A script", "An asyncio program", "A program with a window")


def section(title: str) -> str:
    found = re.search(rf"^## {title}$(.*?)^## ", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section {title!r}"
    return found[1]


def imported(program: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(program)))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_program_is_whole_and_shows_what_it_prints(title: str) -> None:
    (program,) = re.findall(r"```python\n(.*?)```\n\n```text\n", section(title), re.DOTALL)

    assert section(title).count("```python") == 1
    assert "sys.argv[1]" in program
    assert "open_core" in program
    ours = {name for name in imported(program) if name.startswith("rejoinder")}
    assert ours == {"rejoinder.adapters"}, "one import"
    assert imported(program) - ours <= sys.stdlib_module_names


@pytest.mark.parametrize("name", sorted(name for name in vars(Core) if not name.startswith("_")))
def test_everything_that_a_core_does_is_told(name: str) -> None:
    assert re.search(rf"\b{name}\b", GUIDE)


@pytest.mark.parametrize("name", adapters.__all__)
def test_every_name_that_a_host_can_import_is_told_and_there(name: str) -> None:
    assert re.search(rf"\b{name}\b", GUIDE)
    assert getattr(adapters, name)


def test_what_is_installed_can_be_had() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (extras,) = re.findall(rf"pip install {project['name']}\[(.*)\]", GUIDE)

    assert set(extras.split(",")) <= project["optional-dependencies"].keys()
