"""The commands that look at the log and at the state of the data folder."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice

from ...application.core import Core
from ...domain.event import Recorded
from .output import Output
from .records import fact_record
from .wording import local_time, one_line, short_id, size

__all__ = ["fact_line", "log"]

_PAGE = 500


def log(core: Core, args: Namespace, out: Output) -> None:
    if args.follow:
        with core.subscribe(args.after) as facts:
            for recorded in islice(facts, args.limit):
                out.record(fact_record(recorded))
                out.text(fact_line(recorded))
        return
    found = islice(_facts(core, args.after), args.limit)
    if out.json:
        out.record([fact_record(recorded) for recorded in found])
    for recorded in found:
        out.text(fact_line(recorded))


def _facts(core: Core, after: int) -> Iterator[Recorded]:
    while page := core.facts(after, _PAGE):
        yield from page
        after = page[-1].position


def fact_line(recorded: Recorded) -> str:
    kind, _, subject = recorded.stream.partition(":")
    shown = one_line(subject.rsplit("/", 1)[-1]) if kind == "model" else short_id(subject)
    return (
        f"{recorded.position:>6}  {local_time(recorded.at)}  {kind} {shown}  "
        f"{recorded.fact.NAME}{_gist(recorded)}"
    )


def _gist(recorded: Recorded) -> str:
    """What one would ask next about the fact."""
    data = fact_record(recorded)["data"]
    assert isinstance(data, dict)
    match data:
        case {"target": {"name": str(name)}} | {"answer": {"by": {"name": str(name)}}} | {"name": str(name)}:
            return f"  {one_line(name, 60)}"
        case {"parts": [{"text": str(text)}, *_]} | {"title": str(text)}:
            return f"  {one_line(text, 60)}"
        case {"failure": {"message": str(why)}}:
            return f"  {one_line(why, 100)}"
        case {"size": int(count)}:
            return f"  {size(count)}"
        case _:
            return ""
