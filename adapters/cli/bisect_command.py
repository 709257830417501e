"""`rejoinder bisect`: the fact after which a condition holds."""

from __future__ import annotations

from argparse import Namespace

from ...application.core import Core
from ...application.debugging import Flip
from ...domain.errors import Refusal
from .log_commands import fact_line
from .output import Json, Output
from .progress_line import counted
from .records import fact_record

__all__ = ["bisect"]


def bisect(core: Core, args: Namespace, out: Output) -> Refusal | None:
    with counted(out, "facts") as progress:
        found = core.debugger.bisect(args.expression, args.start, args.end, progress)
    if isinstance(found, Refusal):
        return found
    out.record(_record(found))
    for line in _lines(found):
        out.text(line)
    out.note(f"{found.asked} moments were asked; if it changes back and forth, this is one of the changes")
    return None


def _record(found: Flip) -> dict[str, Json]:
    return {
        "fact": fact_record(found.fact),
        "causes": [fact_record(fact) for fact in found.causes],
        "before": [fact_record(fact) for fact in found.before],
        "after": [fact_record(fact) for fact in found.after],
        "asked": found.asked,
    }


def _lines(found: Flip) -> list[str]:
    around = [
        *(f"  {fact_line(fact)}" for fact in found.before),
        f"→ {fact_line(found.fact)}",
        *(f"  {fact_line(fact)}" for fact in found.after),
    ]
    causes = [f"  {fact_line(fact)}" for fact in found.causes]
    return [*around, "caused by", *causes] if causes else around
