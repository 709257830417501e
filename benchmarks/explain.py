"""What an explanation costs in a log of a million facts.

    python benchmarks/explain.py [FACTS]

Prints the median time to explain an answer, a message and a conversation, one of the oldest and one of the
newest; a model that gave every answer; and what is in no view and must be sought in the whole log.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from scale import TARGET, fill, median_ms

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine


def explained(core: Core, subject: str) -> int:
    found = core.debugger.explain(subject)
    return 0 if isinstance(found, Refusal) else len(found.sentences)


def main(facts: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary) / "data"
        fill(folder, facts // 10)
        with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
            assert not isinstance(core.pull(TARGET.model), Refusal)
            newest = facts // 10 - 1
            for what, subject in (
                ("an old answer", f"{100:028x}b000"),
                ("the newest answer", f"{newest:028x}b001"),
                ("its message", f"{newest:028x}a001"),
                ("its conversation", f"{newest:032x}"),
                ("by a beginning", f"{newest:028x}a001"[:29]),
                ("the model of all answers", TARGET.model),
                ("nothing that is there", "f" * 32),
            ):
                sentences = explained(core, subject)
                took = median_ms(lambda s=subject: explained(core, s), rounds=3)
                print(f"{what:26} {took:10.1f} ms, {sentences} sentences")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
