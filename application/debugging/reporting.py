"""A report: the facts of a log, handed to what draws them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ..ports import EventStore, ReportPage

__all__ = ["write_report"]

_PAGE = 1000


def write_report(
    page: ReportPage,
    log: EventStore,
    file: str | Path | BinaryIO,
    facts: Iterable[Recorded] | None,
    progress: Callable[[int], None] | None,
) -> int | Refusal:
    """The number of facts that the page shows. Raises StorageFailed and what `facts` raises."""
    wanted = _facts_of_now(log) if facts is None else facts
    target = Path(file).expanduser() if isinstance(file, str | Path) else file
    try:
        return page.write(_counted(wanted, progress) if progress else wanted, target)
    except OSError as error:
        where = str(target) if isinstance(target, Path) else "the given file"
        return errors.file_not_writable(where, error.strerror or str(error))


def _facts_of_now(log: EventStore) -> Iterator[Recorded]:
    """What is appended meanwhile is left out."""
    after, head = 0, log.head()
    while after < head and (page := log.read(after=after, limit=min(_PAGE, head - after))):
        yield from page
        after = page[-1].position


def _counted(facts: Iterable[Recorded], progress: Callable[[int], None]) -> Iterator[Recorded]:
    for number, recorded in enumerate(facts):
        if number % _PAGE == 0:
            progress(number)
        yield recorded
