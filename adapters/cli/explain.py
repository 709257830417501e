"""`rejoinder explain`: why something is as it is."""

from __future__ import annotations

from argparse import Namespace

from ...application.core import Core
from ...application.debugging import Explanation, Link
from ...domain.errors import Refusal
from .output import Json, Output
from .paths import model_named
from .records import fact_record
from .wording import one_line, short_id

__all__ = ["explain"]


def explain(core: Core, args: Namespace, out: Output) -> Refusal | None:
    found = core.debugger.explain(model_named(args.subject))
    if isinstance(found, Refusal):
        return found
    out.record(_explanation_record(found))
    for sentence in found.sentences:
        out.text(one_line(sentence.text))
    if args.chain:
        out.text()
        for link in found.chain:
            out.text(_chain_line(link))
    return None


def _explanation_record(found: Explanation) -> dict[str, Json]:
    return {
        "kind": found.kind,
        "id": found.id,
        "sentences": [{"topic": s.topic, "text": s.text, "facts": s.facts} for s in found.sentences],
        "facts": [fact_record(found.facts[position]) for position in sorted(found.facts)],
        "chain": [
            {"fact": link.fact.position, "cause": link.cause.position if link.cause else None}
            for link in found.chain
        ],
    }


def _chain_line(link: Link) -> str:
    kind, _, subject = link.fact.stream.partition(":")
    name = one_line(subject.rsplit("/", 1)[-1]) if kind == "model" else short_id(subject)
    cause = f"because of {link.cause.position} {link.cause.fact.NAME}" if link.cause else "set off by no fact"
    return f"{link.fact.position:>6}  {kind} {name}  {link.fact.fact.NAME}, {cause}"
