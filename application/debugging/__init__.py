"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .export_format import LINE_LIMIT
from .importing import Imported
from .transcript_markdown import as_markdown
from .verification import Finding, Repaired, Where
from .written_transcript import WrittenTranscript, transcript_record

__all__ = [
    "LINE_LIMIT",
    "Debugger",
    "Finding",
    "Imported",
    "Repaired",
    "Where",
    "WrittenTranscript",
    "as_markdown",
    "transcript_record",
]
