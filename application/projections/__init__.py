"""Views: each file holds its rows, how facts change them, and the questions that they answer."""

from __future__ import annotations

from ..ports import Projection
from .downloads import Downloads
from .requested_vs_loaded import Sessions
from .sidebar import Sidebar
from .transcript import Transcript

__all__ = ["ALL_PROJECTIONS"]

ALL_PROJECTIONS: tuple[Projection, ...] = (Sidebar(), Transcript(), Downloads(), Sessions())
