"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .explanation import Explanation, Link, Sentence
from .export_format import LINE_LIMIT
from .export_reader import BadExport, ExportReader
from .importing import Imported
from .playback import Playback
from .reply_script import ReplyScript, TimedSignal
from .reproduce import Compared, Diverged, Reproduced, Reproducer, Reproduction
from .transcript_markdown import as_markdown
from .verification import Finding, Repaired, Where
from .written_transcript import WrittenTranscript, transcript_record

__all__ = [
    "LINE_LIMIT",
    "BadExport",
    "Compared",
    "Debugger",
    "Diverged",
    "Explanation",
    "ExportReader",
    "Finding",
    "Imported",
    "Link",
    "Playback",
    "Repaired",
    "ReplyScript",
    "Reproduced",
    "Reproducer",
    "Reproduction",
    "Sentence",
    "TimedSignal",
    "Where",
    "WrittenTranscript",
    "as_markdown",
    "transcript_record",
]
