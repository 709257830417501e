"""The public stateful machine finds every deliberate bug of a copy of the core, and names what it breaks.

All of them nightly, otherwise three that it finds in seconds.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LAYERS = ("domain", "application", "adapters")
SECONDS = 240
EXAMPLES = 100
QUICK = ("another model moves the sidebar", "a cancel is lost", "a reply ends twice")

spec = importlib.util.spec_from_file_location("core_mutants", HERE / "core_mutants.py")
assert spec is not None
assert spec.loader is not None
core_mutants = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = core_mutants
spec.loader.exec_module(core_mutants)
MUTANTS = core_mutants.MUTANTS


def mutated(mutant: core_mutants.Mutant, folder: Path) -> Path:
    """A copy of the core with the bug, below `folder`."""
    package = folder / "rejoinder"
    for layer in LAYERS:
        skip = shutil.ignore_patterns("__pycache__", "*.gguf")
        shutil.copytree(ROOT / layer, package / layer, ignore=skip)
    for change in mutant.changes:
        file = package / change.file
        file.write_text(file.read_text("utf-8").replace(change.old, change.new), "utf-8")
    return folder


def run_machine(folder: Path, examples: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(HERE / "run_core_machine.py"), str(folder), str(examples)],
        env={**os.environ, "PYTHONPATH": str(folder)},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_every_change_is_of_a_text_that_is_there_once(mutant: core_mutants.Mutant) -> None:
    for change in mutant.changes:
        assert (ROOT / change.file).read_text("utf-8").count(change.old) == 1, change


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_the_machine_finds_the_bug_and_names_what_it_breaks(
    mutant: core_mutants.Mutant, tmp_path: Path
) -> None:
    if mutant.name not in QUICK and settings.get_current_profile_name() != "nightly":
        pytest.skip("nightly")

    found = run_machine(mutated(mutant, tmp_path), EXAMPLES)

    assert found.returncode == 1, f"not found in {EXAMPLES} runs:\n{found.stderr}"
    named = [line for line in found.stderr.splitlines() if "InvariantBroken" in line]
    assert any(f"InvariantBroken: {name}: " in line for name in mutant.breaks for line in named), found.stderr
