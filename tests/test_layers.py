"""The layers hold, and an import does nothing behind a host's back (R17)."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("domain", "application", "adapters")
SOURCES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """The contracts of `folder`'s pyproject.toml, on what is importable there."""
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", lint, "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )


# The contracts


def test_every_import_contract_is_kept() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert " 0 broken" in result.stdout


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for layer in LAYERS:
        skip = shutil.ignore_patterns("__pycache__", "*.gguf")
        shutil.copytree(ROOT / layer, folder / "rejoinder" / layer, ignore=skip)
    return folder


BAD_IMPORTS = [
    ("domain/errors/engine.py", "from ...application import ports", "Dependencies point inward"),
    ("application/ports/clock.py", "from ...adapters import system_clock", "Dependencies point inward"),
    (
        "adapters/hubs/box.py",
        "from ..engines import stop_flag",
        "Adapters meet in the composition root alone",
    ),
    ("adapters/novel.py", "", "Adapters meet in the composition root alone"),
    ("domain/conversation/rules.py", "from .. import model_download", "Aggregates do not know each other"),
    ("application/core.py", "import eventsourcing", "Only persistence knows the eventsourcing library"),
    ("adapters/engines/llama_cpp.py", "import llama_cpp", "One module brings llama.cpp"),
    ("adapters/engines/llama_cpp.py", "from . import answering", "No host has llama.cpp in its process"),
    ("adapters/cli/main.py", "import huggingface_hub.errors", "Only hubs and server engines speak HTTP"),
    ("adapters/engines/openai_server.py", "import httpx2", "Only hubs and server engines speak HTTP"),
    ("adapters/engines/worker_process.py", "import httpx2", "Only hubs and server engines speak HTTP"),
    ("application/core.py", "import punq", "Only the composition root knows the container"),
    ("adapters/composition.py", "import rich.console", "Only the command line draws on a terminal"),
    ("adapters/composition.py", "import cel_expr_python", "One file knows the condition language"),
    ("adapters/engines/llama_cpp_model.py", "import numpy", "Only the contract kit needs what proves"),
]


@contextmanager
def added(path: Path, code: str) -> Generator[None, None, None]:
    """With `code` at the end of the file at `path`, made if it is not there, for the time being."""
    before = path.read_bytes() if path.exists() else None
    path.write_bytes((before or b"") + code.encode())
    try:
        yield
    finally:
        path.unlink()
        if before is not None:
            path.write_bytes(before)


@pytest.mark.parametrize(("module", "line", "contract"), BAD_IMPORTS)
def test_a_bad_import_breaks_its_contract(copied: Path, module: str, line: str, contract: str) -> None:
    """Even inside a function."""
    with added(copied / "rejoinder" / module, f"\ndef _bad() -> None:\n    {line or 'pass'}\n"):
        result = lint_imports(copied)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout.replace("\n", " ")


def test_the_copy_without_a_bad_import_keeps_every_contract(copied: Path) -> None:
    result = lint_imports(copied)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_contracts_cover_every_folder_with_modules() -> None:
    folders = {path.relative_to(ROOT).parts[0] for path in ROOT.glob("*/__init__.py")}
    assert folders - {"training"} == set(LAYERS)  # training is no part of what is installed


@pytest.mark.parametrize("layer", ["domain", "application"])
def test_the_inner_layers_need_nothing_but_python_and_pydantic(layer: str) -> None:
    package = f"rejoinder.{layer}"
    graph = grimp.build_graph(
        "rejoinder.domain", "rejoinder.application", include_external_packages=True, cache_dir=None
    )
    inside = {package} | graph.find_descendants(package)
    imported = {name for module in inside for name in graph.find_modules_directly_imported_by(module)}
    foreign = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names
    assert foreign <= {"pydantic", "rejoinder"}


# What an import does


@pytest.fixture(scope="module")
def imported() -> dict[str, list[str]]:
    """What `import rejoinder.adapters` leaves in a fresh interpreter."""
    script = """
import json, os, sys, threading
before = dict(os.environ)
import rejoinder.adapters
print(json.dumps({
    "modules": sorted(sys.modules),
    "threads": [thread.name for thread in threading.enumerate()],
    "changed": sorted(set(before.items()) ^ set(os.environ.items())),
}))
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)
    return json.loads(result.stdout)


def test_the_command_line_starts_without_what_looks_into_logs() -> None:
    script = """
import sys
import rejoinder.adapters.cli.main
print("rejoinder.application.debugging" in sys.modules)
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=60)
    assert result.stdout.strip() == b"False"


@pytest.mark.parametrize(
    "package",
    [
        *("llama_cpp", "huggingface_hub", "httpx2", "numpy", "rich", "prompt_toolkit", "jinja2"),
        *("gguf", "hypothesis", "pytest", "rejoinder.adapters.cli", "rejoinder.adapters.testing"),
        "cel_expr_python",
    ],
)
def test_importing_rejoinder_leaves_what_it_may_never_need_alone(
    imported: dict[str, list[str]], package: str
) -> None:
    assert package not in imported["modules"]


def test_importing_rejoinder_starts_no_thread(imported: dict[str, list[str]]) -> None:
    assert imported["threads"] == ["MainThread"]


def test_importing_rejoinder_leaves_the_environment_as_it_is(imported: dict[str, list[str]]) -> None:
    assert imported["changed"] == []


MAY_READ_THE_ENVIRONMENT = ("adapters/cli/", "adapters/testing/", "adapters/engines/worker_process.py")
"""A program of its own, the kit, and the worker's launcher, which hands the host's environment on."""


def environment_reads(source: str) -> Iterator[int]:
    """Lines that name os.environ or one of the functions that read it."""
    names = {"environ", "environb", "getenv", "getenvb", "expandvars"}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module in ("os", "os.path"):
            yield from (node.lineno for alias in node.names if alias.name in names)


@pytest.mark.parametrize(
    "path",
    [path for path in SOURCES if not str(path.relative_to(ROOT)).startswith(MAY_READ_THE_ENVIRONMENT)],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_environment_variable_is_read_behind_the_hosts_back(path: Path) -> None:
    assert list(environment_reads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source", ["import os\nos.environ['A']", "import os\nos.getenv('A')", "from os import environ as e"]
)
def test_a_read_of_the_environment_would_be_found(source: str) -> None:
    assert list(environment_reads(source))
