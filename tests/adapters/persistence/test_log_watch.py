from __future__ import annotations

import threading
import time
from itertools import pairwise

from rejoinder.adapters.persistence.log_watch import LogWatch


def test_who_waits_quietly_looks_less_often_and_still_notices() -> None:
    """Given half a second without a change, when one comes, it is noticed, and looked for often again."""
    looks, told, enough = list[float](), threading.Event(), threading.Event()

    def changed() -> bool:
        looks.append(time.monotonic())
        if len(looks) == 130:
            enough.set()
        return len(looks) == 104

    watch = LogWatch(changed)
    watch.listen(told.set)
    assert told.wait(30)
    assert enough.wait(30)
    watch.close()
    gaps = [after - before for before, after in pairwise(looks)]
    assert min(gaps[25:103]) >= 0.09
    assert min(gaps[104:129]) < 0.09
