"""Every adapter that is broken on purpose is rejected by its contract, which names the obligation it breaks.

All its tests against all of them: nightly. Otherwise the one of each that finds it out.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

HERE = Path(__file__).parent
KINDS = ("engines", "hubs", "stores")


def loaded(name: str) -> ModuleType:
    """A module beside this one."""
    spec = importlib.util.spec_from_file_location(f"kit_{name}", HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


REPORT = loaded("broken_report")


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_adapter_is_rejected_and_told_why(kind: str, tmp_path: Path) -> None:
    module = loaded(f"broken_{kind}")
    assert len(module.DEFECTS) >= 10
    only = [f"Test{defect.__name__}::{defect.found_by}" for defect in module.DEFECTS]
    everything = settings.get_current_profile_name() == "nightly"

    told = REPORT.failures(HERE / f"broken_{kind}.py", [] if everything else only, tmp_path)

    for defect in module.DEFECTS:
        found = told.get(f"Test{defect.__name__}", {}).get(defect.found_by, "it passes")
        assert "the port says: " in found, f"{defect.__name__}: {found}"
        assert " ".join(defect.__doc__.split()) in found, f"{defect.__name__}: {found}"
