"""Examine a model: questions worded apart from its corpus, answered by llama.cpp on the CPU."""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from .evaluation.about_rejoinder import rejoinder_cases
from .evaluation.cases import Case
from .evaluation.copying import copying_cases
from .evaluation.development import DEVELOPMENT
from .evaluation.endings import ending_cases
from .evaluation.former import FORMER
from .evaluation.fresh import FRESH
from .evaluation.knowledge import knowledge_cases
from .evaluation.memory import memory_cases
from .evaluation.obedience import obedience_cases
from .evaluation.out_of_scope import out_of_scope_cases
from .evaluation.recent import RECENT
from .evaluation.strangers import stranger_cases

__all__ = ["BARS", "EXAMINATIONS", "Result", "all_cases", "main"]

BARS = {
    "facts recalled": (93, 98),
    "copied exactly": (85, 97),
    "arithmetic, lists, capitals": (93, 98),
    "about Rejoinder": (85, 95),
    "out of scope": (90, 97),
    "system instruction": (80, 95),
    "comes to an end": (100, 100),
}
"""Category: what pocket-mini and pocket must reach, in per cent."""

_MAKERS = (memory_cases, copying_cases, knowledge_cases, rejoinder_cases, out_of_scope_cases, obedience_cases)


@dataclass(frozen=True, slots=True)
class Result:
    case: Case
    answer: str
    ended: bool

    @property
    def right(self) -> bool:
        return self.ended and self.case.judge(self.answer)


EXAMINATIONS = {"development": DEVELOPMENT, "former": FORMER, "recent": RECENT, "fresh": FRESH}
"""In the order in which they were worded; only `fresh` has not been read by those who write the corpus."""
STRANGERS = "strangers"
"""An examination of another kind: message for message; neither copying nor Rejoinder nor instructions."""


def all_cases(count: int, seed: int, examination: str = "development") -> list[Case]:
    """So many of each category, in the words of one of the examinations."""
    worded = EXAMINATIONS[examination]
    seed += 1000 * list(EXAMINATIONS).index(examination)
    cases = [case for maker in _MAKERS for case in maker(Random(f"{maker.__name__} {seed}"), count, worded)]
    return cases + list(ending_cases(Random(f"endings {seed}"), count, cases))


def _results(path: Path, cases: Sequence[Case], temperature: float) -> Iterator[Result]:
    from .evaluation.chat_model import ChatModel

    try:
        model = ChatModel(path, temperature=temperature)
    except ValueError as error:
        raise SystemExit(f"evaluate: {error}") from None
    for case in cases:
        turns = [("system", case.system)] if case.system else []
        answer, ended = "", True
        for asked in case.asked:
            turns.append(("user", asked))
            answer, this_ended = model.answer(turns)
            ended = ended and this_ended
            turns.append(("assistant", answer))
        yield Result(case, answer, ended)
    model.close()


def _table(name: str, results: Sequence[Result], seconds: float) -> Iterator[str]:
    yield f"{name}: {len(results)} conversations in {seconds:.0f} s"
    for category, (mini, pocket) in BARS.items():
        found = [result for result in results if result.case.category == category]
        if found:
            right = sum(result.right for result in found)
            bar = mini if name.endswith("mini") else pocket
            mark = "" if 100 * right >= bar * len(found) else "  below"
            yield f"  {category:28} {right:4} of {len(found):4}  {right / len(found):7.1%}  bar {bar} %{mark}"
    yield f"  answers without an end: {sum(not result.ended for result in results)}"


def _kinds(results: Sequence[Result]) -> Iterator[str]:
    kinds: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for result in results:
        kinds[result.case.category, result.case.kind].append(result.right)
    for (category, kind), rights in sorted(kinds.items()):
        if not all(rights):
            yield f"    {category}, {kind}: {sum(rights)} of {len(rights)}"


def _failure(result: Result) -> str:
    asked = [text if len(text) < 200 else f"{text[:200]}…" for text in result.case.asked]
    where = result.case.category + (f" [{result.case.system}]" if result.case.system else "")
    return f"- {where} {asked}\n    wanted: {result.case.wanted}\n    said:   {result.answer}"


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Examine models.")
    parser.add_argument("models", type=Path, nargs="+", help="GGUF files")
    parser.add_argument("--count", type=int, default=250, help="conversations in each category")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--examination", choices=(*EXAMINATIONS, STRANGERS), default="fresh")
    parser.add_argument("--only", choices=BARS, help="a category")
    parser.add_argument("--temperature", type=float, default=0.0, help="0 is greedy; a chat has 0.8")
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    parser.add_argument("--json", type=Path, help="a file for all answers")
    args = parser.parse_args(arguments)
    if args.temperature < 0:
        parser.error("a temperature is 0 or more")
    return args


def main(arguments: Sequence[str] | None = None) -> None:
    args = _arguments(arguments)
    strangers = args.examination == STRANGERS
    cases = list(stranger_cases()) if strangers else all_cases(args.count, args.seed, args.examination)
    cases = [case for case in cases if args.only in (None, case.category)]
    kept: dict[str, object] = {}
    for path in args.models:
        began = time.monotonic()
        results = list(_results(path, cases, args.temperature))
        print(*_table(path.stem, results, time.monotonic() - began), sep="\n", flush=True)
        if args.verbose:
            print(*_kinds(results), *(_failure(result) for result in results if not result.right), sep="\n")
        kept[path.stem] = [_as_json(result) for result in results]
    if args.json:
        args.json.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")


def _as_json(result: Result) -> dict[str, object]:
    case = result.case
    return {
        "category": case.category, "kind": case.kind, "system": case.system, "asked": list(case.asked),
        "wanted": case.wanted, "answer": result.answer, "ended": result.ended, "right": result.right,
    }  # fmt: skip


if __name__ == "__main__":
    main()
