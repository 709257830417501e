"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger

__all__ = ["Debugger"]
