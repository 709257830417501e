"""Runs the public machine over the core that is imported, with fixed seeds: `… FOLDER EXAMPLES`. FOLDER:
where that core must come from. Exits with 0 if it finds nothing, with 1 at once when an invariant breaks."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.errors import Flaky
from hypothesis.stateful import run_state_machine_as_test

from rejoinder import domain
from rejoinder.adapters.testing import CoreMachine, InvariantBroken

SEEDS = range(5)


class Watched(CoreMachine.over(patience=5)):
    """A broken core need not break in the same way again, so it is not asked to."""

    def teardown(self) -> None:
        broken = sys.exc_info()[1]
        if isinstance(broken, InvariantBroken):
            traceback.print_exception(broken)
            sys.stderr.flush()
            os._exit(1)
        super().teardown()


if __name__ == "__main__":
    folder, examples = Path(sys.argv[1]), int(sys.argv[2])
    assert folder in Path(domain.__file__ or "").parents, domain.__file__
    how = settings(
        max_examples=examples,
        stateful_step_count=50,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    for number in SEEDS:
        try:
            run_state_machine_as_test(seed(number)(Watched), settings=how)
            break
        except Flaky:  # what is drawn depends on what the core does
            continue
