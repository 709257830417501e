"""Where a recording may lie."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from ...domain import errors
from ...domain.errors import Refusal
from .paths import data_folder

__all__ = ["refused_inside"]


def refused_inside(path: Path, args: Namespace) -> Refusal | None:
    """In the data folder, the deletion of a conversation would not reach what the file holds of it."""
    folder = args.data or data_folder(os.environ)
    if path.resolve().is_relative_to(folder.resolve()):
        return errors.invalid_request("A recording holds what is said: it cannot lie in the data folder")
    return None
