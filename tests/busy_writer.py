"""A process that writes to a data folder as fast as it can: busy_writer.py FOLDER SHARED_CONVERSATION SECONDS

Every message that was acknowledged is told by its id on a line of standard output.
"""

from __future__ import annotations

import sys
import time

from rejoinder.adapters import open_core


def main(folder: str, shared: str, seconds: str) -> None:
    with open_core(folder, work=False) as core:
        own = core.start_conversation()
        assert isinstance(own, str), own
        until = time.monotonic() + float(seconds)
        number = 0
        while time.monotonic() < until:
            number += 1
            said = core.append(shared if number % 2 else own, f"message {number}")
            assert isinstance(said, str), said
            assert core.rename(own, f"title {number}") is None
            print(said, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
