"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .bisection import Flip
from .conditions import Condition, ConditionLanguage, Unanswered
from .debugger import Debugger
from .moments import Changes, Moment, Step
from .traced_rows import RowChange

__all__ = [
    "Changes",
    "Condition",
    "ConditionLanguage",
    "Debugger",
    "Flip",
    "Moment",
    "RowChange",
    "Step",
    "Unanswered",
]
