"""Another process that has the store of a contract open: `python -m … MODULE CLASS FOLDER COUNT` appends so
many notes to a stream of its own and to a shared one, and leaves without closing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from ...application.ports import VersionConflict
from .store_contract import Notes, StoreUnderTest, append, note

__all__ = ["append_in_another_process"]


def append_in_another_process(
    contract: type[StoreUnderTest], folder: Path, count: int
) -> subprocess.Popen[str]:
    """contract: a class at the top of its module, which is imported there by its file."""
    module = sys.modules[contract.__module__].__file__
    assert module is not None
    assert "." not in contract.__qualname__, "another process can only make the store of a class at the top"
    return subprocess.Popen(
        [sys.executable, "-m", __name__, module, contract.__qualname__, str(folder), str(count)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _imported(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("the_contract_s_module", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _append_notes(contract: type[StoreUnderTest], folder: Path, count: int) -> None:
    store = contract.make_store(folder, (Notes(),))
    own = f"conversation:{os.getpid()}"
    for number in range(count):
        append(store, own, number, note(str(number)))
        while True:
            try:
                append(store, "conversation:shared", len(store.stream("conversation:shared")), note("shared"))
            except VersionConflict:
                continue
            break
    os._exit(0)


if __name__ == "__main__":
    module, name, folder, count = sys.argv[1:]
    _append_notes(getattr(_imported(module), name), Path(folder), int(count))
