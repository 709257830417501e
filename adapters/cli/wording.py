"""Text for a terminal: made harmless, and sizes and times as people read them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from ...application.signals import DownloadProgress, ReplyEnded

__all__ = [
    "download_progress",
    "duration",
    "iso_time",
    "left_out_remark",
    "local_time",
    "one_line",
    "safe_text",
    "short_id",
    "size",
]

# Escape, the other control characters of C0 and C1 but for newline and tab, and characters that switch the
# direction of the text around them.
_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def safe_text(text: str) -> str:
    """Without what a terminal would obey instead of show. Works on pieces of a text as on the whole."""
    return _DANGEROUS.sub("", text)


def one_line(text: str, length: int | None = None) -> str:
    """On one line, of `length` characters at most."""
    line = safe_text(_BREAKS.sub(" ", text)).strip()
    return line if length is None or len(line) <= length else f"{line[: length - 1].rstrip()}…"


def short_id(id: str) -> str:
    return id[:8]


def size(count: float) -> str:
    """Bytes in decimal units."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 999.5:
            return f"{count:.0f} {unit}" if unit == "B" or count >= 99.5 else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def iso_time(at: int) -> str:
    """at: milliseconds since 1970 UTC."""
    moment = datetime.fromtimestamp(at / 1000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_time(at: int) -> str:
    return datetime.fromtimestamp(at / 1000).strftime("%Y-%m-%d %H:%M")


def left_out_remark(ended: ReplyEnded) -> str:
    """What the context had no room for; "" if it had room for all."""
    count = ended.answer.prompt.messages_left_out if ended.answer and ended.answer.prompt else 0
    return f"{count} older messages did not fit into the context" if count else ""


def download_progress(progress: DownloadProgress) -> str:
    """Bytes, rate and time left."""
    share = 100 * progress.done // progress.size if progress.size else 0
    text = f"{share} %, {size(progress.done)} of {size(progress.size)}"
    if progress.rate > 0:
        text += f", {size(progress.rate)}/s"
    return text if progress.left is None else f"{text}, {duration(progress.left)} left"
