"""Looking into a log: what was, when it changed, why, and whether all of it is sound."""

from .debugger import Debugger
from .export_format import LINE_LIMIT
from .export_reader import BadExport, ExportReader
from .importing import Imported
from .transcript_markdown import as_markdown
from .written_transcript import WrittenTranscript, transcript_record

__all__ = [
    "LINE_LIMIT",
    "BadExport",
    "Debugger",
    "ExportReader",
    "Imported",
    "WrittenTranscript",
    "as_markdown",
    "transcript_record",
]
