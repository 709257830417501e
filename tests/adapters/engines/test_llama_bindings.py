"""The worker has llama.cpp's functions without the library around them, and takes that from nobody else."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
{first}
from rejoinder.adapters.engines.llama_bindings import llama
print("numpy" in sys.modules, "llama_cpp" in sys.modules)
import llama_cpp
print(llama_cpp.Llama.__name__, llama_cpp.llama_cpp is llama)
"""


def printed(first: str) -> list[str]:
    program = PROGRAM.format(first=first)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_the_functions_come_alone_and_the_library_can_still_be_imported() -> None:
    assert printed(first="") == ["False False", "Llama True"]


def test_a_program_that_has_the_library_already_keeps_it() -> None:
    assert printed(first="import llama_cpp") == ["True True", "Llama True"]
