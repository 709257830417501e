"""The kit's public names are there, and what they need is told where it is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rejoinder.adapters import testing

BLOCKED = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("pytest", "hypothesis"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Missing())
from rejoinder.adapters.testing import """


def imported_without_the_extra(names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", BLOCKED + names], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", testing.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(testing, name) is getattr(testing, name)


def test_a_name_that_is_none_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Unknown'"):
        testing.Unknown  # noqa: B018


@pytest.mark.parametrize("name", ["EngineContract", "CoreMachine", "strategies"])
def test_what_needs_the_extra_says_so(name: str) -> None:
    told = imported_without_the_extra(name)
    assert told.returncode == 1
    assert f"rejoinder.adapters.testing.{name} needs" in told.stderr
    assert 'pip install "rejoinder[testing]"' in told.stderr


def test_doubles_and_capabilities_need_nothing() -> None:
    done = imported_without_the_extra("ScriptedEngine, ScriptedHub, EngineCapabilities, INVARIANTS")
    assert done.returncode == 0, done.stderr
