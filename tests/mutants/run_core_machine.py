"""Runs the public machine over the core that is imported, with a fixed seed: `… FOLDER EXAMPLES`. FOLDER:
where that core must come from. Exits with 0 if it finds nothing, with 1 and a traceback if it finds a bug."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from rejoinder import domain
from rejoinder.adapters.testing.stateful_machine import core_machine

if __name__ == "__main__":
    folder, examples = Path(sys.argv[1]), int(sys.argv[2])
    assert folder in Path(domain.__file__ or "").parents, domain.__file__
    how = settings(
        max_examples=examples,
        stateful_step_count=50,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(core_machine(patience=5), settings=how)
