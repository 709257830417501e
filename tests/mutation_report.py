"""What `mutmut` left behind, as a table by file: `make mutation` (tests/mutation.md)."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from mutmut.stats import status_by_exit_code

LEAST = 92.0
"""Percent of the mutants that the tests must kill."""

KILLED = ("killed", "timeout")
MUTANTS = Path(".mutation/mutants/rejoinder")


def results() -> dict[str, dict[str, str]]:
    """What became of each mutant, by file and name."""
    return {
        str(path.relative_to(MUTANTS)).removesuffix(".meta"): {
            name: status_by_exit_code[code]
            for name, code in json.loads(path.read_text())["exit_code_by_key"].items()
        }
        for path in sorted(MUTANTS.rglob("*.meta"))
    }


def row(file: str, outcomes: Mapping[str, str]) -> str:
    count = Counter(outcomes.values())
    alive = len(outcomes) - count["killed"] - count["timeout"]
    return f"{file:36} {count['killed']:7} {count['timeout']:8} {alive:8} {percent(outcomes):6.1f} %"


def percent(outcomes: Mapping[str, str]) -> float:
    return 100 * sum(outcome in KILLED for outcome in outcomes.values()) / len(outcomes)


def main() -> int:
    files = {file: outcomes for file, outcomes in results().items() if outcomes}
    together = {name: outcome for outcomes in files.values() for name, outcome in outcomes.items()}
    for name, outcome in together.items():
        if outcome not in KILLED:
            print(f"{outcome:10} {name}")
    print(f"\n{'':36}  killed  timeout survived")
    for file, outcomes in files.items():
        print(row(file, outcomes))
    print(row("together", together))
    return percent(together) < LEAST


if __name__ == "__main__":
    sys.exit(main())
