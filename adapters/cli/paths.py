"""Where the command line keeps its data, and which of its arguments are paths to models."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["data_folder", "model_named"]


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """$REJOINDER_DATA, or `rejoinder` where the platform keeps the data of a user's programs."""
    if given := environment.get("REJOINDER_DATA"):
        return Path(given)
    return _user_data(environment, platform) / "rejoinder"


def _user_data(environment: Mapping[str, str], platform: str) -> Path:
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    given = environment.get("XDG_DATA_HOME", "")
    # The XDG specification has relative paths ignored.
    return Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share"


def model_named(name: str) -> str:
    """`name` as the core takes it: what looks like a path to a file becomes `file:/absolute/path`."""
    if name.startswith(("hf:", "box:", "file:")):
        return name
    separators = tuple(filter(None, (os.sep, os.altsep)))
    looks_like_path = name.lower().endswith(".gguf") or any(separator in name for separator in separators)
    if looks_like_path or Path(name).is_file():
        return f"file:{os.path.abspath(os.path.expanduser(name))}"
    return name
