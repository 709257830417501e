"""How soon the first answer comes in a folder that is new.

    python benchmarks/first_answer.py [ROUNDS]

A fresh interpreter for each round: it opens a folder that is not there yet, starts a conversation, says hello
and waits for the first word. The network is forbidden, so that pocket answers, the small model in the box; it
has to be verified, tried and loaded first. Prints seconds from the call of `open_core`; what Python needs to
import Rejoinder comes before.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 10
PROGRAM = """
import sys, time
from rejoinder.adapters import ReplyDelta, open_core
began = time.perf_counter()
with open_core(sys.argv[1], offline=True) as core:
    for signal in core.send(core.start_conversation(), "Hello, who are you?"):
        if isinstance(signal, ReplyDelta):
            print(time.perf_counter() - began)
            break
    else:
        sys.exit("there was no answer")
"""


def first_word(folder: Path) -> float:
    asked = [sys.executable, "-c", PROGRAM, str(folder)]
    return float(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        taken = [first_word(Path(temporary) / str(number)) for number in range(rounds)]
    print(f"first word: median {statistics.median(taken):.2f} s, slowest of {rounds} {max(taken):.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
