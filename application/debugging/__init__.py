"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .bisection import Flip
from .conditions import Condition, ConditionLanguage, Unanswered
from .debugger import Debugger
from .explanation import Explanation, Link, Sentence
from .export_format import LINE_LIMIT
from .importing import Imported
from .moments import Changes, Moment, Step
from .playback import Playback
from .reply_script import ReplyScript, TimedSignal
from .reproduce import Compared, Diverged, Reproduced, Reproducer, Reproduction
from .traced_rows import RowChange
from .transcript_markdown import as_markdown
from .written_transcript import WrittenTranscript, transcript_record

__all__ = [
    "LINE_LIMIT",
    "Changes",
    "Compared",
    "Condition",
    "ConditionLanguage",
    "Debugger",
    "Diverged",
    "Explanation",
    "Flip",
    "Imported",
    "Link",
    "Moment",
    "Playback",
    "ReplyScript",
    "Reproduced",
    "Reproducer",
    "Reproduction",
    "RowChange",
    "Sentence",
    "Step",
    "TimedSignal",
    "Unanswered",
    "WrittenTranscript",
    "as_markdown",
    "transcript_record",
]
