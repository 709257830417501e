"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .verification import Finding, Repaired

__all__ = ["Debugger", "Finding", "Repaired"]
