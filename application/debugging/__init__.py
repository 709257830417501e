"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .explanation import Explanation, Link, Sentence

__all__ = ["Debugger", "Explanation", "Link", "Sentence"]
