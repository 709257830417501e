"""Which llama-cpp-python there is, told without importing it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

__all__ = ["package_and_version"]


def package_and_version() -> str:
    """The name alone where its metadata were left out, as an application that is frozen may do."""
    name = "llama-cpp-python"
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name
