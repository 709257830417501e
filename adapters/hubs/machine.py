"""What this machine has for models."""

from __future__ import annotations

import os

__all__ = ["memory_size"]


def memory_size() -> int | None:
    """Bytes of physical memory, None where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None
