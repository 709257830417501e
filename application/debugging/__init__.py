"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from ..ports import Condition, ConditionLanguage, Unanswered
from .bisection import Flip
from .debugger import Debugger
from .explanation import Explanation, Link, Sentence
from .export_format import LINE_LIMIT
from .export_reader import BadExport, ExportReader
from .importing import Imported
from .moments import Changes, Moment, Step
from .playback import Playback
from .reply_script import ReplyScript, TimedSignal
from .reproduce import Reproducer
from .reproduction import Compared, Diverged, Reproduced, Reproduction
from .traced_rows import RowChange
from .transcript_markdown import as_markdown
from .verification import Finding, Repaired, Where
from .written_transcript import WrittenTranscript, transcript_record

__all__ = [
    "LINE_LIMIT",
    "BadExport",
    "Changes",
    "Compared",
    "Condition",
    "ConditionLanguage",
    "Debugger",
    "Diverged",
    "Explanation",
    "ExportReader",
    "Finding",
    "Flip",
    "Imported",
    "Link",
    "Moment",
    "Playback",
    "Repaired",
    "ReplyScript",
    "Reproduced",
    "Reproducer",
    "Reproduction",
    "RowChange",
    "Sentence",
    "Step",
    "TimedSignal",
    "Unanswered",
    "Where",
    "WrittenTranscript",
    "as_markdown",
    "transcript_record",
]
