"""Write the golden files that are missing: `python tests/golden/write_missing.py`.

For a new fact, or a raised VERSION, first add its entry to examples.py. A file that is there is never
written again: users have that shape on disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rejoinder.domain.event import Fact, encode_fact

__all__ = ["write_missing"]


def write_missing(folder: Path, examples: Mapping[str, Fact]) -> list[Path]:
    """Those that were written: each the bytes of its fact, and a newline."""
    files = {folder / f"{name}.json": fact for name, fact in examples.items()}
    missing = [path for path in files if not path.exists()]
    for path in missing:
        with path.open("xb") as file:
            file.write(encode_fact(files[path]) + b"\n")
    return missing


if __name__ == "__main__":
    from examples import EXAMPLES

    for path in write_missing(Path(__file__).parent, EXAMPLES):
        print(path.name)
