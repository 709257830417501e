"""A process that has a data folder and a cache open and changes its mind about downloads, until it is told to
end or is killed. It tells each of its names when it is open.

python queue_day.py FOLDER CACHE URL SEED NAME…
"""

from __future__ import annotations

import random
import sys
import threading
from pathlib import Path

# What a first download imports takes longer than some of these processes live.
import rejoinder.adapters.hubs.transfer  # noqa: F401
from rejoinder.adapters import HuggingFaceHub, open_core
from rejoinder.adapters.hubs.patience import Patience
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine

PATIENCE = Patience(answer=5, stall=1, attempts=3, pause=0.01, longest_pause=0.1)


def main(folder: str, cache: str, url: str, seed: str, *names: str) -> None:
    told, choose = threading.Event(), random.Random(int(seed))
    hub = HuggingFaceHub(Path(cache), url, reserve=0, bandwidth=600_000, patience=PATIENCE)
    with open_core(folder, engine=ScriptedEngine(), hubs=(hub,)) as core:
        print("open", flush=True)
        threading.Thread(target=lambda: (sys.stdin.readline(), told.set()), daemon=True).start()
        while not told.wait(choose.uniform(0, 0.12)):
            act = choose.choice((core.pull, core.pull, core.pull, core.cancel, core.remove))
            act(choose.choice(names))


if __name__ == "__main__":
    main(*sys.argv[1:])
