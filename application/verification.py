"""Verifying a data folder: the log against itself, the views against the log, the files against both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .ports import EventStore, LocalFile, ModelHub, Projection, StorageFailed, ViewStore
from .projections.downloads import download_rows

__all__ = ["Finding", "find_damage"]

_PAGE = 2000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong. where: "log", "views" or "models"."""

    where: str
    what: str
    remedy: str


def find_damage(
    log: EventStore, views: ViewStore, projections: Sequence[Projection], hubs: Mapping[str, ModelHub]
) -> Sequence[Finding]:
    found = list(_in_log(log))
    if found:
        return found
    return [*_in_views(log, views, projections), *_in_models(views, hubs)]


def _in_log(log: EventStore) -> Iterator[Finding]:
    restore = "Restore the data folder from a backup; nothing in it was changed."
    if damage := log.damage():
        yield Finding("log", f"The database is damaged: {damage}.", restore)
        return
    try:
        for what in _gaps(log):
            yield Finding("log", what, restore)
    except StorageFailed as failed:
        yield Finding("log", failed.refusal.message, failed.refusal.remedy)


def _gaps(log: EventStore) -> Iterator[str]:
    position, versions = 0, dict[str, int]()
    while page := log.read(after=position, limit=_PAGE):
        for recorded in page:
            if recorded.position != position + 1:
                yield f"Facts {position + 1} to {recorded.position - 1} are missing."
            if recorded.version != versions.get(recorded.stream, 0) + 1:
                yield f"Fact {recorded.position} is not the next of {recorded.stream}."
            position, versions[recorded.stream] = recorded.position, recorded.version


def _in_views(log: EventStore, views: ViewStore, projections: Sequence[Projection]) -> Sequence[Finding]:
    """Compares again if somebody appended meanwhile."""
    head = log.head()
    with views.snapshot() as live, views.snapshot(head) as replayed:
        found = [
            table.name
            for projection in projections
            for table in projection.tables
            if list(live.by_key(table)) != list(replayed.by_key(table))
        ]
    if found and log.head() != head:
        return _in_views(log, views, projections)
    remedy = "Run `rejoinder verify --repair`: it derives the views anew."
    return [Finding("views", f"The view {name} is not what the log says.", remedy) for name in found]


def _in_models(views: ViewStore, hubs: Mapping[str, ModelHub]) -> Iterator[Finding]:
    with views.snapshot() as rows:
        ready = [row for row in download_rows(rows) if row.status == "Ready"]
    for row in ready:
        hub = hubs.get(row.model.partition(":")[0])
        refusal = hub.check(LocalFile(row.path, row.sha256, row.size)) if hub else None
        if refusal:
            yield Finding("models", refusal.message, refusal.remedy)
