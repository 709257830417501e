"""llama.cpp's C functions, without the Python library around them: it brings numpy and more, and to import it
takes as long as all the rest of a worker's start."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec

__all__ = ["llama"]


@contextmanager
def _package_not_run(name: str) -> Generator[None]:
    """Within it modules of the package are imported and the package itself is not; after it, it can be."""
    spec = None if name in sys.modules else find_spec(name)
    if spec is None:
        yield
        return
    sys.modules[name] = module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[name]


with _package_not_run("llama_cpp"):
    import llama_cpp.llama_cpp as _llama

llama = _llama
