"""llama.cpp's C functions, without the Python library around them: it brings numpy and more, and to import it
takes as long as all the rest of a worker's start."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec

__all__ = ["llama", "model_params"]


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
_default_params = llama.llama_model_default_params


def model_params() -> llama.llama_model_params:
    """llama.cpp's own, without AMX kernels: these crash on batches of quantized models (its issue 20824)."""
    params = _default_params()
    params.use_extra_bufts = b"AMX_INT8 = 1" not in llama.llama_print_system_info()
    return params
