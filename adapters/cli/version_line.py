"""What a report of a fault begins with: which Rejoinder, on what."""

from __future__ import annotations

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

__all__ = ["version_line"]

_BENEATH = ("llama-cpp-python", "huggingface-hub")


def version_line() -> str:
    versions = [f"{name} {_version(name)}" for name in ("rejoinder", *_BENEATH)]
    machine = f"{platform.system()} {platform.machine()}"
    python = f"Python {platform.python_version()}"
    return ", ".join((*versions, f"SQLite {sqlite3.sqlite_version}", python, machine))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
