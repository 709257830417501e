"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .explanation import Explanation, Link, Sentence
from .playback import Playback
from .reply_script import ReplyScript, TimedSignal
from .reproduce import Compared, Diverged, Reproduced, Reproducer, Reproduction

__all__ = [
    "Compared",
    "Debugger",
    "Diverged",
    "Explanation",
    "Link",
    "Playback",
    "ReplyScript",
    "Reproduced",
    "Reproducer",
    "Reproduction",
    "Sentence",
    "TimedSignal",
]
